package dev.aiinit.audit;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Counts what tells the tokens of a text: its bytes without the blanks beyond the second of a run, and how many are not ASCII. Looks at
 * eight bytes at a time, so that counting costs less than reading even where the JVM does not optimise.
 */
final class TextCount {
    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long TOPS = ONES << 7;
    private static final long REST = ~TOPS;
    private static final long BLANKS = ONES * ' ';
    /** Of more bytes than one in this many not being ASCII: {@link Content#CJK}. */
    private static final int SHARE = 10;

    private static final int SHARE_OF = 3;

    private long bytes;
    private long surplus;
    private long notAscii;
    private boolean hasNul;
    /** Where the last eight bytes had blanks, the latest in the highest bit. */
    private long before;

    /** Begins another text. */
    void clear() {
        bytes = 0;
        surplus = 0;
        notAscii = 0;
        hasNul = false;
        before = 0;
    }

    /** The next bytes of the text. A NUL byte is looked for in the first of them only. */
    void take(byte[] text, int length) {
        long seenNul = 0;
        int i = 0;
        for (; i + Long.BYTES <= length; i += Long.BYTES) {
            long word = (long) WORDS.get(text, i);
            seenNul |= (word - ONES) & ~word & TOPS;
            if ((word & TOPS) != 0) {
                notAscii += Long.bitCount(word & TOPS);
            }
            long other = word ^ BLANKS;
            long blanks = ~(((other & REST) + REST) | other | REST);
            if (blanks != 0) {
                long third = blanks & (blanks << 8 | before >>> 56) & (blanks << 16 | before >>> 48);
                if (third != 0) {
                    surplus += Long.bitCount(third);
                }
            }
            before = blanks;
        }
        for (; i < length; i++) {
            takeOne(text[i]);
            seenNul |= text[i] == 0 ? 1 : 0;
        }
        if (bytes == 0 && seenNul != 0) {
            hasNul = true;
        }
        bytes += length;
    }

    private void takeOne(byte each) {
        boolean blank = each == ' ';
        if (blank && before >>> 63 != 0 && (before >>> 55 & 1) != 0) {
            surplus++;
        }
        notAscii += each < 0 ? 1 : 0;
        before = before >>> 8 | (blank ? 1L << 63 : 0);
    }

    /** Bytes that were taken. */
    long bytes() {
        return bytes;
    }

    /** Bytes that count. */
    long counted() {
        return bytes - surplus;
    }

    boolean isText() {
        return !hasNul;
    }

    boolean isMostlyAscii() {
        return notAscii * SHARE <= bytes * SHARE_OF;
    }
}
