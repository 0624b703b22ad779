package dev.aiinit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.aiinit.project.ExitCode;
import dev.aiinit.project.UserError;
import dev.aiinit.repository.RepositoryFile;
import dev.aiinit.repository.RepositoryView;
import dev.aiinit.repository.Signs;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The view of a folder: in git, and without it where both must show the same. */
@Timeout(60)
class DiskRepositoryTest {
    @TempDir
    Path temp;

    private TestTree tree = new TestTree(Path.of(""));

    @BeforeEach
    void makeRoot() throws IOException {
        tree = new TestTree(Files.createDirectory(temp.resolve("root")));
    }

    private void committed(boolean git) throws Exception {
        if (git) {
            tree.committed();
        }
    }

    @Test
    void listsTrackedAndUntrackedFilesSortedAndLeavesIgnoredOnesOut() throws Exception {
        tree.file("b.txt", "b")
                .file("a/x.txt", "x")
                .file("B.txt", "B")
                .file(".gitignore", "*.log\nout/\n")
                .committed();
        tree.file("new.txt", "n").file("a.log", "l").file("out/deep/x.txt", "o");

        DiskRepository repository = tree.open();

        assertThat(repository.files())
                .containsExactly(
                        new RepositoryFile(".gitignore", true),
                        new RepositoryFile("B.txt", true),
                        new RepositoryFile("a/x.txt", true),
                        new RepositoryFile("b.txt", true),
                        new RepositoryFile("new.txt", false));
        assertThat(repository.isGit()).isTrue();
        assertThat(repository.notes()).isEmpty();
    }

    @Test
    void aBareRepositoryAndGitsOwnFolderAreRefused() throws Exception {
        tree.file("a.txt", "a").committed();
        assertThatThrownBy(() -> tree.under(".git").open())
                .isInstanceOfSatisfying(
                        UserError.class, error -> assertThat(error.exitCode()).isEqualTo(ExitCode.USAGE))
                .hasMessageContaining("bare repository");
    }

    @Test
    void listsTheSameFilesWithoutGitAndCountsThemAsTracked() throws Exception {
        tree.file("a/x.txt", "x").file(".gitignore", "*.log\nout/\n").file("a/.gitignore", "!keep.log\n");
        tree.file("a.log", "l").file("a/keep.log", "k").file("out/x.txt", "o").file(".hg/store", "internal");

        DiskRepository repository = tree.open();

        assertThat(repository.files())
                .containsExactly(
                        new RepositoryFile(".gitignore", true),
                        new RepositoryFile("a/.gitignore", true),
                        new RepositoryFile("a/keep.log", true),
                        new RepositoryFile("a/x.txt", true));
        assertThat(repository.isGit()).isFalse();
        assertThat(repository.notes()).isEmpty();
    }

    @Test
    void deletedFilesAreNotListedEvenIfTracked() throws Exception {
        tree.file("gone.txt", "g")
                .file("folder/gone.txt", "g")
                .file("stays.txt", "s")
                .committed();
        tree.run("rm", "-r", "gone.txt", "folder");

        assertThat(tree.listed()).containsExactly("stays.txt");
    }

    @Test
    void trackedFilesAreListedEvenIfIgnored() throws Exception {
        tree.file("out/kept.txt", "k").committed();
        tree.file(".gitignore", "out/\n").file("out/other.txt", "o");

        assertThat(tree.open().files())
                .containsExactly(new RepositoryFile(".gitignore", false), new RepositoryFile("out/kept.txt", true));
    }

    @Test
    void aPathWithAMergeConflictIsListedOnce() throws Exception {
        tree.file("a.txt", "base\n").committed().git("checkout", "-q", "-b", "other");
        tree.file("a.txt", "theirs\n").git("commit", "-qam", "theirs").git("checkout", "-q", "main");
        tree.file("a.txt", "ours\n").git("commit", "-qam", "ours");
        tree.run("sh", "-c", "! git merge -q other");

        assertThat(tree.listed()).containsExactly("a.txt");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void linksAreLeftOutAndNeverLeadOutOfTheRoot(boolean git) throws Exception {
        Files.writeString(temp.resolve("secret.txt"), "secret");
        Files.createDirectory(temp.resolve("outside"));
        Files.writeString(temp.resolve("outside/secret.txt"), "secret");
        tree.file("inside.txt", "inside").file("folder/x.txt", "x");
        tree.link("to-inside", "inside.txt").link("to-folder", "folder").link("dangling", "nowhere");
        tree.link("to-secret", "../secret.txt")
                .link("to-outside", "../outside")
                .link("loop", "loop")
                .link("folder/up", "..");
        committed(git);
        tree.link("untracked-link", "inside.txt");

        DiskRepository repository = tree.open();

        assertThat(tree.listed()).containsExactly("folder/x.txt", "inside.txt");
        assertThat(repository.text("to-inside")).contains("inside");
        assertThat(repository.text("to-secret")).isEmpty();
        assertThat(repository.text("to-outside/secret.txt")).isEmpty();
        assertThat(repository.text("../secret.txt")).isEmpty();
        assertThat(repository.text("folder/../../secret.txt")).isEmpty();
        assertThat(repository.text(temp.resolve("secret.txt").toString())).isEmpty();
        assertThat(repository.text("dangling")).isEmpty();
        assertThat(repository.text("loop")).isEmpty();
        assertThat(repository.bytes("to-outside/secret.txt")).isEqualTo(-1);
        assertThat(repository.bytes("to-secret")).isEqualTo(-1);
        assertThat(repository.bytes("inside.txt")).isEqualTo(6);
    }

    @Test
    void aTrackedFolderThatBecameALinkShowsNothingBehindIt() throws Exception {
        tree.file("folder/x.txt", "x").file("a.txt", "a").committed();
        Files.createDirectory(temp.resolve("outside"));
        Files.writeString(temp.resolve("outside/x.txt"), "secret");
        tree.run("rm", "-r", "folder");
        tree.link("folder", "../outside");

        assertThat(tree.listed()).containsExactly("a.txt");
        assertThat(tree.open().text("folder/x.txt")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void pipesAreNeitherListedNorOpened(boolean git) throws Exception {
        tree.file("a.txt", "a").file("was-file", "x");
        committed(git);
        tree.run("rm", "was-file");
        tree.pipe("was-file").pipe("pipe");
        if (!git) {
            // git itself would wait for it.
            tree.pipe(".gitignore");
        }

        assertThat(tree.listed()).containsExactly("a.txt");
        assertThat(tree.open().text("pipe")).isEmpty();
        assertThat(tree.open().bytes("pipe")).isEqualTo(-1);
    }

    @Test
    void submodulesAndNestedRepositoriesAreLeftOut() throws Exception {
        new TestTree(Files.createDirectory(temp.resolve("lib")))
                .file("lib.txt", "l")
                .committed();
        tree.file("a.txt", "a").committed();
        tree.git("-c", "protocol.file.allow=always", "submodule", "-q", "add", "../lib", "sub");
        tree.git("commit", "-qm", "sub");
        tree.file("sub/untracked.txt", "u").file("sub-x", "x");
        new TestTree(Files.createDirectory(tree.root().resolve("nested")))
                .file("n.txt", "n")
                .committed();

        assertThat(tree.listed()).containsExactly(".gitmodules", "a.txt", "sub-x");
        assertThat(tree.open().notes()).containsExactly("nested are git repositories of their own and are left out");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void namesMayHoldAnythingButBytesThatAreNotUtf8(boolean git) throws Exception {
        tree.file("new\nline.txt", "n")
                .file(" blank ", "b")
                .file("ünï/日本.txt", "u")
                .file("tab\t", "t")
                .file("-n", "d");
        tree.file("%41", "percent").file("a\\b", "backslash").file("\uFFFD", "replacement");
        tree.run("sh", "-c", "printf x > \"$(printf 'latin\\351.txt')\"; printf x > \"$(printf 'other\\351')\"");
        committed(git);
        tree.run("sh", "-c", "printf x > \"$(printf 'untracked\\351')\"");

        DiskRepository repository = tree.open();

        assertThat(tree.listed())
                .containsExactly(" blank ", "%41", "-n", "a\\b", "new\nline.txt", "tab\t", "ünï/日本.txt", "\uFFFD");
        assertThat(repository.text("new\nline.txt")).contains("n");
        assertThat(repository.text("ünï/日本.txt")).contains("u");
        assertThat(repository.text("%41")).contains("percent");
        assertThat(repository.text("a\\b")).contains("backslash");
        assertThat(repository.bytes("\uFFFD")).isEqualTo(11);
        assertThat(repository.notes())
                .singleElement()
                .asString()
                .contains("not UTF-8")
                .contains("latin");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aRepositoryMayBeEmpty(boolean git) throws Exception {
        if (git) {
            tree.git("init", "-q");
        }

        assertThat(tree.listed()).isEmpty();
        assertThat(tree.open().isGit()).isEqualTo(git);
        assertThat(tree.open().notes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"missing", "file"})
    void theRootMustBeAFolder(String name) throws Exception {
        tree.file("file", "x");

        assertThatThrownBy(() -> tree.under(name).open())
                .isInstanceOfSatisfying(
                        UserError.class, error -> assertThat(error.exitCode()).isEqualTo(ExitCode.USAGE))
                .hasMessageContaining(tree.root().resolve(name).toString());
    }

    @Test
    void hugeFilesAreListedButNotRead() throws Exception {
        try (RandomAccessFile huge =
                new RandomAccessFile(tree.root().resolve("huge.bin").toFile(), "rw")) {
            huge.setLength(3L << 40);
        }
        tree.file("small.txt", "s");

        DiskRepository repository = tree.open();

        assertThat(tree.listed()).containsExactly("huge.bin", "small.txt");
        assertThat(repository.bytes("huge.bin")).isEqualTo(3L << 40);
        assertThat(repository.text("huge.bin")).isEmpty();
        try (RandomAccessFile limit =
                new RandomAccessFile(tree.root().resolve("limit.bin").toFile(), "rw")) {
            limit.setLength(RepositoryView.LARGEST_TEXT);
        }
        assertThat(tree.open().text("limit.bin"))
                .hasValueSatisfying(text -> assertThat(text).hasSize((int) RepositoryView.LARGEST_TEXT));
    }

    @Test
    void heavyFilesAndTheirSignsAreReadFromAFewBytes() throws Exception {
        String code = "    int a = 1;\n".repeat(1_000);
        tree.file("large.js", code + "//# sourceMappingURL=large.js.map\n")
                .file("middle.bin", "a".repeat(5_000) + "\0".repeat(5_000) + "a".repeat(5_000))
                .file("small.go", "// Code generated by x. DO NOT EDIT.\n")
                .link("link.js", "large.js");
        committed(true);
        tree.file("new.js", code);
        DiskRepository repository = tree.open();

        assertThat(repository.heavy(10_000)).containsExactly(entry("large.js", 10_000L), entry("middle.bin", 10_000L));
        assertThat(repository.signs("large.js").mapped()).isTrue();
        assertThat(repository.signs("middle.bin").binary()).isTrue();
        assertThat(repository.signs("small.go").markedAt()).isEqualTo(1);
        assertThat(repository.signs("link.js")).as("a link").isEqualTo(Signs.NONE);
        assertThat(repository.signs("gone.js")).isEqualTo(Signs.NONE);
        assertThat(repository.signsMark("gone.js")).isEqualTo("none");
        assertThat(repository.signsMark("large.js")).isNotEqualTo(repository.signsMark("new.js"));
    }

    @Test
    void textsHaveOneFormAndAreReadOnce() throws Exception {
        tree.file("dos.txt", "\uFEFFa\r\nb\rc\n");
        tree.run("sh", "-c", "printf 'x\\377y' > bad.txt");
        DiskRepository repository = tree.open();

        assertThat(repository.text("dos.txt")).contains("a\nb\rc\n");
        assertThat(repository.text("bad.txt")).contains("x\uFFFDy");
        tree.file("dos.txt", "changed");
        assertThat(repository.text("dos.txt")).contains("a\nb\rc\n");
        assertThat(repository.text("missing.txt")).isEmpty();
        assertThat(repository.text("")).isEmpty();
    }

    @Test
    void existsTellsOfUnlistedFilesAndFoldersToo() throws Exception {
        tree.file("node_modules/x.js", "x").file(".gitignore", "node_modules\n").committed();
        tree.link("dangling", "nowhere").link("up", "..");
        Files.createDirectory(temp.resolve("outside"));

        DiskRepository repository = tree.open();

        assertThat(repository.exists("node_modules")).isTrue();
        assertThat(repository.exists("node_modules/x.js")).isTrue();
        assertThat(repository.exists("missing")).isFalse();
        assertThat(repository.exists("dangling")).isFalse();
        assertThat(repository.exists("up/outside")).isFalse();
        assertThat(repository.exists("../outside")).isFalse();
        assertThat(repository.exists("")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void ignoredByGitAsksTheRulesAndNotTheDisk(boolean git) throws Exception {
        tree.file(".gitignore", "dist/\n*.log\n")
                .file("web/.gitignore", "!keep.log\n/cache\n")
                .file("web/x.txt", "x");
        committed(git);
        tree.file("dist/x.txt", "x");

        DiskRepository repository = tree.open();

        assertThat(repository.ignoredByGit("dist")).isTrue();
        assertThat(repository.ignoredByGit("dist/deep/none.txt")).isTrue();
        assertThat(repository.ignoredByGit("no/such/a.log")).isTrue();
        assertThat(repository.ignoredByGit("web/keep.log")).isFalse();
        assertThat(repository.ignoredByGit("web/cache")).isTrue();
        assertThat(repository.ignoredByGit("web/x.txt")).isFalse();
    }
}
