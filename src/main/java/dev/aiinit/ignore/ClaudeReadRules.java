package dev.aiinit.ignore;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Decides about a path as Claude Code does from the deny rules of one settings file: gitignore matching with the deviations that were
 * measured on versions 2.1.197 and 2.1.330.
 *
 * <ul>
 *   <li>{@code /**} at the end is cut off first, so that {@code x/**} is {@code x} at any depth, file or folder;
 *   <li>upper and lower case are the same;
 *   <li>rules with a leading slash (the folder of the project) are a list of their own: a negation, which starts with {@code !}, stands in
 *       the other list and takes nothing back from them.
 * </ul>
 */
public final class ClaudeReadRules {
    private static final Pattern RULE = Pattern.compile("Read(?:\\((.*)\\))?", Pattern.DOTALL);

    private final Part fromProject;
    private final Part fromAnywhere;
    private final OptionalInt everything;

    private ClaudeReadRules(Part fromProject, Part fromAnywhere, OptionalInt everything) {
        this.fromProject = fromProject;
        this.fromAnywhere = fromAnywhere;
        this.everything = everything;
    }

    /** Patterns that are decided about together. */
    private record Part(GitignoreMatcher matcher, List<Integer> places) {
        /** The place of the rule that refuses the path, among all rules. */
        OptionalInt deciding(String path) {
            Verdict verdict = matcher.decide(path, false);
            IgnoreRule rule = verdict.rule();
            return rule == null || !verdict.ignored()
                    ? OptionalInt.empty()
                    : OptionalInt.of(places.get(rule.line() - 1));
        }
    }

    /** Collects the patterns of a part, each with the place of its rule. */
    private static final class Gathered {
        private final List<String> lines = new ArrayList<>();
        private final List<Integer> places = new ArrayList<>();

        void add(String pattern, int place) {
            for (String line : pattern.split("\n", -1)) {
                lines.add(line);
                places.add(place);
            }
        }

        Part part() {
            return new Part(
                    GitignoreMatcher.of(IgnoreRules.parse("", "", String.join("\n", lines))), List.copyOf(places));
        }
    }

    /** The rules of a project whose absolute path is not known: rules with an absolute path match nothing. */
    public static ClaudeReadRules of(List<String> rules) {
        return of(rules, null);
    }

    /**
     * The rules of a project.
     *
     * @param rules entries of {@code permissions.deny}, in order; those that do not parse and those of other tools deny no reading
     * @param project absolute path of the start folder, without a slash at the end
     */
    public static ClaudeReadRules of(List<String> rules, @Nullable String project) {
        Gathered fromProject = new Gathered();
        Gathered fromAnywhere = new Gathered();
        OptionalInt everything = OptionalInt.empty();
        for (int i = 0; i < rules.size(); i++) {
            int place = i;
            Matcher parsed = RULE.matcher(rules.get(i));
            if (!parsed.matches()) {
                continue;
            }
            String content = parsed.group(1);
            if (content == null || content.equals("**")) {
                everything = everything.isPresent() ? everything : OptionalInt.of(place);
                continue;
            }
            Optional<String> pattern = pattern(content, project);
            pattern.filter(text -> !text.isEmpty())
                    .ifPresent(text -> (text.startsWith("/") ? fromProject : fromAnywhere).add(text, place));
        }
        return new ClaudeReadRules(fromProject.part(), fromAnywhere.part(), everything);
    }

    private static Optional<String> pattern(String content, @Nullable String project) {
        String text = content;
        if (text.startsWith("//")) {
            String absolute = text.substring(1);
            if (project == null || !absolute.startsWith(project + "/")) {
                return Optional.empty();
            }
            text = absolute.substring(project.length());
        } else if (text.startsWith("~/")) {
            return Optional.empty();
        } else if (text.startsWith("./")) {
            text = text.substring(2);
        }
        if (text.endsWith("/**/")) {
            // Measured only for the root: dist/**/ is the folder dist there.
            text = anchored(text.substring(0, text.length() - 3));
        } else if (text.endsWith("/**")) {
            text = text.substring(0, text.length() - 3);
        }
        return Optional.of(text.toLowerCase(Locale.ROOT));
    }

    private static String anchored(String folder) {
        return folder.startsWith("/") || folder.startsWith("**/") ? folder : "/" + folder;
    }

    /** Whether the Read tool refuses this path, relative to the start folder. A folder is asked for like a file, as {@code ls} names it. */
    public boolean denies(String path) {
        return deciding(path).isPresent();
    }

    /** The place, among the rules that were handed in, of one that refuses this path; empty when none does. */
    public OptionalInt deciding(String path) {
        if (everything.isPresent()) {
            return everything;
        }
        String lower = path.toLowerCase(Locale.ROOT);
        OptionalInt first = fromProject.deciding(lower);
        return first.isPresent() ? first : fromAnywhere.deciding(lower);
    }
}
