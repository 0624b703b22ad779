package dev.aiinit.pack;

import java.util.List;

/** Packs one above the other: an organisation's, a team's, a repository's own. */
public final class Layers {
    private Layers() {}

    /**
     * Joins packs into the one that a run works with.
     *
     * @param lowestFirst at least one
     */
    public static Pack join(List<Pack> lowestFirst) {
        return lowestFirst.get(lowestFirst.size() - 1);
    }
}
