package dev.aiinit.ignore;

import dev.aiinit.repository.RepositoryFile;
import dev.aiinit.repository.RepositoryView;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Finds the folders of which every tracked file was made by programs, so that one line can stand for all. */
final class ContentFolders {
    /** From this many files on a folder says more than its files. */
    private static final int MANY = 3;
    /** Small files that are looked at to tell whether their folder is made as a whole. */
    private static final int MOST_LOOKS = 3_000;
    /** Folders in which a person writes the next file, whatever lies in them today. */
    private static final Pattern OF_PEOPLE = Pattern.compile(
            "src|source|sources|lib|libs|app|apps|packages|modules|plugins|themes|core|common|shared|internal|pkg|cmd|bin|include|main|java|kotlin"
                    + "|scala|python|resources|js|ts|css|scss|scripts?|styles?|styl?esheets|assets|static|public|images|img|tests?|__tests__|spec|specs"
                    + "|docs?|documentation|config|conf|tools?|utils?|helpers?|components|pages|views|templates|models?|controllers|services|server"
                    + "|client|web|website|frontend|backend|examples?|samples?|demos?|benchmarks?|migrations|db|locales?|lang|languages|i18n|\\..*");

    private final Map<String, Made> made = new TreeMap<>();
    /** Folders with at least one file that a person wrote, or may be writing. */
    private final Set<String> written = new TreeSet<>();

    private final Map<String, Integer> count = new LinkedHashMap<>();

    private ContentFolders(Collection<Made> made) {
        for (Made each : made) {
            this.made.put(each.path(), each);
            for (String folder : folders(each.path())) {
                count.merge(folder, 1, Integer::sum);
            }
        }
    }

    /** Says what a small file is; empty when a person wrote it. */
    interface Look {
        Optional<Made> at(String path);
    }

    /**
     * The made files by the folder that stands for them; those that no folder stands for are under their own path.
     *
     * @param heavy files that were looked at before
     * @param hidden whether a line of the list hides the file already
     */
    static Map<String, List<Made>> fold(
            Collection<Made> made, Set<String> heavy, RepositoryView view, Predicate<String> hidden, Look look) {
        ContentFolders folders = new ContentFolders(made);
        folders.see(heavy, view, hidden, look);
        Map<String, List<Made>> byLine = new LinkedHashMap<>();
        folders.made.forEach((path, each) -> byLine.computeIfAbsent(folders.top(path), top -> new ArrayList<>())
                .add(each));
        return byLine;
    }

    private void see(Set<String> heavy, RepositoryView view, Predicate<String> hidden, Look look) {
        List<String> small = new ArrayList<>();
        for (RepositoryFile file : view.files()) {
            String path = file.path();
            if (made.containsKey(path) || !isUnderCandidate(path)) {
                continue;
            }
            if (!file.tracked() || (heavy.contains(path) && !hidden.test(path))) {
                written.addAll(folders(path));
            } else if (!hidden.test(path) && !WrittenFiles.isPlaceholder(file.name())) {
                small.add(path);
            }
        }
        int looks = 0;
        for (String path : small) {
            if (isUnderCandidate(path)) {
                Optional<Made> seen = looks++ < MOST_LOOKS ? look.at(path) : Optional.empty();
                seen.ifPresentOrElse(each -> made.put(path, each), () -> written.addAll(folders(path)));
            }
        }
    }

    private boolean isUnderCandidate(String path) {
        return folders(path).stream().anyMatch(this::isCandidate);
    }

    private boolean isCandidate(String folder) {
        return count.getOrDefault(folder, 0) >= MANY
                && !written.contains(folder)
                && !OF_PEOPLE
                        .matcher(folder.substring(folder.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT))
                        .matches();
    }

    /** The uppermost folder that stands for the file, with a slash at its end; else the file. */
    private String top(String path) {
        List<String> folders = folders(path);
        for (int i = folders.size() - 1; i >= 0; i--) {
            if (isCandidate(folders.get(i))) {
                return folders.get(i) + "/";
            }
        }
        return path;
    }

    /** The folders above a file, the nearest first. */
    private static List<String> folders(String path) {
        List<String> folders = new ArrayList<>();
        for (int slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
            folders.add(path.substring(0, slash));
        }
        return folders;
    }
}
