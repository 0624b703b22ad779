package dev.aiinit.syntax;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;

/** Reads text that must be refused and hands over what the person would see. */
final class SyntaxErrors {
    private SyntaxErrors() {}

    /** The problem as one line; fails when the text is accepted, ends in another exception, or takes long. */
    static String refusal(Format format, String path, String text) {
        return Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            SyntaxError error = catchThrowableOfType(SyntaxError.class, () -> Syntax.parse(format, path, text));
            Assertions.assertNotNull(error, "must be refused");
            return error.problem().toString();
        });
    }
}
