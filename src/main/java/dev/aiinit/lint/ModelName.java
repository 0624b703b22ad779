package dev.aiinit.lint;

import java.util.regex.Pattern;

/** The name of a model as people set it. */
final class ModelName {
    private static final Pattern LONG = Pattern.compile("(?is)(.*)\\[1m]\\s*");
    /** Anything else may hold an account or a token, and is not repeated. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9.-]{0,60}\\[1[mM]]");

    private ModelName() {}

    /** Whether it asks for the window of 1,000,000 tokens. */
    static boolean isLong(String name) {
        return LONG.matcher(name).matches();
    }

    /** The same model without that wish. */
    static String standard(String name) {
        return LONG.matcher(name).replaceFirst("$1");
    }

    static String shown(String name) {
        String bare = name.strip();
        return PLAIN.matcher(bare).matches() ? "\"" + bare + "\"" : "a name that ends in [1m]";
    }
}
