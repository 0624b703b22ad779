package dev.aiinit.manifest;

import static java.util.Objects.requireNonNull;

import dev.aiinit.project.Evidence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells the direct dependencies of each unit, and what the lock files resolve them to. */
public final class Manifests {
    /**
     * A direct dependency.
     *
     * @param name as its registry knows it: {@code next}, {@code laravel/framework}, {@code org.slf4j:slf4j-api}, {@code plugin:java}; an alias
     *     is followed to what it stands for, and Python names are normalised
     * @param declared the version or range that is asked for, after catalogs and properties; empty when there is none
     * @param development whether it serves development only: tests, build plugins, linters
     */
    public record Dependency(String name, String declared, boolean development, Evidence evidence) {
        public Dependency {
            requireNonNull(name);
            requireNonNull(declared);
            requireNonNull(evidence);
        }
    }

    /** An exact version, and the place in the lock file that records it. */
    public record Resolved(String version, Evidence lock) {
        public Resolved {
            requireNonNull(version);
            requireNonNull(lock);
        }
    }

    private static final List<LockReader> LOCKS = List.of(
            new NpmLocks(),
            new ComposerLock(),
            new PythonTomlLocks(),
            new PipfileLock(),
            new RequirementsLock(),
            new GradleLock(),
            new CargoLock(),
            new NugetLock(),
            IndentedLock.bundler(),
            IndentedLock.mix(),
            IndentedLock.pods(),
            new PubLock(),
            new SwiftLock(),
            new DenoLock());

    private final Sources sources;
    private final List<ManifestReader> readers = List.of(
            new NpmManifest(),
            new ComposerManifest(),
            new PyprojectManifest(),
            new RequirementsManifest(),
            new SetupFiles(),
            new PipfileManifest(),
            new CondaManifest(),
            new MavenManifest(),
            new GradleManifest(),
            new GoManifest(),
            new CargoManifest(),
            new NugetManifest(),
            new GemManifest(),
            new PubManifest(),
            new MixManifest(),
            new SwiftManifest(),
            new PodManifest(),
            new DenoManifest("deno"),
            new DenoManifest("npm"));
    /** By ecosystem and unit. */
    private final Map<String, List<Declaration>> declarations = new LinkedHashMap<>();

    private final Map<String, Map<String, Resolved>> resolved = new LinkedHashMap<>();

    private Manifests(Sources sources) {
        this.sources = sources;
    }

    public static Manifests over(Sources sources) {
        return new Manifests(sources);
    }

    /**
     * What the manifests in this very folder declare. A dependency that is declared in several places is listed once for each.
     *
     * @param ecosystem as in a card; nothing is known about any other
     * @param unit folder from the root, without a slash at the end; empty for the root
     */
    public List<Dependency> declared(String ecosystem, String unit) {
        return declarations(ecosystem, unit).stream()
                .map(Declaration::dependency)
                .toList();
    }

    /** The version that the nearest lock file gives to a direct dependency of the unit. */
    public Optional<Resolved> resolved(String ecosystem, String unit, String name) {
        String key = key(ecosystem, unit);
        Map<String, Resolved> versions = resolved.get(key);
        if (versions == null) {
            versions = resolve(ecosystem, unit);
            resolved.put(key, versions);
        }
        return Optional.ofNullable(versions.get(name));
    }

    private static String key(String ecosystem, String unit) {
        return ecosystem + " " + unit;
    }

    private List<Declaration> declarations(String ecosystem, String unit) {
        String key = key(ecosystem, unit);
        List<Declaration> known = declarations.get(key);
        if (known == null) {
            known = new ArrayList<>();
            for (ManifestReader reader : readers) {
                if (reader.ecosystem().equals(ecosystem)) {
                    known.addAll(reader.declared(sources, unit));
                }
            }
            declarations.put(key, known);
        }
        return known;
    }

    /** The nearest folder with a lock file that knows the unit decides. */
    private Map<String, Resolved> resolve(String ecosystem, String unit) {
        List<Declaration> wanted = declarations(ecosystem, unit);
        for (String folder : wanted.isEmpty() ? List.<String>of() : Folders.upwards(unit)) {
            for (LockReader reader : LOCKS) {
                if (reader.ecosystem().equals(ecosystem)) {
                    Map<String, Resolved> found = reader.resolved(sources, folder, unit, wanted);
                    if (!found.isEmpty()) {
                        return found;
                    }
                }
            }
        }
        return new LinkedHashMap<>();
    }
}
