package dev.aiinit.cli;

import dev.aiinit.lint.DoctorJson;
import dev.aiinit.lint.DoctorText;
import dev.aiinit.lint.Examination;
import dev.aiinit.lint.Installation;
import dev.aiinit.lint.LongContextAdvice;
import dev.aiinit.lint.Sarif;
import dev.aiinit.merge.UnifiedDiff;
import dev.aiinit.project.ExitCode;
import dev.aiinit.prompt.Wizard;
import dev.aiinit.workflow.Doctor;
import dev.aiinit.workflow.DoctorRules;
import dev.aiinit.workflow.Mending;
import dev.aiinit.workflow.Mending.Mended;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Examines a repository, mends what is to be mended, and prints what is left. */
final class DoctorRun {
    private final AiInit root;
    private final Console console;
    private final DoctorOptions options;
    private final Installation installation;

    DoctorRun(AiInit root, DoctorOptions options) throws IOException {
        this.root = root;
        this.console = root.console;
        this.options = options;
        this.installation = new OnThisMachine(console, Place.root(console, root.common)).installation(options.sessions);
    }

    ExitCode run() throws IOException {
        Run run = Run.open(root, new PackOption(), null, options.fix && mayWrite());
        Examination found = examine(run);
        if (!options.fix) {
            return report(found, null);
        }
        Mended mended = Mending.plan(found, run.world(), root.builtIn.get().pack());
        mended.left().forEach(problem -> console.err().println("ai-init: not mended: " + problem));
        Map<String, Object> fix = new LinkedHashMap<>();
        fix.put("diff", UnifiedDiff.of(mended.shown()));
        fix.put("written", false);
        if (mended.changes().isEmpty() && mended.stateFiles().isEmpty()) {
            return report(found, fix);
        }
        if (!agreed(mended)) {
            console.err()
                    .println("ai-init: nothing was written"
                            + (mayWrite() ? "" : "; without a terminal --yes writes it"));
            return mayWrite() ? ExitCode.REFUSED : report(found, fix);
        }
        run.mend(mended);
        fix.put("written", true);
        return report(examine(Run.open(root, new PackOption(), null, false)), fix);
    }

    private Examination examine(Run run) throws IOException {
        return new Doctor(
                        run.world(),
                        installation,
                        root.builtIn.get().cards(),
                        root.builtIn.get().targets())
                .examine(options.longContext);
    }

    /** Whether anybody can agree to what would be written, or has. */
    private boolean mayWrite() {
        return options.yes || (options.format() == DoctorOptions.Format.TEXT && console.interactive());
    }

    private boolean agreed(Mended mended) throws IOException {
        if (options.format() == DoctorOptions.Format.TEXT) {
            console.out().print(UnifiedDiff.of(mended.shown()));
            console.out().flush();
        }
        if (options.yes) {
            return true;
        }
        try (Wizard wizard = options.format() == DoctorOptions.Format.TEXT ? root.wizard() : null) {
            return wizard != null && wizard.confirm("Write these changes?", List.of());
        }
    }

    private ExitCode report(Examination found, @Nullable Map<String, Object> fix) {
        boolean failed = options.failOn != null && found.reaches(options.failOn);
        boolean advises = options.longContext || LongContextAdvice.isDue(found);
        switch (options.format()) {
            case JSON -> {
                Map<String, Object> tree = DoctorJson.of(found, installation, failed, advises, Mending::canMend);
                if (fix != null) {
                    tree.put("mended", fix);
                }
                console.out().print(Json.text(tree));
            }
            case SARIF -> console.out().print(Json.text(Sarif.of(found, DoctorRules.all(), console.version())));
            case TEXT -> text(found, advises);
        }
        return failed ? ExitCode.REFUSED : ExitCode.OK;
    }

    private void text(Examination found, boolean advises) {
        if (root.common.quiet && found.diagnoses().isEmpty()) {
            return;
        }
        String again = "ai-init doctor" + (options.longContext ? " --1m" : "") + " --fix";
        DoctorText.lines(found, advises, Mending::canMend, again).forEach(console.out()::println);
    }
}
