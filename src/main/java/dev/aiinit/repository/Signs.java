package dev.aiinit.repository;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What some bytes of a file tell of how it was made. A few facts and no text, so that an edit that changes none of them changes no answer.
 *
 * @param binary whether it holds what no text holds
 * @param markedAt the line in the head that says a program wrote the file, from 1; 0 when none does
 * @param mapped whether it ends with the address of its source map
 * @param longLines whether its lines are too long, and too dense, for a person to have written them
 * @param bundled whether it starts as bundlers start what they write
 * @param dumped whether it is a copy of a database with its rows
 * @param rows whether it holds records, one like the other
 * @param numbers whether its middle is mostly numbers, as in a drawing that a program wrote
 */
public record Signs(
        boolean binary,
        int markedAt,
        boolean mapped,
        boolean longLines,
        boolean bundled,
        boolean dumped,
        boolean rows,
        boolean numbers) {
    /** Bytes from the start of a file that are looked at. */
    public static final int HEAD = 4_096;
    /** Bytes from its middle, and from its end. */
    public static final int PART = 1_024;
    /** What is known of a file that cannot be read. */
    public static final Signs NONE = ofHead(false, 0);

    /** Mean length of a line from which on Linguist takes a script or a style sheet for minified. */
    private static final int LONG = 110;
    /** Prose and code are a sixth of blanks or more; what a program packed has hardly any. */
    private static final int BLANKS_IN_A_HUNDRED = 10;
    /** Shorter files are not worth a judgement on their lines. */
    private static final int SMALL = 2_000;

    private static final Pattern SOURCE_MAP =
            Pattern.compile("^(?://|/\\*)[#@] sourceMappingURL=\\S", Pattern.MULTILINE);
    private static final Pattern BUNDLE = Pattern.compile(
            "^/\\*{6}/ |^var __(?:defProp = Object\\.defineProperty|create = Object\\.create"
                    + "|getOwnPropNames = Object\\.getOwnPropertyNames|commonJS = \\(|webpack_modules__)"
                    + "|^//#region node_modules/|^// node_modules/\\S+\\.[cm]?js$"
                    + "|^\\(function\\(\\)\\{function r\\(e,n,t\\)\\{function o\\(i,f\\)|^System\\.register\\(\\[",
            Pattern.MULTILINE);
    /** One of them stands in each such start; to look for them costs less than to match. */
    private static final List<String> BUNDLE_WORDS =
            List.of("/******/", "var __", "node_modules/", "(function(){function r(", "System.register([");

    private static final Pattern DUMP = Pattern.compile(
            "[\\s-]*(?:MySQL|MariaDB|PostgreSQL database|phpMyAdmin SQL|Adminer [\\d.]+ \\S+) dump\\b"
                    + "|PRAGMA foreign_keys=OFF;\\s+BEGIN TRANSACTION;",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern INSERTED = Pattern.compile(
            "^INSERT INTO |^COPY .* FROM stdin;|\\),\\s*\\(|^[^\\t\\n]*\\t[^\\t\\n]*\\t", Pattern.MULTILINE);
    private static final Pattern RECORDS = Pattern.compile(
            "\\s*(?:\\[\\s*[\\[{\\d-]|\\{\\s*\"type\"\\s*:\\s*\"(?:FeatureCollection|Topology)\"|---\\s+http_interactions:)");

    /**
     * Reads the signs of a file.
     *
     * @param head its first {@link #HEAD} bytes, or all
     * @param middle some from its middle; empty when the head has them
     * @param tail its last {@link #PART} bytes; empty when the head has them
     */
    public static Signs of(byte[] head, byte[] middle, byte[] tail) {
        if (isBinary(head) || isBinary(middle)) {
            return ofHead(true, 0);
        }
        String first = text(head);
        String last = tail.length == 0 ? first : text(tail);
        String between = text(middle);
        return new Signs(
                false,
                GeneratedMark.line(first),
                last.contains("sourceMappingURL=") && SOURCE_MAP.matcher(last).find(),
                first.length() >= SMALL && isDense(first) && isDense(between) && isDense(last),
                BUNDLE_WORDS.stream().anyMatch(first::contains)
                        && BUNDLE.matcher(first).find(),
                DUMP.matcher(first).lookingAt()
                        && (INSERTED.matcher(first).find()
                                || INSERTED.matcher(between).find()
                                || INSERTED.matcher(last).find()),
                RECORDS.matcher(first).lookingAt(),
                isNumbers(between));
    }

    /** The signs of a file whose head tells all ({@link FileClass#isToldByHead}). */
    public static Signs ofHead(byte[] head) {
        boolean binary = isBinary(head);
        return ofHead(binary, binary ? 0 : GeneratedMark.line(text(head)));
    }

    /** The same, of what was seen in the head. */
    public static Signs ofHead(boolean binary, int markedAt) {
        return new Signs(binary, markedAt, false, false, false, false, false, false);
    }

    /** Searches for a byte are fast from the first call on, loops of our own are not. */
    private static boolean isBinary(byte[] bytes) {
        boolean zero = new String(bytes, StandardCharsets.ISO_8859_1).indexOf('\0') >= 0;
        // UTF-16 text is full of zeros too, and starts with a mark.
        boolean utf16 = bytes.length > 1 && ((bytes[0] & bytes[1]) | 1) == -1 && bytes[0] != bytes[1];
        return zero && !utf16;
    }

    private static String text(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8).replace("\r\n", "\n");
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static boolean isDense(String text) {
        return text.isEmpty()
                || (text.length() / (1 + count(text, '\n')) > LONG
                        && (count(text, ' ') + count(text, '\t')) * 100L <= (long) BLANKS_IN_A_HUNDRED * text.length());
    }

    private static boolean isNumbers(String text) {
        int numeric = 0;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            // Digits, and what stands between numbers; most letters are ruled out at once.
            if (letter <= '9' && (letter >= '0' || " .,-\n".indexOf(letter) >= 0)) {
                numeric++;
            }
        }
        return 2 * numeric > text.length();
    }

    private static int count(String text, char wanted) {
        int count = 0;
        for (int at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
            count++;
        }
        return count;
    }
}
