package dev.aiinit.store;

import dev.aiinit.repository.RepositoryFile;
import dev.aiinit.store.ProcessRunner.Output;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.BiConsumer;

/**
 * Lists a repository by asking git: what is tracked and still there, and what is untracked and not ignored. The two questions
 * run side by side, since each costs git one look at every file.
 */
final class GitListing {
    private static final int REFUSED = 128;

    private final RootFolder root;
    private final PlainFolders folders;
    private final List<RepositoryFile> files = new ArrayList<>();
    private final LeftOut leftOut = new LeftOut();

    private GitListing(RootFolder root) {
        this.root = root;
        this.folders = new PlainFolders(root);
    }

    /** Thrown when git does not list this folder; the message says why. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        Refused(String why) {
            super(why);
        }
    }

    /**
     * The listing of a folder in a work tree.
     *
     * @param isTop whether the root is the top of the work tree, so that no rule above can hide it
     * @throws Refused when git says no, cannot be run, or an ignore file above hides the root
     */
    static Listing list(RootFolder root, boolean isTop, GitChild git) throws Refused {
        GitListing listing = new GitListing(root);
        FutureTask<Output> untracked =
                new FutureTask<>(() -> git.run("ls-files", "-z", "--others", "--exclude-standard"));
        new Thread(untracked, "git ls-files --others").start();
        try {
            // With -t a file that is gone is named a second time, as R.
            listing.addTracked(answered(git.run("ls-files", "-z", "-t", "--stage", "--deleted"))
                    .bytes());
            Output others = answered(untracked.get());
            if (others.bytes().length == 0 && !isTop && isHidden(git)) {
                throw new Refused("an ignore file above hides this folder from git");
            }
            listing.addUntracked(others.bytes());
            List<String> notes = listing.leftOut.notes();
            others.errors().lines().limit(3).map(LeftOut::printable).forEach(notes::add);
            return new Listing(listing.files, true, notes);
        } catch (IOException e) {
            throw new Refused(LeftOut.printable(String.valueOf(e.getMessage())));
        } catch (ExecutionException e) {
            throw new Refused(LeftOut.printable(String.valueOf(e.getCause())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused("interrupted");
        } finally {
            untracked.cancel(true);
        }
    }

    private static Output answered(Output output) throws Refused {
        if (output.exitCode() != 0) {
            String first = output.errors().lines().findFirst().orElse("exit code " + output.exitCode());
            throw new Refused("git refused: " + LeftOut.printable(first));
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

    /** Entries {@code TAG MODE OBJECT STAGE<tab>PATH}; a path with a merge conflict comes once per side. */
    private void addTracked(byte[] output) {
        Set<String> gone = new LinkedHashSet<>();
        List<String> present = new ArrayList<>();
        forEachEntry(output, true, (head, path) -> {
            char tag = head.charAt(0);
            boolean regular = head.startsWith("100", 2);
            if (tag == 'R') {
                gone.add(path);
            } else if (regular && (tag != 'S' || isRegularFile(path))) {
                boolean again =
                        !present.isEmpty() && present.get(present.size() - 1).equals(path);
                if (!again) {
                    present.add(path);
                }
            }
        });
        for (String path : present) {
            RepositoryFile file = new RepositoryFile(path, true);
            if (!gone.contains(path) && folders.isPlain(file.folder())) {
                files.add(file);
            }
        }
    }

    private void addUntracked(byte[] output) {
        forEachEntry(output, false, (head, path) -> {
            if (path.endsWith("/")) {
                leftOut.nestedRepository(path.substring(0, path.length() - 1));
            } else if (isRegularFile(path)) {
                files.add(new RepositoryFile(path, false));
            }
        });
    }

    private boolean isRegularFile(String path) {
        return root.at(path)
                .filter(place -> Files.isRegularFile(place, LinkOption.NOFOLLOW_LINKS))
                .isPresent();
    }

    /** Calls back with what stands before the first tab, empty without one, and the path. */
    private void forEachEntry(byte[] output, boolean staged, BiConsumer<String, String> entry) {
        int start = 0;
        for (int end = 0; end < output.length; end++) {
            if (output[end] == 0) {
                int path = start;
                while (staged && output[path] != '\t') {
                    path++;
                }
                path += staged ? 1 : 0;
                Optional<String> name = text(output, path, end);
                if (name.isPresent()) {
                    entry.accept(new String(output, start, path - start, StandardCharsets.US_ASCII), name.get());
                } else {
                    leftOut.notUtf8(new String(output, path, end - path, StandardCharsets.UTF_8));
                }
                start = end + 1;
            }
        }
    }

    private static Optional<String> text(byte[] bytes, int from, int to) {
        String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        return text.indexOf('\uFFFD') < 0 ? Optional.of(text) : RootFolder.utf8(Arrays.copyOfRange(bytes, from, to));
    }
}
