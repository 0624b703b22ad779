package dev.aiinit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aiinit.project.ExitCode;
import dev.aiinit.project.UserError;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Writing that goes wrong half-way, and other people who write at the same time. */
class InterruptedWriteTest {
    @TempDir
    Path temp;

    private Path root = Path.of("");

    @BeforeEach
    void makeRoot() throws IOException {
        root = Files.createDirectory(temp.resolve("root"));
        Files.writeString(root.resolve("a.md"), "1");
        Files.writeString(root.resolve("b.md"), "1");
    }

    private List<FileWrite> twoOldAndANewOne() throws IOException {
        return List.of(
                FileWrite.replace(TextFile.read(root, "a.md").orElseThrow(), "2"),
                FileWrite.replace(TextFile.read(root, "b.md").orElseThrow(), "2"),
                FileWrite.create("new/deep/c.md", "2"));
    }

    private Map<String, String> content() throws IOException {
        return AtomicWriterTest.contentOf(temp);
    }

    private AtomicWriter writer(StoppingDisk.Event event) {
        return new AtomicWriter(root, new StoppingDisk(event), path -> true);
    }

    /** A writer to whom something happens when it has moved the file of this name. */
    private AtomicWriter after(String name, Step step) {
        return writer(new StoppingDisk.Event() {
            private boolean done;

            @Override
            public void before(int number, String what, Path place) {}

            @Override
            public void afterMove(Path to) throws IOException {
                if (to.endsWith(name) && !done) {
                    done = true;
                    step.run();
                }
            }
        });
    }

    interface Step {
        void run() throws IOException;
    }

    @Test
    void aDiskThatFailsAtAnyChangeLeavesEverythingAsItWas() throws Exception {
        Map<String, String> before = content();
        int failures = 0;
        for (int failing = 1; failing < 200; failing++) {
            int at = failing;
            String[] failed = {""};
            AtomicWriter writer = writer((number, what, place) -> {
                if (number == at) {
                    failed[0] = what + " " + place;
                    throw new IOException("No space left on device");
                }
            });
            try {
                writer.write(twoOldAndANewOne());
            } catch (IOException e) {
                failures++;
                assertThat(e)
                        .as(failed[0])
                        .hasMessageContaining("No space left on device")
                        .hasMessageContaining("run the same command again");
            }
            writer(NOTHING).recover();
            if (!content().equals(before)) {
                assertThat(root.resolve("a.md")).as(failed[0]).hasContent("2");
                assertThat(root.resolve("b.md")).as(failed[0]).hasContent("2");
                assertThat(content().keySet())
                        .as(failed[0])
                        .containsExactly(
                                "",
                                "root",
                                "root/a.md",
                                "root/b.md",
                                "root/new",
                                "root/new/deep",
                                "root/new/deep/c.md");
                restore();
            }
        }
        assertThat(failures).isGreaterThan(20);
    }

    private static final StoppingDisk.Event NOTHING = (number, what, place) -> {};

    private void restore() throws IOException {
        Files.writeString(root.resolve("a.md"), "1");
        Files.writeString(root.resolve("b.md"), "1");
        Files.delete(root.resolve("new/deep/c.md"));
        Files.delete(root.resolve("new/deep"));
        Files.delete(root.resolve("new"));
    }

    @Test
    void aDiskThatRefusesAFileLeavesNothingBehind() throws Exception {
        Map<String, String> before = content();
        FileWrite tooLong = FileWrite.create("x".repeat(300) + "/" + "y.md", "2");

        assertThatThrownBy(
                        () -> AtomicWriterTest.writer(root).write(List.of(FileWrite.create("new/c.md", "2"), tooLong)))
                .isInstanceOf(IOException.class);
        assertThat(content()).isEqualTo(before);
    }

    @Test
    void aRootThatCannotBeMadeLeavesNothingBehind() {
        // Even root cannot make a folder here.
        AtomicWriter writer = AtomicWriterTest.writer(Path.of("/proc/self/fd/ai-init/root"));

        assertThatThrownBy(() -> writer.write(List.of(FileWrite.create("a.md", "a"))))
                .isInstanceOfAny(IOException.class, UserError.class)
                .hasMessageContaining("/proc/");
    }

    @Test
    void aFailureAfterTheFirstMoveTakesEverythingBack() throws Exception {
        Map<String, String> before = content();
        AtomicWriter writer = writer((number, what, place) -> {
            if (what.equals("makeFolder") && place.endsWith("deep")) {
                throw new IOException("no");
            }
        });

        assertThatThrownBy(() -> writer.write(twoOldAndANewOne()))
                .isInstanceOf(IOException.class)
                .hasMessage("new/deep/c.md: no; nothing was changed; mend this and run the same command again");
        assertThat(content()).isEqualTo(before);
    }

    @Test
    void aDiskThatFailsForGoodLeavesTheJournalToTheNextRun() throws Exception {
        boolean[] broken = new boolean[1];
        AtomicWriter writer = writer((number, what, place) -> {
            broken[0] |= what.equals("move") && place.endsWith("b.md");
            if (broken[0]) {
                throw new IOException("no");
            }
        });

        assertThatThrownBy(() -> writer.write(twoOldAndANewOne()))
                .hasMessageContaining("b.md: no; some files are written already, and taking them back failed: no")
                .hasMessageContaining(".ai/.ai-init/journal/journal.json holds every text");
        assertThat(writer(NOTHING).recover()).containsExactly("an earlier run was interrupted; it is finished now");
        assertThat(root.resolve("b.md")).hasContent("2");
    }

    @Test
    void aFileChangedBetweenTheChecksAndItsMoveIsNotOverwritten() throws Exception {
        AtomicWriter writer = after("a.md", () -> Files.writeString(root.resolve("b.md"), "mine"));

        assertThatThrownBy(() -> writer.write(twoOldAndANewOne()))
                .isInstanceOfSatisfying(
                        UserError.class, error -> assertThat(error.exitCode()).isEqualTo(ExitCode.ENVIRONMENT))
                .hasMessageContaining("b.md: it was changed since this run began");
        assertThat(AtomicWriterTest.contentOf(root))
                .isEqualTo(new TreeMap<>(Map.of("", "folder", "a.md", "1", "b.md", "mine")));
    }

    @Test
    void aFileThatWasWrittenAndThenChangedIsNotTakenBack() throws Exception {
        AtomicWriter writer = after("a.md", () -> {
            Files.writeString(root.resolve("a.md"), "mine");
            Files.writeString(root.resolve("b.md"), "mine");
        });

        assertThatThrownBy(() -> writer.write(twoOldAndANewOne()))
                .hasMessageContaining("b.md: it was changed since this run began")
                .hasMessageContaining("but not in a.md")
                .hasMessageContaining("undone.json");
        assertThat(root.resolve("a.md")).hasContent("mine");
        assertThat(root.resolve("b.md")).hasContent("mine");
        assertThat(root.resolve("new")).doesNotExist();
    }

    @Test
    void aTargetThatBecomesALinkInBetweenIsNotWrittenThrough() throws Exception {
        Path outside = Files.writeString(temp.resolve("outside.md"), "1");
        AtomicWriter writer = after("a.md", () -> {
            Files.delete(root.resolve("b.md"));
            Files.createSymbolicLink(root.resolve("b.md"), outside);
        });

        assertThatThrownBy(() -> writer.write(twoOldAndANewOne()))
                .hasMessageContaining("b.md: this is a symbolic link");
        assertThat(outside).hasContent("1");
        assertThat(root.resolve("a.md")).hasContent("1");
        assertThat(root.resolve("b.md")).isSymbolicLink();
    }

    @Test
    void aFolderThatBecomesALinkInBetweenIsNotWrittenThrough() throws Exception {
        Path outside = Files.createDirectories(temp.resolve("outside/deep")).resolveSibling("");
        AtomicWriter writer = after("b.md", () -> Files.createSymbolicLink(root.resolve("new"), outside));

        assertThatThrownBy(() -> writer.write(twoOldAndANewOne())).hasMessageContaining("new is a symbolic link");
        assertThat(outside.resolve("deep")).as("and not removed through either").isEmptyDirectory();
        assertThat(root.resolve("a.md")).hasContent("1");
    }

    @Test
    void aFileSystemWithoutAtomicMovesIsUsedAndThatIsSaid() throws Exception {
        AtomicWriter writer = writer((number, what, place) -> {
            if (what.equals("move") && !place.endsWith("journal.json")) {
                throw new AtomicMoveNotSupportedException("", "", "");
            }
        });

        WriteReport report = writer.write(twoOldAndANewOne());

        assertThat(report.notes())
                .containsExactly("this file system cannot replace a file in one step; it was done in two");
        assertThat(root.resolve("a.md")).hasContent("2");
        assertThat(root.resolve("new/deep/c.md")).hasContent("2");
    }

    @Test
    void aSecondRunIsStopped() throws Exception {
        AtomicWriter other = AtomicWriterTest.writer(root);
        AtomicWriter writer = after(
                "a.md",
                () -> assertThatThrownBy(() -> other.write(List.of(FileWrite.create("other.md", "x"))))
                        .isInstanceOfSatisfying(
                                UserError.class,
                                error -> assertThat(error.exitCode()).isEqualTo(ExitCode.ENVIRONMENT))
                        .hasMessageContaining("another run is writing here"));

        writer.write(twoOldAndANewOne());

        assertThat(AtomicWriterTest.contentOf(root).keySet())
                .containsExactly("", "a.md", "b.md", "new", "new/deep", "new/deep/c.md");
    }

    @Test
    void aLockThatIsHeldStopsTheRunAndOneThatIsLeftOverDoesNot() throws Exception {
        Path lock = root.resolve(".ai/.ai-init/run.lock");
        Files.createDirectories(lock.resolveSibling(""));
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = channel.lock()) {
            assertThat(held.isValid()).isTrue();
            assertThatThrownBy(() -> AtomicWriterTest.writer(root).write(twoOldAndANewOne()))
                    .hasMessageContaining("another run is writing here");
        }

        assertThat(AtomicWriterTest.writer(root).write(twoOldAndANewOne()).changed())
                .containsExactly("a.md", "b.md");
        assertThat(lock)
                .as("the file of a run that was killed is taken over, and removed")
                .doesNotExist();
    }
}
