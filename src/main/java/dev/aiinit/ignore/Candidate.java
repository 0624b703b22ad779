package dev.aiinit.ignore;

import dev.aiinit.pack.NoiseClass;
import java.util.ArrayList;
import java.util.List;

/**
 * A pattern that one or more cards ask for, before it is held against the repository.
 *
 * @param pattern at any depth as in the card, or already moved to its unit
 */
record Candidate(RootPattern pattern, NoiseClass noiseClass, List<Origin> origins) {
    Candidate {
        origins = List.copyOf(origins);
    }

    String key() {
        return noiseClass + " " + pattern.line();
    }

    Candidate join(Candidate other) {
        List<Origin> all = new ArrayList<>(origins);
        other.origins.stream().filter(origin -> !all.contains(origin)).forEach(all::add);
        return new Candidate(pattern, noiseClass, all);
    }

    List<String> units() {
        return origins.stream().map(Origin::unit).distinct().toList();
    }

    List<Origin> originsOf(String unit) {
        return origins.stream().filter(origin -> origin.unit().equals(unit)).toList();
    }

    IgnoreLine line(RootPattern placed, List<Origin> because, String note) {
        return new IgnoreLine(placed.line(), noiseClass, because, note);
    }
}
