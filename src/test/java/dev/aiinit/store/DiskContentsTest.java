package dev.aiinit.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aiinit.repository.FileContents;
import dev.aiinit.repository.RepositoryFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskContentsTest {
    @TempDir
    Path temp;

    private TestTree tree = new TestTree(Path.of(""));
    private final Map<String, String> read = new TreeMap<>();

    @BeforeEach
    void makeTree() {
        tree = new TestTree(temp);
    }

    /** Reads files, listed or not; each result is the size and the text that came, up to 100,000 bytes of it. */
    private void read(String... paths) throws IOException {
        List<RepositoryFile> files = new ArrayList<>();
        for (String path : paths) {
            files.add(new RepositoryFile(path, true));
        }
        tree.open().contents().read(files, () -> new FileContents.Counter() {
            private final StringBuilder text = new StringBuilder();

            @Override
            public boolean begin(RepositoryFile file) {
                text.setLength(0);
                return !file.name().endsWith(".png");
            }

            @Override
            public boolean take(byte[] buffer, int length) {
                text.append(new String(buffer, 0, length, StandardCharsets.UTF_8));
                return text.length() < 100_000;
            }

            @Override
            public void end(int index, long size) {
                synchronized (read) {
                    read.put(files.get(index).path(), size + ":" + text);
                }
            }
        });
    }

    @Test
    void everyFileIsReadOnceWhateverThreadTakesIt() throws Exception {
        String[] paths = new String[300];
        for (int i = 0; i < paths.length; i++) {
            paths[i] = "d" + i / 50 + "/f" + i + ".txt";
            tree.file(paths[i], "text " + i);
        }
        read(paths);

        assertThat(read).hasSize(300);
        for (int i = 0; i < paths.length; i++) {
            String text = "text " + i;
            assertThat(read).containsEntry(paths[i], text.length() + ":" + text);
        }
    }

    @Test
    void namesThatAreNotAsciiAndEmptyFilesAreRead() throws Exception {
        tree.file("日本/café.txt", "x").file("café/a.txt", "y").file("empty", "");
        read("日本/café.txt", "café/a.txt", "empty");

        assertThat(read)
                .containsEntry("日本/café.txt", "1:x")
                .containsEntry("café/a.txt", "1:y")
                .containsEntry("empty", "0:");
    }

    @Test
    void whatIsNotWantedIsNotReadAndHasASizeAllTheSame() throws Exception {
        tree.file("a.png", "pixels").file("long.txt", "x".repeat(300_000));
        read("a.png", "long.txt");

        assertThat(read).containsEntry("a.png", "6:");
        assertThat(read.get("long.txt")).startsWith("300000:").hasSizeLessThan(300_000);
    }

    @Test
    void linksAreNotFollowedNeitherAsFilesNorAsFolders(@TempDir Path both) throws Exception {
        Path outside = Files.createDirectory(both.resolve("outside"));
        new TestTree(outside).file("secret.txt", "secret");
        tree = new TestTree(Files.createDirectory(both.resolve("root")));
        tree.file("real/a.txt", "a")
                .link("link.txt", outside.resolve("secret.txt").toString())
                .link("folder", outside.toString())
                .link("inner", "real");
        read("link.txt", "folder/secret.txt", "inner/a.txt", "../outside/secret.txt", "real");

        assertThat(read.values()).allSatisfy(result -> assertThat(result).startsWith("-1:"));
        assertThat(read).hasSize(5);
    }

    @Test
    void whatIsGoneHasNoSize() throws Exception {
        read("gone.txt", "gone/too.txt", "gone.png");

        assertThat(read.values()).containsOnly("-1:");
    }
}
