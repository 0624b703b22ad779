package dev.aiinit.store;

import dev.aiinit.project.ExitCode;
import dev.aiinit.project.Location;
import dev.aiinit.project.Problem;
import dev.aiinit.project.UserError;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes files below a root so that each is whole or as it was: everything is checked first, written beside its target next, and
 * moved into place last.
 */
public final class AtomicWriter {
    private final Path root;
    private final Move move;

    /** Moves a file over another in one step, or throws {@link AtomicMoveNotSupportedException}. */
    @FunctionalInterface
    interface Move {
        void move(Path from, Path to) throws IOException;
    }

    AtomicWriter(Path root, Move move) {
        this.root = root;
        this.move = move;
    }

    /** A writer below {@code root}, which is made when it does not exist. */
    public static AtomicWriter under(Path root) {
        return new AtomicWriter(root, (from, to) -> Files.move(from, to, StandardCopyOption.ATOMIC_MOVE));
    }

    /** All that would keep {@link #write} from writing; nothing is changed. */
    public List<Problem> problems(List<FileWrite> writes) throws IOException {
        List<Problem> problems = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        for (FileWrite write : writes) {
            if (!seen.add(write.path().toLowerCase(Locale.ROOT))) {
                problems.add(problem(write, "two files are to be written here"));
            }
        }
        if (!Files.exists(root, LinkOption.NOFOLLOW_LINKS)) {
            TargetCheck.ofMissingRoot(root).ifPresent(problems::add);
            writes.forEach(write -> problems.addAll(TargetCheck.ofName(write.path())));
            return problems;
        }
        if (!Files.isDirectory(root)) {
            problems.add(Problem.at(Location.of(root.toString()), "this is not a folder", ""));
            return problems;
        }
        RootFolder folder = RootFolder.of(root);
        problems.addAll(TargetCheck.of(folder, RunLock.PATH));
        for (FileWrite write : writes) {
            List<Problem> found = TargetCheck.of(folder, write.path());
            problems.addAll(found);
            if (found.isEmpty()) {
                byte[] now = now(folder, write);
                String objection = write.isUpToDate(now) ? "" : write.objection(now);
                if (!objection.isEmpty()) {
                    problems.add(problem(write, objection));
                }
            }
        }
        return problems;
    }

    /**
     * Writes all files, or none when anything speaks against one of them. A file that has its bytes already is not touched.
     *
     * @throws UserError when a check fails: all problems at once, nothing written
     * @throws IOException when the disk fails; the message says which files were already replaced, if any
     */
    public WriteReport write(List<FileWrite> writes) throws IOException {
        List<Problem> problems = problems(writes);
        if (!problems.isEmpty()) {
            throw new UserError(ExitCode.ENVIRONMENT, problems);
        }
        Staging staging = new Staging();
        try {
            return write(writes, staging);
        } finally {
            staging.takeBack();
        }
    }

    private WriteReport write(List<FileWrite> writes, Staging staging) throws IOException {
        List<String> created = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        List<String> unchanged = new ArrayList<>();
        List<FileWrite> pending = new ArrayList<>();
        @Nullable RootFolder existing = Files.exists(root, LinkOption.NOFOLLOW_LINKS) ? RootFolder.of(root) : null;
        for (FileWrite write : writes) {
            byte[] now = existing == null ? null : now(existing, write);
            if (write.isUpToDate(now)) {
                unchanged.add(write.path());
            } else {
                pending.add(write);
                (now == null ? created : changed).add(write.path());
            }
        }
        List<String> notes = pending.isEmpty() ? List.of() : replace(pending, staging);
        return new WriteReport(created, changed, unchanged, notes);
    }

    private List<String> replace(List<FileWrite> pending, Staging staging) throws IOException {
        if (!Files.exists(root)) {
            staging.makeFolder(root.toAbsolutePath().normalize());
        }
        RootFolder folder = RootFolder.of(root);
        Path lock = place(folder, RunLock.PATH);
        staging.makeFolder(lock.resolveSibling(""));
        RunLock held = RunLock.take(lock);
        try {
            Map<FileWrite, Path> staged = new LinkedHashMap<>();
            for (FileWrite write : pending) {
                Path target = place(folder, write.path());
                staging.makeFolder(target.resolveSibling(""));
                staged.put(write, staging.write(target, write.bytes()));
            }
            stopIfChanged(folder, pending);
            return moveAll(folder, staged, staging);
        } finally {
            held.close();
        }
    }

    private List<String> moveAll(RootFolder folder, Map<FileWrite, Path> staged, Staging staging) throws IOException {
        List<String> done = new ArrayList<>();
        Set<String> notes = new LinkedHashSet<>();
        Set<Path> touched = new LinkedHashSet<>();
        for (Map.Entry<FileWrite, Path> entry : staged.entrySet()) {
            FileWrite write = entry.getKey();
            Path target = place(folder, write.path());
            try {
                stopIfChanged(folder, List.of(write));
                moveOne(entry.getValue(), target, notes);
            } catch (IOException | UserError e) {
                if (done.isEmpty()) {
                    throw e;
                }
                throw halfway(write, done, staged.keySet(), e);
            }
            staging.moved(entry.getValue());
            done.add(write.path());
            touched.add(target.resolveSibling(""));
        }
        touched.forEach(AtomicWriter::flush);
        return List.copyOf(notes);
    }

    private void moveOne(Path from, Path to, Set<String> notes) throws IOException {
        try {
            move.move(from, to);
        } catch (AtomicMoveNotSupportedException e) {
            notes.add("this file system cannot replace a file in one step; it was done in two");
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static IOException halfway(FileWrite failed, List<String> done, Set<FileWrite> all, Exception cause) {
        List<String> left = new ArrayList<>(all.stream().map(FileWrite::path).toList());
        left.removeAll(done);
        return new IOException(
                failed.path() + ": " + cause.getMessage() + "; already written: " + String.join(", ", done)
                        + "; not written: " + String.join(", ", left),
                cause);
    }

    private static void stopIfChanged(RootFolder folder, List<FileWrite> writes) throws IOException {
        List<Problem> problems = new ArrayList<>();
        for (FileWrite write : writes) {
            List<Problem> found = TargetCheck.of(folder, write.path());
            problems.addAll(found);
            String objection = found.isEmpty() ? write.objection(now(folder, write)) : "";
            if (!objection.isEmpty()) {
                problems.add(problem(write, objection));
            }
        }
        if (!problems.isEmpty()) {
            throw new UserError(ExitCode.ENVIRONMENT, problems);
        }
    }

    private static byte @Nullable [] now(RootFolder folder, FileWrite write) throws IOException {
        Path target = place(folder, write.path());
        return Files.exists(target, LinkOption.NOFOLLOW_LINKS) ? Files.readAllBytes(target) : null;
    }

    private static Path place(RootFolder folder, String path) throws IOException {
        return folder.at(path).orElseThrow(() -> new IOException(path + ": this system cannot name this path"));
    }

    private static Problem problem(FileWrite write, String what) {
        return Problem.at(Location.of(write.path()), what, "Run the same command again.");
    }

    /** Makes the moves last through a power cut, where the system lets a folder be opened. */
    private static void flush(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Windows and some network file systems cannot: the files themselves are on the disk, and whole.
            return;
        }
    }
}
