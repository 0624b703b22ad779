package dev.aiinit.ignore;

import java.nio.charset.StandardCharsets;

/**
 * Turns text into the form that is matched: one {@code char} per byte of its UTF-8, since git's {@code ?} and {@code []}
 * stand for one byte.
 */
final class ByteText {
    private ByteText() {}

    static String of(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7f) {
                return of(text.getBytes(StandardCharsets.UTF_8));
            }
        }
        return text;
    }

    static String of(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** The way back; malformed bytes become U+FFFD. */
    static String readable(String byteText) {
        return new String(byteText.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
