package dev.aiinit.repository;

import java.nio.charset.StandardCharsets;
import java.util.zip.Adler32;
import java.util.zip.CRC32;

/**
 * A short mark by which one content is told from another. Two checksums and a length: enough against chance and far faster to set up than
 * a cryptographic hash, which nothing here needs.
 */
public final class Mark {
    private final CRC32 crc = new CRC32();
    private final Adler32 adler = new Adler32();
    private long length;

    /** The mark of a text. */
    public static String of(String text) {
        return new Mark().add(text).text();
    }

    public Mark add(String text) {
        return add(text.getBytes(StandardCharsets.UTF_8));
    }

    public Mark add(byte[] bytes) {
        crc.update(bytes);
        adler.update(bytes);
        length += bytes.length;
        return this;
    }

    public String text() {
        return Long.toHexString(crc.getValue()) + "-" + Long.toHexString(adler.getValue()) + "-"
                + Long.toHexString(length);
    }
}
