package dev.aiinit.workflow;

import dev.aiinit.ignore.ClaudeReadRules;
import dev.aiinit.ignore.FileProjection;
import dev.aiinit.ignore.GitignoreMatcher;
import dev.aiinit.ignore.IgnoreRule;
import dev.aiinit.ignore.Verdict;
import dev.aiinit.pack.Target;
import dev.aiinit.repository.GitRule;
import dev.aiinit.repository.RepositoryView;
import dev.aiinit.workflow.PathAnswer.Rule;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;

/** One thing that an assistant obeys: a settings file with rules, a file in the gitignore grammar, or what is built into it. */
interface Obeying {
    /**
     * The rule that keeps the assistant from reading the path; empty when none does.
     *
     * @param path from the start folder
     */
    Optional<Rule> refusing(String path, boolean isFolder);

    /** A name that no rule speaks of. */
    String ANYTHING = "\u0007";

    /**
     * Deny rules.
     *
     * @param project absolute path of the start folder
     * @param ours whether a rule of this text is ours
     */
    static Obeying rules(RuleFile file, String project, Predicate<String> ours) {
        ClaudeReadRules rules = ClaudeReadRules.of(file.rules(), project);
        return (path, isFolder) -> {
            OptionalInt named = rules.deciding(path);
            // A folder counts as refused, too, when all that can lie in it is.
            OptionalInt place = named.isPresent() || !isFolder ? named : rules.deciding(path + "/" + ANYTHING);
            if (place.isEmpty()) {
                return Optional.empty();
            }
            String text = file.rules().get(place.getAsInt());
            return Optional.of(new Rule(file.path(), file.lines().get(place.getAsInt()), text, !ours.test(text)));
        };
    }

    /**
     * Patterns in the gitignore grammar.
     *
     * @param file empty for what is built in
     * @param written whether the file stands on the disk, so that its lines have numbers
     */
    static Obeying patterns(Target target, String file, String text, boolean written, Predicate<String> ours) {
        GitignoreMatcher matcher = FileProjection.matcher(target, text);
        List<String> lines = List.of(text.split("\n", -1));
        return (path, isFolder) -> {
            Verdict verdict = matcher.decide(FileProjection.spelled(target, path), isFolder);
            return Optional.ofNullable(verdict.rule())
                    .filter(rule -> verdict.ignored())
                    .map(IgnoreRule::line)
                    .map(line -> {
                        String pattern = lines.get(line - 1).stripTrailing();
                        return new Rule(file, written ? line : 0, pattern, !ours.test(pattern));
                    });
        };
    }

    /** What git ignores, for an assistant that goes by it. */
    static Obeying git(RepositoryView view) {
        return (path, isFolder) -> view.gitRule(path, isFolder).map(Obeying::rule);
    }

    private static Rule rule(GitRule rule) {
        return new Rule(rule.where().path(), rule.where().line(), rule.pattern(), true);
    }

    /** The first of several that refuses. */
    static Obeying any(List<Obeying> all) {
        return (path, isFolder) -> all.stream()
                .flatMap(each -> each.refusing(path, isFolder).stream())
                .findFirst();
    }
}
