package dev.aiinit.lint;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes one word of a text differently, wherever it stands as a whole word. */
record Respelling(String wrong, String right) implements Fix.Change {
    @Override
    public String applied(String text) {
        Pattern word = Pattern.compile("(?<![^\\s*_\\[|>(])" + Pattern.quote(wrong) + "(?![^\\s*_\\]|)])");
        return word.matcher(text).replaceAll(Matcher.quoteReplacement(right));
    }
}
