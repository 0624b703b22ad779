package dev.aiinit.lint;

import java.util.BitSet;

/** Which characters of a Markdown text are code: told line by line, so that hostile text costs no more than other text. */
record CodeSpots(BitSet fenced, BitSet inline) {
    static CodeSpots of(String text) {
        CodeSpots spots = new CodeSpots(new BitSet(), new BitSet());
        String fence = "";
        for (int start = 0; start < text.length(); ) {
            int end = text.indexOf('\n', start) < 0 ? text.length() : text.indexOf('\n', start);
            String mark = fence(text, start, end);
            if (!fence.isEmpty()) {
                spots.fenced.set(start, end);
                boolean closes = mark.startsWith(fence)
                        && text.substring(start, end).strip().equals(mark);
                fence = closes ? "" : fence;
            } else if (!mark.isEmpty()) {
                spots.fenced.set(start, end);
                fence = mark;
            } else {
                spots.markInline(text, start, end);
            }
            start = end + 1;
        }
        return spots;
    }

    boolean isFenced(int offset) {
        return fenced.get(offset);
    }

    boolean isCode(int offset) {
        return fenced.get(offset) || inline.get(offset);
    }

    /** The backticks or tildes that a line starts with, when they are a fence. */
    private static String fence(String text, int start, int end) {
        int at = start;
        while (at < end && (text.charAt(at) == ' ' || text.charAt(at) == '\t' || text.charAt(at) == '>')) {
            at++;
        }
        if (at >= end || (text.charAt(at) != '`' && text.charAt(at) != '~')) {
            return "";
        }
        int length = run(text, at, end);
        boolean isSpan =
                text.charAt(at) == '`' && text.substring(at + length, end).indexOf('`') >= 0;
        return length < 3 || isSpan ? "" : text.substring(at, at + length);
    }

    private void markInline(String text, int start, int end) {
        int open = -1;
        int opening = 0;
        for (int at = start; at < end; ) {
            if (text.charAt(at) != '`') {
                at++;
                continue;
            }
            int length = run(text, at, end);
            if (open < 0) {
                open = at;
                opening = length;
            } else if (length == opening) {
                inline.set(open, at + length);
                open = -1;
            }
            at += length;
        }
    }

    private static int run(String text, int from, int end) {
        int at = from;
        while (at < end && text.charAt(at) == text.charAt(from)) {
            at++;
        }
        return at - from;
    }
}
