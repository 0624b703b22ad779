package dev.aiinit.detect;

import dev.aiinit.detect.Findings.Technology;
import dev.aiinit.detect.Findings.Version;
import dev.aiinit.manifest.Folders;
import dev.aiinit.manifest.Unreadable;
import dev.aiinit.manifest.Workspace;
import dev.aiinit.pack.CardKind;
import dev.aiinit.pack.CommandKind;
import dev.aiinit.project.Evidence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Findings as the document {@code detect/1} that programs read; {@code schema/detect.schema.json} describes it. */
public final class DetectReport {
    private static final List<CommandKind> COMMAND_KINDS = List.of(
            CommandKind.BUILD,
            CommandKind.DEV,
            CommandKind.LINT,
            CommandKind.FORMAT,
            CommandKind.TYPECHECK,
            CommandKind.SETUP);

    private final Findings findings;
    private final UnitReport byUnit;

    private DetectReport(Findings findings) {
        this.findings = findings;
        this.byUnit = new UnitReport(findings);
    }

    /** Ordered maps, lists, strings, numbers, booleans, and null for a value that no file states. */
    public static Map<String, Object> of(Findings findings) {
        return new DetectReport(findings).tree();
    }

    private Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("schema", "detect/1");
        tree.put("root", ".");
        tree.put(
                "languages",
                findings.languages().stream().map(Findings.Language::name).toList());
        tree.put("language_versions", versions("language", CardKind.LANGUAGE, CardKind.RUNTIME));
        tree.put("frameworks", technologies(CardKind.FRAMEWORK));
        tree.put("package_managers", nameVersionFile(CardKind.PACKAGE_MANAGER, CardKind.BUILD_TOOL));
        tree.put(
                "workspaces",
                findings.workspaces().stream().map(Workspace::path).toList());
        tree.put("test", test());
        tree.put("lint_format", nameVersionFile(CardKind.LINT, CardKind.FORMAT));
        Map<String, Object> commands = new LinkedHashMap<>();
        COMMAND_KINDS.forEach(kind -> commands.put(kind.word(), byUnit.commands(kind)));
        tree.put("commands", commands);
        tree.put("databases_services", services());
        tree.put("ci", nameVersionFile(CardKind.CI));
        tree.put("deploy", nameVersionFile(CardKind.DEPLOY));
        tree.put("ui", ui());
        tree.put("architecture", ArchitectureReport.facts(findings));
        tree.put("external_services", ArchitectureReport.externalServices(findings));
        tree.put("contradictions", contradictions());
        tree.put("unreadable", unreadable());
        tree.put("project", project());
        tree.put("libraries", technologies(CardKind.LIBRARY, CardKind.WORKSHOP));
        tree.put("environment", environment());
        tree.put("units", byUnit.units());
        StructureReport structure = new StructureReport(findings.structure());
        tree.put("parts", structure.parts());
        tree.put("services", structure.services());
        tree.put("dangling", structure.missing());
        tree.put("cycles", structure.cycles());
        return tree;
    }

    private Stream<Technology> ofKinds(CardKind... kinds) {
        return findings.technologies().stream()
                .filter(technology -> Arrays.asList(kinds).contains(technology.kind()));
    }

    /**
     * One entry for each declaration; a technology without any is no entry. What the manifests of many members repeat is told with the
     * first.
     */
    private List<Object> versions(String nameKey, CardKind... kinds) {
        Map<List<Object>, Object> entries = new LinkedHashMap<>();
        ofKinds(kinds)
                .forEach(technology -> technology.versions().forEach(version -> {
                    Map<String, Object> entry =
                            ReportEntries.entry(nameKey, technology.name(), version, version.evidence());
                    // Projects of .NET are files of any name: the same target in each is one answer.
                    String file = Folders.name(version.evidence().path()).replaceFirst(".*(\\.\\w+proj)$", "$1");
                    entries.putIfAbsent(
                            Arrays.asList(
                                    technology.name(), version.declared(), version.resolved(), file, entry.get("key")),
                            entry);
                }));
        return List.copyOf(entries.values());
    }

    /** One entry for each technology and version; without a version, or with that of the workspace, only if there is no other. */
    private List<Object> technologies(CardKind... kinds) {
        Map<List<Object>, Map<String, Object>> entries = new LinkedHashMap<>();
        ofKinds(kinds).forEach(technology -> {
            Version version = technology.versions().isEmpty()
                    ? null
                    : technology.versions().get(0);
            Evidence evidence = version == null ? ReportEntries.evidence(technology) : version.evidence();
            Map<String, Object> entry = ReportEntries.entry("name", technology.name(), version, evidence);
            entries.putIfAbsent(Arrays.asList(technology.name(), entry.get("declared"), entry.get("resolved")), entry);
        });
        List<Map<String, Object>> all = List.copyOf(entries.values());
        return List.copyOf(all.stream()
                .filter(entry -> isVersioned(entry) || all.stream().noneMatch(other -> isBetter(other, entry)))
                .toList());
    }

    private static boolean isVersioned(Map<String, Object> entry) {
        String declared = String.valueOf(entry.get("declared"));
        return entry.get("resolved") != null || !(declared.equals("null") || declared.startsWith("workspace:"));
    }

    private static boolean isBetter(Map<String, Object> other, Map<String, Object> entry) {
        boolean sameName = String.valueOf(other.get("name")).equals(entry.get("name"));
        return sameName && (isVersioned(other) || (entry.get("declared") == null && other.get("declared") != null));
    }

    /** One entry for each name. */
    private List<Object> nameVersionFile(CardKind... kinds) {
        Map<String, Map<String, Object>> entries = new LinkedHashMap<>();
        ofKinds(kinds).forEach(technology -> {
            Version version = technology.versions().isEmpty()
                    ? null
                    : technology.versions().get(0);
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("name", technology.name());
            ReportEntries.put(entry, "version", version == null ? null : ReportEntries.best(version));
            ReportEntries.place(entry, version == null ? ReportEntries.evidence(technology) : version.evidence());
            Map<String, Object> known = entries.get(technology.name());
            if (known == null || (known.get("version") == null && version != null)) {
                entries.put(technology.name(), entry);
            }
        });
        return List.copyOf(entries.values());
    }

    /** One entry for each name and version: two parts may run one database in two versions. */
    private List<Object> services() {
        Map<List<Object>, Object> entries = new LinkedHashMap<>();
        Set<String> versioned = new LinkedHashSet<>();
        ofKinds(CardKind.SERVICE)
                .forEach(service -> service.versions().forEach(version -> {
                    String told = ReportEntries.best(version);
                    if (told != null) {
                        versioned.add(service.name());
                        entries.putIfAbsent(List.of(service.name(), told), service(service, told, version.evidence()));
                    }
                }));
        ofKinds(CardKind.SERVICE)
                .filter(service -> !versioned.contains(service.name()))
                .forEach(service -> entries.putIfAbsent(
                        List.of(service.name()), service(service, null, ReportEntries.evidence(service))));
        return List.copyOf(entries.values());
    }

    private static Map<String, Object> service(Technology service, @Nullable String version, Evidence evidence) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("name", service.name());
        ReportEntries.put(entry, "version", version);
        ReportEntries.place(entry, evidence);
        return entry;
    }

    private Map<String, Object> test() {
        Map<String, Object> test = new LinkedHashMap<>();
        test.put(
                "runners",
                ofKinds(CardKind.TEST).map(Technology::name).distinct().toList());
        test.put("commands", byUnit.commands(CommandKind.TEST));
        return test;
    }

    private Map<String, Object> ui() {
        Map<String, Object> ui = new LinkedHashMap<>();
        ui.put("has_ui", findings.userInterface().graphical());
        ui.put("css", ofKinds(CardKind.CSS).map(Technology::name).distinct().toList());
        ui.put(
                "components",
                ofKinds(CardKind.COMPONENTS).map(Technology::name).distinct().toList());
        ui.put("tokens", findings.userInterface().tokens());
        ui.put("i18n", ofKinds(CardKind.I18N).map(Technology::name).distinct().toList());
        ui.put("folders", findings.userInterface().folders());
        ui.put(
                "component_folders",
                findings.userInterface().components().stream()
                        .map(Findings.ComponentFolder::path)
                        .toList());
        ui.put("locale_folders", findings.userInterface().locales());
        ui.put("shared_components", InterfaceReport.components(findings.userInterface()));
        ui.put("icons", InterfaceReport.ofKind(findings, CardKind.ICONS));
        ui.put("accessibility", InterfaceReport.ofKind(findings, CardKind.ACCESSIBILITY));
        ui.put("storybook", InterfaceReport.ofKind(findings, CardKind.WORKSHOP));
        ReportEntries.put(ui, "default_locale", InterfaceReport.defaultLocale(findings.userInterface()));
        return ui;
    }

    private List<Object> contradictions() {
        List<Object> contradictions = new ArrayList<>();
        for (Findings.Contradiction contradiction : findings.contradictions()) {
            List<Object> values = new ArrayList<>();
            for (Findings.Claim claim : contradiction.claims()) {
                Map<String, Object> value = new LinkedHashMap<>();
                value.put("value", claim.value());
                ReportEntries.place(value, claim.evidence());
                values.add(value);
            }
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("about", contradiction.about());
            entry.put("values", values);
            contradictions.add(entry);
        }
        return contradictions;
    }

    private List<Object> unreadable() {
        List<Object> files = new ArrayList<>();
        for (Unreadable file : findings.unreadable()) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("file", file.path());
            ReportEntries.put(entry, "line", file.line() == 0 ? null : file.line());
            entry.put("reason", file.reason());
            files.add(entry);
        }
        return files;
    }

    private Map<String, Object> project() {
        Map<String, Object> project = new LinkedHashMap<>();
        ReportEntries.put(project, "name", fact(findings.name()));
        ReportEntries.put(project, "description", fact(findings.description()));
        return project;
    }

    private static @Nullable Object fact(Findings.@Nullable Fact fact) {
        if (fact == null) {
            return null;
        }
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("text", fact.text());
        ReportEntries.place(entry, fact.evidence());
        return entry;
    }

    private List<Object> environment() {
        List<Object> variables = new ArrayList<>();
        for (Findings.Variable variable : findings.environment()) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("name", variable.name());
            entry.put("required", variable.required());
            entry.put("file", variable.evidence().path());
            variables.add(entry);
        }
        return variables;
    }
}
