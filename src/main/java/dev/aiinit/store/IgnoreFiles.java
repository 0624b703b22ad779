package dev.aiinit.store;

import dev.aiinit.ignore.GitignoreMatcher;
import dev.aiinit.ignore.IgnoreRules;
import dev.aiinit.ignore.Verdict;
import dev.aiinit.project.Location;
import dev.aiinit.repository.GitRule;
import dev.aiinit.repository.RepositoryView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The ignore files of a repository, read as they are asked for. Paths are relative to the root; in a larger git repository the
 * rules above the root hold too, except those that hide the root itself.
 */
final class IgnoreFiles {
    private static final String EXCLUDE = "info/exclude";

    private final RootFolder top;
    private final String prefix;
    private final GitignoreMatcher matcher;

    private IgnoreFiles(RootFolder top, String prefix, Optional<Path> exclude) {
        this.top = top;
        this.prefix = prefix;
        this.matcher = new GitignoreMatcher(
                exclude.map(file -> List.of(sparingTheRoot(read(file, EXCLUDE, ""))))
                        .orElse(List.of()),
                this::ofFolder);
    }

    /**
     * The ignore files that count for {@code root}.
     *
     * @param git the repository around the root, if any
     */
    static IgnoreFiles of(RootFolder root, Optional<GitFolder> git) {
        if (git.isEmpty()) {
            return new IgnoreFiles(root, "", Optional.empty());
        }
        Path top = git.get().workTree();
        String between = top.relativize(root.path())
                .toString()
                .replace(root.path().getFileSystem().getSeparator(), "/");
        return new IgnoreFiles(
                new RootFolder(top),
                between.isEmpty() ? "" : between + "/",
                Optional.of(git.get().exclude()));
    }

    /** Whether a path under the root is ignored; it need not exist. */
    Verdict decide(String path, boolean isFolder) {
        return matcher.decide(prefix + path, isFolder);
    }

    /** The line that ignores a path, with its file as seen from the root. */
    Optional<GitRule> ruleFor(String path, boolean isFolder) {
        Verdict verdict = decide(path, isFolder);
        return Optional.ofNullable(verdict.rule())
                .filter(rule -> verdict.ignored())
                .map(rule -> new GitRule(new Location(fromRoot(rule.file()), rule.line(), 0), rule.text()));
    }

    private String fromRoot(String file) {
        if (file.equals(EXCLUDE)) {
            return ".git/" + EXCLUDE;
        }
        return file.startsWith(prefix)
                ? file.substring(prefix.length())
                : "../".repeat((int) prefix.chars().filter(c -> c == '/').count()) + file;
    }

    /** The same for a path in a folder that is known not to be ignored. */
    Verdict decideBelowKept(String path, boolean isFolder) {
        return matcher.decideBelowKept(prefix + path, isFolder);
    }

    private IgnoreRules ofFolder(String folder) {
        String file = folder.isEmpty() ? ".gitignore" : folder + "/.gitignore";
        return top.at(file)
                .map(place -> sparingTheRoot(read(place, file, folder)))
                .orElse(empty(folder));
    }

    /** Without the lines that match the root or a folder above it. */
    private IgnoreRules sparingTheRoot(IgnoreRules rules) {
        if (rules.isEmpty() || !prefix.startsWith(rules.folder().isEmpty() ? "" : rules.folder() + "/")) {
            return rules;
        }
        IgnoreRules spared = rules;
        for (int slash = prefix.indexOf('/'); slash >= 0; slash = prefix.indexOf('/', slash + 1)) {
            String above = prefix.substring(0, slash);
            for (Verdict verdict = spared.decide(above, true);
                    verdict.ignored();
                    verdict = spared.decide(above, true)) {
                Verdict hiding = verdict;
                spared = spared.without(rule -> rule.equals(hiding.rule()));
            }
        }
        return spared;
    }

    /** Links are not followed, as git does not; what cannot be read has no rules. */
    private static IgnoreRules read(Path place, String file, String folder) {
        try {
            if (Files.isRegularFile(place, LinkOption.NOFOLLOW_LINKS)
                    && Files.size(place) <= RepositoryView.LARGEST_TEXT) {
                return IgnoreRules.parse(file, folder, Files.readAllBytes(place));
            }
        } catch (IOException e) {
            return empty(folder);
        }
        return empty(folder);
    }

    private static IgnoreRules empty(String folder) {
        return IgnoreRules.parse(folder, "");
    }
}
