package dev.aiinit.syntax;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import dev.aiinit.project.Problem;

/** Says in plain words what is wrong with a piece of JSON, from the text around the place where the parser stopped. */
final class JsonFault {
    private JsonFault() {}

    static SyntaxError of(String path, String text, Lines lines, JsonProcessingException failure) {
        if (failure instanceof JsonEOFException) {
            boolean inString = failure.getOriginalMessage().contains("closing quote");
            String what = inString ? "a string is not closed before the file ends" : "the file ends too early";
            String hint = inString ? "add the closing quote" : "close every { and [";
            return SyntaxError.at(path, lines.at(text.length()), what, hint);
        }
        int offset = failure.getLocation() == null
                ? 0
                : (int) Math.max(0, failure.getLocation().getCharOffset());
        Problem words = words(failure.getOriginalMessage(), text, offset);
        return SyntaxError.at(path, lines.at(offset), words.what(), words.hint());
    }

    private static Problem words(String message, String text, int offset) {
        char found = offset < text.length() ? text.charAt(offset) : 0;
        if ((found == '}' || found == ']') && previous(text, offset) == ',') {
            return Problem.of(
                    "a comma stands before " + found, "remove the comma; JSON allows none after the last entry");
        }
        if (found == '/' || (found == '#' && !message.contains("separate"))) {
            return Problem.of("comments are not allowed in this file", "remove the comment");
        }
        if (message.contains("CTRL-CHAR")) {
            return Problem.of(
                    "a control character or a line break stands where it must be escaped",
                    "write it as \\n, \\t or \\u….");
        }
        if (message.contains("character escape") || message.contains("escape sequence")) {
            return Problem.of("an unknown escape stands after a backslash", "write \\\\ for a backslash");
        }
        if (found == '\'') {
            return Problem.of("a single quote stands where JSON has double quotes", "use double quotes");
        }
        if (message.contains("comma to separate")) {
            return Problem.of("a comma is missing before this", "");
        }
        if (message.contains("colon to separate")) {
            return Problem.of("a colon is missing after the key", "");
        }
        if (message.contains("start field name")) {
            return Problem.of("a key in double quotes is expected here", "");
        }
        if (message.contains("close marker")) {
            return Problem.of("this bracket closes nothing that is open", "");
        }
        if (message.contains("numeric value") || message.startsWith("Number")) {
            return Problem.of("this is not a number as JSON writes it", "");
        }
        return Problem.of("a JSON value is expected here", "");
    }

    private static char previous(String text, int offset) {
        int index = offset - 1;
        while (index >= 0 && Character.isWhitespace(text.charAt(index))) {
            index--;
        }
        return index < 0 ? 0 : text.charAt(index);
    }
}
