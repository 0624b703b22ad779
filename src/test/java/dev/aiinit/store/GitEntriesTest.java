package dev.aiinit.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GitEntriesTest {
    private static final String OBJECT = " 0123456789012345678901234567890123456789 ";

    /** A pipe may hand over any number of bytes at a time. */
    private static InputStream trickling(String text, int atMost) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public synchronized int read(byte[] bytes, int from, int length) {
                return super.read(bytes, from, Math.min(length, atMost));
            }
        };
    }

    private static List<String> paths(GitEntries entries) throws IOException {
        List<String> paths = new ArrayList<>();
        while (entries.next()) {
            paths.add(entries.path().orElse("?"));
        }
        return paths;
    }

    @Test
    void whatComesInPiecesIsReadWhole() throws IOException {
        for (int atMost : List.of(1, 2, 7, 100)) {
            assertThat(paths(GitEntries.plain(trickling("a\0b/ü\0" + "c".repeat(30) + "\0", atMost))))
                    .containsExactly("a", "b/ü", "c".repeat(30));
        }
    }

    @Test
    void anAnswerMayBeLongerThanTheBufferAndSoMayOnePath() throws IOException {
        String longest = "d/".repeat(100_000) + "e";
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            text.append("100644" + OBJECT + "0\tfolder/").append(i).append('\0');
        }
        text.append("100755" + OBJECT + "0\t").append(longest).append('\0');

        List<String> paths = paths(GitEntries.staged(trickling(text.toString(), 50_000)));

        assertThat(paths).hasSize(20_001).startsWith("folder/0", "folder/1").endsWith("folder/19999", longest);
    }

    @Test
    void theSidesOfAConflictAreOnePath() throws IOException {
        GitEntries entries = GitEntries.staged(trickling(
                "100644" + OBJECT + "1\ta\0" + "100644" + OBJECT + "2\ta\0" + "100644" + OBJECT + "3\ta\0" + "100644"
                        + OBJECT + "0\tb\0",
                5));
        assertThat(entries.next()).isTrue();
        assertThat(entries.path()).contains("a");
        assertThat(entries.nextPath()).isTrue();
        assertThat(entries.path()).contains("b");
        assertThat(entries.nextPath()).isFalse();
    }

    @Test
    void anAnswerThatBreaksOffEndsBeforeTheBrokenEntry() throws IOException {
        assertThat(paths(GitEntries.plain(trickling("a\0b", 1)))).containsExactly("a");
        assertThat(paths(GitEntries.plain(trickling("", 1)))).isEmpty();
    }
}
