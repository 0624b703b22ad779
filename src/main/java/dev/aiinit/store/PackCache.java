package dev.aiinit.store;

import dev.aiinit.project.ExitCode;
import dev.aiinit.project.Problem;
import dev.aiinit.project.UserError;
import dev.aiinit.supply.PackTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** Packs that this machine has fetched, each under the hash of its bytes. What is read is hashed again, every time. */
public final class PackCache {
    private static final long LARGEST = 2L * PackTree.LARGEST_TREE;

    private final Path folder;

    public PackCache(Path folder) {
        this.folder = folder;
    }

    /**
     * What is kept under a hash.
     *
     * @throws UserError when its bytes have another hash by now
     */
    Optional<PackTree> read(String sha256) throws IOException {
        Path file = folder.resolve(sha256);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        byte[] bytes = Files.size(file) > LARGEST ? new byte[0] : Files.readAllBytes(file);
        if (!PackTree.sha256(bytes).equals(sha256)) {
            throw new UserError(
                    ExitCode.UNTRUSTED,
                    Problem.of(
                            file
                                    + " has changed since it was fetched: its bytes do not have the hash that it is named after",
                            "find out who did that; then delete it and run: ai-init pack fetch"));
        }
        return Optional.of(PackTree.parse(sha256, bytes));
    }

    /** Whole or not at all: another run may read at the same time. */
    void write(PackTree tree) throws IOException {
        byte[] bytes = tree.bytes();
        Path file = folder.resolve(PackTree.sha256(bytes));
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.createDirectories(folder);
        Path fresh = Files.createTempFile(folder, "fetched", ".tmp");
        try {
            Files.write(fresh, bytes);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }
}
