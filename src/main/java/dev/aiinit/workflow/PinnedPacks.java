package dev.aiinit.workflow;

import dev.aiinit.merge.State;
import dev.aiinit.project.ExitCode;
import dev.aiinit.project.Location;
import dev.aiinit.project.PlainText;
import dev.aiinit.project.Problem;
import dev.aiinit.project.UserError;
import dev.aiinit.supply.Pin;
import dev.aiinit.supply.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The pins of a lock, which anybody may have written. */
public final class PinnedPacks {
    private PinnedPacks() {}

    /** Whether a lock may name packs from elsewhere: cheaper than to read it, and asked at every start. */
    public static boolean mayPin(String lock) {
        return lock.contains("\"sha256\"");
    }

    /**
     * The pins of a lock, layer by layer.
     *
     * @throws UserError with everything that is wrong with them
     */
    public static List<Pin> of(Optional<String> lock) {
        List<Pin> pins = raw(lock);
        List<Problem> problems = new ArrayList<>();
        for (int at = 0; at < pins.size(); at++) {
            Pin pin = pins.get(at);
            List<String> complaints = pin.complaints();
            if (!complaints.isEmpty()) {
                problems.add(Problem.at(
                        Location.of(State.LOCK),
                        "a pack is pinned in a way that ai-init never writes: "
                                + PlainText.oneLine(String.join(", ", complaints)),
                        "take the file back from git, or run: ai-init pack add SOURCE"));
            } else if (at > 0 && pins.get(at - 1).layer() == pin.layer() && problems.isEmpty()) {
                // One is enough: what is below differs for the same reason, and one command mends it all.
                problems.add(Problem.at(
                        Location.of(State.LOCK),
                        "two packs are pinned as layer " + pin.layer() + ", as two branches left them: "
                                + pins.get(at - 1).shown() + " and " + pin.shown(),
                        "run: ai-init pack update"));
            }
        }
        for (int layer = 1; layer <= pins.size() && problems.isEmpty(); layer++) {
            if (pins.get(layer - 1).layer() != layer) {
                problems.add(Problem.at(
                        Location.of(State.LOCK),
                        "no pack is pinned as layer " + layer,
                        "take the file back from git, or run: ai-init pack add SOURCE"));
            }
        }
        if (!problems.isEmpty()) {
            throw new UserError(ExitCode.USAGE, problems);
        }
        return pins;
    }

    /** The pins that say something that can be asked for, whatever else is wrong with the lock. */
    public static List<Pin> sound(Optional<String> lock) {
        return raw(lock).stream().filter(pin -> pin.complaints().isEmpty()).toList();
    }

    /** As they stand there. */
    private static List<Pin> raw(Optional<String> lock) {
        return lock.filter(PinnedPacks::mayPin)
                .map(text -> Lock.parse(State.LOCK, text).pins())
                .orElse(List.of());
    }

    /**
     * What was chosen, also where two branches pinned it differently: the pins of layer 1 that are sound.
     *
     * @throws UserError when there is none, or two branches chose two packs
     */
    public static List<Pin> chosen(Optional<String> lock) {
        List<Pin> first = sound(lock).stream().filter(pin -> pin.layer() == 1).toList();
        if (first.isEmpty()) {
            of(lock);
            throw new UserError(
                    ExitCode.USAGE,
                    Problem.of("this repository uses no pack from elsewhere", "run: ai-init pack add SOURCE"));
        }
        Source source = first.get(0).asked();
        first.stream().filter(pin -> !pin.asked().equals(source)).findFirst().ifPresent(other -> {
            throw new UserError(
                    ExitCode.USAGE,
                    Problem.at(
                            Location.of(State.LOCK),
                            "two packs are chosen, as two branches left them: "
                                    + first.get(0).shown() + " and " + other.shown(),
                            "say which: ai-init pack add SOURCE"));
        });
        return first;
    }
}
