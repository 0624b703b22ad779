package dev.aiinit.workflow;

import dev.aiinit.detect.Findings;
import dev.aiinit.detect.Findings.Technology;
import dev.aiinit.pack.CardKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Arranges the services that others run for ARCHITECTURE.md: one line for each file that states some. */
final class ServicesOfOthers {
    private static final int MOST_LINES = 6;
    private static final int MOST_NAMES = 12;

    private ServicesOfOthers() {}

    /** @param typed names of services that a person has described: they are told already */
    static List<Object> lines(Findings findings, List<String> typed) {
        Map<String, List<String>> byFile = new LinkedHashMap<>();
        Set<String> told = new LinkedHashSet<>();
        findings.ofKind(CardKind.EXTERNAL_SERVICE)
                .filter(service -> !service.evidence().isEmpty() && !isTyped(service, typed))
                .filter(service -> told.add(service.name()))
                .forEach(service -> byFile.computeIfAbsent(
                                service.evidence().get(0).path(), file -> new ArrayList<>())
                        .add(service.name()));
        List<Object> lines = new ArrayList<>();
        byFile.entrySet().stream()
                .sorted(Comparator.comparingInt(entry -> -entry.getValue().size()))
                .limit(MOST_LINES)
                .forEach(entry -> {
                    int shown = Math.min(MOST_NAMES, entry.getValue().size());
                    lines.add(Tree.of("file", entry.getKey())
                            .with("names", entry.getValue().subList(0, shown))
                            .with("more", entry.getValue().size() - shown)
                            .map());
                });
        return lines;
    }

    private static boolean isTyped(Technology service, List<String> typed) {
        String name = service.name().toLowerCase(Locale.ROOT);
        return typed.stream().map(text -> text.toLowerCase(Locale.ROOT)).anyMatch(text -> text.contains(name));
    }
}
