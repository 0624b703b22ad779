package dev.aiinit.project;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Turns a title into the stable id of a decision, a session or a section. */
public final class Slug {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int LONGEST = 60;

    private Slug() {}

    /** Lower case, words joined by hyphens, accents dropped, at most 60 characters; never empty. */
    public static String of(String title) {
        String plain =
                MARKS.matcher(Normalizer.normalize(title, Normalizer.Form.NFD)).replaceAll("");
        String joined = OTHER.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("-");
        String trimmed = joined.replaceAll("^-+|-+$", "");
        if (trimmed.length() > LONGEST) {
            int cut = trimmed.lastIndexOf('-', LONGEST);
            trimmed = trimmed.substring(0, cut > 0 ? cut : LONGEST);
        }
        return trimmed.isEmpty() ? "untitled" : trimmed;
    }
}
