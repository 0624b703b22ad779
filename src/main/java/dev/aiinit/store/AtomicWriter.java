package dev.aiinit.store;

import dev.aiinit.project.ExitCode;
import dev.aiinit.project.Location;
import dev.aiinit.project.Problem;
import dev.aiinit.project.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Writes and deletes files below a root, all of them or none; everything is checked first. */
public final class AtomicWriter {
    private final Path root;
    private final Disk disk;
    private final Predicate<String> writable;

    AtomicWriter(Path root, Disk disk, Predicate<String> writable) {
        this.root = root;
        this.disk = disk;
        this.writable = writable;
    }

    /** A writer below {@code root}, which is made when it does not exist. */
    public static AtomicWriter under(Path root) {
        return new AtomicWriter(root, new LocalDisk(), WritablePath::test);
    }

    /** All that would keep {@link #write} from writing; nothing is changed. */
    public List<Problem> problems(List<FileWrite> writes) throws IOException {
        List<Problem> problems = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        for (FileWrite write : writes) {
            if (!seen.add(write.path().toLowerCase(Locale.ROOT))) {
                problems.add(write.problem("two files are to be written here"));
            } else if (!writable.test(write.path())
                    && TargetCheck.ofName(write.path()).isEmpty()) {
                problems.add(Problem.at(Location.of(write.path()), "this is not a place that ai-init writes to", ""));
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
        boolean nothingToDo = true;
        for (FileWrite write : writes) {
            List<Problem> found = write.check(folder);
            problems.addAll(found);
            nothingToDo &= found.isEmpty() && write.isUpToDate(write.now(folder));
        }
        if (!nothingToDo) {
            List<Problem> own = TargetCheck.of(folder, RunLock.PATH);
            problems.addAll(own.isEmpty() ? TargetCheck.of(folder, JournalFolder.FILE) : own);
        }
        return problems;
    }

    /**
     * Makes all changes, or none when anything speaks against one of them. A file that is as it should be is not touched.
     *
     * @throws UserError when a check fails: all problems at once, nothing written
     * @throws IOException when the disk fails: nothing written either, or the message says what the next run has to see to
     */
    public WriteReport write(List<FileWrite> writes) throws IOException {
        List<Problem> problems = problems(writes);
        if (!problems.isEmpty()) {
            throw new UserError(ExitCode.ENVIRONMENT, problems);
        }
        List<String> created = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        List<String> deleted = new ArrayList<>();
        List<String> unchanged = new ArrayList<>();
        List<FileWrite> pending = new ArrayList<>();
        @Nullable RootFolder existing = Files.exists(root, LinkOption.NOFOLLOW_LINKS) ? RootFolder.of(root) : null;
        for (FileWrite write : writes) {
            byte[] now = existing == null ? null : write.now(existing);
            if (write.isUpToDate(now)) {
                unchanged.add(write.path());
            } else {
                pending.add(write);
                (write.isDeletion() ? deleted : now == null ? created : changed).add(write.path());
            }
        }
        List<String> notes = pending.isEmpty() ? List.of() : change(pending);
        return new WriteReport(created, changed, deleted, unchanged, notes);
    }

    @SuppressWarnings("try") // the lock is held, not used
    private List<String> change(List<FileWrite> pending) throws IOException {
        List<Path> made = makeRoot();
        try {
            RootFolder folder = RootFolder.of(root);
            try (RunLock held = RunLock.take(folder, disk)) {
                return new Transaction(folder, disk).run(pending);
            }
        } finally {
            for (Path folder : made) {
                EmptyFolder.remove(folder, disk);
            }
        }
    }

    /** Makes the root and the folders above it that are missing; the deepest comes first. */
    private List<Path> makeRoot() throws IOException {
        List<Path> missing = new ArrayList<>();
        for (@Nullable Path at = root.toAbsolutePath().normalize();
                at != null && !Files.exists(at);
                at = at.getParent()) {
            missing.add(at);
        }
        for (int i = missing.size() - 1; i >= 0; i--) {
            disk.makeFolder(missing.get(i));
        }
        return missing;
    }

    /** What a run that was killed left behind is seen to; see {@link StateFolder#recover}. */
    List<String> recover() throws IOException {
        return Files.isDirectory(root) ? new Recovery(RootFolder.of(root), disk, writable).run() : List.of();
    }

    /** What a command that only reads says about a run that was killed; empty when there is none. */
    Optional<String> pending() throws IOException {
        if (!Files.isDirectory(root) || !new JournalFolder(RootFolder.of(root), disk).isPending()) {
            return Optional.empty();
        }
        return Optional.of(
                JournalFolder.PATH
                        + ": a run was interrupted, or is under way; the next command that writes finishes it or takes it back");
    }
}
