package dev.aiinit.store;

import dev.aiinit.project.ExitCode;
import dev.aiinit.project.Location;
import dev.aiinit.project.Problem;
import dev.aiinit.project.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes all changes of a run or none.
 *
 * <p>The order, and why: new texts and the journal are written into the journal's folder and flushed together (many small files
 * cost far less so than one after the other); nothing else has changed then, and a full disk shows here. The journal gets its
 * name, which is the moment that decides. Files are moved over their targets, each checked once more. The folders are flushed, so that a power
 * cut cannot keep the end and lose the middle. The journal goes. Until it has its name a killed run has done nothing; from then on {@link
 * Recovery} finishes it.
 */
final class Transaction {
    private static final String MEND = "nothing was changed; mend this and run the same command again";

    private static final String WRITTEN =
            "all files are written, but the journal is not ended; mend this and run the same command again";

    private final RootFolder root;
    private final Disk disk;
    private final JournalFolder folder;
    private final Placement placement;

    Transaction(RootFolder root, Disk disk) {
        this.root = root;
        this.disk = disk;
        this.folder = new JournalFolder(root, disk);
        this.placement = new Placement(root, disk, folder);
    }

    /**
     * Makes the changes.
     *
     * @return what a person should know about how it was done
     * @throws UserError when a file is not what it was when it was read; nothing is changed then
     * @throws IOException when the disk fails; the message says whether everything is as before or the next run has to see to it
     */
    List<String> run(List<FileWrite> writes) throws IOException {
        if (folder.isPending()) {
            throw new UserError(
                    ExitCode.ENVIRONMENT,
                    Problem.at(
                            Location.of(JournalFolder.PATH),
                            "another run was interrupted here",
                            "Run the same command again: it sees to that first."));
        }
        Journal journal = prepare(writes);
        for (int number = 0; number < writes.size(); number++) {
            JournalEntry file = journal.files().get(number);
            try {
                stopIfChanged(List.of(writes.get(number)));
                placement.put(number, file, file.after());
            } catch (IOException failed) {
                takeBack(journal, number, file.path() + ": " + DiskFault.reason(failed));
                throw DiskFault.at(file.path(), failed, MEND);
            } catch (UserError changed) {
                takeBack(journal, number, changed.problems().get(0).toString());
                throw changed;
            }
        }
        try {
            placement.removeEmptyFolders(journal.files());
            placement.sync();
            folder.clear();
        } catch (IOException failed) {
            throw DiskFault.at(JournalFolder.PATH, failed, WRITTEN);
        }
        return placement.notes();
    }

    /** Everything up to the moment that decides; when it fails, nothing is left of it. */
    private Journal prepare(List<FileWrite> writes) throws IOException {
        String at = JournalFolder.PATH;
        try {
            Journal journal = journal(writes);
            folder.make();
            List<Path> staged = new ArrayList<>();
            for (int number = 0; number < writes.size(); number++) {
                JournalEntry file = journal.files().get(number);
                at = file.path();
                placement.stage(number, file, file.after(), staged);
            }
            at = JournalFolder.PATH;
            folder.draft(journal, staged);
            stopIfChanged(writes);
            folder.commit();
            return journal;
        } catch (UserError changed) {
            folder.clear();
            throw changed;
        } catch (IOException failed) {
            folder.clear();
            throw DiskFault.at(at, failed, MEND);
        }
    }

    private Journal journal(List<FileWrite> writes) throws IOException {
        Set<String> missing = new LinkedHashSet<>();
        List<JournalEntry> files = new ArrayList<>();
        for (FileWrite write : writes) {
            Path target = placement.place(write.path());
            files.add(write.entry(mode(target)));
            for (int slash = write.path().indexOf('/');
                    slash >= 0;
                    slash = write.path().indexOf('/', slash + 1)) {
                String above = write.path().substring(0, slash);
                if (!Files.exists(placement.place(above), LinkOption.NOFOLLOW_LINKS)) {
                    missing.add(above);
                }
            }
        }
        return new Journal(List.copyOf(missing), files);
    }

    private static String mode(Path file) throws IOException {
        @Nullable
        PosixFileAttributeView view =
                Files.getFileAttributeView(file, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        return view == null || !Files.exists(file, LinkOption.NOFOLLOW_LINKS)
                ? ""
                : PosixFilePermissions.toString(view.readAttributes().permissions());
    }

    private void stopIfChanged(List<FileWrite> writes) throws IOException {
        List<Problem> problems = new ArrayList<>();
        for (FileWrite write : writes) {
            problems.addAll(write.check(root));
        }
        if (!problems.isEmpty()) {
            throw new UserError(ExitCode.ENVIRONMENT, problems);
        }
    }

    /** When this fails too, the journal stays, and that is what is said. */
    private void takeBack(Journal journal, int reached, String why) throws IOException {
        List<String> left;
        try {
            left = new Undoing(journal, folder, placement, disk).run(reached);
        } catch (IOException again) {
            throw new IOException(
                    why + "; some files are written already, and taking them back failed: " + DiskFault.reason(again)
                            + "; mend this and run the same command again: " + JournalFolder.FILE
                            + " holds every text, and is seen to first",
                    again);
        }
        if (!left.isEmpty()) {
            throw new IOException(why + "; what was written is taken back, but not in " + String.join(", ", left)
                    + ", which someone else changed meanwhile; " + JournalFolder.UNDONE + " holds every text");
        }
    }
}
