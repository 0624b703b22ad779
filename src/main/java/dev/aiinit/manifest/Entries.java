package dev.aiinit.manifest;

import dev.aiinit.project.Evidence;
import dev.aiinit.syntax.Node;

/** Names the places of entries in a parsed manifest. */
final class Entries {
    private Entries() {}

    /** {@code path#section.key}, with the line of the key. */
    static Evidence evidence(String path, String section, Node.Mapping entries, String key) {
        Node.Mark mark = entries.keys().getOrDefault(key, Node.Mark.NONE);
        return new Evidence(path, section + "." + key, mark.line());
    }
}
