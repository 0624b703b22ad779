package dev.aiinit.render;

import java.io.IOException;
import java.io.Writer;

/** What a template prints, up to the size that a memory file may have. */
final class BoundedText extends Writer {
    /** Characters. */
    static final int LONGEST = 256 << 10;

    /** Thrown when a template prints more. */
    static final class TooLong extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private final StringBuilder text = new StringBuilder();

    @Override
    public void write(char[] letters, int from, int length) throws TooLong {
        if (text.length() + length > LONGEST) {
            throw new TooLong();
        }
        text.append(letters, from, length);
    }

    @Override
    public void flush() {
        // Nothing waits.
    }

    @Override
    public void close() {
        // Nothing is open.
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
