package dev.aiinit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aiinit.project.ExitCode;
import dev.aiinit.project.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Journals and locks that came with a repository: refused, with nothing touched. */
@Timeout(60)
class HostileJournalTest {
    @TempDir
    Path temp;

    private TestTree tree = new TestTree(Path.of(""));

    @BeforeEach
    void makeRoot() throws IOException {
        tree = new TestTree(Files.createDirectory(temp.resolve("root"))).file("CLAUDE.md", "mine\n");
    }

    private static String journal(String... files) {
        return new Journal(
                        List.of(),
                        java.util.Arrays.stream(files)
                                .map(path -> new JournalEntry(path, "", null, "#!/bin/sh\n"))
                                .toList())
                .text();
    }

    private void refused(String message) throws IOException {
        Map<String, String> before = new SmallPlan(temp).content();

        assertThatThrownBy(() ->
                        StateFolder.open(tree.root(), tree.root()).recover(new ProcessRunner(TestTree.environment())))
                .isInstanceOfSatisfying(
                        UserError.class, error -> assertThat(error.exitCode()).isEqualTo(ExitCode.ENVIRONMENT))
                .hasMessageContaining(message);

        Map<String, String> after = new SmallPlan(temp).content();
        before.keySet().removeIf(path -> path.startsWith("root/.git"));
        after.keySet().removeIf(path -> path.startsWith("root/.git"));
        assertThat(after).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".git/hooks/pre-commit",
                ".GIT/hooks/pre-commit",
                "sub/.git/hooks/pre-commit",
                "../outside.md",
                ".ai/../../outside.md",
                "/etc/profile.d/x.sh",
                "C:/x.md",
                ".ai\\x.md",
                "package.json",
                "src/Main.java",
                ".github/workflows/x.md",
                ".vscode/tasks.json",
                ".claude/settings.local.json",
                ".claude/hooks/x.sh",
                ".envrc",
                ".ai/x.sh",
                ".ai/.ai-init/run.lock",
                ".ai/.ai-init/journal/journal.json",
                ".ai/.ai-init/journal/x.yml",
                ".ai/.ai-init/base/../../../x.md",
                ".ai/.ai-init/decisions/../../x.yml",
                ""
            })
    void aJournalThatNamesAnotherPlaceIsRefused(String path) throws IOException {
        tree.file(JournalFolder.FILE, journal("AGENTS.md", path));

        refused("which ai-init would not write");
    }

    @Test
    void aJournalThatNamesAFileBehindALinkIsRefused() throws IOException {
        Files.createDirectory(temp.resolve("outside"));
        tree.file(JournalFolder.FILE, journal("AGENTS.md", ".claude/rules/x.md"))
                .link(".claude", "../outside");

        refused(".claude is a symbolic link");
    }

    @Test
    void aJournalWithAFolderOfSomeoneElseIsRefused() throws IOException {
        Files.createDirectory(tree.root().resolve("empty"));
        String text = new Journal(List.of("empty"), List.of(new JournalEntry("AGENTS.md", "", "x", "y"))).text();
        tree.file(JournalFolder.FILE, text);

        refused("it names the folder empty");
    }

    @Test
    void aJournalFolderThatIsALinkIsRefused() throws IOException {
        Files.createDirectory(temp.resolve("outside"));
        Files.writeString(temp.resolve("outside/journal.json"), journal("AGENTS.md"));
        Files.createDirectories(tree.root().resolve(".ai/.ai-init"));
        tree.link(JournalFolder.PATH, "../../../outside").file(RunLock.PATH, "");

        refused("is a symbolic link");
    }

    @Test
    void aLockThatIsALinkIsRefused() throws IOException {
        Files.writeString(temp.resolve("outside"), "mine");
        Files.createDirectories(tree.root().resolve(".ai/.ai-init"));
        tree.link(RunLock.PATH, "../../../outside");

        refused("is a symbolic link");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"schema\": \"journal/1\", \"fi     | journal.json:1:",
                "[]                                   | not a journal",
                "{\"schema\": \"journal/2\"}          | not a journal",
                "{\"schema\": \"journal/1\", \"files\": [{\"path\": \"AGENTS.md\"}]} | not one that ai-init writes",
                "{\"schema\": \"journal/1\", \"files\": [{\"after\": \"\"}]}         | names no file",
                "{\"schema\": \"journal/1\", \"files\": [{\"path\": \"AGENTS.md\", \"after\": \"\", \"mode\": \"rwsr-xr-x\"}]} | ai-init"
            })
    void aJournalThatCannotBeReadIsRefusedAndSaysWhatToDo(String text, String message) throws IOException {
        tree.file(JournalFolder.FILE, text);

        refused(message);
        assertThatThrownBy(() -> AtomicWriter.under(tree.root()).recover())
                .hasMessageContaining("delete .ai/.ai-init/journal")
                .hasMessageContaining("run the same command again");
    }

    @ParameterizedTest
    @ValueSource(strings = {JournalFolder.FILE, JournalFolder.PATH + "/7", RunLock.PATH})
    void whatGitTracksIsRefused(String path) throws Exception {
        tree.file(path, journal("AGENTS.md")).committed();

        refused("git tracks this");
    }

    @Test
    void whatGitTracksInARepositoryAroundTheRootIsRefused() throws Exception {
        TestTree part = tree.under("apps/web").file(JournalFolder.FILE, journal("AGENTS.md"));
        tree.committed();
        tree = part;

        refused("git rm -r --cached .ai/.ai-init/journal");
    }

    @Test
    void aJournalOfOursInARepositoryIsUsed() throws Exception {
        tree.committed().file(JournalFolder.FILE, journal("AGENTS.md"));

        assertThat(StateFolder.open(tree.root(), tree.root()).recover(new ProcessRunner(TestTree.environment())))
                .containsExactly("an earlier run was interrupted; it is finished now");
        assertThat(tree.root().resolve("AGENTS.md")).hasContent("#!/bin/sh");
        assertThat(tree.root().resolve(".ai")).doesNotExist();
    }

    @Test
    void aPlanForAnotherPlaceIsRefusedToo() throws IOException {
        assertThatThrownBy(() -> AtomicWriter.under(tree.root()).write(List.of(FileWrite.create("src/x.md", "x"))))
                .hasMessageContaining("src/x.md: this is not a place that ai-init writes to");
        TextFile source = TextFile.read(tree.file("src/Main.java", "x").root(), "src/Main.java")
                .orElseThrow();
        assertThatThrownBy(() -> AtomicWriter.under(tree.root()).write(List.of(FileWrite.delete(source))))
                .hasMessageContaining("src/Main.java: this is not a place that ai-init writes to");
    }

    @Test
    void aBaseOfAFileThatAiInitDoesNotWriteIsNotSeen() throws IOException {
        tree.file(".ai/.ai-init/base/src/Main.java/_whole.md", "x")
                .file(".ai/.ai-init/base/../base/CLAUDE.md/_whole.md", "x")
                .file("src/Main.java", "x");

        assertThat(StateFolder.open(tree.root(), tree.root()).paths()).containsExactly("CLAUDE.md");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CLAUDE.md",
                "AGENTS.md",
                ".claudeignore",
                ".gitattributes",
                ".claude/settings.json",
                "apps/my web/.claude/settings.json",
                ".claude/rules/ui.md",
                ".ai/STACK.md",
                ".ai/.ai-init/answers.yml",
                ".ai/.ai-init/answers.schema.json",
                ".ai/.ai-init/lock.json",
                ".ai/.ai-init/.gitignore",
                ".ai/.ai-init/.gitattributes",
                ".ai/.ai-init/facts.tsv",
                ".ai/.ai-init/decisions/日本-bridge.yml",
                ".ai/.ai-init/sessions/a.yml",
                ".ai/.ai-init/base/.claude/rules/ui.md/_title.one.md",
                ".ai/.ai-init/conflicts/.claude/settings.json"
            })
    void thePlacesOfAiInitAreWritable(String path) {
        assertThat(WritablePath.test(path)).isTrue();
    }

    @Test
    void textsOfEveryKindSurviveTheJournal() {
        String text = "\uFEFF\u0000\u0001\u001b\"\\/\r\n\t\u2028\u2029\uD83D\uDE00日本\u0085 ";
        Journal journal = new Journal(List.of("a"), List.of(new JournalEntry("a/b", "rwxr-x---", text, null)));

        assertThat(Journal.parse(JournalFolder.FILE, journal.text())).isEqualTo(journal);
    }
}
