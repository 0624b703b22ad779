package dev.aiinit.workflow;

import dev.aiinit.lint.DoctorRule;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All rules of {@code doctor}. */
public final class DoctorRules {
    private DoctorRules() {}

    /** By id. */
    public static List<DoctorRule> all() {
        return Stream.<List<DoctorRule>>of()
                .flatMap(List::stream)
                .sorted(Comparator.comparing(DoctorRule::id))
                .toList();
    }

    public static Optional<DoctorRule> find(String id) {
        return all().stream().filter(rule -> rule.id().equalsIgnoreCase(id)).findFirst();
    }
}
