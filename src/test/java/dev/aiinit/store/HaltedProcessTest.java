package dev.aiinit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the tests of {@link KilledRunTest} assume, held against real processes that end and a real disk that is full. */
@Timeout(120)
class HaltedProcessTest {
    @TempDir
    Path temp;

    private static Process start(String... command) throws IOException {
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 18, 26, 31, 37, 43})
    void aProcessThatHaltsIsAsGoodAsAKilledOne(int change) throws Exception {
        SmallPlan whole = SmallPlan.in(Files.createDirectory(temp.resolve("whole")));
        Map<String, String> before = whole.content();
        whole.run(new LocalDisk());
        Map<String, String> after = whole.content();
        SmallPlan plan = SmallPlan.in(Files.createDirectory(temp.resolve("halted")));
        Process child = start(
                java(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                HaltedRun.class.getName(),
                plan.root().toString(),
                Integer.toString(change));
        String told = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(child.waitFor()).as(told).isEqualTo(137);
        assertThat(plan.holdsEveryEditedLine()).isTrue();
        plan.recover(new LocalDisk());
        assertThat(plan.content()).isIn(before, after);
        plan.run(new LocalDisk());
        assertThat(plan.content()).isEqualTo(after);
    }

    /** A disk of 256 KiB in a name space of its own; the test of the same in one process stands in {@link InterruptedWriteTest}. */
    @Test
    void aFullDiskLeavesEverythingAsItWas() throws Exception {
        String script = "mount -t tmpfs -o size=256k tmpfs \"$1\" && shift && exec \"$@\"";
        Process child = start(
                "unshare",
                "-rm",
                "/bin/sh",
                "-c",
                script,
                "sh",
                temp.toString(),
                java(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                FullDiskRun.class.getName(),
                temp.toString());
        String told = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = child.waitFor();
        assumeTrue(!told.contains("unshare:") && !told.contains("mount:"), "no file system can be mounted: " + told);

        assertThat(code).as(told).isZero();
        List<String> lines = told.lines().toList();
        assertThat(lines).hasSizeGreaterThan(5).last().isEqualTo("written");
        assertThat(lines.subList(0, lines.size() - 1)).allMatch(line -> line.startsWith("as before: "));
    }
}
