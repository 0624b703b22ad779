package dev.aiinit.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The files of a base, and what each branch wrote. */
class StateTest {
    private static Map<String, String> sections(String... idsAndTexts) {
        Map<String, String> sections = new LinkedHashMap<>();
        for (int index = 0; index < idsAndTexts.length; index += 2) {
            sections.put(idsAndTexts[index], idsAndTexts[index + 1]);
        }
        return sections;
    }

    @Test
    void aBaseIsOneFileASectionAndOneLineOfAll() {
        assertThat(State.baseFiles("A.md", sections("old", "o", "web", "w"), sections("web", "new\n")))
                .containsExactly(
                        Map.entry(".ai/.ai-init/base/A.md/old.md", Optional.empty()),
                        Map.entry(".ai/.ai-init/base/A.md/web.md", Optional.of("new\n")),
                        Map.entry(".ai/.ai-init/base/A.md/_written.tsv", Optional.of("web=new\\n\n")));
    }

    @Test
    void aFileThatIsForgottenLeavesNothing() {
        assertThat(State.baseFiles("A.md", sections("web", "w"), sections()))
                .containsExactly(
                        Map.entry(".ai/.ai-init/base/A.md/web.md", Optional.empty()),
                        Map.entry(".ai/.ai-init/base/A.md/_written.tsv", Optional.empty()));
    }

    @Test
    void aLineOfABranchIsReadAsItWasWritten() {
        Map<String, String> sections = sections("web", "a\tb\\n=c\\\n\n", "data", "");
        assertThat(Editions.parse(Editions.line(sections))).containsExactly(sections);
    }

    @Test
    void aLineForEachBranchAndTheSameLineOnce() {
        Map<String, String> one = sections("web", "1");
        Map<String, String> two = sections("web", "2");
        assertThat(Editions.parse(Editions.line(one) + Editions.line(two) + Editions.line(one)))
                .containsExactly(one, two);
    }

    @Test
    void whatIsNoSuchLineIsPassedOver() {
        assertThat(Editions.parse("\n<<<<<<< a\n=no id\nweb=ends in a\\\n"))
                .isEqualTo(List.of(sections("web", "ends in a\\")));
        assertThat(Editions.parse("")).isEmpty();
    }
}
