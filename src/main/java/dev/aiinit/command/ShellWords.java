package dev.aiinit.command;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a shell script into simple commands and the separators between them. Quotes, substitutions, comments and here-documents are
 * respected; nothing is expanded.
 */
final class ShellWords {
    /** A script of this length in a workflow is a program, and not read as commands. */
    private static final int LONGEST = 50_000;

    private static final Pattern CONTINUED = Pattern.compile("[ \\t]*\\\\\\n[ \\t]*");

    private static final Pattern HERE_DOCUMENT = Pattern.compile("<<[-~]?\\s*[\"']?([A-Za-z_][A-Za-z0-9_]*)[\"']?");

    private final String text;
    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder command = new StringBuilder();
    private final Deque<String> hereDocuments = new ArrayDeque<>();
    private int at;

    /**
     * A simple command, possibly empty, and what ends it.
     *
     * @param end {@code \n}, {@code ;}, {@code &&}, {@code ||}, {@code |}, {@code &}, {@code (}, {@code )}, or empty at the end of the text
     */
    record Piece(String command, String end) {}

    private ShellWords(String text) {
        this.text = text;
    }

    static List<Piece> cut(String script) {
        if (script.length() > LONGEST) {
            return List.of();
        }
        ShellWords words = new ShellWords(CONTINUED.matcher(script).replaceAll(" "));
        words.run();
        return List.copyOf(words.pieces);
    }

    private void run() {
        while (at < text.length()) {
            char character = text.charAt(at);
            if (character == '\\') {
                take(Math.min(2, text.length() - at));
            } else if (character == '\'' || character == '"' || character == '`') {
                take(quoted(at) - at);
            } else if (character == '$' && (text.startsWith("$(", at) || text.startsWith("${", at))) {
                take(substitution(at + 1) - at);
            } else if (character == '#'
                    && (command.isEmpty() || Character.isWhitespace(command.charAt(command.length() - 1)))) {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end;
            } else if (text.startsWith("<<<", at)) {
                take(3);
            } else if (text.startsWith("<<", at)) {
                hereDocument();
            } else {
                plain(character);
            }
        }
        end("", 0);
    }

    private void plain(char character) {
        boolean redirection = !command.isEmpty() && "<>".indexOf(command.charAt(command.length() - 1)) >= 0;
        if (text.startsWith("&&", at) || text.startsWith("||", at)) {
            end(text.substring(at, at + 2), 2);
        } else if (character == '&' && (redirection || text.startsWith("&>", at))) {
            take(1);
        } else if (character == ';' && text.startsWith(";;", at)) {
            end(";", 2);
        } else if (";|&()\n".indexOf(character) >= 0) {
            end(String.valueOf(character), 1);
            if (character == '\n') {
                skipHereDocuments();
            }
        } else {
            take(1);
        }
    }

    private void take(int length) {
        command.append(text, at, at + length);
        at += length;
    }

    private void end(String separator, int length) {
        pieces.add(new Piece(command.toString().strip(), separator));
        command.setLength(0);
        at += length;
    }

    /** The end of a quoted part; the end of the text when it is not closed. */
    private int quoted(int open) {
        char quote = text.charAt(open);
        for (int i = open + 1; i < text.length(); i++) {
            if (text.charAt(i) == '\\' && quote != '\'') {
                i++;
            } else if (text.charAt(i) == quote) {
                return i + 1;
            }
        }
        return text.length();
    }

    /** The end of {@code (…)} or <code>{…}</code> with all that nests in it. */
    private int substitution(int open) {
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == '\\') {
                i++;
            } else if (character == '\'' || character == '"') {
                i = quoted(i) - 1;
            } else if (character == '(' || character == '{') {
                depth++;
            } else if ((character == ')' || character == '}') && --depth == 0) {
                return i + 1;
            }
        }
        return text.length();
    }

    private void hereDocument() {
        Matcher matcher = HERE_DOCUMENT.matcher(text).region(at, text.length());
        if (matcher.lookingAt()) {
            hereDocuments.add(matcher.group(1));
            take(matcher.end() - at);
        } else {
            take(2);
        }
    }

    private void skipHereDocuments() {
        while (!hereDocuments.isEmpty()) {
            String word = hereDocuments.remove();
            while (at < text.length()) {
                int end = text.indexOf('\n', at);
                String line = text.substring(at, end < 0 ? text.length() : end);
                at = end < 0 ? text.length() : end + 1;
                if (line.strip().equals(word)) {
                    break;
                }
            }
        }
    }
}
