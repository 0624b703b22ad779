package dev.aiinit.store;

import dev.aiinit.project.ExitCode;
import dev.aiinit.project.Problem;
import dev.aiinit.project.UserError;
import dev.aiinit.supply.PackTree;
import java.io.IOException;
import java.nio.file.Path;

/** Reads a pack that is a zip archive. */
public final class PackArchive {
    private PackArchive() {}

    /** The files below a folder of the archive. */
    public static PackTree read(Path file, String folder, String shown) throws IOException {
        throw new UserError(ExitCode.USAGE, Problem.of("archives cannot be read yet: " + shown + " " + folder, ""));
    }
}
