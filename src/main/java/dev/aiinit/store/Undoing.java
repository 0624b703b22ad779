package dev.aiinit.store;

import dev.aiinit.store.Placement.Standing;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Takes back what a journal says was done, and ends the journal. */
final class Undoing {
    private final Journal journal;
    private final JournalFolder folder;
    private final Placement placement;
    private final Disk disk;

    Undoing(Journal journal, JournalFolder folder, Placement placement, Disk disk) {
        this.journal = journal;
        this.folder = folder;
        this.placement = placement;
        this.disk = disk;
    }

    /**
     * Gives every file that stands as the run left it its old text, the last one first. What someone else changed is left alone; the
     * journal is kept under another name then.
     *
     * @param reached how many files the run may have changed; one more may be half-way
     * @return the files that were left alone
     * @throws IOException when the disk fails; the journal stays, and the next run goes on
     */
    List<String> run(int reached) throws IOException {
        List<Integer> numbers = new ArrayList<>();
        List<String> foreign = new ArrayList<>();
        List<Path> staged = new ArrayList<>();
        for (int number = Math.min(reached, journal.files().size() - 1); number >= 0; number--) {
            JournalEntry file = journal.files().get(number);
            Standing standing = placement.standing(file);
            if (standing == Standing.AFTER) {
                placement.stage(number, file, file.before(), staged);
                numbers.add(number);
            } else if (standing == Standing.OTHER && number < reached) {
                foreign.add(0, file.path());
            }
        }
        disk.sync(staged);
        for (int number : numbers) {
            JournalEntry file = journal.files().get(number);
            if (placement.standing(file) == Standing.AFTER) {
                placement.put(number, file, file.before());
            }
        }
        for (JournalEntry file : journal.files()) {
            placement.removeCopy(file);
        }
        for (int i = journal.folders().size() - 1; i >= 0; i--) {
            placement.removeEmptyFolder(journal.folders().get(i));
        }
        placement.sync();
        if (!foreign.isEmpty()) {
            folder.keepAsUndone();
        }
        folder.clear();
        return foreign;
    }
}
