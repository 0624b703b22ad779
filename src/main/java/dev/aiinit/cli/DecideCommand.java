package dev.aiinit.cli;

import dev.aiinit.project.ExitCode;
import dev.aiinit.project.Problem;
import dev.aiinit.project.Suggestion;
import dev.aiinit.project.UserError;
import dev.aiinit.project.Value;
import dev.aiinit.prompt.Wizard;
import dev.aiinit.workflow.Decide;
import dev.aiinit.workflow.DecisionLog;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** {@code ai-init decide}: records a decision and writes the memory again, in one run. */
final class DecideCommand implements Execution.Command {
    private static final List<String> SUBCOMMANDS = List.of("list", "status");

    final AiInit root;
    final List<String> title = new ArrayList<>();
    private final DecideOptions options = new DecideOptions();
    private boolean yes;
    boolean dryRun;

    final PackOption pack = new PackOption();

    DecideCommand(AiInit root) {
        this.root = root;
    }

    @Override
    public CommandSpec spec() {
        Options words = new Options(
                        this,
                        "decide",
                        "Record a decision, and write the memory files again in the same run.",
                        "On a terminal what is missing is asked; elsewhere the title is needed.")
                .arguments("0..*", "TITLE", "What was decided, one sentence in quotes.", title::addAll);
        CommandSpec spec = options.addTo(addTo(words))
                .flag("-y, --yes", "Ask nothing, on a terminal neither.", on -> yes |= on)
                .spec();
        spec.usageMessage()
                .synopsisSubcommandLabel("[list | status ID STATUS]")
                .footer(
                        "",
                        "A decision is one file, .ai/.ai-init/decisions/ID.yml. It is not reopened: a change of mind is a",
                        "new decision with --supersedes. When something is wrong, nothing is written at all. Where",
                        "ai-init has not run yet, it does so with detected and default answers.");
        return spec.addSubcommand("list", new DecideListCommand(this).spec())
                .addSubcommand("status", new DecideStatusCommand(this).spec());
    }

    /** The options of whatever records something. */
    Options addTo(Options words) {
        return pack.addTo(root.common.addTo(words))
                .flag("--dry-run", "Print the changes as a unified diff and write nothing.", on -> dryRun |= on);
    }

    @Override
    public ExitCode run() throws IOException {
        DecisionLog log = DecisionState.read(this);
        Decide.Request given = request();
        DecideDialogue dialogue = new DecideDialogue(log, given);
        try (Wizard wizard = dialogue.isNeeded() ? wizard() : null) {
            Decide.Request whole = wizard == null ? given : dialogue.ask(wizard);
            if (wizard == null && whole.title().isBlank()) {
                throw new UserError(
                        ExitCode.USAGE,
                        Problem.of(
                                "the decision has no title",
                                "say what was decided: ai-init decide \"Use a JWT bridge for login\" --why ..."));
            }
            Map<String, Value> item = new Decide(log).record(dated(whole));
            return DecisionState.write(this, item, "is recorded as");
        }
    }

    /** The date is set here: no package below knows what day it is. */
    private static Decide.Request dated(Decide.Request request) {
        return new Decide.Request(
                request.title(),
                request.why(),
                request.rejected(),
                request.status(),
                request.supersedes(),
                request.date().isEmpty() ? LocalDate.now(ZoneId.systemDefault()).toString() : request.date(),
                request.id());
    }

    private Decide.Request request() {
        if (title.size() > 1) {
            throw new UserError(
                    ExitCode.USAGE,
                    Problem.of(
                            "the title is " + title.size() + " arguments",
                            "put it in quotes: ai-init decide \"" + String.join(" ", title) + "\""));
        }
        String text = title.isEmpty() ? "" : title.get(0);
        if (!text.contains(" ")) {
            Suggestion.nearest(text, SUBCOMMANDS).ifPresent(near -> {
                throw new UserError(
                        ExitCode.USAGE,
                        Problem.of(
                                "\"" + text + "\" is neither a command of decide nor the sentence of a title",
                                "did you mean \"" + near + "\"?"));
            });
        }
        return new Decide.Request(
                text,
                options.why,
                options.rejected,
                options.status,
                options.supersedes.stream()
                        .map(String::strip)
                        .filter(id -> !id.isEmpty())
                        .toList(),
                options.date,
                options.id);
    }

    /** Null when nobody can or wants to be asked. */
    private @Nullable Wizard wizard() throws IOException {
        return yes || dryRun ? null : root.wizard();
    }

    /** What is said of a new decision does not belong to a subcommand. */
    void refuseOptions(String subcommand) {
        if (!title.isEmpty() || !options.isEmpty()) {
            throw new UserError(
                    ExitCode.USAGE,
                    Problem.of(
                            "decide " + subcommand + " takes no title and no options of a new decision",
                            "see ai-init decide " + subcommand + " --help"));
        }
    }
}
