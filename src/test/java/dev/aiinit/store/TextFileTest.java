package dev.aiinit.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aiinit.project.ExitCode;
import dev.aiinit.project.UserError;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The form of a file survives a new text. In the tables r and n stand for CR and LF, and B for a byte-order mark. */
class TextFileTest {
    @TempDir
    Path root;

    private TextFile read(String content) throws Exception {
        Files.writeString(root.resolve("f.md"), content, UTF_8);
        return TextFile.read(root, "f.md").orElseThrow();
    }

    private static String decoded(String table) {
        return table.replace('r', '\r').replace('n', '\n').replace('B', '\uFEFF');
    }

    @ParameterizedTest
    @CsvSource({
        // old bytes, new text, new bytes
        "'ancn',    'andn',    'andn'",
        "'arncrn',  'andn',    'arndrn'",
        "'Barncrn', 'andn',    'Barndrn'",
        "'Ban',     'adn',     'Badn'",
        "'anc',     'andn',    'and'",
        "'ancn',    'and',     'andn'",
        "'arnc',    'andn',    'arnd'",
        "'',        'an',      'an'",
        "'B',       'an',      'Ban'",
        "'a',       '',        ''",
        "'a',       'bn',      'b'",
        // a mixed file: lines that stay keep their ends, new ones get the more frequent one
        "'arnbncrn',   'anbncnxn', 'arnbncrnxrn'",
        "'arnbncrn',   'xnanbncn', 'xrnarnbncrn'",
        "'arnbncrn',   'ancn',     'arncrn'",
        "'arnbncndn',  'xnbnyndn', 'xnbnyndn'",
        "'arnbncrndrn', 'bncn',    'bncrn'",
        // a lone CR is text
        "'arbn',    'arbnxn',  'arbnxn'",
        "'arrnbrn', 'arnxn',   'arrnxrn'",
    })
    void keepsTheFormOfTheFile(String old, String text, String expected) throws Exception {
        assertThat(new String(read(decoded(old)).bytesOf(decoded(text)), UTF_8)).isEqualTo(decoded(expected));
    }

    @ParameterizedTest
    @CsvSource({"'arnbncrn'", "'Barnb'", "'arnbn'", "'anrnrn'", "''", "'B'", "'n'", "'rn'"})
    void theSameTextIsTheSameBytes(String old) throws Exception {
        TextFile file = read(decoded(old));

        assertThat(file.text()).doesNotContain("\r\n").doesNotContain("\uFEFF");
        assertThat(new String(file.bytesOf(file.text()), UTF_8)).isEqualTo(decoded(old));
    }

    @Test
    void aLargeMixedFileIsNotComparedForEver() throws Exception {
        TextFile file = read("same\r\n" + "a\nb\r\n".repeat(10_000));

        assertThat(new String(file.bytesOf("same\n" + "x\n".repeat(20_000)), UTF_8))
                .startsWith("same\r\nx\r\nx\r\n");
    }

    @Test
    void aMissingFileIsEmpty() throws Exception {
        assertThat(TextFile.read(root, "none.md")).isEmpty();
        assertThat(TextFile.read(root.resolve("none"), "none.md")).isEmpty();
    }

    @Test
    void whatIsNotTextIsRefusedWithItsLine() throws Exception {
        Files.write(root.resolve("latin.md"), new byte[] {'a', '\n', 'b', (byte) 0xe9, '\n'});
        try (RandomAccessFile huge =
                new RandomAccessFile(root.resolve("huge.md").toFile(), "rw")) {
            huge.setLength(1L << 33);
        }

        assertThatThrownBy(() -> TextFile.read(root, "latin.md"))
                .isInstanceOfSatisfying(
                        UserError.class, error -> assertThat(error.exitCode()).isEqualTo(ExitCode.ENVIRONMENT))
                .hasMessageStartingWith("latin.md:2: this file is not UTF-8 text")
                .hasMessageContaining("Convert it");
        assertThatThrownBy(() -> TextFile.read(root, "huge.md")).hasMessageContaining("larger than 8 MiB");
    }

    @Test
    void aFileOfOursThatIsNotTextIsTakenBackFromGit() throws Exception {
        Path facts = root.resolve(".ai/.ai-init/facts.tsv");
        Files.createDirectories(facts.getParent());
        Files.write(facts, new byte[] {'a', (byte) 0xe9});

        assertThatThrownBy(() -> TextFile.read(root, ".ai/.ai-init/facts.tsv"))
                .hasMessageContaining("facts.tsv:1: this file is not UTF-8 text")
                .hasMessageContaining("Take it back from git");
    }

    @Test
    void whatMustNotBeWrittenIsNotReadEither() throws Exception {
        Files.createSymbolicLink(root.resolve("link.md"), Path.of("f.md"));
        Files.createDirectory(root.resolve("folder"));

        assertThatThrownBy(() -> TextFile.read(root, "link.md")).hasMessageContaining("symbolic link");
        assertThatThrownBy(() -> TextFile.read(root, "folder")).hasMessageContaining("not a regular file");
        assertThatThrownBy(() -> TextFile.read(root, "../f.md")).hasMessageContaining("below the root");
    }
}
