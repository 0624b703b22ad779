package com.example.ledger.build;

import com.example.ledger.domain.Cents;
import java.util.List;

/** In a package named build: an ignore list must not hide it. */
public final class StatementBuilder {
    public Cents total(List<Cents> entries) {
        return entries.stream().reduce(new Cents(0), Cents::plus);
    }
}
