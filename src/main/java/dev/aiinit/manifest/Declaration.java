package dev.aiinit.manifest;

import dev.aiinit.project.Evidence;

/**
 * One direct dependency as a manifest writes it, with the words by which the lock file knows it.
 *
 * @param key what the manifest calls it, an alias perhaps; otherwise the same as the name
 * @param range what the manifest asks for, before any indirection is followed
 */
record Declaration(Manifests.Dependency dependency, String key, String range) {
    static Declaration of(String name, String declared, boolean development, Evidence evidence) {
        return new Declaration(new Manifests.Dependency(name, declared, development, evidence), name, declared);
    }

    String name() {
        return dependency.name();
    }
}
