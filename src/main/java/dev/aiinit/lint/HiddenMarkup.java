package dev.aiinit.lint;

import dev.aiinit.lint.InjectionSigns.Found;
import dev.aiinit.lint.InjectionSigns.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds text that a rendered page leaves out: comments, elements that are not shown. */
final class HiddenMarkup {
    private static final String OPEN = "<!--";
    private static final String CLOSE = "-->";
    private static final int LONGEST_REST = 100;

    /** Comments that speak to a program; short ones only, since no program reads prose. */
    private static final Pattern DIRECTIVE = Pattern.compile(
            "(?i)(prettier|markdownlint|eslint|stylelint|textlint|vale|cspell|spell-?checker|remark|doctoc|lint|omit in toc"
                    + "|spdx-license-identifier|ai-init|all-contributors|tocstop)\\b[^.!?]{0,100}");

    /** Doctoc writes this one itself. */
    private static final Pattern KNOWN =
            Pattern.compile("DON'T EDIT THIS SECTION, INSTEAD RE-RUN doctoc TO UPDATE|START doctoc .{0,90}");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}'_-]{2,}");

    private static final Pattern UNSEEN = Pattern.compile(
            "(?i)\\[//\\]: ?#|<[a-z]{1,10} [^<>\\n]{0,200}(?:display: ?none|visibility: ?hidden|font-size: ?0|opacity: ?0|\\shidden)\\b");

    private HiddenMarkup() {}

    static List<Found> in(String text, CodeSpots code) {
        List<Found> found = new ArrayList<>();
        for (int open = text.indexOf(OPEN); open >= 0 && found.size() < InjectionSigns.MOST; ) {
            int behind = open + OPEN.length();
            if (!code.isCode(open)) {
                int close = text.indexOf(CLOSE, behind);
                behind = close < 0 ? text.length() : close;
                if (hasWords(text.substring(open + OPEN.length(), behind).strip())) {
                    found.add(new Found(Kind.COMMENT, open, InjectionSigns.excerpt(text, open, behind)));
                }
            }
            open = text.indexOf(OPEN, behind);
        }
        Matcher unseen = UNSEEN.matcher(text);
        while (unseen.find() && found.size() < InjectionSigns.MOST) {
            if (!code.isCode(unseen.start())) {
                found.add(new Found(
                        Kind.HIDDEN_MARKUP,
                        unseen.start(),
                        InjectionSigns.excerpt(text, unseen.start(), lineEnd(text, unseen.end()))));
            }
        }
        return found;
    }

    /** One or two words name a place for a program ({@code toc}, {@code end of list}); more are read. */
    private static boolean hasWords(String comment) {
        if (DIRECTIVE.matcher(comment).matches() || KNOWN.matcher(comment).matches()) {
            return false;
        }
        Matcher words = WORD.matcher(comment);
        int count = 0;
        while (count < 3 && words.find()) {
            count++;
        }
        return count > 2;
    }

    /** The end of the line, as far as an excerpt of it may reach. */
    static int lineEnd(String text, int from) {
        int end = from;
        while (end < text.length() && end < from + LONGEST_REST && text.charAt(end) != '\n') {
            end++;
        }
        return end;
    }
}
