package dev.aiinit.manifest;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds the folders that a list of workspace patterns means ({@code packages/*}, {@code !packages/old}). */
final class MemberPatterns {
    private final Sources sources;
    private final String file;
    private final String folder;

    /** @param file that holds the patterns, which are relative to its folder */
    MemberPatterns(Sources sources, String file) {
        this.sources = sources;
        this.file = file;
        this.folder = Folders.of(file);
    }

    /**
     * Folders from the root that match a pattern and hold the marker file, in the order of the patterns. A {@code **} does not lead into
     * sidelines such as fixtures; a pattern that names one does.
     */
    List<String> folders(List<String> patterns, List<String> exclusions, String marker) {
        Set<String> found = new LinkedHashSet<>();
        for (String pattern : patterns) {
            if (pattern.startsWith("!")) {
                found.removeAll(matching(pattern.substring(1), marker));
            } else {
                found.addAll(matching(pattern, marker));
            }
        }
        for (String exclusion : exclusions) {
            found.removeAll(matching(exclusion, marker));
        }
        return List.copyOf(found);
    }

    private List<String> matching(String pattern, String marker) {
        String plain = pattern.strip().replaceAll("^(\\./)+|/+$", "");
        if (plain.isEmpty() || plain.equals(".")) {
            return List.of();
        }
        String whole = plain.equals("**") ? "**/" + marker : plain + "/" + marker;
        if (whole.startsWith("/")) {
            return List.of();
        }
        try {
            return sources.matching(folder, whole).stream().map(Folders::of).toList();
        } catch (IllegalArgumentException wrong) {
            sources.record(new Unreadable(
                    file, 0, OneLine.shortened("workspace pattern \"" + pattern + "\": " + wrong.getMessage())));
            return List.of();
        }
    }
}
