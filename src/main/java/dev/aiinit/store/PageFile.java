package dev.aiinit.store;

import dev.aiinit.project.ExitCode;
import dev.aiinit.project.Problem;
import dev.aiinit.project.UserError;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** A page that a person asked for by name, anywhere on the disk: written whole or not at all, and over nothing but an older one. */
public final class PageFile {
    /** A page is known by its head, so that little of a large file is read. */
    private static final int HEAD = 4096;

    private PageFile() {}

    /**
     * Stops a run before it takes time for nothing.
     *
     * @param mark what every page of this kind holds near its beginning
     * @throws UserError when something else stands there, or no folder to hold it
     */
    public static void check(Path file, String mark) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (Files.isDirectory(file)) {
            throw refusal(file, "is a folder", "name a file in it");
        }
        if (folder == null || !Files.isDirectory(folder)) {
            throw refusal(file, "has no folder to lie in", "make the folder first");
        }
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !isPage(file, mark)) {
            throw refusal(file, "is there and is no report of ai-init", "name another file, or delete this one");
        }
    }

    private static boolean isPage(Path file, String mark) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(HEAD), StandardCharsets.UTF_8).contains(mark);
        }
    }

    private static UserError refusal(Path file, String what, String hint) {
        return new UserError(ExitCode.USAGE, Problem.of(file + " " + what, hint));
    }

    /** Writes the page; an older one stays until the new one is whole. */
    public static void write(Path file, String text) throws IOException {
        Disk disk = new LocalDisk();
        Path draft = file.resolveSibling("." + file.getFileName() + ".draft");
        try {
            disk.write(draft, text.getBytes(StandardCharsets.UTF_8));
            disk.moveInTwoSteps(draft, file);
        } catch (IOException failed) {
            throw DiskFault.at(file.toString(), failed, "name a file that can be written");
        } finally {
            if (Files.isRegularFile(draft, LinkOption.NOFOLLOW_LINKS)) {
                disk.delete(draft);
            }
        }
    }
}
