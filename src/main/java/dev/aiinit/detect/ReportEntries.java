package dev.aiinit.detect;

import dev.aiinit.command.Command;
import dev.aiinit.detect.Findings.Technology;
import dev.aiinit.detect.Findings.Version;
import dev.aiinit.project.Evidence;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes single findings as entries of the report: the value, then the file and key that state it. */
final class ReportEntries {
    private ReportEntries() {}

    static Map<String, Object> entry(String nameKey, String name, @Nullable Version version, Evidence evidence) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put(nameKey, name);
        put(entry, "declared", version == null ? null : version.declared());
        put(entry, "resolved", version == null ? null : version.resolved());
        place(entry, evidence);
        return entry;
    }

    static @Nullable String best(Version version) {
        return version.resolved() != null ? version.resolved() : version.declared();
    }

    static Evidence evidence(Technology technology) {
        return technology.evidence().isEmpty()
                ? Evidence.file(technology.unit())
                : technology.evidence().get(0);
    }

    static void place(Map<String, Object> entry, Evidence evidence) {
        entry.put("file", evidence.path());
        put(entry, "key", evidence.key().isEmpty() ? null : evidence.key());
    }

    @SuppressWarnings("NullAway") // The map's values may be null: JSON has a word for it.
    static void put(Map<String, Object> entry, String key, @Nullable Object value) {
        entry.put(key, value);
    }

    static Map<String, Object> command(Command command) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("command", command.command());
        place(entry, command.evidence());
        entry.put("folder", command.unit().isEmpty() ? "." : command.unit());
        entry.put("ci", command.isInCi());
        entry.put("origin", command.authority().word());
        entry.put("services", command.services());
        return entry;
    }

    static Map<String, Object> technology(Technology technology) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("card", technology.card());
        entry.put("name", technology.name());
        entry.put("kind", technology.kind().word());
        Version version =
                technology.versions().isEmpty() ? null : technology.versions().get(0);
        put(entry, "declared", version == null ? null : version.declared());
        put(entry, "resolved", version == null ? null : version.resolved());
        place(entry, version == null ? evidence(technology) : version.evidence());
        return entry;
    }
}
