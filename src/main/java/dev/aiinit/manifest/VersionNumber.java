package dev.aiinit.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Numbers with dots between them; a number that is left out counts as zero. */
public record VersionNumber(List<Integer> parts) implements Comparable<VersionNumber> {
    static final VersionNumber ZERO = new VersionNumber(List.of(0));

    public VersionNumber {
        parts = List.copyOf(parts);
    }

    public static Optional<VersionNumber> parse(String text) {
        if (!text.matches("\\d{1,9}(\\.\\d{1,9}){0,7}")) {
            return Optional.empty();
        }
        List<Integer> parts = new ArrayList<>();
        for (String part : text.split("\\.", -1)) {
            parts.add(Integer.parseInt(part));
        }
        return Optional.of(new VersionNumber(parts));
    }

    private int part(int index) {
        return index < parts.size() ? parts.get(index) : 0;
    }

    /** The number after all that start with this one: 18.2 → 18.3. */
    VersionNumber next() {
        return bumped(parts.size() - 1);
    }

    /** The next one that may break what worked: 1.2.3 → 2, 0.2.3 → 0.3. */
    VersionNumber nextCompatible() {
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i) != 0) {
                return bumped(i);
            }
        }
        return next();
    }

    /** The next one of the number before the last: 1.2.3 → 1.3, 1.2 → 2. */
    VersionNumber nextNear() {
        return bumped(Math.max(0, parts.size() - 2));
    }

    private VersionNumber bumped(int index) {
        List<Integer> bumped = new ArrayList<>(parts.subList(0, index));
        bumped.add(parts.get(index) + 1);
        return new VersionNumber(bumped);
    }

    @Override
    public int compareTo(VersionNumber other) {
        for (int i = 0; i < Math.max(parts.size(), other.parts.size()); i++) {
            int order = Integer.compare(part(i), other.part(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
