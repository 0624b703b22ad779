package dev.aiinit.cli;

import dev.aiinit.lint.PackFinding;
import dev.aiinit.project.ExitCode;
import dev.aiinit.project.Location;
import dev.aiinit.workflow.LintPack;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;

/** {@code ai-init pack lint}: everything that is wrong with a pack, at once. */
final class PackLintCommand implements Execution.Command {
    private final AiInit root;
    private final List<String> folder = new ArrayList<>();

    PackLintCommand(AiInit root) {
        this.root = root;
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = root.common
                .addTo(new Options(
                        this,
                        "lint",
                        "Check everything about a pack at once.",
                        "Manifest, templates, tests, budgets, and what those who get it will be warned of. Nothing is"
                                + " written."))
                .arguments("0..1", "DIR", "The folder of the pack. Default: the current one.", folder::addAll)
                .spec();
        spec.usageMessage()
                .footer("", "Exit codes: 0 nothing found but notes; 1 something is wrong; 2 this is no pack.");
        return spec;
    }

    @Override
    public ExitCode run() throws IOException {
        AuthoredPack pack = AuthoredPack.at(root, folder.isEmpty() ? null : folder.get(0));
        List<PackFinding> findings = new LintPack(
                        pack.files(), root.builtIn.get().pack(), root.console.version(), pack)
                .findings(pack.cases());
        long wrong = findings.stream().filter(PackFinding::counts).count();
        Console console = root.console;
        if (root.common.json) {
            console.out().print(Json.text(tree(findings)));
        } else {
            findings.stream()
                    .filter(finding -> finding.counts() || !root.common.quiet)
                    .forEach(console.out()::println);
            if (!root.common.quiet) {
                console.err().println("ai-init: " + (wrong == 0 ? "the pack is in order" : wrong + " to mend"));
            }
        }
        return wrong == 0 ? ExitCode.OK : ExitCode.REFUSED;
    }

    /** The findings as {@code pack-lint/1}. */
    private static Map<String, Object> tree(List<PackFinding> findings) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("schema", "pack-lint/1");
        tree.put("ok", findings.stream().noneMatch(PackFinding::counts));
        tree.put("findings", findings.stream().map(PackLintCommand::tree).toList());
        return tree;
    }

    private static Map<String, Object> tree(PackFinding finding) {
        Location where = finding.problem().where() == null
                ? Location.of("")
                : finding.problem().where();
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("rule", finding.rule().word());
        tree.put("severity", finding.rule().severity().word());
        tree.put("file", where.path());
        tree.put("line", where.line());
        tree.put("column", where.column());
        tree.put("what", finding.problem().what());
        tree.put("hint", finding.problem().hint());
        return tree;
    }
}
