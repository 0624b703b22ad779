package dev.aiinit.render;

import dev.aiinit.project.PlainText;
import java.util.regex.Pattern;

/** Makes a text from anywhere harmless inside a line of Markdown: it stays text, and becomes neither structure nor an import. */
final class MarkdownEscape {
    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*]|(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])");
    private static final Pattern LINK = Pattern.compile("\\](?=[(\\[:])");
    private static final Pattern TAG = Pattern.compile("<(?=[A-Za-z/!?])");
    private static final Pattern IMPORT = Pattern.compile("(?<![^\\s\\p{Punct}])@(?=\\S)");
    private static final Pattern START = Pattern.compile("^([#+=~|-]|>(?!=))");
    private static final Pattern NUMBERED = Pattern.compile("^(\\d+)([.)])(?=\\s|$)");

    private MarkdownEscape() {}

    /** The text on one line, every character that would mean something to Markdown escaped, only where it would. */
    static String inline(String text) {
        String line = PlainText.oneLine(text);
        line = SPECIAL.matcher(line).replaceAll("\\\\$0");
        line = LINK.matcher(line).replaceAll("\\\\]");
        line = TAG.matcher(line).replaceAll("&lt;");
        line = IMPORT.matcher(line).replaceAll("\\\\@");
        line = START.matcher(line).replaceAll("\\\\$1");
        return NUMBERED.matcher(line).replaceAll("$1\\\\$2");
    }

    /** The text as a code span, whatever it contains. */
    static String code(String text) {
        String line = PlainText.oneLine(text);
        if (line.isEmpty()) {
            return "";
        }
        int longest = 0;
        int run = 0;
        for (int index = 0; index < line.length(); index++) {
            run = line.charAt(index) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        String fence = "`".repeat(longest + 1);
        return longest == 0 ? fence + line + fence : fence + " " + line + " " + fence;
    }
}
