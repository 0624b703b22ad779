package dev.aiinit.detect;

import dev.aiinit.pack.Condition;
import dev.aiinit.project.Evidence;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes down what {@link Conditions} tries while it tries it: it decides nothing, so that it cannot say anything else. */
final class ConditionTrace {
    /** Keeps nothing. */
    static final ConditionTrace OFF = new ConditionTrace(false);

    private final boolean on;
    private final Deque<Step> open = new ArrayDeque<>();
    private @Nullable Tried last;

    /** A condition that is being tried. */
    private static final class Step {
        private final Condition condition;
        private final Set<String> looked = new LinkedHashSet<>();
        private final List<Tried> parts = new ArrayList<>();

        Step(Condition condition) {
            this.condition = condition;
        }
    }

    private ConditionTrace(boolean on) {
        this.on = on;
    }

    static ConditionTrace on() {
        return new ConditionTrace(true);
    }

    boolean isOn() {
        return on;
    }

    void begin(Condition condition) {
        if (on) {
            open.push(new Step(condition));
        }
    }

    /** A file was searched for what the condition asks. */
    void looked(String file) {
        if (on && !open.isEmpty()) {
            open.getFirst().looked.add(file);
        }
    }

    Optional<List<Evidence>> end(Optional<List<Evidence>> result) {
        if (on) {
            Step step = open.pop();
            Tried tried = new Tried(
                    step.condition, result.isPresent(), result.orElse(List.of()), List.copyOf(step.looked), step.parts);
            if (open.isEmpty()) {
                last = tried;
            } else {
                open.getFirst().parts.add(tried);
            }
        }
        return result;
    }

    /** The outermost condition that was tried last. */
    Tried tried() {
        if (last == null) {
            throw new IllegalStateException("no condition was tried");
        }
        return last;
    }
}
