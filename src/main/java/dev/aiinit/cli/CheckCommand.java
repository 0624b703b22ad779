package dev.aiinit.cli;

import dev.aiinit.merge.UnifiedDiff;
import dev.aiinit.project.ExitCode;
import dev.aiinit.workflow.Generate;
import dev.aiinit.workflow.Prepared;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** {@code ai-init check} and {@code ai-init diff}: what a {@code regenerate} would change now. Both write nothing. */
final class CheckCommand implements Execution.Command {
    private final AiInit root;
    private final boolean diff;
    private final PackOption pack = new PackOption();

    private CheckCommand(AiInit root, boolean diff) {
        this.root = root;
        this.diff = diff;
    }

    static CheckCommand check(AiInit root) {
        return new CheckCommand(root, false);
    }

    static CheckCommand diff(AiInit root) {
        return new CheckCommand(root, true);
    }

    @Override
    public CommandSpec spec() {
        Options words = diff
                ? new Options(this, "diff", "Print what regenerate would change, as a unified diff; write nothing.")
                : new Options(this, "check", "Say whether regenerate would change anything; write nothing.");
        CommandSpec spec = pack.addTo(root.common.addTo(words)).spec();
        spec.usageMessage().footer("", "Exit codes: 0 nothing would change; 1 something would; 3 a conflict is open.");
        return spec;
    }

    @Override
    public ExitCode run() throws IOException {
        Run run = Run.open(root, pack, null, false);
        run.requireState();
        if (run.knownToBeDone().isPresent()) {
            return say(List.of(), null);
        }
        Prepared prepared = run.prepare(Generate.Request.plain(run.place().folderName()), null);
        return say(run.pending(prepared), prepared);
    }

    private ExitCode say(List<String> pending, @Nullable Prepared prepared) {
        Console console = root.console;
        ExitCode code = prepared != null && prepared.isOpen()
                ? ExitCode.CONFLICT
                : pending.isEmpty() ? ExitCode.OK : ExitCode.REFUSED;
        if (root.common.json) {
            console.out().print(Json.text(tree(pending, prepared, code)));
            return code;
        }
        if (prepared != null) {
            PlanPrinter printer = new PlanPrinter(prepared);
            if (diff) {
                console.out().print(UnifiedDiff.of(prepared.changes()));
            } else if (!root.common.quiet) {
                prepared.since().forEach(sentence -> console.out().println(sentence));
                printer.written().forEach(console.out()::println);
            }
            if (code != ExitCode.OK) {
                printer.warnings().forEach(console.err()::println);
            }
            printer.open().forEach(console.err()::println);
        }
        if (!diff && !root.common.quiet) {
            console.out().println(sentence(code, pending));
        }
        return code;
    }

    private static String sentence(ExitCode code, List<String> pending) {
        if (code == ExitCode.CONFLICT) {
            return "A conflict is open: see ai-init resolve --help";
        }
        if (pending.isEmpty()) {
            return "Up to date";
        }
        long state = pending.stream()
                .filter(path -> path.startsWith(".ai/.ai-init/"))
                .count();
        return state == pending.size()
                ? "Only what ai-init remembers is old (" + state + (state == 1 ? " file" : " files")
                        + "); run: ai-init regenerate"
                : "Not up to date; run: ai-init regenerate";
    }

    /** The answer as {@code check/1}. */
    private Map<String, Object> tree(List<String> pending, @Nullable Prepared prepared, ExitCode code) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("schema", diff ? "diff/1" : "check/1");
        tree.put("up_to_date", code == ExitCode.OK);
        tree.put("changes", pending);
        if (prepared != null) {
            new PlanPrinter(prepared).tree(false).forEach(tree::putIfAbsent);
        }
        if (diff) {
            tree.put("diff", prepared == null ? "" : UnifiedDiff.of(prepared.changes()));
        }
        return tree;
    }
}
