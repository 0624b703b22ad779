package dev.aiinit.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A kill at each call of {@link Disk} is a kill at each change only when nothing goes around it. */
class SeamTest {
    private static final Pattern CHANGE =
            Pattern.compile("\\bFiles\\s*\\.\\s*(write|move|copy|delete|create|set|newOutput"
                    + "|newBufferedWriter)|Option\\s*\\.\\s*(WRITE|CREATE|APPEND)|FileOutputStream|RandomAccessFile");

    /**
     * The fingerprint is a cache: one that is torn is not believed. The others write outside the repository that a run works on: what git
     * fetches into a folder that goes again, a pack that an author starts or tests, packs in the cache, which are hashed when they are read,
     * and what the user trusts.
     */
    private static final List<String> ALLOWED = List.of(
            "Fingerprint.java",
            "GitRemote.java",
            "LocalDisk.java",
            "NewFolder.java",
            "PackCache.java",
            "PackTests.java",
            "UserFolders.java");

    @Test
    void everyChangeGoesThroughTheDisk() throws IOException {
        List<String> changing = new ArrayList<>();
        try (Stream<Path> sources = Files.list(Path.of("src/main/java/dev/aiinit/store"))) {
            for (Path source : sources.sorted().toList()) {
                if (CHANGE.matcher(Files.readString(source)).find()) {
                    changing.add(source.getFileName().toString());
                }
            }
        }
        assertThat(changing).isEqualTo(ALLOWED);
    }
}
