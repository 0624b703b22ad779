package dev.aiinit.store;

import dev.aiinit.project.ExitCode;
import dev.aiinit.project.Location;
import dev.aiinit.project.PlainText;
import dev.aiinit.project.Problem;
import dev.aiinit.project.UserError;
import dev.aiinit.store.Placement.Standing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Ends a run that was killed: finishes it when every file it had still to change is as it was, takes it back when someone changed one
 * of them since, and removes what it left when it had not begun.
 *
 * <p>A journal may come with a hostile repository. It is used only when it names nothing but places that ai-init writes to anyway, and
 * none of them behind a link.
 */
final class Recovery {
    private static final String GIVE_UP = "Mend this and run the same command again, or delete " + JournalFolder.FILE
            + " to give the earlier run up.";

    private final RootFolder root;
    private final Disk disk;
    private final Predicate<String> writable;
    private final JournalFolder folder;
    private final Placement placement;

    Recovery(RootFolder root, Disk disk, Predicate<String> writable) {
        this.root = root;
        this.disk = disk;
        this.writable = writable;
        this.folder = new JournalFolder(root, disk);
        this.placement = new Placement(root, disk, folder);
    }

    /**
     * Ends the run.
     *
     * @return what a person should know; empty when no run was interrupted
     * @throws UserError when the journal cannot be used; nothing is changed then
     */
    @SuppressWarnings("try") // the lock is held, not used
    List<String> run() throws IOException {
        boolean locked = Files.exists(root.path().resolve(RunLock.PATH), LinkOption.NOFOLLOW_LINKS);
        if (!locked && !folder.isPending()) {
            folder.removeIfEmpty();
            return List.of();
        }
        List<Problem> problems = new ArrayList<>();
        for (String own : List.of(RunLock.PATH, JournalFolder.FILE)) {
            TargetCheck.of(root, own).forEach(found -> problems.add(new Problem(found.where(), found.what(), GIVE_UP)));
        }
        if (!problems.isEmpty()) {
            throw new UserError(ExitCode.ENVIRONMENT, problems);
        }
        try (RunLock held = RunLock.take(root, disk)) {
            return underLock();
        }
    }

    private List<String> underLock() throws IOException {
        if (!folder.isComplete()) {
            folder.clear();
            return List.of();
        }
        Journal journal = read();
        List<Problem> problems = problems(journal);
        if (!problems.isEmpty()) {
            throw new UserError(ExitCode.ENVIRONMENT, problems);
        }
        List<String> foreign = new ArrayList<>();
        boolean laterOneDone = false;
        boolean unsure = false;
        for (int number = journal.files().size() - 1; number >= 0; number--) {
            Standing standing = placement.standing(journal.files().get(number));
            laterOneDone |= standing == Standing.AFTER;
            if (standing == Standing.OTHER) {
                foreign.add(0, journal.files().get(number).path());
                // Files are changed in order: one that stands before a changed one was changed first, and edited then.
                unsure |= !laterOneDone;
            }
        }
        return unsure ? takeBack(journal) : finish(journal, foreign);
    }

    private List<String> takeBack(Journal journal) throws IOException {
        try {
            List<String> left = new Undoing(journal, folder, placement, disk)
                    .run(journal.files().size());
            return List.of(
                    "an earlier run was interrupted and is taken back, because these files were changed since and stay as"
                            + " they are: " + String.join(", ", left) + "; what it was going to write is in "
                            + JournalFolder.UNDONE);
        } catch (IOException failed) {
            throw DiskFault.at(JournalFolder.FILE, failed, "an earlier run could not be taken back. " + GIVE_UP);
        }
    }

    private List<String> finish(Journal journal, List<String> foreign) throws IOException {
        List<Integer> numbers = new ArrayList<>();
        List<Path> staged = new ArrayList<>();
        String at = JournalFolder.FILE;
        try {
            for (int number = 0; number < journal.files().size(); number++) {
                JournalEntry file = journal.files().get(number);
                at = file.path();
                if (placement.standing(file) == Standing.BEFORE) {
                    placement.stage(number, file, file.after(), staged);
                    numbers.add(number);
                }
            }
            disk.sync(staged);
            for (int number : numbers) {
                JournalEntry file = journal.files().get(number);
                at = file.path();
                if (placement.standing(file) != Standing.BEFORE) {
                    throw new IOException("it was changed just now");
                }
                placement.put(number, file, file.after());
            }
            for (JournalEntry file : journal.files()) {
                placement.removeCopy(file);
            }
            placement.removeEmptyFolders(journal.files());
            placement.sync();
            folder.clear();
        } catch (IOException failed) {
            throw DiskFault.at(at, failed, "an earlier run was interrupted and could not be finished. " + GIVE_UP);
        }
        String note = "an earlier run was interrupted; it is finished now";
        return List.of(
                foreign.isEmpty()
                        ? note
                        : note + ", and these files, changed since, stay as they are: " + String.join(", ", foreign));
    }

    private List<Problem> problems(Journal journal) {
        List<Problem> problems = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        for (JournalEntry file : journal.files()) {
            if (!writable.test(file.path()) || !seen.add(file.path().toLowerCase(Locale.ROOT))) {
                problems.add(Problem.at(
                        Location.of(JournalFolder.FILE),
                        "it names " + PlainText.oneLine(file.path()) + ", which ai-init would not write",
                        Journal.HINT));
            } else {
                TargetCheck.of(root, file.path())
                        .forEach(found -> problems.add(new Problem(found.where(), found.what(), GIVE_UP)));
            }
        }
        for (String made : journal.folders()) {
            if (!RootFolder.isBelow(made)
                    || journal.files().stream().noneMatch(file -> file.path().startsWith(made + "/"))) {
                problems.add(Problem.at(
                        Location.of(JournalFolder.FILE),
                        "it names the folder " + PlainText.oneLine(made) + ", in which it has no file",
                        Journal.HINT));
            }
        }
        return problems;
    }

    private Journal read() throws IOException {
        Path file = folder.file();
        if (Files.size(file) > JournalFolder.LARGEST) {
            throw new UserError(
                    ExitCode.ENVIRONMENT,
                    Problem.at(Location.of(JournalFolder.FILE), "this journal is too large", Journal.HINT));
        }
        return Journal.parse(JournalFolder.FILE, new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
    }
}
