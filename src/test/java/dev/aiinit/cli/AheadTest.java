package dev.aiinit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aiinit.project.ExitCode;
import dev.aiinit.project.Problem;
import dev.aiinit.project.UserError;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AheadTest {
    @Test
    void aValueIsMadeOnceWhetherOrNotSomebodyBegan() throws IOException {
        List<String> made = new ArrayList<>();
        Ahead<Integer> idle = new Ahead<>(() -> {
            made.add(Thread.currentThread().getName());
            return 7;
        });

        assertThat(idle.get() + idle.get()).isEqualTo(14);
        assertThat(made).containsExactly(Thread.currentThread().getName());

        Ahead<String> begun = new Ahead<>(() -> Thread.currentThread().getName()).begin();
        assertThat(begun.get()).isEqualTo(begun.get());
    }

    @Test
    void whatMakingItThrowsIsThrownWhereItIsAskedFor() {
        UserError wrong = new UserError(ExitCode.TEMPLATE, Problem.of("broken", ""));

        assertThatThrownBy(new Ahead<>(() -> {
                            throw wrong;
                        })
                        .begin()::get)
                .isSameAs(wrong);
        assertThatThrownBy(new Ahead<>(() -> {
                            throw new IOException("disk");
                        })
                        .begin()::get)
                .isExactlyInstanceOf(IOException.class)
                .hasMessage("disk");
        assertThatThrownBy(new Ahead<>(() -> {
                            throw new StackOverflowError();
                        })
                        .begin()::get)
                .isExactlyInstanceOf(StackOverflowError.class);
    }
}
