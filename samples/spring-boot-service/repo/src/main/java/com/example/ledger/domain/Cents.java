package com.example.ledger.domain;

public record Cents(long value) {
    public Cents plus(Cents other) {
        return new Cents(Math.addExact(value, other.value));
    }
}
