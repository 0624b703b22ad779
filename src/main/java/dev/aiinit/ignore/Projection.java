package dev.aiinit.ignore;

import static java.util.Objects.requireNonNull;

import dev.aiinit.pack.Target;
import dev.aiinit.pack.Target.Enforcement;
import dev.aiinit.pack.Target.Mechanism;
import java.util.ArrayList;
import java.util.List;

/**
 * What each line of an ignore list is worth for one assistant, in one folder that people start it in.
 *
 * @param startFolder from the root; empty for the root itself
 * @param lines every line of the list, in its order
 */
public record Projection(Target target, String startFolder, List<Worth> lines) {
    public Projection {
        requireNonNull(target);
        requireNonNull(startFolder);
        lines = List.copyOf(lines);
    }

    /**
     * One line, labelled.
     *
     * @param rules what holds it for this assistant; empty when nothing does
     * @param why why nothing does, one clause; empty otherwise
     */
    public record Worth(IgnoreLine line, Enforcement enforcement, List<String> rules, String why) {
        public Worth {
            requireNonNull(line);
            requireNonNull(enforcement);
            requireNonNull(why);
            rules = List.copyOf(rules);
        }
    }

    /** The labels for an assistant that obeys deny rules. */
    public static Projection ofRules(
            Target target, IgnoreList list, DenyLevel level, String startFolder, DenyProjection projection) {
        List<Worth> lines = new ArrayList<>();
        for (IgnoreLine line : list.lines()) {
            List<String> rules = projection.rules().stream()
                    .filter(rule -> rule.line().isSame(line))
                    .map(DenyRule::text)
                    .toList();
            Enforcement enforcement = projection.enforcementOf(line);
            lines.add(new Worth(line, enforcement, rules, rules.isEmpty() ? why(line, level, projection) : ""));
        }
        return new Projection(target, startFolder, lines);
    }

    private static String why(IgnoreLine line, DenyLevel level, DenyProjection projection) {
        if (line.reopens()) {
            return "there is no rule that it would take something back from";
        }
        if (DenyLevel.of(line).compareTo(level) > 0) {
            return "level \"" + level.word() + "\" leaves it readable";
        }
        return dropped(line, projection.dropped());
    }

    /**
     * The labels for an assistant that obeys a file in the gitignore grammar, or nothing at all.
     *
     * @param given the part of the list that such a file holds
     */
    public static Projection ofFile(Target target, IgnoreList list, IgnoreList given) {
        List<Worth> lines = new ArrayList<>();
        for (IgnoreLine line : list.lines()) {
            if (target.obeys().mechanism() != Mechanism.IGNORE_FILE) {
                String why = target.name() + " obeys nothing of the kind";
                lines.add(new Worth(line, Enforcement.UNSUPPORTED, List.of(), why));
            } else if (given.lines().stream().anyMatch(line::isSame)) {
                lines.add(new Worth(line, target.obeys().enforcement(), List.of(line.pattern()), ""));
            } else {
                lines.add(new Worth(line, Enforcement.UNSUPPORTED, List.of(), dropped(line, given.dropped())));
            }
        }
        return new Projection(target, "", lines);
    }

    private static String dropped(IgnoreLine line, List<Dropped> dropped) {
        return dropped.stream()
                .filter(drop -> drop.pattern().equals(line.pattern()))
                .findFirst()
                .map(Dropped::why)
                .orElse("no rule can say it for this folder");
    }

    /** How many lines that hide something are worth this much. */
    public long count(Enforcement enforcement) {
        return lines.stream()
                .filter(worth -> !worth.line().reopens() && worth.enforcement() == enforcement)
                .count();
    }

    /** {@code Claude Code: 31 lines enforced, 9 unsupported}. */
    public String sentence() {
        List<String> parts = new ArrayList<>();
        for (Enforcement enforcement : Enforcement.values()) {
            long count = count(enforcement);
            if (count > 0) {
                parts.add(count + (parts.isEmpty() ? count == 1 ? " line " : " lines " : " ") + enforcement.word());
            }
        }
        String where = startFolder.isEmpty() ? "" : " in " + startFolder;
        return target.name() + where + ": " + (parts.isEmpty() ? "no lines" : String.join(", ", parts));
    }
}
