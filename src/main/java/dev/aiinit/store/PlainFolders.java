package dev.aiinit.store;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.util.LinkedHashMap;
import java.util.Map;

/** Knows which folders below the root are real ones, not reached through a link; looks at each once. */
final class PlainFolders {
    private final RootFolder root;
    private final Map<String, Boolean> known = new LinkedHashMap<>();

    PlainFolders(RootFolder root) {
        this.root = root;
    }

    boolean isPlain(String folder) {
        if (folder.isEmpty()) {
            return true;
        }
        Boolean plain = known.get(folder);
        if (plain == null) {
            plain = isPlain(folder.substring(0, Math.max(0, folder.lastIndexOf('/'))))
                    && root.at(folder)
                            .filter(place -> Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS))
                            .isPresent();
            known.put(folder, plain);
        }
        return plain;
    }
}
