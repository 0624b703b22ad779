package dev.aiinit.store;

import dev.aiinit.project.Location;
import dev.aiinit.project.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells, without changing anything, whether a file may be written at a path below the root. */
final class TargetCheck {
    private static final Pattern DEVICE = Pattern.compile("(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");
    private static final Pattern NOT_PORTABLE = Pattern.compile("[\\\\:*?\"<>|\\p{Cntrl}]");

    private static final String REPLACE = "Move it out of the way and run the same command again.";
    private static final String UNLOCK = "Make it writable and run the same command again.";

    private TargetCheck() {}

    /** All that speaks against writing there; empty when nothing does. */
    static List<Problem> of(RootFolder root, String path) {
        return of(root, path, true);
    }

    /** The same for a file that is only read: it may be read-only. */
    static List<Problem> ofReading(RootFolder root, String path) {
        return of(root, path, false);
    }

    private static List<Problem> of(RootFolder root, String path, boolean toWrite) {
        List<Problem> problems = new ArrayList<>(ofName(path));
        if (problems.isEmpty()) {
            ofPlace(root, path, toWrite).ifPresent(problems::add);
        }
        return problems;
    }

    /** What is wrong with the path itself, whatever stands on the disk. */
    static List<Problem> ofName(String path) {
        if (!RootFolder.isBelow(path)) {
            return List.of(problem(path, "this path does not lead to a place below the root"));
        }
        List<Problem> problems = new ArrayList<>();
        if (NOT_PORTABLE.matcher(path).find()) {
            problems.add(problem(path, "this path has a character that not every system allows"));
        }
        for (String name : path.split("/", -1)) {
            String folded = name.toLowerCase(Locale.ROOT);
            if (folded.equals(".git") || folded.equals("git~1")) {
                problems.add(problem(path, "this path leads into git's own folder"));
            } else if (name.endsWith(".")
                    || name.endsWith(" ")
                    || DEVICE.matcher(folded).matches()) {
                problems.add(problem(path, "the name '" + name + "' does not work on every system"));
            }
        }
        return problems;
    }

    /** Why no folder can be made at {@code folder}, which does not exist; empty when it can. */
    static Optional<Problem> ofMissingRoot(Path folder) {
        @Nullable Path above = folder.toAbsolutePath().normalize();
        while (above != null && !Files.exists(above, LinkOption.NOFOLLOW_LINKS)) {
            above = above.getParent();
        }
        if (above != null && Files.isDirectory(above) && Files.isWritable(above)) {
            return Optional.empty();
        }
        return Optional.of(problem(folder.toString(), "no folder can be made here: " + above + " does not allow it"));
    }

    private static Optional<Problem> ofPlace(RootFolder root, String path, boolean toWrite) {
        Path folder = root.path();
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            String above = path.substring(0, slash);
            Optional<Path> place = root.at(above);
            if (place.isEmpty()) {
                return Optional.of(problem(path, "this system cannot name this path"));
            }
            BasicFileAttributes found = look(place.get());
            if (found == null) {
                return toWrite ? mayWriteIn(folder, path) : Optional.empty();
            }
            if (found.isSymbolicLink()) {
                return Optional.of(
                        problem(path, above + " is a symbolic link, and links are never written through", REPLACE));
            }
            if (!found.isDirectory()) {
                return Optional.of(problem(path, above + " is not a folder", REPLACE));
            }
            folder = place.get();
        }
        Path target = root.at(path).orElse(folder);
        BasicFileAttributes found = look(target);
        if (found != null && found.isSymbolicLink()) {
            return Optional.of(problem(path, "this is a symbolic link, and links are never written through", REPLACE));
        }
        if (found != null && !found.isRegularFile()) {
            return Optional.of(problem(path, "this is not a regular file", REPLACE));
        }
        if (found != null && toWrite && !Files.isWritable(target)) {
            return Optional.of(problem(path, "this file is read-only", UNLOCK));
        }
        return toWrite ? mayWriteIn(folder, path) : Optional.empty();
    }

    /** What stands there, links not followed; null when nothing does. One look: between two it could become something else. */
    private static @Nullable BasicFileAttributes look(Path place) {
        try {
            return Files.readAttributes(place, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException missing) {
            return null;
        }
    }

    private static Optional<Problem> mayWriteIn(Path folder, String path) {
        return Files.isWritable(folder)
                ? Optional.empty()
                : Optional.of(problem(path, "the folder " + folder + " is read-only", UNLOCK));
    }

    private static Problem problem(String path, String what) {
        return problem(path, what, "");
    }

    private static Problem problem(String path, String what, String hint) {
        return Problem.at(Location.of(path), what, hint);
    }
}
