package dev.aiinit.workflow;

import dev.aiinit.detect.Findings;
import dev.aiinit.detect.Findings.Fact;
import dev.aiinit.markdown.SafeMarkdown;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Facts for a list in a memory file: each text once, its place only where the text does not name it. */
final class FactView {
    /** Of the same fact in several parts as many as show what it looks like. */
    private static final int MOST_OF_A_FACT = 2;

    private FactView() {}

    static List<Object> of(Findings findings, String topic) {
        List<Object> facts = new ArrayList<>();
        Map<String, Integer> told = new LinkedHashMap<>();
        Set<String> texts = new LinkedHashSet<>();
        for (Fact fact : findings.facts()) {
            if (fact.topic().equals(topic)
                    && texts.add(fact.text())
                    && told.merge(fact.key(), 1, Integer::sum) <= MOST_OF_A_FACT) {
                boolean named = fact.text().contains(fact.evidence().path());
                facts.add(Tree.of("text", SafeMarkdown.inline(fact.text()))
                        .with("evidence", named ? null : fact.evidence().toString())
                        .map());
            }
        }
        return facts;
    }
}
