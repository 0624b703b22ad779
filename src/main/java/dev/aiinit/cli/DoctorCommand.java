package dev.aiinit.cli;

import dev.aiinit.lint.Diagnosis;
import dev.aiinit.lint.Examination;
import dev.aiinit.lint.Installation;
import dev.aiinit.lint.Severity;
import dev.aiinit.project.ExitCode;
import dev.aiinit.workflow.Doctor;
import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;

/** {@code ai-init doctor}: what is wrong with the memory, the settings and the client, and how to mend it. */
final class DoctorCommand implements Execution.Command {
    private final AiInit root;

    DoctorCommand(AiInit root) {
        this.root = root;
    }

    @Override
    public CommandSpec spec() {
        return root.common
                .addTo(new Options(
                        this,
                        "doctor",
                        "Say what is wrong with the memory, the settings and the client, and how to mend it."))
                .spec();
    }

    @Override
    public ExitCode run() throws IOException {
        Run run = Run.open(root, new PackOption(), null, false);
        Examination found = new Doctor(
                        run.world(),
                        Installation.NONE,
                        root.builtIn.get().cards(),
                        root.builtIn.get().targets())
                .examine();
        for (Diagnosis diagnosis : found.diagnoses()) {
            root.console.out().println(diagnosis.problem());
        }
        return found.reaches(Severity.ERROR) ? ExitCode.REFUSED : ExitCode.OK;
    }
}
