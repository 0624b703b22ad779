package dev.aiinit.ignore;

import dev.aiinit.pack.NoiseClass;
import dev.aiinit.pack.Target;
import dev.aiinit.repository.RepositoryView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Projects an ignore list into a file in the gitignore grammar, and holds it against the repository with the client's own matching: what the
 * list leaves readable and a person wrote stays readable.
 */
public final class FileProjection {
    private FileProjection() {}

    /** The list as the client can be given it: a line that would hide source there is among the dropped ones, and no others are. */
    public static IgnoreList of(Target target, IgnoreList list, RepositoryView view) {
        IgnoreList kept = new IgnoreList(list.lines(), List.of(), List.of());
        if (!target.obeys().anyCase()) {
            return kept;
        }
        WrittenFiles written = WrittenFiles.of(view);
        // Only the last line that hits a file is found in one pass: behind it others may stand.
        for (IgnoreList before = kept; ; before = kept) {
            kept = withoutThoseThatHideSource(target, list.matcher(), before, written);
            if (kept.lines().size() == before.lines().size()) {
                return kept;
            }
        }
    }

    private static IgnoreList withoutThoseThatHideSource(
            Target target, GitignoreMatcher exact, IgnoreList list, WrittenFiles written) {
        GitignoreMatcher any = matcher(target, list.text());
        Map<Integer, List<String>> hits = new LinkedHashMap<>();
        for (String path : written.tracked()) {
            Verdict verdict = any.decide(spelled(target, path), false);
            IgnoreRule rule = verdict.rule();
            if (rule != null
                    && verdict.ignored()
                    && !exact.decide(path, false).ignored()
                    && written.isWritten(path, NoiseClass.BUILD)) {
                hits.computeIfAbsent(rule.line() - 1, line -> new ArrayList<>()).add(path);
            }
        }
        List<IgnoreLine> lines = new ArrayList<>();
        List<Dropped> dropped = new ArrayList<>(list.dropped());
        for (int i = 0; i < list.lines().size(); i++) {
            IgnoreLine line = list.lines().get(i);
            List<String> hidden = hits.getOrDefault(i, List.of());
            if (hidden.isEmpty() || SecretPlacing.isAlways(line.origins())) {
                lines.add(line);
            } else {
                String why = target.name() + " matches names without regard to case: the line would hide "
                        + (hidden.size() == 1 ? "a file" : hidden.size() + " files") + " that a person wrote";
                dropped.add(new Dropped(line.pattern(), line.origins().get(0), why, hidden));
            }
        }
        return new IgnoreList(lines, dropped, List.of());
    }

    /** Decides as the client does; it is asked with paths as {@link #spelled} gives them. */
    public static GitignoreMatcher matcher(Target target, String text) {
        return GitignoreMatcher.of(IgnoreRules.parse(target.obeys().file(), "", spelled(target, text)));
    }

    /** A path or the text of a file as the client compares it. */
    public static String spelled(Target target, String text) {
        return target.obeys().anyCase() ? text.toLowerCase(Locale.ROOT) : text;
    }
}
