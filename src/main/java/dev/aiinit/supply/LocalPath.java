package dev.aiinit.supply;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Pattern;

/** Paths of packs on this machine in one spelling, links not looked at. */
final class LocalPath {
    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:/.*");

    private LocalPath() {}

    /** With {@code /}, without {@code .}, inner {@code ..} and what is twice; a relative one starts with a dot. */
    static String normal(String written) {
        String text = written.replace('\\', '/');
        boolean drive = DRIVE.matcher(text).matches();
        boolean absolute = text.startsWith("/") || drive;
        String start = drive ? text.substring(0, 3) : absolute ? "/" : "";
        Deque<String> parts = new ArrayDeque<>();
        for (String part : text.substring(start.length()).split("/", -1)) {
            if (part.equals("..") && !parts.isEmpty() && !parts.getLast().equals("..")) {
                parts.removeLast();
            } else if (!(part.isEmpty() || part.equals(".") || (absolute && part.equals("..")))) {
                parts.addLast(part);
            }
        }
        String path = String.join("/", parts);
        if (absolute) {
            return start + path;
        }
        return path.isEmpty() ? "." : parts.getFirst().equals("..") ? path : "./" + path;
    }

    /** Whether a path says by itself where it starts. */
    static boolean isAbsolute(String path) {
        return path.startsWith("/") || DRIVE.matcher(path).matches();
    }

    /** A folder that is named from another one inside the same tree; empty when it leaves the tree. */
    static Optional<String> inside(String folder, String relative) {
        String path = normal(folder.isEmpty() ? relative : folder + "/" + relative);
        if (path.equals(".")) {
            return Optional.of("");
        }
        return path.startsWith("./") ? Optional.of(path.substring(2)) : Optional.empty();
    }
}
