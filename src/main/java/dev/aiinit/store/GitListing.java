package dev.aiinit.store;

import dev.aiinit.repository.RepositoryFile;
import dev.aiinit.store.ProcessRunner.Output;
import dev.aiinit.store.ProcessRunner.Running;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Lists a repository by asking git twice, side by side: what the index holds, and, as if the index were empty, what stands on the
 * disk and is not ignored. What is in both answers is tracked and there, without a look at the file; {@code git ls-files
 * --deleted} would look at each, and take longer than all of this.
 */
final class GitListing {
    private static final int REFUSED = 128;
    private static final int NOTED_WARNINGS = 3;

    private final PlainPlaces places;
    private final List<RepositoryFile> files = new ArrayList<>();
    private final Set<String> submodules = new LinkedHashSet<>();
    private final LeftOut leftOut = new LeftOut();
    /** In the index, and not on the disk. */
    private final Set<String> missing = new LinkedHashSet<>();

    private GitListing(RootFolder root) {
        this.places = new PlainPlaces(root);
    }

    /** Thrown when git does not list this folder; the message says why. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        Refused(String why) {
            super(LeftOut.printable(why));
        }

        String why() {
            return String.valueOf(getMessage());
        }
    }

    /**
     * The listing of a folder in a work tree.
     *
     * @param isTop whether the root is the top of the work tree, so that no rule above can hide it
     * @throws Refused when git says no, cannot be run, or an ignore file above hides the root
     */
    static Listing list(RootFolder root, boolean isTop, GitChild git) throws Refused {
        FutureTask<Running> tracked = new FutureTask<>(() -> git.start("ls-files", "-z", "--stage"));
        new Thread(tracked, "git ls-files --stage").start();
        try (Running onDisk = git.withoutIndex().start("ls-files", "-z", "--others", "--exclude-standard");
                Running inIndex = tracked.get()) {
            GitListing listing = new GitListing(root);
            boolean empty = !listing.merge(GitEntries.staged(inIndex.output()), GitEntries.plain(onDisk.output()));
            Output disk = answered(onDisk.end());
            answered(inIndex.end());
            if (empty && !isTop && isHidden(git)) {
                throw new Refused("an ignore file above hides this folder from git");
            }
            List<String> notes = listing.leftOut.notes();
            disk.errors().lines().limit(NOTED_WARNINGS).map(LeftOut::printable).forEach(notes::add);
            return new Listing(listing.files, true, listing.sparse(git), notes);
        } catch (IOException e) {
            throw new Refused(String.valueOf(e.getMessage()));
        } catch (ExecutionException e) {
            throw new Refused(String.valueOf(e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused("interrupted");
        }
    }

    /** Those of the missing files that a sparse checkout does not want on the disk: nobody has deleted them. */
    private List<String> sparse(GitChild git) throws IOException, Refused {
        if (missing.isEmpty()) {
            return List.of();
        }
        GitEntries tagged = GitEntries.plain(new ByteArrayInputStream(
                answered(git.run("ls-files", "-z", "-t")).bytes()));
        List<String> sparse = new ArrayList<>();
        while (tagged.next()) {
            String entry = tagged.path().orElse("");
            if (entry.startsWith("S ") && missing.contains(entry.substring(2))) {
                sparse.add(entry.substring(2));
            }
        }
        return sparse;
    }

    private static Output answered(Output output) throws Refused {
        if (output.exitCode() != 0) {
            throw new Refused(
                    "git refused: " + output.errors().lines().findFirst().orElse("exit code " + output.exitCode()));
        }
        return output;
    }

    private static boolean isHidden(GitChild git) throws IOException, Refused {
        Output output = git.run("check-ignore", "--quiet", "--no-index", "--", ".");
        if (output.exitCode() >= REFUSED) {
            answered(output);
        }
        return output.exitCode() == 0;
    }

    /**
     * Both lists are in the order of their bytes; a path with a merge conflict is in the index once per side.
     *
     * @return whether there is anything on the disk
     */
    private boolean merge(GitEntries index, GitEntries disk) throws IOException {
        boolean inIndex = index.next();
        boolean onDisk = disk.next();
        boolean any = onDisk;
        while (inIndex || onDisk) {
            int order = !inIndex ? 1 : !onDisk ? -1 : index.comparePath(disk);
            if (order == 0 && index.isRegularFile()) {
                accept(index, true);
            } else if (order <= 0) {
                addUnexpected(index);
            } else {
                addUntracked(disk);
            }
            if (order <= 0) {
                inIndex = index.nextPath();
            }
            if (order >= 0) {
                onDisk = disk.next();
            }
        }
        return any;
    }

    private void accept(GitEntries entry, boolean tracked) {
        entry.path()
                .ifPresentOrElse(
                        path -> files.add(new RepositoryFile(path, tracked)),
                        () -> leftOut.notUtf8(entry.readablePath()));
    }

    /** In the index, and on the disk gone, ignored, or something else than the index says. */
    private void addUnexpected(GitEntries entry) {
        if (entry.isSubmodule()) {
            entry.path().ifPresent(submodules::add);
        } else if (isRegularFile(entry.path().orElse(""))) {
            accept(entry, true);
        } else if (entry.isRegularFile()) {
            entry.path().ifPresent(missing::add);
        }
    }

    private void addUntracked(GitEntries entry) {
        String path = entry.path().orElse("");
        if (path.endsWith("/")) {
            if (!submodules.contains(path.substring(0, path.length() - 1))) {
                leftOut.nestedRepository(path.substring(0, path.length() - 1));
            }
        } else if (path.isEmpty() || (isRegularFile(path) && !isInSubmodule(path))) {
            accept(entry, false);
        }
    }

    private boolean isInSubmodule(String path) {
        return submodules.stream().anyMatch(submodule -> path.startsWith(submodule + "/"));
    }

    private boolean isRegularFile(String path) {
        return places.of(path)
                .filter(place -> Files.isRegularFile(place, LinkOption.NOFOLLOW_LINKS))
                .isPresent();
    }
}
