package dev.aiinit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aiinit.store.ProcessRunner.Output;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ProcessRunnerTest {
    private static final Duration LONG = Duration.ofSeconds(50);

    @TempDir
    Path folder;

    private final ProcessRunner runner = new ProcessRunner(TestTree.environment());

    private Output shell(String script) throws IOException {
        return runner.run(folder, List.of("/bin/sh", "-c", script), LONG, 1 << 20);
    }

    @Test
    void givesExitCodeOutputAndErrors() throws Exception {
        Output output = shell("pwd; echo oh >&2; exit 3");

        assertThat(output.exitCode()).isEqualTo(3);
        assertThat(output.text()).isEqualTo(folder.toRealPath() + "\n");
        assertThat(output.errors()).isEqualTo("oh\n");
    }

    @Test
    void argumentsAreNotReadByAnyShell() throws Exception {
        Output output = runner.run(folder, List.of("/bin/echo", "$HOME", "a  b", "`id`", ";"), LONG, 1 << 20);

        assertThat(output.text()).isEqualTo("$HOME a  b `id` ;\n");
    }

    @Test
    void thereIsNothingToRead() throws Exception {
        assertThat(shell("cat").text()).isEmpty();
    }

    @Test
    void theEnvironmentIsTheGivenOneAndNoMore() throws Exception {
        ProcessRunner other = runner.with(Map.of("ONLY", "this"));

        assertThat(other.run(folder, List.of("/usr/bin/env"), LONG, 1 << 20).text())
                .isEqualTo("ONLY=this\n");
    }

    @Test
    void muchOutputOnBothStreamsDoesNotBlock() throws Exception {
        Output output = shell("head -c 500000 /dev/zero; head -c 500000 /dev/zero >&2");

        assertThat(output.bytes()).hasSize(500_000);
        assertThat(output.errors()).hasSize(64 << 10);
    }

    @Test
    void aProgramThatNeverEndsIsStoppedWithItsChildren() throws Exception {
        Path pid = folder.resolve("pid");

        assertThatThrownBy(() -> runner.run(
                        folder,
                        List.of("/bin/sh", "-c", "sleep 1000 & echo $! > pid; wait"),
                        Duration.ofSeconds(1),
                        1 << 20))
                .isInstanceOf(IOException.class)
                .hasMessage("/bin/sh took longer than 1 s");
        long child = Long.parseLong(Files.readString(pid).strip());
        assertThat(endsSoon(child)).isTrue();
    }

    /** The signal is sent when the call returns; the system may take a moment to act on it. */
    private static boolean endsSoon(long process) throws InterruptedException {
        for (int tries = 0; tries < 100; tries++) {
            if (ProcessHandle.of(process).filter(ProcessRunnerTest::isRunning).isEmpty()) {
                return true;
            }
            Thread.sleep(50);
        }
        return false;
    }

    @Test
    @Timeout(15)
    void aChildOfTheChildThatKeepsTheStreamsOpenIsNotWaitedForForEver() throws Exception {
        try {
            Output output =
                    runner.run(folder, List.of("/bin/sh", "-c", "sleep 30 & exit 0"), Duration.ofSeconds(1), 1 << 20);
            assertThat(output.exitCode()).isZero();
        } catch (IOException e) {
            // It depends on whether we were reading already when the shell ended.
            assertThat(e).hasMessage("/bin/sh took longer than 1 s");
        }
    }

    @Test
    void aProgramThatWritesTooMuchIsStopped() {
        assertThatThrownBy(() -> runner.run(folder, List.of("/bin/cat", "/dev/zero"), LONG, 1000))
                .hasMessage("/bin/cat wrote more than 1000 bytes");
    }

    @Test
    void aProgramThatIsNotThereIsAnIoException() {
        assertThatThrownBy(() -> runner.run(folder, List.of("/no/such/program"), LONG, 1000))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("/no/such/program");
    }

    @Test
    void anInterruptStopsTheProgramAndStaysSet() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> shell("sleep 1000")).isInstanceOf(InterruptedIOException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void programsAreFoundOnlyInAbsoluteFoldersOfThePath() throws Exception {
        Path program = Files.createFile(folder.resolve("prog"));
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.createDirectory(folder.resolve("sub"));
        Files.createDirectory(folder.resolve("sub/prog"));
        Path relative = Path.of("").toAbsolutePath().relativize(folder);

        assertThat(found("/nowhere::" + folder + "/sub:" + folder)).isEqualTo(program.toString());
        assertThat(found(relative.toString())).isEqualTo("none");
        assertThat(found("")).isEqualTo("none");
    }

    private static String found(String path) {
        return new ProcessRunner(Map.of("PATH", path))
                .find("prog")
                .map(Path::toString)
                .orElse("none");
    }

    /** A killed child that its parent has not collected yet still has a number. */
    private static boolean isRunning(ProcessHandle handle) {
        try {
            return !Files.readString(Path.of("/proc/" + handle.pid() + "/stat")).contains(") Z ");
        } catch (IOException e) {
            return false;
        }
    }
}
