package dev.aiinit.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.aiinit.ignore.GitignoreMatcher;
import dev.aiinit.ignore.IgnoreRules;
import dev.aiinit.ignore.Verdict;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;

/** Whatever stands in an ignore file: it is read, it decides soon, and it decides the same each time it is asked. */
class PatternFuzz {
    /** Far more than any file needs; a pattern that backtracks takes minutes. */
    private static final Duration SOON = Duration.ofSeconds(5);

    @FuzzTest(maxDuration = "10m")
    void aListDecidesSoonAndAlwaysTheSame(FuzzedDataProvider data) {
        String path = path(data.consumeString(200));
        boolean folder = data.consumeBoolean();
        byte[] text = data.consumeRemainingAsBytes();

        Assertions.assertTimeoutPreemptively(SOON, () -> {
            GitignoreMatcher matcher = GitignoreMatcher.of(IgnoreRules.parse(".gitignore", "", text));
            Verdict verdict = matcher.decide(path, folder);

            assertThat(matcher.decide(path, folder)).isEqualTo(verdict);
            assertThat(GitignoreMatcher.of(IgnoreRules.parse(".gitignore", "", text))
                            .decide(path, folder))
                    .isEqualTo(verdict);
            if (matcher.decide(path, true).ignored()) {
                assertThat(matcher.decide(path + "/below", false).ignored())
                        .as("nothing comes back below a hidden folder")
                        .isTrue();
            }
        });
    }

    /** A pattern decides alone as it does among lines that match nothing. */
    @FuzzTest(maxDuration = "10m")
    void linesThatMatchNothingChangeNothing(FuzzedDataProvider data) {
        String path = path(data.consumeString(100));
        String line = data.consumeRemainingAsString().replace("\r", "").replace("\n", "");
        IgnoreRules alone = IgnoreRules.parse("", "", line + "\n");
        IgnoreRules among = IgnoreRules.parse("", "", "\n# none\n/no/such/path\n" + line + "\n\n");

        // A byte-order mark means something at the start of a file only.
        if (!line.startsWith("\uFEFF") && !path.startsWith("no/such/path")) {
            assertThat(among.decide(path, false).ignored())
                    .isEqualTo(alone.decide(path, false).ignored());
        }
    }

    private static String path(String text) {
        List<String> names = List.of(text.replace("\0", "").split("/", -1)).stream()
                .filter(name -> !name.isEmpty() && !name.equals(".") && !name.equals(".."))
                .toList();
        return names.isEmpty() ? "a" : String.join("/", names);
    }
}
