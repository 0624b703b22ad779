package dev.aiinit.manifest;

import dev.aiinit.project.Evidence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads {@code go.mod}: what is required directly, tools, and replacements by another version of the same module, also those of
 * {@code go.work}.
 */
final class GoManifest implements ManifestReader {
    private record Required(String version, boolean direct, int line) {}

    private record Replaced(String version, Evidence evidence) {}

    @Override
    public String ecosystem() {
        return "go";
    }

    @Override
    public List<Declaration> declared(Sources sources, String unit) {
        String path = Folders.join(unit, "go.mod");
        Optional<String> text = sources.text(path);
        if (text.isEmpty()) {
            return List.of();
        }
        Map<String, Required> required = new LinkedHashMap<>();
        Map<String, Replaced> replaced = new LinkedHashMap<>();
        workspace(sources, unit, replaced);
        List<GoDirective> directives = GoDirective.of(text.get());
        for (GoDirective directive : directives) {
            if (directive.verb().equals("require") && directive.words().size() >= 2) {
                boolean direct = !directive.comment().strip().startsWith("indirect");
                required.put(
                        directive.words().get(0), new Required(directive.words().get(1), direct, directive.line()));
            }
            replacement(path, directive, replaced);
        }
        List<Declaration> declarations = new ArrayList<>();
        required.forEach((module, requirement) -> {
            if (requirement.direct()) {
                declarations.add(declaration(path, module, requirement, false, replaced));
            }
        });
        for (GoDirective directive : directives) {
            if (directive.verb().equals("tool") && !directive.words().isEmpty()) {
                declarations.add(tool(path, directive, required, replaced));
            }
        }
        return declarations;
    }

    /** {@code go.work} overrules the replacements of its modules. */
    private static void workspace(Sources sources, String unit, Map<String, Replaced> replaced) {
        for (String folder : Folders.upwards(unit)) {
            Optional<String> text = sources.text(Folders.join(folder, "go.work"));
            if (text.isPresent()) {
                GoDirective.of(text.get())
                        .forEach(directive -> replacement(Folders.join(folder, "go.work"), directive, replaced));
                return;
            }
        }
    }

    /** {@code replace a => a v2}; one by a folder or by a fork says nothing about the version of {@code a}. */
    private static void replacement(String path, GoDirective directive, Map<String, Replaced> replaced) {
        List<String> words = directive.words();
        int arrow = words.indexOf("=>");
        if (directive.verb().equals("replace")
                && arrow >= 1
                && words.size() == arrow + 3
                && words.get(0).equals(words.get(arrow + 1))) {
            replaced.putIfAbsent(
                    words.get(0), new Replaced(words.get(arrow + 2), Evidence.line(path, directive.line())));
        }
    }

    private static Declaration declaration(
            String path, String module, Required required, boolean development, Map<String, Replaced> replaced) {
        Replaced other = replaced.get(module);
        return other == null
                ? Declaration.of(module, required.version(), development, Evidence.line(path, required.line()))
                : Declaration.of(module, other.version(), development, other.evidence());
    }

    /** A tool is a package; the module with the longest path that holds it has its version. */
    private static Declaration tool(
            String path, GoDirective directive, Map<String, Required> required, Map<String, Replaced> replaced) {
        String tool = directive.words().get(0);
        for (String module = tool; module.contains("/"); module = module.substring(0, module.lastIndexOf('/'))) {
            Required holder = required.get(module);
            if (holder != null) {
                return declaration(path, module, holder, true, replaced);
            }
        }
        return Declaration.of(tool, "", true, Evidence.line(path, directive.line()));
    }
}
