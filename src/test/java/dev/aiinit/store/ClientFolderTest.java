package dev.aiinit.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClientFolderTest {
    @TempDir
    Path folder;

    private void write(String path, String text) throws IOException {
        Files.createDirectories(folder.resolve(path).getParent());
        Files.writeString(folder.resolve(path), text);
    }

    private static Map<String, String> environment(String name, Path value) {
        return new TreeMap<>(Map.of(name, value.toString()));
    }

    private ClientFolder ofHome() {
        return ClientFolder.of(environment("HOME", folder.resolve("home")), List.of());
    }

    private Path repository(String name) throws IOException {
        return Files.createDirectories(folder.resolve(name)).toRealPath();
    }

    private String logs(Path repository) {
        return "home/.claude/projects/" + repository.toString().replaceAll("[^A-Za-z0-9]", "-");
    }

    @Test
    void settingsOfTheUserAndOfWhoeverManagesTheMachineAreRead() throws IOException {
        write("home/.claude/settings.json", "user");
        write("home/.claude.json", "never read");
        write("managed/managed-settings.json", "managed");
        write("managed/managed-settings.d/10-a.json", "part");

        String managed = folder.resolve("managed").toString();
        assertThat(ClientFolder.of(
                                environment("HOME", folder.resolve("home")),
                                List.of(managed, "relative/elsewhere", "C:\\Program Files\\ClaudeCode"))
                        .settings())
                .containsExactly(
                        Map.entry("~/.claude/settings.json", "user"),
                        Map.entry(managed + "/managed-settings.json", "managed"),
                        Map.entry(managed + "/managed-settings.d/10-a.json", "part"));
    }

    @Test
    void theVariableOfTheClientMovesItsFolder() throws IOException {
        write("home/.claude/settings.json", "user");
        write("own/settings.json", "own");
        Map<String, String> both = environment("HOME", folder.resolve("home"));
        both.put("CLAUDE_CONFIG_DIR", folder.resolve("own").toString());

        ClientFolder client = ClientFolder.of(both, List.of());

        assertThat(client.settings()).containsExactly(Map.entry("$CLAUDE_CONFIG_DIR/settings.json", "own"));
        assertThat(client.sessionsShown()).isEqualTo("$CLAUDE_CONFIG_DIR/projects");
    }

    @Test
    void withoutAHomeThereIsNothing() throws IOException {
        ClientFolder client = ClientFolder.of(new TreeMap<>(), List.of());

        assertThat(client.settings()).isEmpty();
        assertThat(client.agents()).isEmpty();
        assertThat(client.sessions(repository("repo"))).isEmpty();
    }

    @Test
    void onlyTheBeginningOfASubagentIsRead() throws IOException {
        write("home/.claude/agents/deep/a.md", "---\n---\n" + "x".repeat(100_000));
        write("home/.claude/skills/s/SKILL.md", "skill");
        write("home/.claude/commands/c.md", "command");
        write("home/.claude/todos/t.md", "not this");

        Map<String, String> agents = ofHome().agents();

        assertThat(agents)
                .containsOnlyKeys(
                        "~/.claude/agents/deep/a.md", "~/.claude/skills/s/SKILL.md", "~/.claude/commands/c.md");
        assertThat(agents.get("~/.claude/agents/deep/a.md")).hasSize(16_384);
    }

    @Test
    void sessionsOfThisFolderAreCountedByNameSizeAndTimeAlone() throws IOException {
        Path repository = repository("my repo.ä");
        write(logs(repository) + "/old.jsonl", "x".repeat(7));
        write(logs(repository) + "/new.jsonl", "x".repeat(5));
        write(logs(repository) + "/notes.md", "x");
        write(logs(repository) + "/id/subagents/agent.jsonl", "x");
        write(logs(repository) + "-other/else.jsonl", "x");
        Instant old = Instant.parse("2026-01-02T03:04:05Z");
        Instant now = Instant.parse("2026-02-02T03:04:05Z");
        Files.setLastModifiedTime(folder.resolve(logs(repository) + "/old.jsonl"), FileTime.from(old));
        Files.setLastModifiedTime(folder.resolve(logs(repository) + "/new.jsonl"), FileTime.from(now));

        assertThat(ofHome().sessions(repository))
                .containsExactly(new ClientFolder.Log(5, now), new ClientFolder.Log(7, old));
    }

    @Test
    void ofALongPathTheBeginningAndAHashAreTheName() throws IOException {
        Path repository = repository("a".repeat(120) + "/" + "b".repeat(120));
        String name = logs(repository);
        String beginning = name.substring(0, "home/.claude/projects/".length() + 200);
        write(beginning + "-1x2y3z/a.jsonl", "x");
        write(beginning + "/b.jsonl", "xx");

        assertThat(ofHome().sessions(repository))
                .extracting(ClientFolder.Log::bytes)
                .containsExactly(1L);
    }
}
