package dev.aiinit.cli;

import dev.aiinit.lint.DecisionFinding;
import dev.aiinit.lint.Succession;
import dev.aiinit.project.Decision;
import dev.aiinit.project.ExitCode;
import dev.aiinit.project.Location;
import dev.aiinit.project.PlainText;
import dev.aiinit.workflow.DecisionLog;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;

/** {@code ai-init decide list}: the decisions on standard output, what is wrong with them on standard error. */
final class DecideListCommand implements Execution.Command {
    private final DecideCommand decide;

    DecideListCommand(DecideCommand decide) {
        this.decide = decide;
    }

    @Override
    public CommandSpec spec() {
        Options words = new Options(this, "list", "List the decisions: id, status, date, title, what superseded it.");
        return decide.pack.addTo(decide.root.common.addTo(words)).spec();
    }

    @Override
    public ExitCode run() throws IOException {
        decide.refuseOptions("list");
        DecisionLog log = DecisionState.look(decide);
        Console console = decide.root.console;
        if (decide.root.common.json) {
            console.out().print(Json.text(tree(log)));
            return ExitCode.OK;
        }
        print(log, console.out());
        if (log.decisions().isEmpty() && !decide.root.common.quiet) {
            console.err().println("ai-init: no decision is recorded yet");
        }
        log.findings().forEach(finding -> console.err().println("ai-init: " + finding.problem()));
        return ExitCode.OK;
    }

    private static void print(DecisionLog log, PrintWriter out) {
        Succession succession = log.succession();
        int width = log.decisions().stream()
                .mapToInt(decision -> decision.id().length())
                .max()
                .orElse(1);
        for (Decision decision : log.decisions()) {
            out.println(String.format(
                    Locale.ROOT,
                    "%-" + width + "s  %-10s  %-10s  %s%s",
                    PlainText.oneLine(decision.id()),
                    succession.status(decision).word(),
                    decision.date().isEmpty() ? "-" : decision.date(),
                    PlainText.oneLine(decision.title()),
                    succession
                            .successor(decision.id())
                            .map(id -> " (superseded by " + id + ")")
                            .orElse("")));
        }
    }

    /** The list as {@code decisions/1}. */
    private static Map<String, Object> tree(DecisionLog log) {
        Succession succession = log.succession();
        List<Object> decisions = new ArrayList<>();
        for (Decision decision : log.decisions()) {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("id", decision.id());
            tree.put("title", decision.title());
            tree.put("status", succession.status(decision).word());
            tree.put("date", decision.date());
            tree.put("why", decision.why());
            tree.put("rejected", decision.rejected());
            tree.put("supersedes", decision.supersedes());
            tree.put("superseded_by", succession.successor(decision.id()).orElse(""));
            tree.put("in_force", succession.isInForce(decision));
            decisions.add(tree);
        }
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("schema", "decisions/1");
        tree.put("decisions", decisions);
        tree.put(
                "findings", log.findings().stream().map(DecideListCommand::tree).toList());
        return tree;
    }

    private static Map<String, Object> tree(DecisionFinding finding) {
        Location where = finding.where() == null ? Location.of("") : finding.where();
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("code", finding.rule().code());
        tree.put("severity", finding.rule().severity().word());
        tree.put("decision", finding.decision());
        tree.put("file", where.path());
        tree.put("line", where.line());
        tree.put("column", where.column());
        tree.put("what", finding.what());
        tree.put("hint", finding.hint());
        return tree;
    }
}
