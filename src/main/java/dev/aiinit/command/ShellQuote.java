package dev.aiinit.command;

import dev.aiinit.manifest.OneLine;
import java.util.regex.Pattern;

/** Writes a name from a repository so that a shell takes it as one word and runs nothing in it. */
final class ShellQuote {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_:.@/+^~-]+");

    private ShellQuote() {}

    static String of(String name) {
        String visible = OneLine.shortened(name);
        return PLAIN.matcher(visible).matches() ? visible : "'" + visible.replace("'", "'\\''") + "'";
    }
}
