package dev.aiinit.cli;

import dev.aiinit.ignore.IgnoreLine;
import dev.aiinit.ignore.IgnoreRule;
import dev.aiinit.ignore.ListInForce;
import dev.aiinit.ignore.Origin;
import dev.aiinit.project.PlainText;
import dev.aiinit.workflow.PathAnswer;
import dev.aiinit.workflow.PathAnswer.Outcome;
import dev.aiinit.workflow.PathAnswer.Rule;
import dev.aiinit.workflow.PathAnswer.Treatment;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells people what decides about a path: a paragraph for one, one line for each of several. */
final class PathText {
    private PathText() {}

    /** The answer for one path. */
    static List<String> paragraph(PathAnswer answer) {
        List<String> lines = new ArrayList<>();
        lines.add(clean(answer.path()) + (answer.isFolder() ? "/" : "") + (answer.exists() ? "" : "  (not there now)"));
        list(answer, lines);
        row(lines, "git", git(answer.git()));
        if (!answer.sections().isEmpty()) {
            row(lines, "sections", String.join(", ", answer.sections()));
        }
        answer.labels().forEach(projection -> row(lines, "lines", clean(projection.sentence())));
        for (Treatment treatment : answer.assistants()) {
            lines.add("  " + treatment.target().name()
                    + (treatment.startFolder().isEmpty() ? "" : ", started in " + clean(treatment.startFolder()))
                    + (treatment.chosen() ? "" : " (not chosen)") + ": " + does(treatment));
            treatment.remarks().forEach(remark -> lines.add("    - " + clean(remark)));
        }
        return lines;
    }

    private static void list(PathAnswer answer, List<String> lines) {
        IgnoreRule rule = answer.decision().verdict().rule();
        if (rule == null) {
            row(lines, "list", "no line");
        } else {
            row(
                    lines,
                    "list",
                    (answer.decision().hidden() ? "hidden by " : "kept readable by ")
                            + (answer.onDisk() ? rule.location() + " " : "the list that ai-init would write: ")
                            + clean(rule.text()));
            if (answer.decision().line().isEmpty()) {
                row(lines, "origin", "yours");
            }
        }
        answer.decision().line().ifPresent(line -> origin(line, lines));
        answer.leftOut().forEach(drop -> row(lines, "left out", clean(drop.pattern() + ": " + drop.why())));
    }

    private static void origin(IgnoreLine line, List<String> lines) {
        row(lines, "class", line.noiseClass().word());
        for (Origin origin : line.origins().stream().limit(4).toList()) {
            String evidence = origin.evidence().toString();
            row(
                    lines,
                    "origin",
                    clean(origin.technology() + (evidence.isEmpty() ? "" : ", " + evidence) + ": " + origin.reason()));
        }
        if (!line.note().isEmpty()) {
            row(lines, "note", clean(line.note()));
        }
    }

    private static String git(PathAnswer.Git git) {
        String by = git.rule()
                .map(rule -> rule.where() + " " + clean(rule.pattern()))
                .orElse("");
        return switch (git.tracking()) {
            case TRACKED -> "tracked" + (by.isEmpty() ? "" : ", although " + by + " ignores it");
            case UNTRACKED -> "not tracked, and no rule ignores it";
            case IGNORED -> "ignored by " + by;
            case UNLISTED -> "not listed: a link, a submodule, or ignored by a rule outside the repository";
            case ABSENT -> "no rule would ignore it";
            case NONE -> "no git repository";
        };
    }

    private static String does(Treatment treatment) {
        String word = switch (treatment.outcome()) {
            case REFUSED -> "refused";
            case ADVISED -> "told to leave it, and free to read it";
            case READ -> treatment.worth().isEmpty() ? "read" : "read all the same (unsupported)";
            case OUTSIDE -> "outside the start folder";
        };
        return word
                + treatment.by().map(PathText::by).orElse("")
                + treatment
                        .loaded()
                        .map(loading -> "; loaded: " + loading.word())
                        .orElse("");
    }

    private static String by(Rule rule) {
        String where = rule.file().isEmpty()
                ? "its built-in list:"
                : clean(rule.file()) + (rule.line() > 0 ? ":" + rule.line() : ", not written yet");
        return " by " + where + " " + clean(rule.text())
                + (rule.yours() && !rule.file().isEmpty() ? " (yours)" : "");
    }

    /** {@code .claudeignore:12:node_modules/ <tab> path <tab> claude-code=refused}. */
    static String line(PathAnswer answer) {
        return clean(String.join(":", source(answer).subList(0, 3))) + "\t" + clean(answer.path())
                + answer.assistants().stream()
                        .filter(Treatment::chosen)
                        .filter(treatment -> treatment.outcome() != Outcome.OUTSIDE)
                        .map(treatment -> treatment.target().id()
                                + (treatment.startFolder().isEmpty() ? "" : "@" + clean(treatment.startFolder())) + "="
                                + treatment.outcome().word())
                        .collect(Collectors.joining(" ", "\t", ""));
    }

    /** Source, line, pattern and path, each ended by a NUL, as {@code git check-ignore -v -z} prints them. */
    static String fields(PathAnswer answer) {
        return Stream.concat(source(answer).stream(), Stream.of(answer.path()))
                .map(field -> field + "\0")
                .collect(Collectors.joining());
    }

    private static List<String> source(PathAnswer answer) {
        IgnoreRule rule = answer.decision().verdict().rule();
        if (rule == null) {
            return List.of("", "", "");
        }
        return answer.onDisk()
                ? List.of(ListInForce.FILE, String.valueOf(rule.line()), rule.text())
                : List.of("(not written yet)", "", rule.text());
    }

    private static void row(List<String> lines, String label, String text) {
        lines.add(String.format(Locale.ROOT, "  %-9s %s", label, text));
    }

    private static String clean(String text) {
        return PlainText.clean(text).replace('\n', ' ').replace('\t', ' ');
    }
}
