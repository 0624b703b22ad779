package dev.aiinit.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a Gradle script, Groovy or Kotlin, into statements that know which blocks they stand in. Comments are gone; nothing else of the
 * language is understood.
 */
final class GradleScript {
    /** Blocks deeper than this are read as if they stood one above. */
    private static final int DEEPEST = 50;

    private static final Pattern FIRST_WORD = Pattern.compile("[\\w.]+");

    /**
     * A pair of braces.
     *
     * @param header what stands before the brace: {@code dependencies}, {@code implementation("a:b")}
     * @param name its first word: {@code commonMain.dependencies}; empty when it has none
     * @param above the block around it; null at the top
     */
    record Block(String header, String name, @Nullable Block above, int depth) {
        private static final Block TOP = new Block("", "", null, 0);

        private Block below(String text) {
            Matcher word = FIRST_WORD.matcher(text);
            return new Block(text, word.lookingAt() ? word.group() : "", this, depth + 1);
        }

        /** Whether it or one around it has this name. */
        boolean within(String wanted) {
            for (Block block = this; block != null; block = block.above()) {
                if (block.name().equals(wanted)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** A statement without its block, the block that it stands in, and the line that it starts on. */
    record Statement(String text, Block block, int line) {}

    private final String text;
    private final List<Statement> statements = new ArrayList<>();
    private final StringBuilder current = new StringBuilder();
    private Block block = Block.TOP;
    private int tooDeep;
    private int line = 1;
    private int startLine = 1;

    private GradleScript(String text) {
        this.text = CodeText.withoutComments(text);
    }

    static List<Statement> statements(String text) {
        return new GradleScript(text).read();
    }

    private List<Statement> read() {
        int parentheses = 0;
        int place = 0;
        while (place < text.length()) {
            char character = text.charAt(place);
            int next = place + 1;
            if (character == '"' || character == '\'') {
                next = afterQuoted(place, character);
                append(text.substring(place, next));
            } else if (character == '(' || character == '[' || (character == '{' && parentheses > 0)) {
                parentheses++;
                append(String.valueOf(character));
            } else if (parentheses > 0 && (character == ')' || character == ']' || character == '}')) {
                parentheses--;
                append(String.valueOf(character));
            } else if (character == '{') {
                open();
            } else if (character == '}') {
                close();
            } else if (parentheses == 0 && (character == ';' || (character == '\n' && !continues(next)))) {
                end();
            } else {
                append(character == '\n' ? " " : String.valueOf(character));
            }
            line += newLines(place, next);
            place = next;
        }
        end();
        return statements;
    }

    /** A line goes on after a comma, and before a dot. */
    private boolean continues(int from) {
        int last = current.length() - 1;
        while (last >= 0 && Character.isWhitespace(current.charAt(last))) {
            last--;
        }
        if (last < 0) {
            return false;
        }
        int next = from;
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        return current.charAt(last) == ',' || (next < text.length() && text.charAt(next) == '.');
    }

    private void append(String part) {
        if (current.length() == 0) {
            if (part.isBlank()) {
                return;
            }
            startLine = line;
        }
        current.append(part);
    }

    private void end() {
        String statement = current.toString().strip();
        current.setLength(0);
        if (!statement.isEmpty()) {
            statements.add(new Statement(statement, block, startLine));
        }
    }

    private void open() {
        String header = current.toString().strip();
        end();
        if (block.depth() < DEEPEST) {
            block = block.below(header);
        } else {
            tooDeep++;
        }
    }

    private void close() {
        end();
        Block above = block.above();
        if (tooDeep > 0) {
            tooDeep--;
        } else if (above != null) {
            block = above;
        }
    }

    /** Past the closing quote, which stands on the same line; without one, the end of the line. */
    private int afterQuoted(int open, char quote) {
        String triple = String.valueOf(quote).repeat(3);
        if (text.startsWith(triple, open)) {
            int end = text.indexOf(triple, open + 3);
            return end < 0 ? text.length() : end + 3;
        }
        int braces = 0;
        int place = open + 1;
        while (place < text.length() && text.charAt(place) != '\n') {
            char character = text.charAt(place);
            if (character == '\\') {
                place++;
            } else if (text.startsWith("${", place)) {
                braces++;
            } else if (character == '}' && braces > 0) {
                braces--;
            } else if (character == quote && braces == 0) {
                return place + 1;
            }
            place++;
        }
        return Math.min(place, text.length());
    }

    private int newLines(int from, int to) {
        int found = 0;
        for (int place = from; place < Math.min(to, text.length()); place++) {
            found += text.charAt(place) == '\n' ? 1 : 0;
        }
        return found;
    }
}
