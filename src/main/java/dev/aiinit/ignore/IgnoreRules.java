package dev.aiinit.ignore;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The rules of one ignore file; tells which of its lines decides about one path, not looking at the folders above it
 * ({@link GitignoreMatcher} does).
 *
 * <p>Most patterns are a plain name or {@code *.suffix}; those are looked up, only the rest is tried one by one.
 */
public final class IgnoreRules {
    private final String folder;
    private final String base;
    private final List<IgnorePattern> patterns;
    private final Map<String, int[]> byName = new LinkedHashMap<>();
    private final Map<String, int[]> bySuffix = new LinkedHashMap<>();
    private final int[] others;

    private IgnoreRules(String folder, List<IgnorePattern> patterns) {
        this.folder = folder;
        this.base = folder.isEmpty() ? "" : ByteText.of(folder) + "/";
        this.patterns = List.copyOf(patterns);
        for (int i = 0; i < patterns.size(); i++) {
            IgnorePattern pattern = patterns.get(i);
            if (pattern.shape() == IgnorePattern.Shape.NAME) {
                byName.merge(pattern.literal(), new int[] {i}, IgnoreRules::joined);
            } else if (isDottedSuffix(pattern)) {
                bySuffix.merge(pattern.literal(), new int[] {i}, IgnoreRules::joined);
            }
        }
        this.others = IntStream.range(0, patterns.size())
                .filter(i -> patterns.get(i).shape() != IgnorePattern.Shape.NAME && !isDottedSuffix(patterns.get(i)))
                .toArray();
    }

    private static boolean isDottedSuffix(IgnorePattern pattern) {
        return pattern.shape() == IgnorePattern.Shape.NAME_SUFFIX
                && pattern.literal().startsWith(".");
    }

    /**
     * Reads the text of the {@code .gitignore} in {@code folder}.
     *
     * @param folder relative to the root, without a slash at the end; empty for the root
     */
    public static IgnoreRules parse(String folder, String text) {
        return parse(folder.isEmpty() ? ".gitignore" : folder + "/.gitignore", folder, text);
    }

    /**
     * Reads the text of any file with this grammar.
     *
     * @param file its path, for messages
     * @param folder the folder its patterns are relative to
     */
    public static IgnoreRules parse(String file, String folder, String text) {
        return ofByteText(file, folder, ByteText.of(text));
    }

    /** The same from the bytes of a file, which need not be UTF-8. */
    public static IgnoreRules parse(String file, String folder, byte[] content) {
        return ofByteText(file, folder, ByteText.of(content));
    }

    private static IgnoreRules ofByteText(String file, String folder, String text) {
        requireNonNull(file);
        List<IgnorePattern> patterns = new ArrayList<>();
        int at = text.startsWith("\u00ef\u00bb\u00bf") ? 3 : 0;
        for (int number = 1; at < text.length(); number++) {
            int newline = text.indexOf('\n', at);
            int end = newline < 0 ? text.length() : newline;
            int lineEnd = end > at && text.charAt(end - 1) == '\r' ? end - 1 : end;
            String line = text.substring(at, lineEnd);
            int nul = line.indexOf('\0');
            IgnorePattern.parse(file, number, nul < 0 ? line : line.substring(0, nul))
                    .ifPresent(patterns::add);
            at = end + 1;
        }
        return new IgnoreRules(folder, patterns);
    }

    /** The folder that the patterns are relative to. */
    public String folder() {
        return folder;
    }

    public boolean isEmpty() {
        return patterns.isEmpty();
    }

    /** The lines that can match something, in the order of the file. */
    public List<IgnoreRule> rules() {
        return patterns.stream().map(IgnorePattern::rule).toList();
    }

    /** The same without some lines. */
    public IgnoreRules without(Predicate<IgnoreRule> dropped) {
        return new IgnoreRules(
                folder,
                patterns.stream()
                        .filter(pattern -> !dropped.test(pattern.rule()))
                        .toList());
    }

    /** The last line that matches this very path; {@link Verdict#NONE} also for a path outside {@link #folder()}. */
    public Verdict decide(String path, boolean isFolder) {
        return patterns.isEmpty() ? Verdict.NONE : decideBytes(ByteText.of(path), isFolder);
    }

    Verdict decideBytes(String path, boolean isFolder) {
        IgnorePattern found = lastMatch(path, isFolder);
        return found == null ? Verdict.NONE : new Verdict(found.rule());
    }

    private @Nullable IgnorePattern lastMatch(String path, boolean isFolder) {
        if (!path.startsWith(base) || path.length() == base.length()) {
            return null;
        }
        int name = path.lastIndexOf('/') + 1;
        int best = -1;
        if (!byName.isEmpty()) {
            best = last(byName.get(path.substring(name)), best, isFolder);
        }
        if (!bySuffix.isEmpty()) {
            for (int dot = path.indexOf('.', name); dot >= 0; dot = path.indexOf('.', dot + 1)) {
                best = last(bySuffix.get(path.substring(dot)), best, isFolder);
            }
        }
        for (int i = others.length - 1; i >= 0 && others[i] > best; i--) {
            if (patterns.get(others[i]).matches(path, base.length(), name, isFolder)) {
                best = others[i];
            }
        }
        return best < 0 ? null : patterns.get(best);
    }

    /** The latest of {@code candidates} that holds for this kind of path, if it comes after {@code best}. */
    private int last(int @Nullable [] candidates, int best, boolean isFolder) {
        if (candidates == null) {
            return best;
        }
        for (int i = candidates.length - 1; i >= 0 && candidates[i] > best; i--) {
            if (isFolder || !patterns.get(candidates[i]).foldersOnly()) {
                return candidates[i];
            }
        }
        return best;
    }

    private static int[] joined(int[] a, int[] b) {
        int[] all = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, all, a.length, b.length);
        return all;
    }
}
