package dev.aiinit.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aiinit.repository.InMemoryRepository;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The spellings are those that were measured. */
class ImportChecksTest {
    private static InMemoryRepository repository(String claude) {
        return InMemoryRepository.of(
                "CLAUDE.md",
                claude,
                "docs/style.md",
                "Style\n",
                "docs/my notes.md",
                "Notes\n",
                "AGENTS.md",
                "Agents\n");
    }

    private static List<String> found(String claude) {
        return Examining.found(ImportChecks::new, repository(claude));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@docs/style.md\n",
                "@./docs/style.md\n",
                "- Style: @docs/style.md\n",
                "# Read @docs/style.md\n",
                "> @docs/style.md\n",
                "**@docs/style.md**\n",
                "[@docs/style.md](x)\n",
                "@docs/style.md#part\n",
                "@docs/my\\ notes.md\n",
            })
    void aSpellingThatExpandsIsFine(String claude) {
        assertThat(found(claude)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Write to team@example.com or ask @octocat.\n",
                "Install @types/node and @scope/pkg, then use @Override.\n",
                "The `@docs/gone.md` syntax imports a file.\n",
                "```\n@docs/gone.md\n```\n",
                "Decorators such as @app.route are kept.\n",
                "@~/.claude/mine.md\n",
            })
    void aWordThatIsNoImportIsLeftAlone(String claude) {
        assertThat(found(claude)).isEmpty();
    }

    @Test
    void aMissingFileIsTold() {
        assertThat(found("Text\n\n- @docs/gone.md\n")).containsExactly("AI001 CLAUDE.md:3:3");
    }

    @Test
    void aFileThatGitIgnoresIsOnOtherMachines() {
        assertThat(Examining.found(
                        ImportChecks::new, repository("@docs/mine.md\n").withIgnored("docs/mine.md")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'See @docs/style.md.', 'See @docs/style.md'",
        "'See @docs/style.md, please', 'See @docs/style.md please'",
        "'@docs/Style.md', '@docs/style.md'",
        "'@docs/my notes.md', '@docs/my\\ notes.md'",
        "'`@docs/style.md`', '@docs/style.md'",
    })
    void aSpellingThatDoesNotExpandIsMended(String wrong, String right) {
        assertThat(Examining.mended(ImportChecks::new, repository(wrong + "\n")))
                .isEqualTo(right + "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(@docs/style.md)\n", "read:@docs/style.md\n", "@docs/\n"})
    void whatOnlyAPersonCanRespellIsTold(String claude) {
        assertThat(found(claude)).singleElement().asString().startsWith("AI002 ");
    }

    @Test
    void aFileOutsideTheProjectIsTold() {
        assertThat(found("@../other/rules.md\n")).containsExactly("AI004 CLAUDE.md:1:1");
    }

    @Test
    void pathsAreSeenFromTheImportingFile() {
        assertThat(Examining.found(
                        ImportChecks::new,
                        "packages/a/CLAUDE.md",
                        "@b.md\n@../../c.md\n",
                        "packages/a/b.md",
                        "",
                        "c.md",
                        ""))
                .isEmpty();
    }

    @Test
    void aLineOfAgentsThatIsOnlyAnImportIsTold() {
        InMemoryRepository repository = InMemoryRepository.of(
                "AGENTS.md", "Mail @docs/style.md to me.\n\n@docs/style.md\n", "docs/style.md", "");

        assertThat(Examining.found(ImportChecks::new, repository)).containsExactly("AI005 AGENTS.md:3:1");
    }

    @Test
    void theFifthImportInARowIsTold() {
        InMemoryRepository repository = InMemoryRepository.of(
                "CLAUDE.md",
                "@a.md\n",
                "a.md",
                "@b.md\n",
                "b.md",
                "@c.md\n",
                "c.md",
                "@d.md\n",
                "d.md",
                "x\n\n@e.md\n",
                "e.md",
                "E\n");

        assertThat(Examining.found(ImportChecks::new, repository)).containsExactly("AI003 d.md:3:1");
        assertThat(Examining.found(ImportChecks::new, repository.with("CLAUDE.md", "@a.md\n@d.md\n")))
                .isEmpty();
    }

    @Test
    void anImportInACodeSpanOnALineOfItsOwnIsTold() {
        assertThat(Examining.found(
                        ImportChecks::new,
                        "CLAUDE.md",
                        "Read this:\n`@docs/a.md`\nand `@docs/a.md` in words\n",
                        "docs/a.md",
                        "x"))
                .containsExactly("AI002 CLAUDE.md:2:1");
    }

    @Test
    void aPathFromTheRootOfADiskLeadsOut() {
        assertThat(Examining.found(
                        ImportChecks::new, "CLAUDE.md", "@/home/ann/x.md\n\nimport from @/components/a.md\n"))
                .containsExactly("AI004 CLAUDE.md:1:1");
    }
}
