package dev.aiinit.ignore;

import static java.util.Objects.requireNonNull;

import dev.aiinit.pack.ActiveNoise;
import dev.aiinit.project.Evidence;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Why a line stands in the list.
 *
 * @param card id of the technology card
 * @param technology its name, for people
 * @param unit the folder in which the card holds; empty for the root
 * @param reason why an assistant need not read it, half a sentence
 */
public record Origin(String card, String technology, String unit, Evidence evidence, String reason) {
    public Origin {
        requireNonNull(card);
        requireNonNull(technology);
        requireNonNull(unit);
        requireNonNull(evidence);
        requireNonNull(reason);
    }

    static Origin of(ActiveNoise noise) {
        return new Origin(
                noise.card(),
                noise.technology(),
                noise.unit(),
                noise.because(),
                noise.rule().reason());
    }

    // Spelled out: what a record brings is linked anew at each start of the program, which takes some milliseconds.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Origin that
                && card.equals(that.card)
                && technology.equals(that.technology)
                && unit.equals(that.unit)
                && evidence.equals(that.evidence)
                && reason.equals(that.reason);
    }

    @Override
    public int hashCode() {
        return Objects.hash(card, technology, unit, evidence, reason);
    }

    /** {@code frontend/package.json — pnpm}; the technology alone when no file is the evidence. */
    @Override
    public String toString() {
        return evidence.path().isEmpty() ? technology : evidence.path() + " — " + technology;
    }
}
