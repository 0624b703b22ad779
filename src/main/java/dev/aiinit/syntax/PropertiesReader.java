package dev.aiinit.syntax;

import java.util.LinkedHashMap;
import java.util.Map;

/** Reads {@code .properties} text by the rules of {@link java.util.Properties}, into one flat mapping whose keys keep their dots. */
final class PropertiesReader {
    private final String path;
    private final String text;
    private final Lines lines;
    private int at;

    private PropertiesReader(String path, String text) {
        this.path = path;
        this.text = text;
        this.lines = new Lines(text);
    }

    static Node read(String path, String text) {
        return new PropertiesReader(path, text).mapping();
    }

    private Node mapping() {
        Map<String, Node> entries = new LinkedHashMap<>();
        Map<String, Node.Mark> keys = new LinkedHashMap<>();
        while (at < text.length()) {
            char c = text.charAt(at);
            if (isBlank(c) || isBreak(c)) {
                at++;
            } else if (c == '#' || c == '!') {
                at = lines.lineEnd(at);
            } else if (c == '\\' && at + 1 < text.length() && isBreak(text.charAt(at + 1))) {
                continueLine();
            } else {
                entry(entries, keys);
            }
        }
        return new Node.Mapping(entries, keys, new Node.Mark(1, 1));
    }

    private void entry(Map<String, Node> entries, Map<String, Node.Mark> keys) {
        Node.Mark keyMark = lines.at(at);
        String key = word(true);
        separator();
        Node.Mark valueMark = lines.at(at);
        entries.put(key, new Node.Scalar(word(false), Node.Kind.STRING, valueMark));
        keys.put(key, keyMark);
    }

    /** Reads to the end of the key, or of the line. */
    private String word(boolean key) {
        StringBuilder word = new StringBuilder();
        while (at < text.length()) {
            char c = text.charAt(at);
            if (isBreak(c) || (key && (isBlank(c) || c == '=' || c == ':'))) {
                break;
            }
            if (c == '\\') {
                escape(word);
            } else {
                word.append(c);
                at++;
            }
        }
        return word.toString();
    }

    private void separator() {
        blanks();
        if (at < text.length() && (text.charAt(at) == '=' || text.charAt(at) == ':')) {
            at++;
            blanks();
        }
    }

    /** Skips blanks, and line breaks that a backslash takes away. */
    private void blanks() {
        while (at < text.length()) {
            if (isBlank(text.charAt(at))) {
                at++;
            } else if (text.charAt(at) == '\\' && at + 1 < text.length() && isBreak(text.charAt(at + 1))) {
                continueLine();
            } else {
                return;
            }
        }
    }

    private void escape(StringBuilder word) {
        if (at + 1 == text.length()) {
            at++;
            return;
        }
        char next = text.charAt(at + 1);
        if (isBreak(next)) {
            continueLine();
            return;
        }
        if (next == 'u') {
            word.append(unicode());
            return;
        }
        int known = "tnrf".indexOf(next);
        word.append(known < 0 ? next : "\t\n\r\f".charAt(known));
        at += 2;
    }

    private char unicode() {
        int start = at + 2;
        int end = start + 4;
        boolean valid = end <= text.length()
                && text.substring(start, end).chars().allMatch(c -> Character.digit(c, 16) >= 0 && c < 128);
        if (!valid) {
            throw SyntaxError.at(
                    path, lines.at(at), "\\u needs four hexadecimal digits", "write \\\\u for a backslash and a u");
        }
        at = end;
        return (char) Integer.parseInt(text.substring(start, end), 16);
    }

    private void continueLine() {
        at = lines.nextLine(at + 1);
        while (at < text.length() && isBlank(text.charAt(at))) {
            at++;
        }
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\f';
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\r';
    }
}
