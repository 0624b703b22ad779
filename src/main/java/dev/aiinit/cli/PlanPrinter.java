package dev.aiinit.cli;

import dev.aiinit.merge.Conflict;
import dev.aiinit.merge.FileChange;
import dev.aiinit.workflow.Prepared;
import dev.aiinit.workflow.Reading;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Shows a plan to people and programs: the files, what happens to each, and the price in tokens. */
final class PlanPrinter {
    private final Prepared prepared;

    PlanPrinter(Prepared prepared) {
        this.prepared = prepared;
    }

    /** What has changed since last time, one line a file, then what a session will cost. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        if (!prepared.since().isEmpty()) {
            lines.add("Since the last run:");
            prepared.since().forEach(sentence -> lines.add("  " + sentence));
            lines.add("");
        }
        lines.addAll(lines(prepared.changes()));
        lines.add("");
        lines.addAll(prepared.summary());
        return lines;
    }

    /** One line for each file that is written or goes. */
    List<String> written() {
        return lines(prepared.changes().stream()
                .filter(change -> change.deletes() || change.written().isPresent())
                .toList());
    }

    private List<String> lines(List<FileChange> changes) {
        List<String> lines = new ArrayList<>();
        int width = changes.stream()
                .mapToInt(change -> change.path().length())
                .max()
                .orElse(0);
        for (FileChange change : changes) {
            Reading reading = prepared.reading(change.path());
            String price = reading.price().isNone() ? "" : reading.price() + ", ";
            String line = String.format(
                    Locale.ROOT,
                    "  %-13s %-" + Math.max(1, width) + "s  %s%s",
                    change.word(),
                    change.path(),
                    price,
                    reading.when());
            lines.add(line.stripTrailing());
        }
        return lines;
    }

    List<String> warnings() {
        return prepared.warnings().stream()
                .map(warning -> "ai-init: " + warning)
                .toList();
    }

    /** What the ignore list left out and why, for whoever wants to know more. */
    List<String> details() {
        Stream<String> notes =
                prepared.ignored().notes().stream().map(note -> "ai-init: not in .claudeignore: " + note);
        Stream<String> dropped = prepared.ignored().dropped().stream()
                .map(drop -> "ai-init: not in .claudeignore: " + drop.pattern() + ": " + drop.why()
                        + (drop.examples().isEmpty() ? "" : " (" + String.join(", ", drop.examples()) + ")"));
        return Stream.concat(dropped, notes).toList();
    }

    /** What a person must do before the files are up to date. */
    List<String> open() {
        List<String> lines = new ArrayList<>();
        prepared.kept().forEach(keep -> lines.add("ai-init: kept as it is: " + keep.why()));
        for (Conflict conflict : prepared.conflicts()) {
            lines.add("ai-init: conflict: " + conflict.location() + ": "
                    + (conflict.heading().isEmpty() ? "" : "\"" + conflict.heading() + "\" ")
                    + "was edited by hand, and the template has another text for the same lines; yours stays, the other is in "
                    + conflict.parked());
            lines.addAll(BothVersions.of(conflict));
        }
        return lines;
    }

    private static Map<String, Object> tree(Conflict conflict) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("section", conflict.address());
        tree.put("line", conflict.line());
        tree.put("parked", conflict.parked());
        return tree;
    }

    /** The plan as {@code init/1}. */
    Map<String, Object> tree(boolean written) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("schema", "init/1");
        tree.put("written", written);
        List<Object> files = new ArrayList<>();
        for (FileChange change : prepared.changes()) {
            Map<String, Object> file = new LinkedHashMap<>();
            Reading reading = prepared.reading(change.path());
            file.put("path", change.path());
            file.put("change", change.word());
            file.put("tokens_low", reading.price().low());
            file.put("tokens_high", reading.price().high());
            file.put("read", reading.when());
            if (change instanceof FileChange.Keep keep) {
                file.put("why", keep.why().toString());
            }
            files.add(file);
        }
        tree.put("since", prepared.since());
        tree.put("files", files);
        tree.put(
                "conflicts",
                prepared.conflicts().stream().map(PlanPrinter::tree).toList());
        Map<String, Object> answers = new LinkedHashMap<>();
        prepared.answers()
                .answers()
                .forEach((id, answer) -> answers.put(id, answer.source().name().toLowerCase(Locale.ROOT)));
        tree.put("answers", answers);
        tree.put("warnings", prepared.warnings());
        return tree;
    }
}
