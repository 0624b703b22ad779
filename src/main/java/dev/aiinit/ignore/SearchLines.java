package dev.aiinit.ignore;

import dev.aiinit.repository.RepositoryFile;
import dev.aiinit.repository.RepositoryView;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Picks the lines that a recursive search needs besides {@code .gitignore}: those that say something of files that git tracks. */
public final class SearchLines {
    /** The file that ripgrep, and the searches built on it, read besides {@code .gitignore}. */
    public static final String FILE = ".ignore";

    private SearchLines() {}

    /**
     * The part of the list that decides about tracked files. It hides the same of them as the whole list, and says nothing of the rest: in
     * this file a line counts more than any {@code .gitignore}.
     */
    public static IgnoreList of(IgnoreList list, RepositoryView view) {
        GitignoreMatcher matcher = list.matcher();
        Set<String> folders = new LinkedHashSet<>();
        Set<String> deciding = new LinkedHashSet<>();
        for (RepositoryFile file : view.files()) {
            if (file.tracked()) {
                String path = file.path();
                for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
                    String folder = path.substring(0, slash);
                    if (folders.add(folder)) {
                        note(matcher.decide(folder, true), deciding);
                    }
                }
                note(matcher.decide(path, false), deciding);
            }
        }
        return new IgnoreList(kept(list, deciding), List.of(), List.of());
    }

    private static List<IgnoreLine> kept(IgnoreList list, Set<String> deciding) {
        List<IgnoreLine> kept = new ArrayList<>();
        List<Coverage> hiding = new ArrayList<>();
        for (IgnoreLine line : list.lines()) {
            RootPattern pattern = RootPattern.parse(line.pattern());
            // Our state is tracked once it is committed, whether it is yet or not.
            if (line.group() == IgnoreGroup.STATE || deciding.contains(line.pattern())) {
                if (!line.reopens()) {
                    kept.add(line);
                    hiding.add(new Coverage(pattern));
                } else if (hiding.stream().anyMatch(each -> each.reaches(SamplePaths.of(pattern)))) {
                    kept.add(line);
                }
            }
        }
        return kept;
    }

    private static void note(Verdict verdict, Set<String> deciding) {
        IgnoreRule rule = verdict.rule();
        if (rule != null) {
            deciding.add(rule.text());
        }
    }
}
