package dev.aiinit.detect;

import dev.aiinit.command.Command;
import dev.aiinit.command.Origin;
import dev.aiinit.detect.Findings.Fact;
import dev.aiinit.detect.Findings.Technology;
import dev.aiinit.detect.Findings.Version;
import dev.aiinit.manifest.OneLine;
import dev.aiinit.pack.CardKind;
import dev.aiinit.pack.CommandKind;
import dev.aiinit.pack.Role;
import dev.aiinit.project.Evidence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Findings as a page for people: unit by unit, one fact a line, each with the place that states it. */
public final class DetectText {
    /** A repository of many parts is shown by its first; programs get all. */
    private static final int MOST_UNITS = 40;

    private static final int MOST_OTHER_COMMANDS = 8;
    private static final int LABEL = 16;

    private final Findings findings;
    private final StringBuilder text = new StringBuilder();

    private DetectText(Findings findings) {
        this.findings = findings;
    }

    /** Ends with a line break. */
    public static String of(Findings findings) {
        return new DetectText(findings).page();
    }

    private String page() {
        project();
        Set<String> units = new TreeSet<>();
        findings.technologies().forEach(technology -> units.add(technology.unit()));
        findings.commands().stream()
                .filter(command -> command.kind() != CommandKind.OTHER)
                .forEach(command -> units.add(command.unit()));
        units.stream().limit(MOST_UNITS).forEach(this::unit);
        if (units.size() > MOST_UNITS) {
            heading((units.size() - MOST_UNITS) + " more folders with a stack of their own: --json lists them");
        }
        StructureReport structure = new StructureReport(findings.structure());
        section("Parts and what they need", structure.lines());
        section("References to look at", structure.problems());
        roles();
        facts();
        userInterface();
        section(
                "Environment variables",
                findings.environment().stream()
                        .map(variable -> variable.name()
                                + (variable.required() ? " (required)" : "")
                                + place(variable.evidence())));
        section(
                "Documents",
                findings.documents().stream().map(document -> document.title() + "  ← " + document.path()));
        contradictions();
        section(
                "Could not be read",
                findings.unreadable().stream()
                        .map(file -> file.path() + (file.line() > 0 ? ":" + file.line() : "") + ": " + file.reason()));
        section("Notes", findings.notes().stream());
        if (units.isEmpty() && findings.languages().isEmpty()) {
            heading("No manifest and no source code: nothing to say about a stack");
        }
        return text.toString();
    }

    private void project() {
        for (Fact fact : Stream.of(findings.name(), findings.description())
                .filter(Objects::nonNull)
                .toList()) {
            line("", fact.key().replaceFirst("project\\.", ""), fact.text() + place(fact.evidence()));
        }
        if (!findings.languages().isEmpty()) {
            line(
                    "",
                    "languages",
                    findings.languages().stream().map(Findings.Language::name).collect(Collectors.joining(", ")));
        }
        if (!findings.workspaces().isEmpty()) {
            line(
                    "",
                    "workspaces",
                    findings.workspaces().size()
                            + place(findings.workspaces().get(0).evidence()));
        }
    }

    private void unit(String unit) {
        String member = findings.workspaces().stream()
                .filter(workspace -> workspace.path().equals(unit) && workspace.name() != null)
                .map(workspace -> "  (" + workspace.name() + ")")
                .findFirst()
                .orElse("");
        heading((unit.isEmpty() ? "." : unit + "/") + member);
        for (CardKind kind : CardKind.values()) {
            findings.technologies().stream()
                    .filter(technology ->
                            technology.kind() == kind && technology.unit().equals(unit))
                    .forEach(technology -> line("  ", kind.word(), technology(technology)));
        }
        int others = 0;
        for (Command command : findings.commands()) {
            boolean other = command.kind() == CommandKind.OTHER;
            if (command.unit().equals(unit) && (!other || others++ < MOST_OTHER_COMMANDS)) {
                String ci = command.isInCi()
                        ? "  (CI runs it)"
                        : command.origin() == Origin.WRAPPER ? "  (a convention)" : "";
                String services = command.services().isEmpty() ? "" : "  with " + String.join(", ", command.services());
                line(
                        "  ",
                        other ? "command" : command.kind().word(),
                        command.command() + ci + services + place(command.evidence()));
            }
        }
    }

    private static String technology(Technology technology) {
        List<String> versions = new ArrayList<>();
        for (Version version : technology.versions()) {
            String number = version.declared() == null ? "" : " " + version.declared();
            String resolved = version.resolved() == null ? "" : " = " + version.resolved();
            versions.add((number + resolved).replaceFirst("^ = ", " ") + place(version.evidence()));
        }
        if (versions.isEmpty()) {
            return technology.name() + place(ReportEntries.evidence(technology));
        }
        return technology.name() + String.join(";", versions);
    }

    private void roles() {
        for (Role role : Role.values()) {
            section(
                    "Places: " + role.word(),
                    findings.roles().stream()
                            .filter(places -> places.role() == role)
                            .map(places -> places.sentence() + place(places.evidence())));
        }
    }

    private void facts() {
        for (String topic : List.of("architecture", "stack", "ui", "rule")) {
            Map<String, List<Evidence>> places = new LinkedHashMap<>();
            findings.facts().stream()
                    .filter(fact -> fact.topic().equals(topic))
                    .forEach(fact -> places.computeIfAbsent(fact.text(), text -> new ArrayList<>())
                            .add(fact.evidence()));
            section("Facts: " + topic, places.entrySet().stream().map(fact -> fact.getKey() + places(fact.getValue())));
        }
    }

    private void userInterface() {
        if (findings.userInterface().graphical()) {
            heading("User interface");
            list("code in", findings.userInterface().folders());
            findings.userInterface()
                    .components()
                    .forEach(folder -> line(
                            "  ",
                            "components in",
                            folder.path() + ": " + String.join(", ", folder.names())
                                    + (folder.more() > 0 ? " and " + folder.more() + " more" : "")));
            list("design tokens", findings.userInterface().tokens());
            list("translations", findings.userInterface().locales());
            Findings.Claim locale = findings.userInterface().defaultLocale();
            if (locale != null) {
                line("  ", "default locale", locale.value() + place(locale.evidence()));
            }
        }
    }

    private void list(String label, List<String> values) {
        if (!values.isEmpty()) {
            line("  ", label, String.join(", ", values));
        }
    }

    private void contradictions() {
        section(
                "Contradictions",
                findings.contradictions().stream()
                        .map(contradiction -> contradiction.about() + ": "
                                + contradiction.claims().stream()
                                        .map(claim -> claim.value() + place(claim.evidence()))
                                        .collect(Collectors.joining(" | "))));
    }

    private static String place(Evidence evidence) {
        return "  ← " + (evidence.toString().isEmpty() ? "always" : evidence);
    }

    /** What several parts say in the same words is one line. */
    private static String places(List<Evidence> places) {
        return place(places.get(0)) + (places.size() > 1 ? " and " + (places.size() - 1) + " more" : "");
    }

    private void section(String title, Stream<String> lines) {
        List<String> all = lines.toList();
        if (!all.isEmpty()) {
            heading(title);
            all.forEach(each -> text.append("  ").append(OneLine.visible(each)).append('\n'));
        }
    }

    private void heading(String title) {
        text.append(text.isEmpty() ? "" : "\n").append(OneLine.visible(title)).append('\n');
    }

    private void line(String indent, String label, String value) {
        String padding = " ".repeat(Math.max(1, LABEL - label.length()));
        text.append(indent)
                .append(label)
                .append(padding)
                .append(OneLine.visible(value))
                .append('\n');
    }
}
