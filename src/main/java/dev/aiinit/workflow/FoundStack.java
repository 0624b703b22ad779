package dev.aiinit.workflow;

import dev.aiinit.detect.Findings;
import dev.aiinit.detect.Findings.Technology;
import dev.aiinit.detect.Findings.Version;
import dev.aiinit.pack.CardKind;
import dev.aiinit.pack.Pack;
import dev.aiinit.project.Evidence;
import dev.aiinit.project.PlainText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a person sees of the stack before being asked about it: each value with the place that states it. */
final class FoundStack {
    private static final String STACK = "stack";
    private static final int MOST = 6;

    /** What people mean when they say what something is written in, the most telling first. */
    private static final List<CardKind> KINDS = List.of(
            CardKind.FRAMEWORK,
            CardKind.LANGUAGE,
            CardKind.RUNTIME,
            CardKind.PACKAGE_MANAGER,
            CardKind.SERVICE,
            CardKind.COMPONENTS,
            CardKind.CSS,
            CardKind.TEST);

    private final Findings findings;

    FoundStack(Findings findings) {
        this.findings = findings;
    }

    /** The pack with what was found below the intro of each topic that wants it. */
    Pack shownIn(Pack pack) {
        List<String> lines = lines();
        return lines.isEmpty()
                ? pack
                : pack.withTopics(pack.topics().stream()
                        .map(topic -> topic.introFrom().equals(STACK)
                                ? topic.withIntro((topic.intro() + "\n" + String.join("\n", lines)).strip())
                                : topic)
                        .toList());
    }

    /** {@code Next.js 16.1.0 - package.json#dependencies.next}; what is beyond the first few is counted. */
    List<String> lines() {
        List<Technology> telling = findings.technologies().stream()
                .filter(technology -> KINDS.contains(technology.kind()))
                .filter(technology -> technology.kind() == CardKind.FRAMEWORK
                        || !technology.versions().isEmpty())
                .sorted(Comparator.comparingInt(technology -> KINDS.indexOf(technology.kind())))
                .toList();
        Set<String> names = new LinkedHashSet<>();
        List<String> lines = new ArrayList<>();
        for (Technology technology : telling) {
            if (names.add(technology.name()) && lines.size() < MOST) {
                lines.add(line(technology));
            }
        }
        if (names.size() > MOST) {
            lines.add("and " + (names.size() - MOST) + " more: see ai-init detect");
        }
        return lines;
    }

    private static String line(Technology technology) {
        if (technology.versions().isEmpty()) {
            return technology.name() + place(technology.evidence());
        }
        Version version = technology.versions().get(0);
        String value = version.resolved() != null ? version.resolved() : version.declared();
        return technology.name() + " " + PlainText.oneLine(String.valueOf(value)) + place(List.of(version.evidence()));
    }

    private static String place(List<Evidence> evidence) {
        return evidence.isEmpty() ? "" : " - " + evidence.get(0);
    }
}
