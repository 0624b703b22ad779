package dev.aiinit.manifest;

import java.util.List;
import java.util.Map;

/** Reads which exact versions the lock files of one kind record. */
interface LockReader {
    String ecosystem();

    /**
     * Looks the declared dependencies of a unit up in a lock file of one folder.
     *
     * <p>Only what the unit itself gets counts, never another version that some dependency of a dependency brings. A lock file of a folder
     * further up counts only if it knows the unit as a member.
     *
     * @param folder where the lock file would lie: the unit's folder, or one above it
     * @return by {@link Declaration#name()}; empty when no such lock file is there, or it says nothing about the unit
     */
    Map<String, Manifests.Resolved> resolved(
            Sources sources, String folder, String unit, List<Declaration> declarations);
}
