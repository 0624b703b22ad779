package dev.aiinit.cli;

import dev.aiinit.lint.DoctorJson;
import dev.aiinit.lint.DoctorRule;
import dev.aiinit.project.ExitCode;
import dev.aiinit.workflow.DoctorRules;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;

/** {@code ai-init doctor}: what is wrong with the memory, the settings and the client, and how to mend it. */
final class DoctorCommand implements Execution.Command {
    private final AiInit root;
    private final DoctorOptions options;

    DoctorCommand(AiInit root) {
        this.root = root;
        this.options = new DoctorOptions(root.common);
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = options.addTo(root.common.addTo(new Options(
                        this,
                        "doctor",
                        "Say what is wrong with the memory, the settings and the client, and how to mend it.",
                        "It works on any repository, writes nothing without --fix, and reads no more of settings and",
                        "variables than the keys that matter here.")))
                .spec();
        spec.usageMessage().footer("", "Exit codes: 0 nothing as bad as --fail-on says; 1 something is; 2 usage.");
        return spec;
    }

    @Override
    public ExitCode run() throws IOException {
        if (options.explained != null) {
            explain(List.of(DoctorRules.named(options.explained)), true);
            return ExitCode.OK;
        }
        if (options.rules) {
            explain(DoctorRules.all(), false);
            return ExitCode.OK;
        }
        return new DoctorRun(root, options).run();
    }

    private void explain(List<DoctorRule> rules, boolean whole) {
        if (root.common.json) {
            root.console.out().print(Json.text(DoctorJson.ofRules(rules)));
            return;
        }
        for (DoctorRule rule : rules) {
            root.console
                    .out()
                    .println(String.format(
                            Locale.ROOT,
                            "%-6s %-8s %s",
                            rule.id(),
                            rule.severity().word(),
                            rule.name()));
            if (whole) {
                root.console.out().println();
                root.console.out().println(rule.explanation());
            }
        }
    }
}
