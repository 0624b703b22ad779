package dev.aiinit.repository;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A repository that stands in memory, for tests of everything that reads through {@link RepositoryView}. Immutable: each
 * {@code with…} gives a new one.
 */
@SuppressWarnings("NonApiType")
public final class InMemoryRepository implements RepositoryView {
    private static final int CHUNK = 1000;

    private final NavigableMap<String, String> texts;
    private final SortedSet<String> untracked;
    private final SortedSet<String> unlisted;
    private final SortedSet<String> ignored;
    private final boolean git;

    private InMemoryRepository(
            NavigableMap<String, String> texts,
            SortedSet<String> untracked,
            SortedSet<String> unlisted,
            SortedSet<String> ignored,
            boolean git) {
        this.texts = texts;
        this.untracked = untracked;
        this.unlisted = unlisted;
        this.ignored = ignored;
        this.git = git;
    }

    /** A git repository in which every file of {@code texts} (path → text) is tracked. */
    public static InMemoryRepository of(Map<String, String> texts) {
        return new InMemoryRepository(new TreeMap<>(texts), new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), true);
    }

    /** The same, from {@code path, text, path, text, …}. */
    public static InMemoryRepository of(String... pathsAndTexts) {
        if (pathsAndTexts.length % 2 != 0) {
            throw new IllegalArgumentException("a path without a text");
        }
        Map<String, String> texts = new LinkedHashMap<>();
        for (int i = 0; i < pathsAndTexts.length; i += 2) {
            texts.put(pathsAndTexts[i], pathsAndTexts[i + 1]);
        }
        return of(texts);
    }

    public InMemoryRepository with(String path, String text) {
        InMemoryRepository copy = copy(git);
        copy.texts.put(path, text);
        return copy;
    }

    /** One more file, listed but not tracked by git. */
    public InMemoryRepository withUntracked(String path, String text) {
        InMemoryRepository copy = with(path, text);
        copy.untracked.add(path);
        return copy;
    }

    /** A file or folder that stands on the disk and is not listed, such as an installed {@code node_modules}. */
    public InMemoryRepository withUnlisted(String path) {
        InMemoryRepository copy = copy(git);
        copy.unlisted.add(path);
        return copy;
    }

    /** A path that git's rules ignore, with all that lies under it; it need not exist. */
    public InMemoryRepository withIgnored(String path) {
        InMemoryRepository copy = copy(git);
        copy.ignored.add(path);
        return copy;
    }

    /** The bytes of its files, a few at a time; those of {@code unreadable} cannot be read. */
    public FileContents contents(String... unreadable) {
        List<String> closed = List.of(unreadable);
        return (files, counters) -> {
            FileContents.Counter counter = counters.get();
            for (int i = 0; i < files.size(); i++) {
                String path = files.get(i).path();
                byte[] bytes = texts.get(path).getBytes(StandardCharsets.UTF_8);
                boolean more = counter.begin(files.get(i));
                for (int at = 0; more && at < bytes.length; at += CHUNK) {
                    byte[] chunk = Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + CHUNK));
                    more = counter.take(chunk, chunk.length);
                }
                counter.end(i, closed.contains(path) ? -1 : bytes.length);
            }
        };
    }

    public InMemoryRepository outsideGit() {
        return copy(false);
    }

    private InMemoryRepository copy(boolean withGit) {
        return new InMemoryRepository(
                new TreeMap<>(texts),
                new TreeSet<>(untracked),
                new TreeSet<>(unlisted),
                new TreeSet<>(ignored),
                withGit);
    }

    @Override
    public List<RepositoryFile> files() {
        List<RepositoryFile> files = new ArrayList<>();
        texts.keySet().forEach(path -> files.add(new RepositoryFile(path, !untracked.contains(path))));
        return List.copyOf(files);
    }

    @Override
    public boolean isGit() {
        return git;
    }

    @Override
    public List<String> notes() {
        return List.of();
    }

    @Override
    public Optional<String> text(String path) {
        return Optional.ofNullable(texts.get(path))
                .map(text -> text.startsWith("\uFEFF") ? text.substring(1) : text)
                .map(text -> text.replace("\r\n", "\n"));
    }

    @Override
    public long bytes(String path) {
        String text = texts.get(path);
        return text == null ? -1 : text.getBytes(StandardCharsets.UTF_8).length;
    }

    @Override
    public SortedMap<String, Long> heavy(long least) {
        SortedMap<String, Long> sizes = new TreeMap<>();
        for (String path : texts.keySet()) {
            if (!untracked.contains(path) && bytes(path) >= least) {
                sizes.put(path, RepositoryView.rounded(bytes(path)));
            }
        }
        return sizes;
    }

    @Override
    public Signs signs(String path) {
        byte[] all = texts.getOrDefault(path, "").getBytes(StandardCharsets.UTF_8);
        if (FileClassifier.bundled().classify(path).isToldByHead()) {
            return Signs.ofHead(part(all, 0, Signs.HEAD));
        }
        int tail = Math.max(Signs.HEAD, all.length - Signs.PART);
        int middle = Math.max(Signs.HEAD, all.length / 2);
        return Signs.of(
                part(all, 0, Signs.HEAD),
                part(all, middle, Math.min(tail, middle + Signs.PART)),
                part(all, tail, all.length));
    }

    @Override
    public String signsMark(String path) {
        return Mark.of(texts.getOrDefault(path, ""));
    }

    private static byte[] part(byte[] all, int from, int to) {
        return from >= Math.min(to, all.length) ? new byte[0] : Arrays.copyOfRange(all, from, Math.min(to, all.length));
    }

    @Override
    public boolean exists(String path) {
        return holds(texts.navigableKeySet(), path) || holds(unlisted, path);
    }

    private static boolean holds(SortedSet<String> paths, String path) {
        return paths.contains(path)
                || paths.tailSet(path + "/").stream().limit(1).anyMatch(found -> found.startsWith(path + "/"));
    }

    @Override
    public boolean ignoredByGit(String path) {
        return git && ignored.stream().anyMatch(rule -> path.equals(rule) || path.startsWith(rule + "/"));
    }
}
