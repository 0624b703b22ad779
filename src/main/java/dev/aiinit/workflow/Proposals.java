package dev.aiinit.workflow;

import dev.aiinit.answers.Detected;
import dev.aiinit.detect.Findings;
import dev.aiinit.detect.Findings.Fact;
import dev.aiinit.detect.Findings.Technology;
import dev.aiinit.pack.CardKind;
import dev.aiinit.pack.Choice;
import dev.aiinit.project.Evidence;
import dev.aiinit.project.PlainText;
import dev.aiinit.project.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the findings propose as answers, by the names that packs use in {@code default-from} and {@code choices-from}. */
final class Proposals {
    private static final int MOST_START_FOLDERS = 4;
    private static final int MOST_CHOICES = 20;

    /** A folder is a part of the project when people write code for one of these in it. */
    private static final List<CardKind> MAKES_A_PART =
            List.of(CardKind.LANGUAGE, CardKind.FRAMEWORK, CardKind.PACKAGE_MANAGER);

    private final Findings findings;
    private final Optional<AdrFolder> decisionRecords;

    Proposals(Findings findings, Optional<AdrFolder> decisionRecords) {
        this.findings = findings;
        this.decisionRecords = decisionRecords;
    }

    Map<String, Detected> defaults() {
        Map<String, Detected> defaults = new LinkedHashMap<>();
        text(defaults, "project.name", findings.name());
        text(defaults, "project.description", findings.description());
        Map<String, Evidence> parts = partFolders();
        if (!parts.isEmpty()) {
            List<Map<String, Value>> records = new ArrayList<>();
            for (String part : parts.keySet()) {
                Map<String, Value> item = new LinkedHashMap<>();
                item.put("path", new Value.Text(part + "/"));
                records.add(item);
            }
            defaults.put("parts", new Detected(new Value.Records(records), distinct(parts)));
        }
        if (findings.userInterface().graphical()) {
            List<Evidence> evidence = findings.userInterface().folders().stream()
                    .map(Evidence::file)
                    .toList();
            defaults.put("interface", new Detected(new Value.Text("web"), evidence));
        }
        List<String> folders = new ArrayList<>(List.of("."));
        if (parts.size() <= MOST_START_FOLDERS) {
            folders.addAll(parts.keySet());
        }
        decisionRecords.ifPresent(found -> defaults.put(
                "decision-records",
                new Detected(
                        new Value.Text(found.folder().path()),
                        List.of(found.folder().evidence()))));
        defaults.put("start-folders", new Detected(new Value.Choices(folders), distinct(parts)));
        return defaults;
    }

    /** The folders that people may start an assistant in. */
    List<Choice> startFolders() {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice(".", "the root", ""));
        partFolders().keySet().stream()
                .limit(MOST_CHOICES)
                .forEach(folder -> choices.add(new Choice(folder, folder + "/", "")));
        return choices;
    }

    /** Folders below the root with a manifest of their own, each with what makes it one. */
    Map<String, Evidence> partFolders() {
        Map<String, Evidence> folders = new LinkedHashMap<>();
        findings.workspaces().forEach(workspace -> folders.put(workspace.path(), workspace.evidence()));
        for (Technology technology : findings.technologies()) {
            if (MAKES_A_PART.contains(technology.kind())
                    && !technology.evidence().isEmpty()) {
                folders.putIfAbsent(technology.unit(), technology.evidence().get(0));
            }
        }
        folders.keySet().removeIf(folder -> folder.isEmpty() || folder.equals(".") || ("/" + folder).contains("/."));
        return folders;
    }

    private static List<Evidence> distinct(Map<String, Evidence> parts) {
        return parts.values().stream().distinct().toList();
    }

    private static void text(Map<String, Detected> defaults, String name, @Nullable Fact fact) {
        if (fact != null) {
            defaults.put(name, new Detected(new Value.Text(PlainText.oneLine(fact.text())), List.of(fact.evidence())));
        }
    }
}
