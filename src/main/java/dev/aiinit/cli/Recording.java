package dev.aiinit.cli;

import dev.aiinit.project.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a run records beside what it generates, and how it says so.
 *
 * @param schema name of the JSON document; empty for a run that records nothing
 * @param about what the document says of it, before the files
 * @param sentence the same for people
 * @param records by question: they join the saved ones
 */
record Recording(String schema, Map<String, Object> about, String sentence, Map<String, Value> records) {
    static final Recording NONE = new Recording("", new LinkedHashMap<>(), "", new LinkedHashMap<>());

    Recording {
        about = Collections.unmodifiableMap(new LinkedHashMap<>(about));
        records = Collections.unmodifiableMap(new LinkedHashMap<>(records));
    }

    /** The document of the run, as its own kind where something is recorded. */
    Map<String, Object> document(Map<String, Object> plan) {
        if (schema.isEmpty()) {
            return plan;
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("schema", schema);
        document.putAll(about);
        plan.forEach(document::putIfAbsent);
        return document;
    }

    /** What a person reads after the run: all of the plan, or what is new and the files that changed with it. */
    List<String> lines(PlanPrinter printer) {
        if (schema.isEmpty()) {
            return printer.lines();
        }
        List<String> lines = new ArrayList<>(List.of(sentence));
        lines.addAll(printer.written());
        return lines;
    }
}
