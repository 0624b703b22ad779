package dev.aiinit.ignore;

import static java.util.Objects.requireNonNull;

import dev.aiinit.pack.NoiseClass;
import dev.aiinit.repository.RepositoryFile;
import dev.aiinit.repository.RepositoryView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Noise that git does not track and that no {@code .gitignore} lists: recursive searches read it, whatever an assistant is refused, and the
 * next {@code git add} takes it in.
 *
 * @param gaps one for each line of the list, in its order
 */
public record SearchGaps(List<Gap> gaps) {
    private static final int NAMED = 4;

    public SearchGaps {
        gaps = List.copyOf(gaps);
    }

    /**
     * One line of the list that {@code .gitignore} lacks.
     *
     * @param path the first such file, or the folder
     * @param exists whether it is there now; otherwise it will be once somebody installs or builds
     */
    public record Gap(IgnoreLine line, String path, boolean exists) {
        public Gap {
            requireNonNull(line);
            requireNonNull(path);
        }
    }

    /** The gaps of a repository; none outside git, where nothing is tracked and nothing ignored. */
    public static SearchGaps of(IgnoreList list, RepositoryView view) {
        if (!view.isGit()) {
            return new SearchGaps(List.of());
        }
        Map<String, String> there = there(list, view);
        Set<String> holdTracked = new LinkedHashSet<>();
        view.files().stream().filter(RepositoryFile::tracked).forEach(file -> file.addFolders(holdTracked));
        List<Gap> gaps = new ArrayList<>();
        for (IgnoreLine line : list.lines()) {
            String path = there.get(line.pattern());
            if (path != null) {
                gaps.add(new Gap(line, path, true));
            } else {
                folders(line).stream()
                        .filter(folder -> !holdTracked.contains(folder) && !view.ignoredByGit(folder + "/a"))
                        .filter(folder -> isCertain(line, folder) || view.exists(folder))
                        .findFirst()
                        .ifPresent(folder -> gaps.add(new Gap(line, folder, view.exists(folder))));
            }
        }
        return new SearchGaps(gaps);
    }

    /** By line, the first file that it hides and that git neither tracks nor ignores. */
    private static Map<String, String> there(IgnoreList list, RepositoryView view) {
        GitignoreMatcher matcher = list.matcher();
        Map<String, IgnoreLine> lines = new LinkedHashMap<>();
        list.lines().stream()
                .filter(line -> line.group() != IgnoreGroup.STATE && !isForGit(line))
                .forEach(line -> lines.put(line.pattern(), line));
        Map<String, String> first = new LinkedHashMap<>();
        for (RepositoryFile file : view.files()) {
            if (!file.tracked()) {
                Verdict verdict = matcher.decide(file.path(), false);
                IgnoreRule rule = verdict.rule();
                if (rule != null && verdict.ignored() && lines.containsKey(rule.text())) {
                    first.putIfAbsent(rule.text(), file.path());
                }
            }
        }
        return first;
    }

    /** What belongs into git although an assistant need not read it; it is only not added yet. */
    private static boolean isForGit(IgnoreLine line) {
        return switch (line.noiseClass()) {
            case LOCK, GENERATED, DATA, BINARY -> true;
            case SECRET, DEPENDENCY, BUILD, LOG, LOCAL -> false;
        };
    }

    /** Installing makes it for sure. A name with a dot is of some machines only, or comes with an ignore file of its own (uv's .venv). */
    private static boolean isCertain(IgnoreLine line, String folder) {
        return line.noiseClass() == NoiseClass.DEPENDENCY && !folder.startsWith(".") && !folder.contains("/.");
    }

    /** The folders of installing or building that the line speaks of. */
    private static List<String> folders(IgnoreLine line) {
        boolean made = line.noiseClass() == NoiseClass.DEPENDENCY || line.noiseClass() == NoiseClass.BUILD;
        RootPattern pattern = RootPattern.parse(line.pattern());
        if (!made || line.reopens() || !pattern.foldersOnly()) {
            return List.of();
        }
        return line.origins().stream()
                .map(origin -> pattern.isAnyDepth() ? pattern.onlyAt(origin.unit()) : pattern)
                .filter(place -> !place.hasWildcards())
                .map(place -> String.join(
                        "/",
                        place.segments().stream().map(RootPattern::unescaped).toList()))
                .distinct()
                .toList();
    }

    public boolean isEmpty() {
        return gaps.isEmpty();
    }

    /** One sentence for all of them; empty when there are none. */
    public Optional<String> sentence() {
        if (gaps.isEmpty()) {
            return Optional.empty();
        }
        List<String> named =
                gaps.stream().limit(NAMED).map(gap -> gap.line().pattern()).toList();
        String more = gaps.size() > NAMED ? " and " + (gaps.size() - NAMED) + " more" : "";
        return Optional.of(".gitignore does not list " + String.join(", ", named) + more
                + ": git add would take " + (gaps.size() == 1 ? "it" : "them")
                + " in, and a recursive search reads what deny rules refuse");
    }
}
