package dev.aiinit.lint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What doctor found.
 *
 * @param diagnoses what is wrong, by severity, then by place
 * @param silenced what would be wrong, had nobody said why it is not
 */
public record Examination(List<Diagnosis> diagnoses, List<Silenced> silenced) {
    private static final Comparator<Diagnosis> ORDER = Comparator.comparing(
                    (Diagnosis diagnosis) -> diagnosis.rule().severity())
            .thenComparing(diagnosis -> diagnosis.where().path())
            .thenComparing(diagnosis -> diagnosis.where().line())
            .thenComparing(diagnosis -> diagnosis.where().column())
            .thenComparing(diagnosis -> diagnosis.rule().id());

    /** One that a person silenced, and why. */
    public record Silenced(Diagnosis diagnosis, String reason) {}

    public Examination {
        List<Diagnosis> sorted = new ArrayList<>(diagnoses);
        sorted.sort(ORDER);
        diagnoses = List.copyOf(sorted);
        silenced = List.copyOf(silenced);
    }

    public long count(Severity severity) {
        return diagnoses.stream()
                .filter(diagnosis -> diagnosis.rule().severity() == severity)
                .count();
    }

    /** Whether anything is as bad as this, or worse. */
    public boolean reaches(Severity least) {
        return diagnoses.stream()
                .anyMatch(diagnosis -> diagnosis.rule().severity().compareTo(least) <= 0);
    }
}
