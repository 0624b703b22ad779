package dev.aiinit.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A folder of the repository, and the way from it to others.
 *
 * @param path from the root, without a slash at the end; empty for the root
 */
record Folder(String path) {
    static final Folder ROOT = new Folder("");

    /** The folder that a file lies in. */
    static Folder of(String file) {
        int slash = file.lastIndexOf('/');
        return slash < 0 ? ROOT : new Folder(file.substring(0, slash));
    }

    /** The path of something in this folder. */
    String file(String name) {
        return path.isEmpty() ? name : path + "/" + name;
    }

    /** This folder, the one above it, and so on to the root. */
    List<Folder> upwards() {
        List<Folder> folders = new ArrayList<>();
        Folder current = this;
        while (!current.path.isEmpty()) {
            folders.add(current);
            current = of(current.path);
        }
        folders.add(ROOT);
        return folders;
    }

    /** This folder as seen from one above it; empty when they are the same. */
    String seenFrom(Folder above) {
        if (path.equals(above.path)) {
            return "";
        }
        return above.path.isEmpty() ? path : path.substring(above.path.length() + 1);
    }

    /** The path that a relative one means here; empty when it is absolute or leaves the repository. */
    Optional<String> resolve(String relative) {
        if (relative.startsWith("/")) {
            return Optional.empty();
        }
        List<String> steps = new ArrayList<>();
        for (String step : file(relative).split("[/\\\\]", -1)) {
            if (step.equals("..")) {
                if (steps.isEmpty()) {
                    return Optional.empty();
                }
                steps.remove(steps.size() - 1);
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.add(step);
            }
        }
        return Optional.of(String.join("/", steps));
    }
}
