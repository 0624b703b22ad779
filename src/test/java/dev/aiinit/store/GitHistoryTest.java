package dev.aiinit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aiinit.project.ExitCode;
import dev.aiinit.project.UserError;
import dev.aiinit.repository.History;
import dev.aiinit.repository.History.Change;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GitHistoryTest {
    @TempDir
    Path temp;

    private TestTree tree = new TestTree(Path.of(""));

    @BeforeEach
    void makeTree() throws Exception {
        tree = new TestTree(temp);
        tree.file("kept.txt", "kept")
                .file("web/a[b].txt", "12345")
                .file("gone.txt", "gone")
                .committed();
    }

    private History.Since since(TestTree at, String revision) throws IOException {
        return at.open().history(new ProcessRunner(TestTree.environment())).since(revision);
    }

    @Test
    void namesWhatChangedSinceTheBranchesParted() throws Exception {
        tree.git("branch", "work");
        tree.file("later.txt", "on main").git("add", "-A").git("commit", "-qm", "main goes on");
        tree.git("checkout", "-q", "work");
        tree.file("web/a[b].txt", "123456789")
                .file("new.txt", "new")
                .git("rm", "-q", "gone.txt")
                .git("add", "-A");

        assertThat(since(tree, "main").changes())
                .containsExactly(
                        new Change("gone.txt", 4, false),
                        new Change("new.txt", -1, true),
                        new Change("web/a[b].txt", 5, true));
        assertThat(since(tree, "main").commit())
                .isEqualTo(tree.run("git", "rev-parse", "main~1").strip());
        assertThat(since(tree, "HEAD").changes()).hasSize(3);
    }

    @Test
    void inAFolderOfALargerRepositoryPathsAreFromThere() throws Exception {
        tree.file("web/a[b].txt", "1")
                .file("kept.txt", "changed")
                .git("add", "-A")
                .git("commit", "-qm", "y");

        assertThat(since(tree.under("web"), "HEAD~1").changes()).containsExactly(new Change("a[b].txt", 5, true));
    }

    @Test
    void moreFilesThanOneCallHoldsAreAllNamed() throws Exception {
        for (int i = 0; i < 250; i++) {
            tree.file("many/" + i + ".txt", "1");
        }
        tree.git("add", "-A").git("commit", "-qm", "many");
        for (int i = 0; i < 250; i++) {
            tree.file("many/" + i + ".txt", "22");
        }
        tree.git("add", "-A");

        assertThat(since(tree, "HEAD").changes())
                .hasSize(250)
                .allSatisfy(change -> assertThat(change.bytesBefore()).isEqualTo(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nowhere", "", " ", "-h", "--output=x", "HEAD:kept.txt", "HEAD^{tree}", "a..b"})
    void whatIsNoCommitIsRefused(String revision) {
        assertThatThrownBy(() -> since(tree, revision))
                .isInstanceOfSatisfying(
                        UserError.class, error -> assertThat(error.exitCode()).isEqualTo(ExitCode.USAGE));
        assertThat(temp.resolve("x")).doesNotExist();
    }

    @Test
    void branchesWithoutACommitInCommonCannotBeCompared() throws Exception {
        tree.git("checkout", "-q", "--orphan", "other").git("commit", "-qm", "alone");

        assertThatThrownBy(() -> since(tree, "main")).hasMessageContaining("no commit in common");
    }

    @Test
    void withoutGitThereIsNothingToCompareWith(@TempDir Path other) {
        TestTree plain = new TestTree(other);
        assertThatThrownBy(() -> since(plain, "main")).hasMessageContaining("no git repository");
    }

    @Test
    void contentFiltersOfTheRepositoryDoNotRun(@TempDir Path elsewhere) throws Exception {
        Path ran = elsewhere.resolve("ran");
        tree.file(".gitattributes", "*.txt filter=trap\n")
                .git("config", "filter.trap.clean", "touch '" + ran + "'; cat")
                .file("kept.txt", "KEPT");

        since(tree, "HEAD");

        assertThat(ran).doesNotExist();
        tree.git("status");
        assertThat(ran).as("git alone does run it").exists();
    }
}
