package dev.aiinit.pack;

import java.util.regex.Pattern;

/** Decides where {@code doctor} may mend a file of the user's: where a pack may write, and files of the same kind elsewhere in the tree. */
public final class MendablePath {
    private static final Pattern MEMORY =
            Pattern.compile("(.+/)?((CLAUDE|CLAUDE\\.local|AGENTS|GEMINI)\\.md|\\.claude/rules/.+\\.md)");
    private static final Pattern SETTINGS = Pattern.compile("(.+/)?\\.claude/settings\\.json");
    private static final Pattern LISTS = Pattern.compile("\\.gitignore|\\.gooseignore");
    private static final Pattern CLIMBS = Pattern.compile("/.*|(.*/)?\\.{1,2}(/.*)?|(\\.git|\\.ai/\\.ai-init)/.*");

    private MendablePath() {}

    /** The path is taken as it is; what stands on the disk does not matter. */
    public static boolean test(String path) {
        boolean known = MEMORY.matcher(path).matches()
                || SETTINGS.matcher(path).matches()
                || LISTS.matcher(path).matches();
        return OutputPath.complaint(path).isEmpty()
                || (known && !CLIMBS.matcher(path).matches());
    }
}
