package dev.aiinit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.aiinit.repository.RepositoryFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A repository or an environment that plays tricks: nothing of it is run, and git's refusals are said aloud. */
@Timeout(60)
class HostileGitTest {
    @TempDir
    Path temp;

    private TestTree tree = new TestTree(Path.of(""));

    @BeforeEach
    void makeRoot() throws Exception {
        tree = new TestTree(Files.createDirectory(temp.resolve("root")))
                .file("a.txt", "a")
                .committed();
    }

    /** A program that leaves a mark when it runs. */
    private String trap(String name) throws Exception {
        Path script = temp.resolve(name);
        Files.writeString(script, "#!/bin/sh\ntouch '" + temp.resolve(name + ".ran") + "'\nexit 1\n");
        tree.run("chmod", "+x", script.toString());
        return script.toString();
    }

    private boolean ran(String name) {
        return Files.exists(temp.resolve(name + ".ran"));
    }

    @Test
    void theFileSystemMonitorOfTheRepositoryDoesNotRun() throws Exception {
        tree.git("config", "core.fsmonitor", trap("monitor"));

        assertThat(tree.listed()).containsExactly("a.txt");
        assertThat(ran("monitor")).isFalse();

        tree.git("ls-files");
        assertThat(ran("monitor")).as("git alone does run it").isTrue();
    }

    @Test
    void hooksOfTheRepositoryDoNotRunAndTheIndexIsNotWritten() throws Exception {
        String hook = trap("hook");
        tree.git("config", "core.hooksPath", temp.toString());
        Files.move(Path.of(hook), temp.resolve("post-index-change"));
        byte[] index = Files.readAllBytes(tree.root().resolve(".git/index"));
        tree.run("touch", "a.txt");

        assertThat(tree.listed()).containsExactly("a.txt");
        assertThat(ran("hook")).isFalse();
        assertThat(tree.root().resolve(".git/index")).hasBinaryContent(index);

        tree.git("status");
        assertThat(ran("hook")).as("git alone does run it").isTrue();
    }

    @Test
    void contentFiltersOfTheRepositoryDoNotRun() throws Exception {
        tree.file(".gitattributes", "*.txt filter=trap\n")
                .git("config", "filter.trap.clean", trap("filter"))
                .file("a.txt", "b");

        assertThat(tree.listed()).containsExactly(".gitattributes", "a.txt");
        assertThat(ran("filter")).isFalse();

        tree.git("status");
        assertThat(ran("filter")).as("git alone does run it").isTrue();
    }

    @Test
    void nothingIsFetchedForAPartialClone() throws Exception {
        tree.file("web/.gitignore", "*.log\n")
                .file("web/x.txt", "x")
                .git("add", "-A")
                .git("commit", "-qm", "web");
        TestTree clone = new TestTree(temp.resolve("clone"));
        tree.git("config", "uploadpack.allowFilter", "true");
        tree.git(
                "clone",
                "-q",
                "--no-checkout",
                "--filter=blob:none",
                "file://" + tree.root(),
                clone.root().toString());
        clone.git("sparse-checkout", "set", "--sparse-index", "nothing");
        clone.git("checkout", "-q", "main");
        clone.git("config", "remote.origin.url", "ext::" + trap("fetch"));
        clone.git("config", "protocol.ext.allow", "always");

        assertThat(clone.listed()).containsExactly("a.txt");
        assertThat(ran("fetch")).isFalse();
    }

    @Test
    void aGitHookThatCallsUsDoesNotLendItsRepository() throws Exception {
        TestTree other = new TestTree(Files.createDirectory(temp.resolve("other")))
                .file("other.txt", "o")
                .committed();
        Map<String, String> environment = TestTree.environment();
        environment.put("GIT_DIR", other.root().resolve(".git").toString());
        environment.put("GIT_WORK_TREE", other.root().toString());
        environment.put("GIT_INDEX_FILE", other.root().resolve(".git/index").toString());
        environment.put("GIT_PREFIX", "x/");
        environment.put("GIT_LITERAL_PATHSPECS", "1");

        DiskRepository repository = DiskRepository.open(tree.root(), new ProcessRunner(environment));

        assertThat(repository.files()).containsExactly(new RepositoryFile("a.txt", true));
    }

    @Test
    void programsOfTheRepositoryDoNotTakeThePlaceOfGit() throws Exception {
        Files.copy(Path.of(trap("git")), tree.root().resolve("git"));
        tree.run("chmod", "+x", "git");
        Map<String, String> environment = TestTree.environment();
        environment.put("PATH", ".:" + ":" + environment.get("PATH"));

        DiskRepository repository = DiskRepository.open(tree.root(), new ProcessRunner(environment));

        assertThat(repository.isGit()).isTrue();
        assertThat(ran("git")).isFalse();
    }

    @Test
    void withoutGitTheFolderIsWalkedAndThatIsSaid() throws Exception {
        Map<String, String> environment = TestTree.environment();
        environment.put("PATH", "");

        DiskRepository repository = DiskRepository.open(tree.root(), new ProcessRunner(environment));

        assertThat(repository.files()).containsExactly(new RepositoryFile("a.txt", true));
        assertThat(repository.isGit()).isFalse();
        assertThat(repository.notes()).containsExactly("git is not installed; walked the folder instead");
    }

    @Test
    void aBrokenRepositoryIsWalkedAndThatIsSaid() throws Exception {
        tree.file(".git/config", "[core\n").file(".gitignore", "*.log\n").file("x.log", "x");

        assertThat(tree.listed()).containsExactly(".gitignore", "a.txt");
        assertThat(tree.open().notes())
                .singleElement()
                .asString()
                .startsWith("git refused: fatal: bad config line 1")
                .endsWith("; walked the folder instead");
    }

    @Test
    void aRepositoryOfSomeoneElseIsWalkedAndThatIsSaid() throws Exception {
        assumeTrue(tree.run("id", "-u").strip().equals("0"), "only root can give a folder away");
        tree.run("chown", "-R", "12345", ".");

        assertThat(tree.listed()).containsExactly("a.txt");
        assertThat(tree.open().notes()).singleElement().asString().contains("dubious ownership");
    }

    @Test
    void aWorkTreeThatIsElsewhereByConfigurationIsWalked() throws Exception {
        tree.git("config", "core.worktree", "/");
        tree.git("config", "core.worktree", temp.resolve("nowhere").toString());

        assertThat(tree.listed()).containsExactly("a.txt");
        assertThat(tree.open().isGit()).isFalse();
    }

    @Test
    void anEmptyGitFolderIsNoRepository() throws IOException {
        TestTree plain = new TestTree(Files.createDirectory(temp.resolve("plain"))).file("a.txt", "a");
        Files.createDirectory(plain.root().resolve(".git"));

        assertThat(plain.listed()).containsExactly("a.txt");
        assertThat(plain.open().notes()).isEmpty();
    }
}
