package dev.aiinit.store;

import dev.aiinit.merge.State;
import dev.aiinit.project.ExitCode;
import dev.aiinit.project.Location;
import dev.aiinit.project.Problem;
import dev.aiinit.project.UserError;
import dev.aiinit.store.ProcessRunner.Output;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Refuses a journal and a lock that came with the repository: ours are never committed, so these are someone else's. */
final class TrackedRun {
    private TrackedRun() {}

    /**
     * Asks git, but only when there is something to ask about. Where git cannot tell, {@link Recovery} still checks all that a
     * journal names.
     *
     * @throws UserError when git tracks one of them
     */
    static void refuse(Path root, ProcessRunner runner) throws IOException {
        List<String> present = new ArrayList<>();
        for (String path : List.of(JournalFolder.PATH, RunLock.PATH)) {
            if (Files.exists(root.resolve(path), LinkOption.NOFOLLOW_LINKS)) {
                present.add(path);
            }
        }
        List<Problem> problems = new ArrayList<>();
        for (String path : present) {
            if (isTracked(root, path, runner)
                    || isTracked(root.resolve(State.FOLDER), path.substring(State.FOLDER.length() + 1), runner)) {
                problems.add(Problem.at(
                        Location.of(path),
                        "git tracks this, so it is not of a run on this machine, and nothing of it is used",
                        "Run: git rm -r --cached " + path + " - then delete it, and run the same command again."));
            }
        }
        if (!problems.isEmpty()) {
            throw new UserError(ExitCode.ENVIRONMENT, problems);
        }
    }

    /** Also under a name that only a disk which ignores case takes for the same. */
    private static boolean isTracked(Path folder, String path, ProcessRunner runner) throws IOException {
        Path real = folder.toRealPath();
        Optional<GitChild> git = GitFolder.around(real).flatMap(found -> GitChild.in(real, runner));
        if (git.isEmpty()) {
            return false;
        }
        Output listed = git.get().run("ls-files", "-z", "--", ":(icase)" + path);
        return listed.exitCode() == 0 && listed.bytes().length > 0;
    }
}
