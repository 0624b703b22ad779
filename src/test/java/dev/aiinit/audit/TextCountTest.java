package dev.aiinit.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextCountTest {
    private static TextCount count(String text) {
        TextCount count = new TextCount();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        count.take(bytes, bytes.length);
        return count;
    }

    @ParameterizedTest
    @CsvSource({"'', 0", "' ', 1", "'  ', 2", "'   ', 2", "'a          b', 4", "'  a   b  c    ', 11", "'\t\t\t\t', 4"})
    void blanksBeyondTheSecondOfARunDoNotCount(String text, long counted) {
        assertThat(count(text).counted()).isEqualTo(counted);
    }

    @Test
    void whereTheBytesAreCutDoesNotMatter() {
        for (long seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            byte[] text = new byte[random.nextInt(200)];
            for (int i = 0; i < text.length; i++) {
                text[i] = "   \n!a\u00a0x".getBytes(StandardCharsets.ISO_8859_1)[random.nextInt(8)];
            }
            TextCount count = new TextCount();
            for (int at = 0; at < text.length; ) {
                int length = Math.min(text.length - at, 1 + random.nextInt(40));
                count.take(Arrays.copyOfRange(text, at, at + length), length);
                at += length;
            }
            assertThat(count.counted()).as("seed " + seed).isEqualTo(plainly(text));
            assertThat(count.bytes()).isEqualTo(text.length);
            assertThat(count.isMostlyAscii()).as("seed " + seed).isEqualTo(10 * notAscii(text) <= 3L * text.length);
        }
    }

    private static long plainly(byte[] text) {
        long counted = 0;
        int run = 0;
        for (byte each : text) {
            run = each == ' ' ? run + 1 : 0;
            counted += run > 2 ? 0 : 1;
        }
        return counted;
    }

    private static long notAscii(byte[] text) {
        long count = 0;
        for (byte each : text) {
            count += each < 0 ? 1 : 0;
        }
        return count;
    }

    @Test
    void aNulByteInTheFirstBytesMeansThatItIsNotText() {
        assertThat(count("plain").isText()).isTrue();
        assertThat(count("\0").isText()).isFalse();
        assertThat(count("12345678\0abcdefghij").isText()).isFalse();
        assertThat(count("1234567\0").isText()).isFalse();
        TextCount late = count("plain");
        late.take(new byte[] {0}, 1);
        assertThat(late.isText()).isTrue();
    }

    @Test
    void anotherTextBeginsAnew() {
        TextCount count = count("\0  ");
        count.clear();
        count.take(new byte[] {' ', ' ', 'a'}, 3);

        assertThat(count.isText()).isTrue();
        assertThat(count.counted()).isEqualTo(3);
    }

    @Test
    void oneLineOf50MegabytesIsCounted() {
        TextCount count = new TextCount();
        byte[] chunk = new byte[64 << 10];
        Arrays.fill(chunk, (byte) 'x');
        for (int i = 0; i < 800; i++) {
            count.take(chunk, chunk.length);
        }
        assertThat(count.counted()).isEqualTo(50L << 20);
    }
}
