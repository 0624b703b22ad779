package dev.aiinit.detect;

import dev.aiinit.project.Evidence;
import dev.aiinit.structure.Structure;
import dev.aiinit.structure.Structure.Need;
import dev.aiinit.structure.Structure.Part;
import dev.aiinit.structure.Structure.Service;
import dev.aiinit.structure.Structure.Use;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Writes the structure as entries of the report, and as lines for people. */
final class StructureReport {
    private static final int MOST_LINES = 40;

    private final Structure structure;

    StructureReport(Structure structure) {
        this.structure = structure;
    }

    List<Object> parts() {
        Map<String, List<Object>> uses = new LinkedHashMap<>();
        for (Use use : structure.uses()) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("path", shown(use.to()));
            entry.put("development", use.development());
            ReportEntries.place(entry, use.evidence());
            uses.computeIfAbsent(use.from(), unused -> new ArrayList<>()).add(entry);
        }
        List<Object> parts = new ArrayList<>();
        for (Part part : structure.parts()) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("path", shown(part.path()));
            ReportEntries.put(entry, "name", part.name());
            entry.put("purpose", part.purpose().word());
            Evidence deployable = part.deployable();
            ReportEntries.put(entry, "deployable", deployable == null ? null : place(deployable));
            entry.put("depends_on", uses.getOrDefault(part.path(), List.of()));
            parts.add(entry);
        }
        return parts;
    }

    List<Object> services() {
        List<Object> services = new ArrayList<>();
        for (Service service : structure.services()) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("name", service.name());
            ReportEntries.put(entry, "image", service.image());
            String part = service.part();
            ReportEntries.put(entry, "path", part == null ? null : shown(part));
            ReportEntries.place(entry, service.evidence());
            List<Object> needs = new ArrayList<>();
            service.needs().forEach(need -> {
                Map<String, Object> needed = new LinkedHashMap<>();
                needed.put("service", need.service());
                ReportEntries.place(needed, need.evidence());
                needs.add(needed);
            });
            entry.put("depends_on", needs);
            services.add(entry);
        }
        return services;
    }

    List<Object> missing() {
        List<Object> missing = new ArrayList<>();
        structure.missing().forEach(reference -> {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("reference", reference.reference());
            ReportEntries.place(entry, reference.evidence());
            missing.add(entry);
        });
        return missing;
    }

    List<Object> cycles() {
        return structure.cycles().stream()
                .map(cycle ->
                        (Object) cycle.stream().map(StructureReport::shown).toList())
                .toList();
    }

    /** One line for each part that needs others or is deployed. */
    Stream<String> lines() {
        List<String> lines = new ArrayList<>();
        for (Part part : structure.parts()) {
            List<String> needs = structure.uses().stream()
                    .filter(use -> use.from().equals(part.path()))
                    .map(use -> shown(use.to()) + (use.development() ? " (development)" : ""))
                    .toList();
            Evidence deployable = part.deployable();
            if (!needs.isEmpty() || deployable != null) {
                lines.add(shown(part.path())
                        + (needs.isEmpty() ? "" : " -> " + String.join(", ", needs))
                        + (deployable == null ? "" : " (runs by itself: " + deployable + ")"));
            }
        }
        for (Service service : structure.services()) {
            if (!service.needs().isEmpty()) {
                lines.add("service " + service.name() + " -> "
                        + String.join(
                                ", ",
                                service.needs().stream().map(Need::service).toList()));
            }
        }
        int more = lines.size() - MOST_LINES;
        Stream<String> shown = lines.stream().limit(MOST_LINES);
        return more > 0 ? Stream.concat(shown, Stream.of(more + " more: --json lists them")) : shown;
    }

    Stream<String> problems() {
        return Stream.concat(
                structure.missing().stream()
                        .map(reference -> reference.reference() + " is not there  ← " + reference.evidence()),
                structure.cycles().stream()
                        .map(cycle -> "in a circle: "
                                + String.join(
                                        ", ",
                                        cycle.stream()
                                                .map(StructureReport::shown)
                                                .toList())));
    }

    private static Map<String, Object> place(Evidence evidence) {
        Map<String, Object> place = new LinkedHashMap<>();
        ReportEntries.place(place, evidence);
        return place;
    }

    private static String shown(String path) {
        return path.isEmpty() ? "." : path;
    }
}
