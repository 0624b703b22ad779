package dev.aiinit.prompt;

import dev.aiinit.answers.Answer;
import dev.aiinit.answers.Interrupted;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks the sample questions on the real terminal and prints the answers: for a look at it, and for the test in a pseudo-terminal. */
final class WizardDemo {
    private WizardDemo() {}

    /** Takes {@code --no-color}. */
    public static void main(String[] args) throws IOException {
        int code = run(!List.of(args).contains("--no-color"));
        System.out.println("standard output goes on");
        System.err.println("standard error goes on");
        System.exit(code);
    }

    private static int run(boolean colour) throws IOException {
        Optional<Wizard> opened = Wizard.onTerminal(colour);
        if (opened.isEmpty()) {
            System.err.println("no terminal");
            return 2;
        }
        try (Wizard wizard = opened.get()) {
            Map<String, Answer> answers = wizard.ask(Samples.questionnaire());
            List<String> plan = answers.values().stream()
                    .map(answer -> answer.question() + " = " + answer.value() + " (" + answer.source() + ")")
                    .toList();
            return wizard.confirm("Write these answers?", plan) ? 0 : 1;
        } catch (Interrupted givenUp) {
            return 130;
        }
    }
}
