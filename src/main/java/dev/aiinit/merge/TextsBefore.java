package dev.aiinit.merge;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was rendered last time, and what stands on the disk now. A port: the disk is behind it. */
public interface TextsBefore {
    /** What we wrote at this path last time, by section; only our part of it when the file is shared. Empty when we never wrote it. */
    Optional<Map<String, String>> base(String path);

    /** The text of a target file, {@code \n} line ends; empty when there is none. */
    Optional<String> onDisk(String path);

    /** Whether a symbolic link stands at this path: what it leads to is not ours to write. */
    default boolean isLink(String path) {
        return false;
    }

    /** Every path that has a base, in order. The state is untrusted: whoever writes to one of them checks it first. */
    default List<String> paths() {
        return List.of();
    }

    /** What each branch wrote at this path, where branches met: the text of {@link State#editions}; empty when there is none. */
    default String editions(String path) {
        return "";
    }

    /** The versions of the template that are parked for a file, as paths below the root. */
    default List<String> parked(String path) {
        return List.of();
    }
}
