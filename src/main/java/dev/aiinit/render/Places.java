package dev.aiinit.render;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells which line of which template a heading comes from: a mark at its end, between characters that no value can bring along, since
 * private ones are taken out of all text of a repository.
 */
public final class Places {
    private static final char START = '\uE000';
    private static final char END = '\uE001';
    private static final Pattern HEADING =
            Pattern.compile("(?m)^((?:#{1,6}|<@heading\\s*/>)[ \t][^\\n]*?)([ \t]*(?:\\{#[^\\n]*\\})?)$");
    private static final Pattern MARK = Pattern.compile(START + "([^" + END + "]*)" + END);

    private Places() {}

    /** A template with a mark at the end of each of its headings, before the id if one is given. */
    static String mark(String name, String template) {
        StringBuilder marked = new StringBuilder();
        Matcher headings = HEADING.matcher(template);
        while (headings.find()) {
            long line = template.substring(0, headings.start())
                            .chars()
                            .filter(c -> c == '\n')
                            .count()
                    + 1;
            headings.appendReplacement(
                    marked,
                    Matcher.quoteReplacement(headings.group(1) + START + name + ":" + line + END + headings.group(2)));
        }
        return headings.appendTail(marked).toString();
    }

    /** The place that a heading is marked with, as {@code stack.ftl:12}. */
    public static Optional<String> in(String text) {
        Matcher mark = MARK.matcher(text);
        return mark.find() ? Optional.of(mark.group(1)) : Optional.empty();
    }
}
