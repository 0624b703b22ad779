package dev.aiinit.detect;

import dev.aiinit.detect.Findings.ComponentFolder;
import dev.aiinit.detect.Findings.Technology;
import dev.aiinit.detect.Findings.UserInterface;
import dev.aiinit.pack.CardKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes what the report tells of a graphical user interface beyond names of technologies. */
final class InterfaceReport {
    private InterfaceReport() {}

    /** One entry for each name; none where there is nothing to look at. */
    static List<Object> ofKind(Findings findings, CardKind kind) {
        Map<String, Object> entries = new LinkedHashMap<>();
        if (findings.userInterface().graphical()) {
            findings.ofKind(kind).forEach(technology -> entries.putIfAbsent(technology.name(), entry(technology)));
        }
        return List.copyOf(entries.values());
    }

    private static Map<String, Object> entry(Technology technology) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("name", technology.name());
        ReportEntries.place(entry, ReportEntries.evidence(technology));
        return entry;
    }

    static List<Object> components(UserInterface userInterface) {
        List<Object> folders = new ArrayList<>();
        for (ComponentFolder folder : userInterface.components()) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("folder", folder.path());
            ReportEntries.put(entry, "imported_as", folder.importedAs());
            entry.put("names", folder.names());
            entry.put("more", folder.more());
            folders.add(entry);
        }
        return folders;
    }

    static @Nullable Object defaultLocale(UserInterface userInterface) {
        Findings.Claim stated = userInterface.defaultLocale();
        if (stated == null) {
            return null;
        }
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("locale", stated.value());
        ReportEntries.place(entry, stated.evidence());
        return entry;
    }
}
