package dev.aiinit.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.aiinit.project.ExitCode;
import dev.aiinit.project.Problem;
import dev.aiinit.project.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AtomicWriterTest {
    @TempDir
    Path temp;

    private Path root = Path.of("");

    @BeforeEach
    void makeRoot() throws IOException {
        root = Files.createDirectory(temp.resolve("root"));
    }

    /** A writer that may write anywhere below its root. */
    static AtomicWriter writer(Path root) {
        return new AtomicWriter(root, new LocalDisk(), path -> true);
    }

    private WriteReport write(FileWrite... writes) throws IOException {
        return writer(root).write(List.of(writes));
    }

    private FileWrite replace(String path, String text) throws IOException {
        return FileWrite.replace(TextFile.read(root, path).orElseThrow(), text);
    }

    /** Everything below the folder: path → text, folders and links by their kind. */
    static Map<String, String> contentOf(Path folder) throws IOException {
        Map<String, String> content = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path path : walk.toList()) {
                String text = Files.isSymbolicLink(path)
                        ? "link"
                        : Files.isDirectory(path) ? "folder" : Files.readString(path, UTF_8);
                content.put(folder.relativize(path).toString(), text);
            }
        }
        return content;
    }

    @Test
    void writesNewFilesWithTheirFoldersAndReplacesOldOnes() throws Exception {
        Files.writeString(root.resolve("CLAUDE.md"), "old\r\n");

        WriteReport report = write(
                FileWrite.create(".ai/STACK.md", "stack\n"),
                replace("CLAUDE.md", "new\n"),
                FileWrite.create("é.md", "e"));

        assertThat(report)
                .isEqualTo(new WriteReport(
                        List.of(".ai/STACK.md", "é.md"), List.of("CLAUDE.md"), List.of(), List.of(), List.of()));
        assertThat(contentOf(root))
                .isEqualTo(new TreeMap<>(Map.of(
                        "",
                        "folder",
                        ".ai",
                        "folder",
                        ".ai/STACK.md",
                        "stack\n",
                        "CLAUDE.md",
                        "new\r\n",
                        "é.md",
                        "e")));
    }

    @Test
    void filesThatHaveTheirBytesAreNotTouchedWhenOthersAre() throws Exception {
        FileTime past = FileTime.fromMillis(1_000_000_000_000L);
        Path file = Files.writeString(root.resolve("a.md"), "same\n");
        Files.setLastModifiedTime(file, past);

        WriteReport report = write(replace("a.md", "same\n"), FileWrite.create("b.md", "new"));

        assertThat(report.unchanged()).containsExactly("a.md");
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(past);
    }

    @Test
    void aRunWithNothingToDoChangesNoTimeAtAll() throws Exception {
        FileTime past = FileTime.fromMillis(1_000_000_000_000L);
        Path file = Files.writeString(root.resolve("a.md"), "same\n");
        Files.setLastModifiedTime(file, past);
        Files.setLastModifiedTime(root, past);

        WriteReport report = write(replace("a.md", "same\n"));

        assertThat(report).isEqualTo(new WriteReport(List.of(), List.of(), List.of(), List.of("a.md"), List.of()));
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(past);
        assertThat(Files.getLastModifiedTime(root)).isEqualTo(past);
    }

    @Test
    void theModeOfAnOldFileStays() throws Exception {
        Path file = Files.writeString(root.resolve("a.sh"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-x---"));

        write(replace("a.sh", "new"));

        assertThat(file).hasContent("new");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rwxr-x---");
    }

    @Test
    void aMissingRootIsMade() throws Exception {
        Path deep = temp.resolve("new/root");

        writer(deep).write(List.of(FileWrite.create("a.md", "a")));

        assertThat(contentOf(deep).keySet()).containsExactly("", "a.md");
    }

    @Test
    void aRootBehindALinkIsFine() throws Exception {
        Path link = Files.createSymbolicLink(temp.resolve("link"), root);

        writer(link).write(List.of(FileWrite.create("a.md", "a")));

        assertThat(root.resolve("a.md")).hasContent("a");
    }

    @Test
    void allProblemsAreToldAtOnceAndNothingIsWritten() throws Exception {
        Files.createDirectory(root.resolve("folder"));
        Files.writeString(root.resolve("file"), "x");
        Files.createSymbolicLink(root.resolve("link.md"), Path.of("file"));
        Files.createSymbolicLink(root.resolve("dangling.md"), Path.of("nowhere"));
        Files.createSymbolicLink(root.resolve("out"), temp);
        Map<String, String> before = contentOf(temp);

        assertThatThrownBy(() -> write(
                        FileWrite.create("good.md", "g"),
                        FileWrite.create("folder", "f"),
                        FileWrite.create("link.md", "l"),
                        FileWrite.create("dangling.md", "d"),
                        FileWrite.create("out/a.md", "o"),
                        FileWrite.create("file/a.md", "f"),
                        FileWrite.create("GOOD.md", "g"),
                        FileWrite.create("../a.md", "u")))
                .isInstanceOfSatisfying(UserError.class, error -> {
                    assertThat(error.exitCode()).isEqualTo(ExitCode.ENVIRONMENT);
                    assertThat(error.problems())
                            .extracting(problem -> String.valueOf(problem.where()))
                            .containsExactlyInAnyOrder(
                                    "folder", "link.md", "dangling.md", "out/a.md", "file/a.md", "GOOD.md", "../a.md");
                });
        assertThat(contentOf(temp)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/etc/x",
                "../x",
                "a/../../x",
                "a/..",
                "./a",
                "a//b",
                "a/",
                "C:/x",
                "C:x",
                "a\\b",
                "..\\x",
                ".git/config",
                ".GIT/hooks/x",
                "a/.git/x",
                ".git",
                "git~1/config",
                "nul",
                "aux.md",
                "a/COM1.txt",
                "a.",
                "a ",
                "a\nb",
                "a\0b",
                "a*b"
            })
    void pathsThatAreNotPlainAreRefused(String path) throws Exception {
        List<Problem> problems = writer(root).problems(List.of(FileWrite.create(path, "x")));
        List<Problem> withoutRoot = writer(temp.resolve("none")).problems(List.of(FileWrite.create(path, "x")));

        assertThat(problems).hasSize(1);
        assertThat(withoutRoot).hasSize(1);
        assertThat(problems.get(0).where()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {".gitignore", ".github/x.yml", "a.b.c", "nullable.md", ".ai/.ai-init/base/CLAUDE.md/x.md", "...a"
            })
    void plainPathsAreNot(String path) throws Exception {
        assertThat(writer(root).problems(List.of(FileWrite.create(path, "x")))).isEmpty();
    }

    @Test
    void theStateFolderMustNotBeALinkEither() throws Exception {
        Files.createSymbolicLink(root.resolve(".ai"), temp);

        assertThatThrownBy(() -> write(FileWrite.create("a.md", "a"))).hasMessageContaining(".ai is a symbolic link");
        assertThat(contentOf(temp).keySet()).containsExactly("", "root", "root/.ai");
    }

    @Test
    void aFileThatWasChangedSinceItWasReadStopsTheRun() throws Exception {
        Files.writeString(root.resolve("changed.md"), "1");
        Files.writeString(root.resolve("deleted.md"), "1");
        FileWrite changed = replace("changed.md", "2");
        FileWrite deleted = replace("deleted.md", "2");
        Files.writeString(root.resolve("changed.md"), "mine");
        Files.delete(root.resolve("deleted.md"));
        Files.writeString(root.resolve("made.md"), "mine");
        Map<String, String> before = contentOf(root);

        assertThatThrownBy(() ->
                        write(changed, deleted, FileWrite.create("made.md", "2"), FileWrite.create("d/new.md", "2")))
                .isInstanceOfSatisfying(
                        UserError.class, error -> assertThat(error.exitCode()).isEqualTo(ExitCode.ENVIRONMENT))
                .hasMessage("""
                        changed.md: it was changed since this run began; Run the same command again.
                        deleted.md: it was deleted since this run began; Run the same command again.
                        made.md: it was made by someone else since this run began; Run the same command again.""");
        assertThat(contentOf(root)).isEqualTo(before);
    }

    @Test
    void aReadOnlyFileIsReadAndNotWritten() throws Exception {
        Path file = Files.writeString(root.resolve("a.md"), "1");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        assumeFalse(Files.isWritable(file), "this user may write anywhere");
        FileWrite write = replace("a.md", "2");

        assertThatThrownBy(() -> write(write)).hasMessageContaining("a.md: this file is read-only");
        assertThat(file).hasContent("1");
    }

    @Test
    void aReadOnlyFolderIsReadAndNotWritten() throws Exception {
        Files.writeString(root.resolve("a.md"), "1");
        Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("r-xr-xr-x"));
        assumeFalse(Files.isWritable(root), "this user may write anywhere");
        FileWrite write = replace("a.md", "2");

        assertThatThrownBy(() -> write(write)).hasMessageContaining("is read-only");
        assertThat(contentOf(root)).isEqualTo(new TreeMap<>(Map.of("", "folder", "a.md", "1")));
        Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void someoneElseHavingWrittenTheSameIsFine() throws Exception {
        Files.writeString(root.resolve("a.md"), "1");
        FileWrite write = replace("a.md", "2");
        Files.writeString(root.resolve("a.md"), "2");

        assertThat(write(write).unchanged()).containsExactly("a.md");
    }
}
