package dev.aiinit.structure;

import dev.aiinit.manifest.Folders;
import dev.aiinit.manifest.Manifests.Dependency;
import dev.aiinit.manifest.Manifests.Resolved;
import dev.aiinit.manifest.VersionRange;
import dev.aiinit.project.Evidence;
import dev.aiinit.syntax.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads packages of npm, pnpm, Yarn and Bun. A dependency is another member of the workspace when it says so ({@code workspace:},
 * {@code file:}, {@code link:}, {@code portal:}), or when its range takes the member's version and the lock file knows no other.
 */
final class NodeParts implements PartReader {
    private static final String MANIFEST = "package.json";
    private static final String WORKSPACE = "workspace:";

    /** What Yarn's lock file gives a member as its version. */
    private static final String LOCAL = "0.0.0-use.local";

    private static final Pattern BY_PATH =
            Pattern.compile("(?:file|link|portal|workspace):(\\.{0,2}/.*|\\.{1,2}|[^:*^~@][^:]*/.*)");
    private static final Pattern BY_ALIAS = Pattern.compile("workspace:(@?[^@]+)@.*");
    private static final Pattern SERVES = Pattern.compile(
            "(?:cross-env )?(?:[A-Z_]{1,50}=\\S{1,100} ){0,9}(?:node|bun|next start|nuxt start|nest start|remix-serve|react-router-serve)\\b.*");

    @Override
    public void read(Draft draft) {
        Map<String, Node> packages = new LinkedHashMap<>();
        for (String unit : draft.units(MANIFEST)) {
            draft.sources()
                    .tree(Folders.join(unit, MANIFEST))
                    .filter(manifest -> unit.isEmpty() || draft.listedIn(unit).isPresent() || isPackage(manifest))
                    .ifPresent(manifest -> packages.put(unit, manifest));
        }
        Map<String, Map<String, String>> byName = new LinkedHashMap<>();
        packages.forEach((unit, manifest) -> {
            Optional<String> name = text(manifest, "name");
            draft.part(unit, name.orElse(null));
            deployable(draft, unit, manifest);
            name.ifPresent(
                    known -> byName.computeIfAbsent(draft.listedIn(unit).orElse(unit), unused -> new LinkedHashMap<>())
                            .putIfAbsent(known, unit));
        });
        packages.keySet()
                .forEach(unit -> new Links(
                                draft,
                                packages,
                                byName.getOrDefault(draft.listedIn(unit).orElse(unit), new LinkedHashMap<>()),
                                unit)
                        .read());
    }

    /** Some files only say how a folder's modules are to be loaded. */
    private static boolean isPackage(Node manifest) {
        return List.of("scripts", "dependencies", "devDependencies", "workspaces").stream()
                .anyMatch(key -> manifest.at(key).isPresent());
    }

    private static void deployable(Draft draft, String unit, Node manifest) {
        String file = Folders.join(unit, MANIFEST);
        if (manifest.at("bin").isPresent()) {
            draft.deployable(unit, Evidence.key(file, "bin"));
        }
        boolean serves = manifest.at("scripts", "start")
                .flatMap(Node::asText)
                .filter(script -> SERVES.matcher(script).matches())
                .isPresent();
        if (serves && text(manifest, "private").filter("true"::equals).isPresent()) {
            draft.deployable(unit, Evidence.key(file, "scripts.start"));
        }
    }

    private static Optional<String> text(Node manifest, String key) {
        return manifest.at(key).flatMap(Node::asText);
    }

    /** What one package refers to. */
    private record Links(Draft draft, Map<String, Node> packages, Map<String, String> members, String unit) {
        void read() {
            draft.manifests().declared("npm", unit).forEach(this::read);
        }

        private void read(Dependency dependency) {
            String range = dependency.declared();
            Matcher path = BY_PATH.matcher(range);
            Matcher alias = BY_ALIAS.matcher(range);
            if (path.matches()) {
                Folders.resolve(unit, path.group(1)).ifPresent(folder -> byPath(folder, dependency));
            } else if (range.startsWith(WORKSPACE)) {
                String name = alias.matches() ? alias.group(1) : dependency.name();
                String member = members.get(name);
                if (member != null) {
                    use(member, dependency);
                } else if (draft.listedIn(unit).isPresent()) {
                    draft.missing(name + " " + range, dependency.evidence());
                }
            } else {
                String member = members.get(dependency.name());
                if (member != null && !member.equals(unit) && takes(range, member, dependency.name())) {
                    use(member, dependency);
                }
            }
        }

        private void byPath(String folder, Dependency dependency) {
            if (packages.containsKey(folder)) {
                use(folder, dependency);
            } else {
                draft.missing(folder, dependency.declared(), dependency.evidence());
            }
        }

        private boolean takes(String range, String member, String name) {
            Optional<Resolved> locked = draft.manifests().resolved("npm", unit, name);
            if (locked.isPresent()) {
                return locked.get().version().equals(LOCAL);
            }
            if (range.isEmpty() || range.equals("*") || range.equals("x")) {
                return true;
            }
            Optional<VersionRange> asked = VersionRange.parse(range);
            Optional<VersionRange> own = Optional.ofNullable(packages.get(member))
                    .flatMap(manifest -> text(manifest, "version"))
                    .flatMap(VersionRange::parse);
            return asked.isPresent() && own.isPresent() && asked.get().agreesWith(own.get());
        }

        private void use(String member, Dependency dependency) {
            draft.use(unit, member, dependency.development(), dependency.evidence());
        }
    }
}
