package dev.aiinit.ignore;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

    private final GitignoreMatcher fromProject;
    private final GitignoreMatcher fromAnywhere;
    private final boolean everything;

    private ClaudeReadRules(List<String> fromProject, List<String> fromAnywhere, boolean everything) {
        this.fromProject = matcher(fromProject);
        this.fromAnywhere = matcher(fromAnywhere);
        this.everything = everything;
    }

    private static GitignoreMatcher matcher(List<String> patterns) {
        return GitignoreMatcher.of(IgnoreRules.parse("", "", String.join("\n", patterns)));
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
        List<String> fromProject = new ArrayList<>();
        List<String> fromAnywhere = new ArrayList<>();
        boolean everything = false;
        for (String rule : rules) {
            Matcher parsed = RULE.matcher(rule);
            if (!parsed.matches()) {
                continue;
            }
            String content = parsed.group(1);
            if (content == null || content.equals("**")) {
                everything = true;
                continue;
            }
            Optional<String> pattern = pattern(content, project);
            pattern.filter(text -> !text.isEmpty())
                    .ifPresent(text -> (text.startsWith("/") ? fromProject : fromAnywhere).add(text));
        }
        return new ClaudeReadRules(fromProject, fromAnywhere, everything);
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
        String lower = path.toLowerCase(Locale.ROOT);
        return everything
                || fromProject.decide(lower, false).ignored()
                || fromAnywhere.decide(lower, false).ignored();
    }
}
