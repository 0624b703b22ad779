package dev.aiinit.workflow;

import dev.aiinit.ignore.IgnoreLine;
import dev.aiinit.ignore.ListInForce;
import dev.aiinit.ignore.Projection;
import dev.aiinit.pack.Glob;
import dev.aiinit.pack.Target;
import dev.aiinit.pack.Target.Enforcement;
import dev.aiinit.pack.Target.Loading;
import dev.aiinit.pack.Target.Mechanism;
import dev.aiinit.pack.Target.Moment;
import dev.aiinit.workflow.PathAnswer.Git;
import dev.aiinit.workflow.PathAnswer.Outcome;
import dev.aiinit.workflow.PathAnswer.Rule;
import dev.aiinit.workflow.PathAnswer.Treatment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One assistant, started in one folder, with what it really obeys there.
 *
 * @param startFolder from the root; empty for the root itself
 * @param broken settings files that it cannot load
 * @param projection what each line of ours is worth; empty where nothing is projected for this folder
 */
record Client(
        Target target,
        boolean chosen,
        String startFolder,
        Obeying obeying,
        List<String> broken,
        Optional<Projection> projection) {
    Client {
        broken = List.copyOf(broken);
    }

    /** What it does with a path, from the root. */
    Treatment treat(String path, boolean isFolder, Git git, ListInForce.Decision decision) {
        if (!startFolder.isEmpty() && !path.startsWith(startFolder + "/")) {
            return new Treatment(
                    target,
                    chosen,
                    startFolder,
                    Outcome.OUTSIDE,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    target.remarks(Moment.OUTSIDE));
        }
        String seen = startFolder.isEmpty() ? path : path.substring(startFolder.length() + 1);
        Optional<Rule> rule = obeying.refusing(seen, isFolder);
        Enforcement strength = target.obeys().enforcement();
        Outcome outcome =
                rule.isEmpty() ? Outcome.READ : strength == Enforcement.ADVISORY ? Outcome.ADVISED : Outcome.REFUSED;
        Optional<Enforcement> worth = decision.hidden()
                ? Optional.of(rule.isPresent() ? strength : Enforcement.UNSUPPORTED)
                : Optional.empty();
        return new Treatment(
                target,
                chosen,
                startFolder,
                outcome,
                rule,
                worth,
                isFolder ? Optional.empty() : loading(seen),
                remarks(outcome, git, decision));
    }

    private Optional<Loading> loading(String path) {
        return target.memory().stream()
                .filter(memory -> Glob.of(memory.file()).matches(path))
                .map(Target.MemoryFile::loading)
                .findFirst();
    }

    private List<String> remarks(Outcome outcome, Git git, ListInForce.Decision decision) {
        List<String> remarks = new ArrayList<>();
        for (String file : broken) {
            target.remarks(Moment.BROKEN_SETTINGS).forEach(says -> remarks.add(file + " does not load: " + says));
        }
        if (outcome == Outcome.REFUSED) {
            remarks.addAll(target.remarks(Moment.REFUSED));
            if (git.rule().isEmpty()) {
                remarks.addAll(target.remarks(Moment.SEARCHABLE));
            }
        } else if (decision.hidden()) {
            why(decision).ifPresent(remarks::add);
            remarks.addAll(target.remarks(Moment.LISTED));
        }
        return remarks;
    }

    /** Why a line of the list does not keep this assistant from reading, where it could. */
    private Optional<String> why(ListInForce.Decision decision) {
        if (target.obeys().mechanism() == Mechanism.NONE || projection.isEmpty()) {
            return Optional.empty();
        }
        Optional<IgnoreLine> line = decision.line();
        if (line.isEmpty()) {
            return Optional.of("A line of yours becomes no rule: write one into "
                    + target.obeys().file() + " if it should be refused");
        }
        return projection.get().lines().stream()
                .filter(worth -> worth.line().equals(line.get()))
                .findFirst()
                .map(worth -> worth.rules().isEmpty()
                        ? "No rule stands for this line: " + worth.why()
                        : "The rule for this line is not in force: " + String.join(", ", worth.rules()));
    }
}
