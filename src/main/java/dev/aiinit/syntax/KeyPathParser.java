package dev.aiinit.syntax;

import dev.aiinit.project.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Reads and quotes the steps of a dotted path. */
final class KeyPathParser {
    private final String text;
    private int at;

    KeyPathParser(String text) {
        this.text = text;
    }

    /**
     * One step.
     *
     * @param every {@code *}
     * @param quoted the key stood in quotes, and is taken as it is
     */
    record Step(String key, boolean every, boolean quoted) {
        boolean isNumber() {
            return key.chars().allMatch(c -> c >= '0' && c <= '9');
        }
    }

    List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        do {
            steps.add(step());
        } while (at++ < text.length());
        return steps;
    }

    private Step step() {
        if (at < text.length() && text.charAt(at) == '\'') {
            return quotedStep();
        }
        int dot = text.indexOf('.', at);
        int end = dot < 0 ? text.length() : dot;
        String key = text.substring(at, end);
        if (key.isEmpty()) {
            throw malformed(text.isEmpty() ? "it is empty" : "a key is missing at character " + (at + 1));
        }
        if (!key.equals(key.strip())) {
            throw malformed("the key \"" + key + "\" starts or ends with a blank; quote it if that is meant");
        }
        if (key.contains("*") && !key.equals("*")) {
            throw malformed(
                    "* stands for a whole key, not for a part of \"" + key + "\"; quote the key if it holds a star");
        }
        at = end;
        return new Step(key, key.equals("*"), false);
    }

    private Step quotedStep() {
        StringBuilder key = new StringBuilder();
        for (at++; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c != '\'') {
                key.append(c);
            } else if (text.startsWith("''", at)) {
                key.append(c);
                at++;
            } else {
                at++;
                if (at < text.length() && text.charAt(at) != '.') {
                    throw malformed("a dot is missing at character " + (at + 1));
                }
                return new Step(key.toString(), false, true);
            }
        }
        throw malformed("a quote is not closed");
    }

    private SyntaxError malformed(String what) {
        return new SyntaxError(
                Problem.of("the path `" + text + "` cannot be read: " + what, "write keys with dots between them"));
    }

    /** Whether a key could be misread in a plain path: then the plain path is tried out before it is printed. */
    static boolean needsCare(String key) {
        return key.contains(".") || needsQuotes(key);
    }

    /** Whether a key cannot stand in a plain path at all. */
    static boolean needsQuotes(String key) {
        return !key.equals(key.strip())
                || key.contains("*")
                || key.startsWith("'")
                || key.contains(".'")
                || key.startsWith(".")
                || key.endsWith(".")
                || key.contains("..")
                || key.contains(". ")
                || key.contains(" .")
                || key.isEmpty();
    }

    /** The path with quotes around the keys that could be misread. */
    static String quoted(List<String> keys) {
        return keys.stream()
                .map(key -> needsCare(key) ? "'" + key.replace("'", "''") + "'" : key)
                .collect(Collectors.joining("."));
    }
}
