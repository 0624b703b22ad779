package dev.aiinit.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The Java installations of this machine that the program has to run on. */
final class Jdks {
    private static final int OLDEST = 17;
    private static final Path DEBIAN = Path.of("/usr/lib/jvm");

    private Jdks() {}

    /** Homes of all JDKs of version 17 and later, each once; the one that runs the tests is the first. */
    static List<Path> installed() throws IOException {
        Set<Path> homes = new LinkedHashSet<>();
        homes.add(Path.of(System.getProperty("java.home")).toRealPath());
        if (Files.isDirectory(DEBIAN)) {
            try (Stream<Path> folders = Files.list(DEBIAN)) {
                for (Path folder : folders.sorted().toList()) {
                    if (Files.isExecutable(folder.resolve("bin/java")) && version(folder) >= OLDEST) {
                        homes.add(folder.toRealPath());
                    }
                }
            }
        }
        return List.copyOf(homes);
    }

    private static int version(Path home) throws IOException {
        Path release = home.resolve("release");
        return Files.exists(release)
                ? Runtime.Version.parse(value(release, "JAVA_VERSION")).feature()
                : 0;
    }

    /** The exact build, as the launcher puts it into the name of the archive. */
    static String build(Path home) throws IOException {
        return value(home.resolve("release"), "JAVA_RUNTIME_VERSION");
    }

    private static String value(Path release, String key) throws IOException {
        return Files.readAllLines(release).stream()
                .filter(line -> line.startsWith(key + "=\""))
                .map(line -> line.substring(key.length() + 2, line.length() - 1))
                .findFirst()
                .orElseThrow(() -> new IOException(release + " has no " + key));
    }
}
