package dev.aiinit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SideBySideTest {
    @Test
    void theResultsAreInTheOrderOfTheValues() {
        for (int size : List.of(0, 1, 31, 32, 33, 1001)) {
            List<Integer> values = IntStream.range(0, size).boxed().toList();
            assertThat(SideBySide.map(values, () -> value -> 2 * value))
                    .isEqualTo(values.stream().map(value -> 2 * value).toList());
        }
    }

    @Test
    void aFaultInEitherThreadIsThrown() {
        List<Integer> values = IntStream.range(0, 100).boxed().toList();
        for (int bad : List.of(3, 97)) {
            assertThatThrownBy(() -> SideBySide.map(values, () -> value -> {
                        if (value == bad) {
                            throw new IllegalArgumentException("no " + value);
                        }
                        return value;
                    }))
                    .hasMessage("no " + bad);
        }
    }
}
