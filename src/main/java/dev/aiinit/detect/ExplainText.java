package dev.aiinit.detect;

import dev.aiinit.detect.Explain.CardTrial;
import dev.aiinit.detect.Explain.Explanation;
import dev.aiinit.detect.Explain.FactTrial;
import dev.aiinit.detect.Explain.Filled;
import dev.aiinit.detect.Explain.UnitTrial;
import dev.aiinit.manifest.OneLine;
import dev.aiinit.project.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An explanation for people: one condition a line, below the one it is a part of. */
public final class ExplainText {
    /** Of many folders those are shown in which the card holds, then the first others; programs get all. */
    private static final int MOST_UNITS = 12;

    private static final String INDENT = "  ";

    private final StringBuilder text = new StringBuilder();

    private ExplainText() {}

    /** Ends with a line break. */
    public static String of(Explanation explanation) {
        ExplainText page = new ExplainText();
        if (explanation.entries() != null) {
            page.entries(explanation);
        }
        explanation.cards().forEach(page::card);
        return page.text.toString();
    }

    private void entries(Explanation explanation) {
        List<Explain.Entry> entries = explanation.entries() == null ? List.of() : explanation.entries();
        line("", explanation.key() + (entries.isEmpty() ? ": nothing was found" : ""));
        for (Explain.Entry entry : entries) {
            line(INDENT, entry.value() instanceof Map<?, ?> map ? described(map) : String.valueOf(entry.value()));
        }
    }

    /** {@code pnpm test  ← package.json#scripts.test (ci: true, origin: script)}. */
    private static String described(Map<?, ?> entry) {
        String name = ReportFields.name(entry).orElse("");
        Object key = entry.get("key");
        String place = entry.get("file") == null ? "" : "  ← " + entry.get("file") + (key == null ? "" : "#" + key);
        String rest = entry.entrySet().stream()
                .filter(each -> each.getValue() != null
                        && !each.getValue().equals(name)
                        && !List.of("file", "key").contains(String.valueOf(each.getKey()))
                        && !(each.getValue() instanceof List<?> list && list.isEmpty()))
                .map(each -> each.getKey() + ": " + each.getValue())
                .collect(Collectors.joining(", "));
        return name + place + (rest.isEmpty() ? "" : "  (" + rest + ")");
    }

    private void card(CardTrial card) {
        text.append(text.isEmpty() ? "" : "\n");
        line("", card.name() + "  (card " + card.card() + ", " + card.kind().word() + ")");
        if (card.units().isEmpty()) {
            line(INDENT, "not tried: no folder holds " + String.join(" or ", card.markers()));
        }
        List<UnitTrial> units = new ArrayList<>();
        card.units().stream().filter(unit -> unit.when().held()).forEach(units::add);
        card.units().stream().filter(unit -> !unit.when().held()).forEach(units::add);
        units.stream().limit(MOST_UNITS).forEach(this::unit);
        if (units.size() > MOST_UNITS) {
            line(INDENT, "and " + (units.size() - MOST_UNITS) + " more folders: --json lists them");
        }
    }

    private void unit(UnitTrial unit) {
        String folder = unit.unit().isEmpty() ? "." : unit.unit() + "/";
        line(INDENT, folder + (unit.when().held() ? "  holds" : "  does not hold"));
        tried(unit.when(), INDENT + INDENT);
        unit.facts().forEach(this::fact);
    }

    private void fact(FactTrial fact) {
        line(INDENT + INDENT, "fact " + fact.key() + (fact.isTold() ? "  told" : "  not told"));
        tried(fact.when(), INDENT + INDENT + INDENT);
        for (Filled value : fact.values()) {
            String found = value.text() == null ? ": nothing found" : " = " + value.text() + place(value.evidence());
            line(
                    INDENT + INDENT + INDENT,
                    (value.text() == null ? "no   " : "yes  ") + "{" + value.name() + "}" + found);
        }
    }

    private void tried(Tried tried, String indent) {
        String failure = tried.failure().isEmpty() ? "" : ": " + tried.failure();
        // What a whole holds by is told by its parts.
        String evidence =
                tried.held() && tried.parts().isEmpty() && !tried.evidence().isEmpty()
                        ? place(tried.evidence().get(0))
                        : "";
        line(indent, (tried.held() ? "yes  " : "no   ") + tried.words() + failure + evidence);
        tried.parts().forEach(part -> tried(part, indent + INDENT));
    }

    private static String place(@Nullable Evidence evidence) {
        return evidence == null || evidence.toString().isEmpty() ? "" : "  ← " + evidence;
    }

    private void line(String indent, String line) {
        text.append(indent).append(OneLine.visible(line)).append('\n');
    }
}
