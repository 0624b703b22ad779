package dev.aiinit.manifest;

/** Tells on which line an offset of one text lies, and goes on from the last answer: a long text with many places is walked once. */
public final class LineCount {
    private final String text;
    private int offset;
    private int line = 1;

    public LineCount(String text) {
        this.text = text;
    }

    /** The line, counted from 1. */
    public int at(int place) {
        int end = Math.min(place, text.length());
        for (; offset < end; offset++) {
            line += text.charAt(offset) == '\n' ? 1 : 0;
        }
        while (offset > end) {
            offset--;
            line -= text.charAt(offset) == '\n' ? 1 : 0;
        }
        return line;
    }
}
