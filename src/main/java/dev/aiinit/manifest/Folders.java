package dev.aiinit.manifest;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Reckons with folder paths as seen from the root: {@code apps/web}, empty for the root itself. */
public final class Folders {
    private Folders() {}

    /** The folder that a path lies in. */
    public static String of(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    public static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    public static String join(String folder, String relative) {
        if (folder.isEmpty() || relative.isEmpty()) {
            return folder.isEmpty() ? relative : folder;
        }
        return folder + "/" + relative;
    }

    /** A relative path as a file writes it ({@code ./a/../b/}) seen from a folder; empty when it leaves the root or is absolute. */
    public static Optional<String> resolve(String folder, String relative) {
        if (relative.startsWith("/") || relative.contains("\\") || relative.contains(":")) {
            return Optional.empty();
        }
        Deque<String> parts = new ArrayDeque<>();
        for (String part : (folder + "/" + relative).split("/", -1)) {
            if (part.equals("..")) {
                if (parts.pollLast() == null) {
                    return Optional.empty();
                }
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        return Optional.of(String.join("/", parts));
    }

    /** A folder as seen from one above it; empty when they are the same. */
    static String relative(String above, String folder) {
        if (folder.equals(above)) {
            return "";
        }
        return above.isEmpty() ? folder : folder.substring(above.length() + 1);
    }

    public static boolean isWithin(String path, String folder) {
        return folder.isEmpty() || path.equals(folder) || path.startsWith(folder + "/");
    }

    /** The folder itself, then each folder above it, down to the root. */
    public static List<String> upwards(String folder) {
        List<String> folders = new ArrayList<>();
        String current = folder;
        while (!current.isEmpty()) {
            folders.add(current);
            current = of(current);
        }
        folders.add("");
        return folders;
    }

    public static int depth(String folder) {
        return folder.isEmpty()
                ? 0
                : (int) folder.chars().filter(character -> character == '/').count() + 1;
    }
}
