package dev.aiinit.manifest;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.aiinit.repository.InMemoryRepository;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** Files of a small repository, and what {@link Manifests} reads in them, as lines that a person can compare. */
final class ManifestFiles {
    private final Manifests manifests;

    private ManifestFiles(Manifests manifests) {
        this.manifests = manifests;
    }

    /** From {@code path, text, path, text, …}. */
    static ManifestFiles of(String... pathsAndTexts) {
        return new ManifestFiles(Manifests.over(new Sources(InMemoryRepository.of(pathsAndTexts))));
    }

    /** {@code name declared evidence}, {@code dev} after the name where it serves development; {@code -} for no version. */
    List<String> declared(String ecosystem, String unit) {
        return manifests.declared(ecosystem, unit).stream()
                .map(dependency -> dependency.name()
                        + (dependency.development() ? " dev " : " ")
                        + (dependency.declared().isEmpty() ? "-" : dependency.declared())
                        + " "
                        + dependency.evidence())
                .toList();
    }

    /** {@code version evidence}; {@code -} when nothing is known. */
    String resolved(String ecosystem, String unit, String name) {
        return manifests
                .resolved(ecosystem, unit, name)
                .map(resolved -> resolved.version() + " " + resolved.lock())
                .orElse("-");
    }

    /** {@code name=version} of each declared dependency that has a resolved one. */
    List<String> versions(String ecosystem, String unit) {
        return manifests.declared(ecosystem, unit).stream()
                .map(Manifests.Dependency::name)
                .distinct()
                .flatMap(name -> manifests.resolved(ecosystem, unit, name).stream()
                        .map(resolved -> name + "=" + resolved.version()))
                .toList();
    }

    Manifests manifests() {
        return manifests;
    }

    /** A file of {@code src/test/resources/manifests}. */
    static String resource(String path) {
        try (InputStream stream = ManifestFiles.class.getResourceAsStream("/manifests/" + path)) {
            return new String(stream.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
