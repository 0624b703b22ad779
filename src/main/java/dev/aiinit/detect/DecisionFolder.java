package dev.aiinit.detect;

import dev.aiinit.project.Evidence;
import dev.aiinit.repository.RepositoryFile;
import dev.aiinit.repository.RepositoryView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The folder in which a repository keeps decision records of its own, by its name: adr-tools says it in {@code .adr-dir}, else it is one
 * of the usual ones. Whether the files are such records is for their reader to say.
 *
 * @param path from the root, without a slash at the end
 * @param files Markdown that may be a record, sorted by path; indexes and templates are left out
 * @param evidence what says that this is the folder
 */
public record DecisionFolder(String path, List<String> files, Evidence evidence) {
    private static final String NAMED_IN = ".adr-dir";
    private static final List<String> USUAL =
            List.of("docs/adr", "doc/adr", "docs/adrs", "docs/decisions", "docs/architecture/decisions", "adr");
    private static final Pattern NO_RECORD =
            Pattern.compile("(readme|index|_index|contributing|.*\\btemplate\\b.*|.*_template\\b.*)\\.md");
    private static final int MOST = 1000;

    public DecisionFolder {
        files = List.copyOf(files);
    }

    /** The folder of this repository; empty when none of them holds Markdown. */
    public static Optional<DecisionFolder> find(RepositoryView repository) {
        Optional<String> named = repository
                .text(NAMED_IN)
                .flatMap(text -> text.lines().findFirst())
                .map(line -> line.strip().replaceFirst("^(\\./)+", "").replaceFirst("/+$", ""))
                .filter(path -> !path.isEmpty());
        if (named.isPresent()) {
            Optional<DecisionFolder> folder = at(repository, named.get(), Evidence.line(NAMED_IN, 1));
            if (folder.isPresent()) {
                return folder;
            }
        }
        for (String path : USUAL) {
            Optional<DecisionFolder> folder = at(repository, path, Evidence.file(path + "/"));
            if (folder.isPresent()) {
                return folder;
            }
        }
        return Optional.empty();
    }

    /** Only listed files count, so that a path which leaves the root finds nothing. */
    private static Optional<DecisionFolder> at(RepositoryView repository, String path, Evidence evidence) {
        List<String> files = new ArrayList<>();
        for (RepositoryFile file : repository.files()) {
            String name = file.name().toLowerCase(Locale.ROOT);
            if (file.folder().equals(path)
                    && name.endsWith(".md")
                    && !NO_RECORD.matcher(name).matches()
                    && files.size() < MOST) {
                files.add(file.path());
            }
        }
        return files.isEmpty() ? Optional.empty() : Optional.of(new DecisionFolder(path, files, evidence));
    }
}
