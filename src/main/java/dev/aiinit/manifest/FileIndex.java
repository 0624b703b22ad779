package dev.aiinit.manifest;

import dev.aiinit.pack.Glob;
import dev.aiinit.pack.GlobSegment;
import dev.aiinit.repository.RepositoryFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds listed files by pattern without trying each: by path, by folder, by name or by ending, whichever leaves fewest to try.
 *
 * <p>A search by wildcard does not enter places that hold no part of the stack ({@link Sidelines}), unless it starts in one.
 */
public final class FileIndex {
    /** Sorts right behind everything in a folder. */
    private static final char AFTER_SLASH = '/' + 1;

    private static final int FEW = 500;

    private final String[] paths;
    private final Map<String, Set<String>> entries = new LinkedHashMap<>();
    private final Map<String, List<String>> byName = new LinkedHashMap<>();
    private final Map<String, List<String>> byEnding = new LinkedHashMap<>();

    FileIndex(List<RepositoryFile> files) {
        paths = files.stream().map(RepositoryFile::path).toArray(String[]::new);
        Arrays.sort(paths);
        for (String path : paths) {
            String name = path.substring(path.lastIndexOf('/') + 1);
            byName.computeIfAbsent(name, unused -> new ArrayList<>(1)).add(path);
        }
    }

    boolean holds(String path) {
        return Arrays.binarySearch(paths, path) >= 0;
    }

    /** Whether a listed file lies below the folder. */
    public boolean holdsFolder(String folder) {
        int at = firstFrom(folder + "/");
        return at < paths.length && paths[at].startsWith(folder + "/");
    }

    /** Folders with one of these names, anywhere outside of sidelines, sorted. */
    public List<String> foldersNamed(Collection<String> names) {
        Set<String> found = new TreeSet<>();
        String before = "";
        for (String path : paths) {
            String folder = Folders.of(path);
            if (!folder.equals(before)) {
                before = folder;
                for (String each = folder; !each.isEmpty() && !found.contains(each); each = Folders.of(each)) {
                    if (names.contains(Folders.name(each)) && !Sidelines.between(0, each + "/")) {
                        found.add(each);
                    }
                }
            }
        }
        return List.copyOf(found);
    }

    /** Names of the files and folders directly in a folder, sorted. */
    public Set<String> entriesOf(String folder) {
        return entries.computeIfAbsent(folder, this::findEntries);
    }

    private Set<String> findEntries(String folder) {
        Set<String> found = new LinkedHashSet<>();
        String start = folder.isEmpty() ? "" : folder + "/";
        int i = firstFrom(start);
        while (i < paths.length && paths[i].startsWith(start)) {
            int slash = paths[i].indexOf('/', start.length());
            found.add(paths[i].substring(start.length(), slash < 0 ? paths[i].length() : slash));
            i = slash < 0 ? i + 1 : firstFrom(paths[i].substring(0, slash) + AFTER_SLASH);
        }
        return found;
    }

    /** Files of exactly this name anywhere, sorted. */
    public List<String> named(String name) {
        return byName.getOrDefault(name, List.of());
    }

    /** Files whose name ends with this, from the last dot on, sorted. */
    List<String> ending(String ending) {
        return byEnding.computeIfAbsent(ending, this::findEnding);
    }

    private List<String> findEnding(String ending) {
        List<String> found = new ArrayList<>();
        byName.forEach((name, of) -> {
            if (name.endsWith(ending)) {
                found.addAll(of);
            }
        });
        Collections.sort(found);
        return found;
    }

    /**
     * Listed files that match, as seen from the root: in the order of the pattern's alternatives, then by path.
     *
     * @param folder where the pattern starts; empty for the root
     */
    List<String> matching(String folder, Glob glob) {
        Set<String> found = new LinkedHashSet<>();
        for (Glob.Alternative alternative : glob.alternatives()) {
            found.addAll(matching(folder, alternative, Integer.MAX_VALUE));
        }
        return List.copyOf(found);
    }

    /**
     * A file that matches.
     *
     * @param folder the part of the path that stands before the first wildcard of the pattern, without a slash at the end
     */
    public record Found(String path, String folder) {}

    /** The first file in the order of {@link #matching}. */
    Optional<Found> first(String folder, Glob glob) {
        for (Glob.Alternative alternative : glob.alternatives()) {
            List<String> paths = matching(folder, alternative, 1);
            if (!paths.isEmpty()) {
                String start = alternative.isLiteral()
                        ? Folders.of(paths.get(0))
                        : Folders.join(folder, alternative.literalPrefix());
                return Optional.of(new Found(paths.get(0), start));
            }
        }
        return Optional.empty();
    }

    /** Listed files at any depth whose end matches, sidelines left out. */
    public List<String> anywhere(Glob.Alternative end) {
        int depth = Math.max(1, end.depth());
        return candidates("", end.name()).stream()
                .filter(path -> endMatches(path, end, depth) && !Sidelines.between(0, path))
                .toList();
    }

    private static boolean endMatches(String path, Glob.Alternative end, int depth) {
        int from = path.length();
        for (int i = 0; i < depth; i++) {
            from = path.lastIndexOf('/', from - 1);
            if (from < 0) {
                return i == depth - 1 && end.matches(path);
            }
        }
        return end.matches(path.substring(from + 1));
    }

    private List<String> matching(String folder, Glob.Alternative alternative, int most) {
        Set<String> here = entriesOf(folder);
        GlobSegment first = alternative.first();
        if (here.isEmpty() || (first.isLiteral() && !here.contains(first.literal()))) {
            return List.of();
        }
        String base = folder.isEmpty() ? "" : folder + "/";
        if (alternative.isLiteral()) {
            String path = base + alternative.literalPrefix();
            return holds(path) ? List.of(path) : List.of();
        }
        String prefix = base + alternative.literalPrefix();
        String start = prefix.isEmpty() || prefix.endsWith("/") ? prefix : prefix + "/";
        boolean flat = alternative.depth() == 1;
        List<String> found = new ArrayList<>();
        for (String candidate : flat ? here : candidates(start, alternative.name())) {
            String path = flat ? base + candidate : candidate;
            boolean matches = flat
                    ? alternative.matches(candidate) && holds(path)
                    : path.startsWith(start)
                            && alternative.matches(path.substring(base.length()))
                            && !Sidelines.between(start.length(), path, alternative::names);
            if (matches) {
                found.add(path);
                if (found.size() >= most) {
                    break;
                }
            }
        }
        return found;
    }

    private Collection<String> candidates(String start, GlobSegment name) {
        int from = start.isEmpty() ? 0 : firstFrom(start);
        int to = start.isEmpty() ? paths.length : firstFrom(start.substring(0, start.length() - 1) + AFTER_SLASH);
        List<String> below = Arrays.asList(paths).subList(from, Math.max(from, to));
        if (name.isLiteral()) {
            return smaller(below, named(name.literal()));
        }
        // Of few files each is tried sooner than an ending is looked up.
        boolean byEnding = !name.ending().isEmpty() && !name.isAnyFolders() && below.size() > FEW;
        return byEnding ? smaller(below, ending(name.ending())) : byStart(below, name);
    }

    /** Names are fewer than paths: those that start right are gathered first. */
    private Collection<String> byStart(List<String> below, GlobSegment name) {
        String literal = name.literal();
        if (literal.isEmpty() || below.size() < byName.size()) {
            return below;
        }
        Set<String> gathered = new TreeSet<>();
        byName.forEach((known, found) -> {
            if (known.startsWith(literal)) {
                gathered.addAll(found);
            }
        });
        return gathered;
    }

    private static List<String> smaller(List<String> left, List<String> right) {
        return left.size() <= right.size() ? left : right;
    }

    private int firstFrom(String start) {
        int at = Arrays.binarySearch(paths, start);
        return at >= 0 ? at : -at - 1;
    }
}
