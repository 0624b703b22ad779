package dev.aiinit.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.aiinit.audit.MemoryCost;
import dev.aiinit.audit.TokenRange;
import dev.aiinit.pack.Target;
import dev.aiinit.pack.TargetReader;
import dev.aiinit.repository.FileClassifier;
import dev.aiinit.repository.InMemoryRepository;
import dev.aiinit.syntax.Format;
import dev.aiinit.syntax.Syntax;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** With the targets as they ship. */
class StartMemoryTest {
    private static Target target(String id) {
        try {
            String path = "templates/targets/" + id + ".yml";
            return TargetReader.read(path, Syntax.parse(Format.YAML, path, Files.readString(Path.of(path))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MemoryCost cost(InMemoryRepository repository, String... targets) {
        return new StartMemory(repository, FileClassifier.bundled(), null)
                .cost(Arrays.stream(targets).map(StartMemoryTest::target).toList());
    }

    private static List<String> loaded(InMemoryRepository repository, String target) {
        return cost(repository, target).assistants().stream()
                .flatMap(assistant -> assistant.files().stream())
                .toList();
    }

    @Test
    void eachAssistantHasItsOwnSum() {
        MemoryCost cost = cost(
                InMemoryRepository.of("CLAUDE.md", "x".repeat(440), "AGENTS.md", "x".repeat(880)),
                "claude-code",
                "codex");

        assertThat(cost.assistants())
                .extracting(
                        MemoryCost.Assistant::name,
                        assistant -> assistant.tokens().low())
                .containsExactly(tuple("Claude Code", 100L), tuple("Codex CLI", 200L));
        assertThat(cost.most()).isEqualTo(new TokenRange(200, 293));
    }

    @Test
    void aFallbackIsLoadedOnlyWhereNothingElseIsThere() {
        InMemoryRepository agents = InMemoryRepository.of("AGENTS.md", "a", ".claude/rules/a.md", "b");

        assertThat(loaded(agents, "claude-code")).containsExactly(".claude/rules/a.md", "AGENTS.md");
        assertThat(loaded(agents.with("CLAUDE.local.md", "c"), "claude-code"))
                .containsExactly(".claude/rules/a.md", "CLAUDE.local.md");
        assertThat(loaded(InMemoryRepository.of("CLAUDE.md", "a"), "codex")).isEmpty();
    }

    @Test
    void importsAreFollowedFromTheFileTheyStandInAndEachFileCountsOnce() {
        InMemoryRepository repository = InMemoryRepository.of(
                "CLAUDE.md", "@docs/a.md, then @README.md. @missing.md @../outside.md @~/.ssh/id_rsa `@docs/c.md`\n",
                "README.md", "@CLAUDE.md\n",
                "docs/a.md", "@b.md\n",
                "docs/b.md", "b",
                "docs/c.md", "c");

        assertThat(loaded(repository, "claude-code"))
                .containsExactly("CLAUDE.md", "docs/a.md", "docs/b.md", "README.md");
    }

    @Test
    void importsGoSoDeepAsTheAssistantFollowsThem() {
        InMemoryRepository chain = InMemoryRepository.of(
                "CLAUDE.md", "@1.md", "1.md", "@2.md", "2.md", "@3.md", "3.md", "@4.md", "4.md", "@5.md", "5.md", "x");

        assertThat(loaded(chain, "claude-code")).containsExactly("CLAUDE.md", "1.md", "2.md", "3.md", "4.md");
        assertThat(loaded(chain.with("AGENTS.md", "@1.md"), "codex")).containsExactly("AGENTS.md");
    }

    @Test
    void aRuleForSomeFilesWaitsButWhatItImportsDoesNot() {
        InMemoryRepository repository = InMemoryRepository.of(
                ".claude/rules/ui.md", "---\npaths:\n  - web/**\n---\n@../../UI.md\n", "UI.md", "ui");

        assertThat(loaded(repository, "claude-code")).containsExactly("UI.md");
    }

    @Test
    void theStandInIsAskedOnlyOnceForEachFile() {
        InMemoryRepository repository = InMemoryRepository.of("AGENTS.md", "four");
        int[] asked = {0};
        MemoryCost cost = new StartMemory(repository, FileClassifier.bundled(), text -> {
                    asked[0]++;
                    return text.length();
                })
                .cost(List.of(target("codex"), target("opencode")));

        assertThat(asked[0]).isEqualTo(1);
        assertThat(cost.assistants())
                .extracting(assistant -> assistant.exact().getAsLong())
                .containsExactly(4L, 4L);
    }
}
