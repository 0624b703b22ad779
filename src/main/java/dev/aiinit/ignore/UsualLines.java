package dev.aiinit.ignore;

import java.util.List;

/** The lines that people expect in such a list, and which of them a repository gives no reason for. */
public final class UsualLines {
    private static final List<String> USUAL = List.of(
            "node_modules/",
            ".next/",
            "dist/",
            "build/",
            "coverage/",
            ".cache/",
            "vendor/",
            "uploads/",
            "logs/",
            "*.log");

    private UsualLines() {}

    /** The usual lines of which the list has no form at all, neither at any depth nor in one place. */
    public static List<String> without(IgnoreList list) {
        return USUAL.stream()
                .filter(usual -> list.lines().stream().noneMatch(line -> isFormOf(line.pattern(), usual)))
                .filter(usual -> list.dropped().stream().noneMatch(drop -> isFormOf(drop.pattern(), usual)))
                .toList();
    }

    private static boolean isFormOf(String pattern, String usual) {
        return pattern.equals(usual) || pattern.endsWith("/" + usual);
    }
}
