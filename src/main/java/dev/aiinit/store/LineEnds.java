package dev.aiinit.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How the lines of a file end. Gives a new text the same ends: those of a uniform file throughout; in a mixed file each line that
 * is still there keeps its own, and new ones get what most lines have.
 */
final class LineEnds {
    /** Lines times lines that are compared to find out which are still there; beyond it all count as new. */
    private static final long LARGEST_COMPARISON = 16L << 20;

    private final List<String> lines = new ArrayList<>();
    private final List<Boolean> crlf = new ArrayList<>();
    private final boolean newlineAtEnd;
    private final boolean empty;
    private final boolean mostCrlf;
    private final boolean mixed;

    private LineEnds(String raw) {
        int start = raw.startsWith("\uFEFF") ? 1 : 0;
        empty = raw.length() == start;
        int count = 0;
        for (int end = raw.indexOf('\n', start); end >= 0; end = raw.indexOf('\n', start)) {
            boolean withCr = end > start && raw.charAt(end - 1) == '\r';
            lines.add(raw.substring(start, withCr ? end - 1 : end));
            crlf.add(withCr);
            count += withCr ? 1 : 0;
            start = end + 1;
        }
        newlineAtEnd = start == raw.length();
        mostCrlf = count * 2 > lines.size();
        mixed = count > 0 && count < lines.size();
    }

    static LineEnds of(String raw) {
        return new LineEnds(raw);
    }

    String applyTo(String newText) {
        String text = withEndLikeOurs(newText);
        if (mixed) {
            return keepingOurs(text);
        }
        return mostCrlf ? text.replace("\n", "\r\n") : text;
    }

    private String withEndLikeOurs(String text) {
        if (empty || text.isEmpty() || newlineAtEnd == text.endsWith("\n")) {
            return text;
        }
        return newlineAtEnd ? text + "\n" : text.substring(0, text.length() - 1);
    }

    private String keepingOurs(String text) {
        String[] parts = text.split("\n", -1);
        int count = parts.length - 1;
        int[] ours = survivors(parts, count);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < count; i++) {
            boolean withCr = ours[i] < 0 ? mostCrlf : crlf.get(ours[i]);
            out.append(parts[i]).append(withCr ? "\r\n" : "\n");
        }
        return out.append(parts[count]).toString();
    }

    /** For each new line the number of the old line that it is, or -1: a longest common subsequence. */
    private int[] survivors(String[] now, int count) {
        int[] ours = new int[count];
        Arrays.fill(ours, -1);
        int old = lines.size();
        int head = 0;
        while (head < Math.min(old, count) && lines.get(head).equals(now[head])) {
            ours[head] = head;
            head++;
        }
        int tail = 0;
        while (tail < Math.min(old, count) - head && lines.get(old - 1 - tail).equals(now[count - 1 - tail])) {
            ours[count - 1 - tail] = old - 1 - tail;
            tail++;
        }
        int oldRows = old - tail - head;
        int newRows = count - tail - head;
        if ((long) oldRows * newRows > LARGEST_COMPARISON) {
            return ours;
        }
        int[][] longest = new int[oldRows + 1][newRows + 1];
        for (int i = oldRows - 1; i >= 0; i--) {
            for (int j = newRows - 1; j >= 0; j--) {
                longest[i][j] = lines.get(head + i).equals(now[head + j])
                        ? longest[i + 1][j + 1] + 1
                        : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        int i = 0;
        int j = 0;
        while (i < oldRows && j < newRows) {
            if (lines.get(head + i).equals(now[head + j])) {
                ours[head + j] = head + i;
                i++;
                j++;
            } else if (longest[i + 1][j] >= longest[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return ours;
    }
}
