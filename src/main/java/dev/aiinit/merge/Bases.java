package dev.aiinit.merge;

import java.util.Optional;

/** What was rendered last time, and what stands on the disk now. A port: the disk is behind it. */
public interface Bases {
    /** The text we wrote at this path last time; only our part of it when the file is shared. */
    Optional<String> base(String path);

    /** Whether the file was the user's before us, so that only a section of it is ours. */
    boolean adopted(String path);

    /** The text of a target file, {@code \n} line ends; empty when there is none. */
    Optional<String> onDisk(String path);
}
