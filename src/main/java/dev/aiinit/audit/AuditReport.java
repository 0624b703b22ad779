package dev.aiinit.audit;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that an audit finds out.
 *
 * @param project name of the root's folder
 * @param growth null when there is nothing to compare with
 * @param notes what a person should know about the listing, and of what the list cannot do
 */
public record AuditReport(
        String project,
        ContextWeight weight,
        MemoryCost memory,
        @Nullable Growth growth,
        List<String> notes) {
    public AuditReport {
        requireNonNull(project);
        requireNonNull(weight);
        requireNonNull(memory);
        notes = List.copyOf(notes);
    }
}
