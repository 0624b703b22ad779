package dev.aiinit.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Packs of tests: a manifest, and templates or other files by name. */
public final class Packs {
    private Packs() {}

    /**
     * A pack.
     *
     * @param manifest without name and version
     * @param files name and text in turn
     */
    public static Pack pack(String name, String manifest, String... files) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put(PackReader.MANIFEST, "name: " + name + "\nversion: 1.0.0\n" + manifest);
        for (int i = 0; i < files.length; i += 2) {
            all.put(files[i], files[i + 1]);
        }
        return PackReader.read(new PackFiles(name, all));
    }

    /** The packs joined, the lowest first. */
    public static Pack join(Pack... lowestFirst) {
        return Layers.join(new ArrayList<>(List.of(lowestFirst)));
    }
}
