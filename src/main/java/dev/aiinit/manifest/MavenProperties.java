package dev.aiinit.manifest;

import java.util.Optional;

/** Puts the properties of a {@code pom.xml}, and of its parents in the repository, into a value that is written there. */
public final class MavenProperties {
    private MavenProperties() {}

    /** Empty when a property is not known; what stands in another file than a {@code pom.xml} is left as it is. */
    public static Optional<String> filled(Sources sources, String file, String written) {
        if (!written.contains("${") || !Folders.name(file).equals("pom.xml")) {
            return Optional.of(written);
        }
        return MavenPom.read(sources, file).flatMap(pom -> pom.interpolated(written));
    }
}
