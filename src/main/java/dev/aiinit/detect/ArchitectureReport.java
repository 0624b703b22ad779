package dev.aiinit.detect;

import dev.aiinit.detect.Findings.Fact;
import dev.aiinit.detect.Findings.RolePlaces;
import dev.aiinit.detect.Findings.Technology;
import dev.aiinit.pack.CardKind;
import dev.aiinit.project.Evidence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the part of the report that tells how the repository is built: sentences with their role, and services of others. */
final class ArchitectureReport {
    private ArchitectureReport() {}

    static List<Object> facts(Findings findings) {
        List<Object> facts = new ArrayList<>();
        for (RolePlaces places : findings.roles()) {
            facts.add(entry(places.sentence(), places.evidence(), places.role().word(), places.unit()));
        }
        for (Fact fact : findings.facts()) {
            if (fact.topic().equals("architecture")) {
                facts.add(entry(fact.text(), fact.evidence(), null, fact.unit()));
            }
        }
        return facts;
    }

    private static Map<String, Object> entry(String text, Evidence evidence, @Nullable String role, String unit) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("fact", text);
        ReportEntries.place(entry, evidence);
        ReportEntries.put(entry, "role", role);
        entry.put("unit", unit.isEmpty() ? "." : unit);
        return entry;
    }

    static List<Object> externalServices(Findings findings) {
        return findings.ofKind(CardKind.EXTERNAL_SERVICE)
                .map(ArchitectureReport::service)
                .toList();
    }

    private static Object service(Technology technology) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("name", technology.name());
        ReportEntries.place(entry, ReportEntries.evidence(technology));
        entry.put("unit", technology.unit().isEmpty() ? "." : technology.unit());
        return entry;
    }
}
