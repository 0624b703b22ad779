package dev.aiinit.cli;

import dev.aiinit.store.DiskRepository;
import dev.aiinit.store.ProcessRunner;
import java.io.IOException;
import java.nio.file.Path;

/** The repository that a command works on. */
record Place(Path root, String shown, DiskRepository repository) {
    /** Opens the root that the user gave, or the folder they stand in. */
    static Place of(Console console, CommonOptions common) throws IOException {
        String shown = common.directory == null ? "." : common.directory;
        Path root = root(console, common);
        return new Place(root, shown, DiskRepository.open(root, new ProcessRunner(console.environment())));
    }

    /** The root that the user gave; nobody has looked yet whether it is there. */
    static Path root(Console console, CommonOptions common) {
        return console.directory()
                .resolve(common.directory == null ? "." : common.directory)
                .normalize();
    }

    /** The name of the root's folder. */
    String folderName() {
        Path name = root.toAbsolutePath().normalize().getFileName();
        return name == null ? "project" : name.toString();
    }
}
