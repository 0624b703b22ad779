package dev.aiinit.store;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Turns paths into places that no link leads to. Looks at each folder once, and is fastest with neighbours one after the other. For one
 * thread.
 */
final class PlainPlaces {
    private final RootFolder root;
    /** By folder; empty when a link leads there, or nothing does. */
    private final Map<String, Optional<Path>> known = new LinkedHashMap<>();

    private String folder = "";
    private Optional<Path> place;

    PlainPlaces(RootFolder root) {
        this.root = root;
        this.place = Optional.of(root.path());
    }

    /** The place of a file; the file itself is not looked at. */
    Optional<Path> of(String path) {
        int slash = Math.max(0, path.lastIndexOf('/'));
        if (slash != folder.length() || !path.startsWith(folder)) {
            folder = path.substring(0, slash);
            place = folder(folder);
        }
        String name = path.substring(slash == 0 ? 0 : slash + 1);
        boolean simple = RootFolder.isAscii(name) && RootFolder.isBelow(name);
        return simple || place.isEmpty() ? place.map(above -> above.resolve(name)) : root.at(path);
    }

    private Optional<Path> folder(String path) {
        if (path.isEmpty()) {
            return Optional.of(root.path());
        }
        Optional<Path> found = known.get(path);
        if (found == null) {
            boolean inside = folder(path.substring(0, Math.max(0, path.lastIndexOf('/'))))
                    .isPresent();
            found = inside
                    ? root.at(path).filter(at -> Files.isDirectory(at, LinkOption.NOFOLLOW_LINKS))
                    : Optional.empty();
            known.put(path, found);
        }
        return found;
    }
}
