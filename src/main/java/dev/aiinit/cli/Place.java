package dev.aiinit.cli;

import dev.aiinit.project.ExitCode;
import dev.aiinit.project.Problem;
import dev.aiinit.project.UserError;
import dev.aiinit.repository.RepositoryView;
import dev.aiinit.store.DiskRepository;
import java.io.IOException;
import java.nio.file.Path;

/** The repository that a command works on. */
record Place(Path root, String shown, RepositoryView repository) {
    /**
     * Opens the root that the user gave, or the folder they stand in.
     *
     * @throws UserError when there is no such folder
     */
    static Place of(Console console, CommonOptions common) throws IOException {
        String shown = common.directory == null ? "." : common.directory;
        Path root = console.directory().resolve(shown).normalize();
        if (!DiskRepository.isFolder(root)) {
            throw new UserError(
                    ExitCode.USAGE,
                    Problem.of("\"" + shown + "\" is not a folder", "give the root of a repository with -C"));
        }
        return new Place(root, shown, DiskRepository.open(root));
    }

    /** The name of the root's folder. */
    String folderName() {
        Path name = root.toAbsolutePath().normalize().getFileName();
        return name == null ? "project" : name.toString();
    }
}
