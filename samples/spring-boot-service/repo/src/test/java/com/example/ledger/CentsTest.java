package com.example.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.ledger.domain.Cents;
import org.junit.jupiter.api.Test;

class CentsTest {
    @Test
    void adds() {
        assertThat(new Cents(1).plus(new Cents(2))).isEqualTo(new Cents(3));
    }
}
