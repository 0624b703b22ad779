package dev.aiinit.cli;

import dev.aiinit.merge.FileChange;
import dev.aiinit.merge.UnifiedDiff;
import dev.aiinit.project.ExitCode;
import dev.aiinit.project.Problem;
import dev.aiinit.project.UserError;
import dev.aiinit.prompt.Wizard;
import dev.aiinit.workflow.Remove;
import dev.aiinit.workflow.Remove.Removal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;

/** {@code ai-init remove}: takes back what is ours and unedited, and lists the rest. */
final class RemoveCommand implements Execution.Command {
    private final AiInit root;
    private boolean yes;
    private boolean all;
    private boolean dryRun;

    RemoveCommand(AiInit root) {
        this.root = root;
    }

    @Override
    public CommandSpec spec() {
        Options words = new Options(
                this,
                "remove",
                "Take back what ai-init wrote and nobody edited: files, sections in your files, entries in settings.",
                "What you edited stays and is listed, and so do your answers.");
        return root.common
                .addTo(words)
                .flag("-y, --yes", "Ask nothing, on a terminal neither.", on -> yes |= on)
                .flag("--all", "Delete the saved answers, decisions and sessions, too.", on -> all |= on)
                .flag("--dry-run", "Print the changes as a unified diff and write nothing.", on -> dryRun |= on)
                .spec();
    }

    @Override
    public ExitCode run() throws IOException {
        Run run = Run.open(root, new PackOption(), null, !dryRun);
        if (!hasOnlyAnswers(run)) {
            run.requireState();
        } else if (!all) {
            throw new UserError(
                    ExitCode.USAGE,
                    Problem.of(
                            "only your answers are left in " + run.place().shown(),
                            "to delete them, too, run: ai-init remove --all"));
        }
        Removal removal = Remove.plan(run.world(), run.state().files(), all);
        if (dryRun) {
            print(removal, false);
            return ExitCode.OK;
        }
        try (Wizard wizard = yes ? null : root.wizard()) {
            if (wizard != null && !wizard.confirm("Take these back?", lines(removal))) {
                root.console.err().println("ai-init: nothing was changed");
                return ExitCode.REFUSED;
            }
        }
        run.remove(removal);
        print(removal, true);
        return ExitCode.OK;
    }

    /** Whether a removal before this one has left what a person typed, and nothing else. */
    private static boolean hasOnlyAnswers(Run run) {
        List<String> files = run.state().files();
        return !files.isEmpty() && files.stream().allMatch(Remove::isTyped);
    }

    private void print(Removal removal, boolean done) {
        for (FileChange change : removal.changes()) {
            change.notes().forEach(note -> root.console.err().println("ai-init: " + change.path() + ": " + note));
        }
        if (root.common.json) {
            root.console.out().print(Json.text(tree(removal, done)));
        } else if (!done) {
            root.console.out().print(UnifiedDiff.of(removal.changes()));
        } else if (!root.common.quiet) {
            lines(removal).forEach(root.console.out()::println);
        }
    }

    private static List<String> lines(Removal removal) {
        List<String> lines = new ArrayList<>();
        for (FileChange change : removal.changes()) {
            lines.add(String.format(Locale.ROOT, "  %-13s %s", change.word(), change.path()));
        }
        lines.add("  delete        the state in .ai/.ai-init ("
                + removal.stateFiles().size() + (removal.stateFiles().size() == 1 ? " file)" : " files)"));
        if (!removal.kept().isEmpty()) {
            lines.add("");
            lines.add("Yours, and left alone (--all deletes them, too):");
            removal.kept().forEach(path -> lines.add("  " + path));
        }
        return lines;
    }

    /** What goes and stays, as {@code remove/1}. */
    private static Map<String, Object> tree(Removal removal, boolean done) {
        List<Object> files = new ArrayList<>();
        for (FileChange change : removal.changes()) {
            Map<String, Object> file = new LinkedHashMap<>();
            file.put("path", change.path());
            file.put("change", change.word());
            files.add(file);
        }
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("schema", "remove/1");
        tree.put("written", done);
        tree.put("files", files);
        tree.put("state", List.copyOf(removal.stateFiles().keySet()));
        tree.put("kept", removal.kept());
        return tree;
    }
}
