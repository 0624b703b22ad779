package dev.aiinit.detect;

import dev.aiinit.detect.Explain.CardTrial;
import dev.aiinit.detect.Explain.Explanation;
import dev.aiinit.detect.Explain.FactTrial;
import dev.aiinit.detect.Explain.Filled;
import dev.aiinit.detect.Explain.UnitTrial;
import dev.aiinit.project.Evidence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An explanation as the document {@code detect-explain/1}; {@code schema/detect-explain.schema.json} describes it. */
public final class ExplainReport {
    private ExplainReport() {}

    public static Map<String, Object> of(Explanation explanation) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("schema", "detect-explain/1");
        tree.put("key", explanation.key());
        List<Explain.Entry> entries = explanation.entries();
        ReportEntries.put(
                tree,
                "entries",
                entries == null
                        ? null
                        : entries.stream().map(Explain.Entry::value).toList());
        tree.put(
                "cards",
                explanation.cards().stream().map(card -> (Object) card(card)).toList());
        return tree;
    }

    private static Map<String, Object> card(CardTrial card) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("card", card.card());
        tree.put("name", card.name());
        tree.put("kind", card.kind().word());
        tree.put("markers", card.markers());
        tree.put("units", card.units().stream().map(unit -> (Object) unit(unit)).toList());
        return tree;
    }

    private static Map<String, Object> unit(UnitTrial unit) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("folder", unit.unit().isEmpty() ? "." : unit.unit());
        tree.put("holds", unit.when().held());
        tree.put("when", tried(unit.when()));
        tree.put("facts", unit.facts().stream().map(fact -> (Object) fact(fact)).toList());
        return tree;
    }

    private static Map<String, Object> fact(FactTrial fact) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("key", fact.key());
        tree.put("told", fact.isTold());
        tree.put("when", tried(fact.when()));
        List<Object> values = new ArrayList<>();
        for (Filled value : fact.values()) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("name", value.name());
            ReportEntries.put(entry, "text", value.text());
            Evidence evidence = value.evidence();
            ReportEntries.put(entry, "evidence", evidence == null ? null : evidence.toString());
            values.add(entry);
        }
        tree.put("values", values);
        return tree;
    }

    private static Map<String, Object> tried(Tried tried) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("condition", tried.words());
        tree.put("holds", tried.held());
        ReportEntries.put(tree, "failure", tried.failure().isEmpty() ? null : tried.failure());
        tree.put("evidence", tried.evidence().stream().map(Evidence::toString).toList());
        tree.put("looked_in", tried.looked());
        tree.put(
                "parts",
                tried.parts().stream().map(part -> (Object) tried(part)).toList());
        return tree;
    }
}
