package dev.aiinit.structure;

import dev.aiinit.manifest.Folders;
import dev.aiinit.manifest.GoDirective;
import dev.aiinit.project.Evidence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads modules of Go: what one requires of another of the repository or replaces by a folder, and the programs below {@code cmd/}. */
final class GoParts implements PartReader {
    private static final String MANIFEST = "go.mod";

    private record Module(String unit, String name, List<GoDirective> directives) {}

    @Override
    public void read(Draft draft) {
        Map<String, Module> modules = new LinkedHashMap<>();
        for (String unit : draft.units(MANIFEST)) {
            List<GoDirective> directives = draft.sources()
                    .text(Folders.join(unit, MANIFEST))
                    .map(GoDirective::of)
                    .orElse(List.of());
            String name = directives.stream()
                    .filter(directive -> directive.verb().equals("module")
                            && !directive.words().isEmpty())
                    .map(directive -> directive.words().get(0))
                    .findFirst()
                    .orElse("");
            draft.part(unit, name);
            programs(draft, unit);
            if (!name.isEmpty()) {
                modules.putIfAbsent(name, new Module(unit, name, directives));
            }
        }
        modules.values().forEach(module -> links(draft, modules, module));
    }

    private static void programs(Draft draft, String unit) {
        String main = Folders.join(unit, "main.go");
        if (draft.sources().holds(main)) {
            draft.deployable(unit, Evidence.file(main));
        }
        List<String> mains = draft.sources().matching(unit, "cmd/*/main.go");
        if (mains.size() == 1) {
            draft.deployable(unit, Evidence.file(mains.get(0)));
        } else {
            for (String program : mains) {
                draft.part(Folders.of(program), null);
                draft.deployable(Folders.of(program), Evidence.file(program));
            }
        }
    }

    private static void links(Draft draft, Map<String, Module> modules, Module module) {
        String file = Folders.join(module.unit(), MANIFEST);
        Map<String, String> replaced = new LinkedHashMap<>();
        for (GoDirective directive : module.directives()) {
            int arrow = directive.words().indexOf("=>");
            if (directive.verb().equals("replace")
                    && arrow >= 1
                    && directive.words().size() == arrow + 2) {
                String path = directive.words().get(arrow + 1);
                Folders.resolve(module.unit(), path).ifPresent(folder -> {
                    replaced.put(directive.words().get(0), folder);
                    if (!draft.sources().holds(Folders.join(folder, MANIFEST))) {
                        draft.missing(folder, path, Evidence.line(file, directive.line()));
                    }
                });
            }
        }
        for (GoDirective directive : module.directives()) {
            boolean direct = !directive.comment().strip().startsWith("indirect");
            if (directive.verb().equals("require")
                    && direct
                    && !directive.words().isEmpty()) {
                String name = directive.words().get(0);
                Module target = modules.get(name);
                String folder = replaced.getOrDefault(name, target == null ? null : target.unit());
                if (folder != null) {
                    draft.use(module.unit(), folder, false, Evidence.line(file, directive.line()));
                }
            }
        }
    }
}
