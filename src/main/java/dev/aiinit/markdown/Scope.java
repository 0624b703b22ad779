package dev.aiinit.markdown;

import java.util.regex.Pattern;

/** Tells whether a rule is for some files only: its front matter names them under {@code paths}. */
public final class Scope {
    private static final Pattern PATHS = Pattern.compile("(?m)^paths:");

    private Scope() {}

    public static boolean isScoped(String text) {
        return PATHS.matcher(text.substring(0, FrontMatter.end(text))).find();
    }
}
