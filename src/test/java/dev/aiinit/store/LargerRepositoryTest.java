package dev.aiinit.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aiinit.ignore.GeneratedTree;
import dev.aiinit.project.Location;
import dev.aiinit.repository.GitRule;
import dev.aiinit.repository.RepositoryFile;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A root inside a larger git repository, other shapes of work trees, and our walk against git's listing. */
@Timeout(60)
class LargerRepositoryTest {
    @TempDir
    Path temp;

    @Test
    void aSubFolderShowsItsOwnFilesUnderTheRulesAboveIt() throws Exception {
        TestTree outer =
                new TestTree(temp).file(".gitignore", "*.log\nnode_modules\n").file("other/x.txt", "x");
        outer.file("web/a.txt", "a").committed();
        outer.file("web/b.txt", "b").file("web/x.log", "l").file("web/node_modules/x.js", "x");

        DiskRepository repository = outer.under("web").open();

        assertThat(repository.files())
                .containsExactly(new RepositoryFile("a.txt", true), new RepositoryFile("b.txt", false));
        assertThat(repository.isGit()).isTrue();
        assertThat(repository.ignoredByGit("node_modules")).isTrue();
        assertThat(repository.ignoredByGit("a.txt")).isFalse();
        assertThat(repository.gitRule("node_modules/x.js", false))
                .contains(new GitRule(new Location("../.gitignore", 2, 0), "node_modules"));
        assertThat(repository.gitRule("a.txt", false)).isEmpty();
        assertThat(repository.isFolder("node_modules")).isTrue();
        assertThat(repository.isFolder("a.txt")).isFalse();
    }

    @Test
    void theLineThatIgnoresAPathIsNamedAsGitNamesIt() throws Exception {
        TestTree tree = new TestTree(temp)
                .file(".gitignore", "# logs\n*.log\n!keep.log\n")
                .file("web/.gitignore", "/dist/\n")
                .committed()
                .file(".git/info/exclude", "private\n");
        DiskRepository repository = tree.open();

        assertThat(repository.gitRule("web/dist/a.js", false))
                .contains(new GitRule(new Location("web/.gitignore", 1, 0), "/dist/"));
        assertThat(repository.gitRule("private", false))
                .contains(new GitRule(new Location(".git/info/exclude", 1, 0), "private"));
        assertThat(repository.gitRule("a/run.log", false))
                .contains(new GitRule(new Location(".gitignore", 2, 0), "*.log"));
        assertThat(repository.gitRule("keep.log", false)).isEmpty();
    }

    @Test
    void aRootThatIsHiddenFromGitShowsItsFilesAllTheSame() throws Exception {
        TestTree outer = new TestTree(temp)
                .file(".gitignore", "target/\nnode_modules\n*.log\n")
                .committed();
        outer.file("target/demo/a.txt", "a")
                .file("target/demo/node_modules/x.js", "x")
                .file("target/demo/x.log", "l");
        outer.file("target/demo/.gitignore", "out\n").file("target/demo/out/x.txt", "x");

        DiskRepository repository = outer.under("target/demo").open();

        assertThat(repository.files())
                .containsExactly(new RepositoryFile(".gitignore", true), new RepositoryFile("a.txt", true));
        assertThat(repository.isGit()).isFalse();
        assertThat(repository.notes())
                .containsExactly("an ignore file above hides this folder from git; walked the folder instead");
        assertThat(repository.ignoredByGit("a.txt")).isFalse();
        assertThat(repository.ignoredByGit("node_modules")).isTrue();
        assertThat(repository.ignoredByGit("out")).isTrue();
    }

    @Test
    void aRootThatIsHiddenByAPatternForEverythingIsShownToo() throws Exception {
        TestTree outer = new TestTree(temp).file(".gitignore", "*\n").committed();
        outer.file("demo/a.txt", "a").file("demo/deep/b.txt", "b");

        assertThat(outer.under("demo").listed()).containsExactly("a.txt", "deep/b.txt");
    }

    @Test
    void unsharedRulesCountAlsoInAFurtherWorkTree() throws Exception {
        TestTree main = new TestTree(Files.createDirectory(temp.resolve("main")))
                .file("a.txt", "a")
                .committed();
        main.git("worktree", "add", "-q", "../second").file(".git/info/exclude", "*.mine\n");
        TestTree second = new TestTree(temp.resolve("second")).file("x.mine", "x");

        assertThat(second.listed()).containsExactly("a.txt");
        assertThat(second.open().ignoredByGit("y.mine")).isTrue();
        assertThat(second.open().isGit()).isTrue();
    }

    @Test
    void pathsOfASparseCheckoutThatAreNotThereAreNotListed() throws Exception {
        TestTree tree = new TestTree(temp)
                .file("a/x.txt", "x")
                .file("b/y.txt", "y")
                .file("top.txt", "t")
                .committed();
        tree.git("sparse-checkout", "set", "a");

        assertThat(tree.listed()).containsExactly("a/x.txt", "top.txt");
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 15);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void ourWalkListsWhatGitLists(long seed) throws Exception {
        GeneratedTree generated = GeneratedTree.of(seed);
        TestTree tree = new TestTree(Files.createDirectory(temp.resolve("root")));
        for (String path : generated.files()) {
            write(tree, path, "");
        }
        for (Map.Entry<String, String> file : generated.ignoreFiles().entrySet()) {
            write(tree, file.getKey(), file.getValue());
        }
        List<String> walked = tree.listed();

        List<String> byGit = tree.git("init", "-q").listed();

        assertThat(tree.open().isGit()).isTrue();
        assertThat(walked).as("seed " + seed + " " + generated.ignoreFiles()).isEqualTo(byGit);
    }

    private static void write(TestTree tree, String path, String text) throws Exception {
        try {
            if (!Files.isDirectory(tree.root().resolve(path))) {
                tree.file(path, text);
            }
        } catch (FileAlreadyExistsException e) {
            // "a/b" after a file "a": the first one stays.
        } catch (FileSystemException e) {
            assertThat(e.getReason()).isEqualTo("Not a directory");
        }
    }
}
