package dev.aiinit.store;

import dev.aiinit.project.ExitCode;
import dev.aiinit.project.Problem;
import dev.aiinit.project.UserError;
import dev.aiinit.repository.History;
import dev.aiinit.store.ProcessRunner.Output;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Asks git what a branch has changed, by comparing a commit with the index. Work tree and commit are not compared: for that git may run
 * a filter that the repository's configuration names.
 */
final class GitHistory implements History {
    /** Paths for one call: far below what the shortest command line of any system holds. */
    private static final int AT_ONCE = 100;

    private final Optional<GitChild> git;

    private GitHistory(Optional<GitChild> git) {
        this.git = git;
    }

    static GitHistory of(Path root, ProcessRunner runner) {
        return new GitHistory(GitFolder.around(root).flatMap(folder -> GitChild.in(root, runner)));
    }

    @Override
    public Since since(String revision) throws IOException {
        if (revision.isBlank() || revision.startsWith("-")) {
            throw usage("\"" + revision + "\" is no revision", "give a branch, a tag or a commit");
        }
        GitChild child = git.orElseThrow(() ->
                usage("there is no git repository here to compare with", "leave --base out, or run it in a checkout"));
        String base = commit(child, revision);
        String head = commit(child, "HEAD");
        Output common = child.run("merge-base", base, head);
        if (common.exitCode() != 0) {
            throw usage(
                    "this branch and \"" + revision + "\" have no commit in common that is here",
                    "fetch more of the history: a shallow clone holds only its end");
        }
        String commit = common.text().strip();
        return new Since(commit, changes(child, commit));
    }

    private static String commit(GitChild child, String revision) throws IOException {
        Output found = child.run("rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}");
        if (found.exitCode() != 0) {
            throw usage(
                    "git knows no revision \"" + revision + "\"",
                    revision.equals("HEAD")
                            ? "commit something first"
                            : "fetch it first; in CI a checkout often holds one commit only");
        }
        return found.text().strip();
    }

    /** {@code :MODE MODE OBJECT OBJECT STATUS<nul>PATH<nul>}, once for each changed path. */
    private static List<Change> changes(GitChild child, String commit) throws IOException {
        String[] raw = answered(child.run(
                        "diff-index",
                        "--cached",
                        "--raw",
                        "--no-abbrev",
                        "--no-renames",
                        "--relative",
                        "--ignore-submodules=all",
                        "-z",
                        commit,
                        "--"))
                .split("\0", -1);
        Map<String, Boolean> isThere = new LinkedHashMap<>();
        List<String> before = new ArrayList<>();
        for (int i = 0; i + 1 < raw.length; i += 2) {
            String[] columns = raw[i].split(" ", -1);
            isThere.put(raw[i + 1], !columns[4].startsWith("D"));
            // All zeros: there was no such file.
            if (!columns[2].replace("0", "").isEmpty()) {
                before.add(raw[i + 1]);
            }
        }
        Map<String, Long> sizes = sizes(child, commit, before);
        return isThere.entrySet().stream()
                .map(each -> new Change(each.getKey(), sizes.getOrDefault(each.getKey(), -1L), each.getValue()))
                .toList();
    }

    /** {@code MODE TYPE OBJECT SIZE<tab>PATH<nul>}. */
    private static Map<String, Long> sizes(GitChild child, String commit, List<String> paths) throws IOException {
        Map<String, Long> sizes = new LinkedHashMap<>();
        for (int from = 0; from < paths.size(); from += AT_ONCE) {
            List<String> some = paths.subList(from, Math.min(paths.size(), from + AT_ONCE));
            String[] words = Stream.concat(Stream.of("ls-tree", "-l", "-z", commit, "--"), some.stream())
                    .toArray(String[]::new);
            for (String entry : answered(child.literally().run(words)).split("\0", -1)) {
                int tab = entry.indexOf('\t');
                String size = tab < 0 ? "-" : entry.substring(entry.lastIndexOf(' ', tab) + 1, tab);
                if (!size.equals("-")) {
                    sizes.put(entry.substring(tab + 1), Long.valueOf(size));
                }
            }
        }
        return sizes;
    }

    private static String answered(Output output) throws IOException {
        if (output.exitCode() != 0) {
            throw new IOException("git refused: "
                    + LeftOut.printable(output.errors().lines().findFirst().orElse("exit code " + output.exitCode())));
        }
        return new String(output.bytes(), StandardCharsets.UTF_8);
    }

    private static UserError usage(String what, String hint) {
        return new UserError(ExitCode.USAGE, Problem.of("--base: " + what, hint));
    }
}
