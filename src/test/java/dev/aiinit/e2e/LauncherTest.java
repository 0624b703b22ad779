package dev.aiinit.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.aiinit.e2e.Launch.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The launcher of the built distribution, as a user starts it. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
    private static final String VERSION = "ai-init " + System.getProperty("ai-init.version") + "\n";

    @TempDir
    Path folder;

    static List<Path> jdks() throws IOException {
        return Jdks.installed();
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void startsOnEveryInstalledJavaFromAnyFolder(Path jdk) throws Exception {
        assertPrintsVersion(Launch.ofDistribution().in(folder).with("JAVA_HOME", jdk));
    }

    @Test
    void startsFromItsOwnFolderByARelativeName() throws Exception {
        Path bin = Launch.DISTRIBUTION.resolve("bin");

        assertPrintsVersion(Launch.of(Path.of("./ai-init")).in(bin));
        assertPrintsVersion(Launch.of(Path.of("bin/ai-init")).in(Launch.DISTRIBUTION));
    }

    @Test
    void startsByNameFromPath() throws Exception {
        String path = Launch.DISTRIBUTION.resolve("bin") + ":" + System.getenv("PATH");

        Outcome outcome =
                Launch.of(Path.of("/bin/sh")).in(folder).with("PATH", path).run("-c", "ai-init --version");

        assertThat(outcome.out()).isEqualTo(VERSION);
    }

    @Test
    void startsThroughAChainOfRelativeAndAbsoluteLinks() throws Exception {
        Path shelf = Files.createDirectories(folder.resolve("a/b"));
        Path distribution = Files.createSymbolicLink(folder.resolve("distribution"), Launch.DISTRIBUTION);
        Path third = Files.createSymbolicLink(shelf.resolve("third"), Path.of("../../distribution/bin/ai-init"));
        Path second = Files.createSymbolicLink(folder.resolve("second"), third);
        Files.createSymbolicLink(shelf.resolve("first link"), Path.of("../../second"));

        assertPrintsVersion(Launch.of(distribution.resolve("bin/ai-init")).in(folder));
        assertPrintsVersion(Launch.of(third).in(folder));
        assertPrintsVersion(Launch.of(second).in(shelf));
        assertPrintsVersion(Launch.of(Path.of("b/first link")).in(folder.resolve("a")));
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void startsWhereThePathHasBlanksAndIsNotAscii(Path jdk) throws Exception {
        Path copy = copyTo(folder.resolve("grüße an 日本 $HOME 'quoted' *"));

        assertPrintsVersion(Launch.of(copy.resolve("bin/ai-init")).in(folder).with("JAVA_HOME", jdk));
        assertPrintsVersion(Launch.of(copy.resolve("bin/ai-init"))
                .in(copy)
                .with("JAVA_HOME", jdk)
                .with("LC_ALL", "C"));
    }

    @Test
    void theJarStartsByItself() throws Exception {
        Outcome outcome = Launch.of(Path.of(System.getProperty("java.home"), "bin/java"))
                .in(folder)
                .run("-jar", Launch.DISTRIBUTION.resolve("lib/ai-init.jar").toString(), "--version");

        assertThat(outcome.out()).isEqualTo(VERSION);
    }

    @Test
    void theFolderHoldsTheJarsThatTheManifestNamesAndNoOthers() throws Exception {
        Path lib = Launch.DISTRIBUTION.resolve("lib");
        try (JarFile jar = new JarFile(lib.resolve("ai-init.jar").toFile());
                Stream<Path> files = Files.list(lib)) {
            String classPath = jar.getManifest().getMainAttributes().getValue(Attributes.Name.CLASS_PATH);

            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".jar")))
                    .containsExactlyInAnyOrderElementsOf(
                            Stream.concat(Stream.of("ai-init.jar"), Arrays.stream(classPath.split(" ")))
                                    .toList());
        }
    }

    @Test
    void anExitCodeOtherThanZeroComesThrough() throws Exception {
        Outcome outcome = Launch.ofDistribution().in(folder).run("--no-such-option");

        assertThat(outcome.exit()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).isNotEmpty();
    }

    @Test
    void theJvmTakesThePlaceOfTheLauncherSoThatSignalsReachIt() throws Exception {
        Path jdk = fakeJdk("17.0.1", "echo $$");

        Outcome outcome = Launch.ofDistribution().with("JAVA_HOME", jdk).run();

        assertThat(outcome.out()).isEqualTo(outcome.pid() + "\n");
    }

    @Test
    void argumentsArriveAsTheyWereGiven() throws Exception {
        Path jdk = fakeJdk("17.0.1", "while [ \"$1\" != -jar ]; do shift; done; shift 2; printf '<%s>' \"$@\"");

        Outcome outcome = Launch.ofDistribution()
                .with("JAVA_HOME", jdk)
                .run("two words", "", "*", "$HOME", "a\nb", "\"q\" 'q'", "-jar", "back\\slash", "grün");

        assertThat(outcome.out()).isEqualTo("<two words><><*><$HOME><a\nb><\"q\" 'q'><-jar><back\\slash><grün>");
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void filesThatAreNotAsciiCanBeNamedInAnyLocale(Path jdk) throws Exception {
        for (String locale : List.of("C", "POSIX", "xx_XX.UTF-8", "C.UTF-8")) {
            Outcome outcome = Launch.ofDistribution()
                    .without("LC_ALL")
                    .with("LANG", locale)
                    .with("JAVA_HOME", jdk)
                    .with("AI_INIT_JAVA_OPTIONS", "-XshowSettings:properties")
                    .run("--version");

            assertThat(outcome.err() + outcome.out())
                    .as(locale)
                    .contains("sun.jnu.encoding = UTF-8", "file.encoding = UTF-8", "stdout.encoding = UTF-8");
        }
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void theReportOfACrashGoesToTheTemporaryFolder(Path jdk) throws Exception {
        Path repository = Files.createDirectories(folder.resolve("repository"));
        Path temporary = Files.createDirectories(folder.resolve("temporary files"));
        Launch launch = Launch.ofDistribution()
                .in(repository)
                .with("JAVA_HOME", jdk)
                .with("TMPDIR", temporary)
                .with("AI_INIT_JAVA_OPTIONS", "-Xmx4m -XX:+CrashOnOutOfMemoryError -XX:-CreateCoredumpOnCrash");

        Outcome outcome = launch.run("detect");

        assertThat(outcome.exit()).isNotZero();
        assertThat(repository).isEmptyDirectory();
        assertThat(temporary).isDirectoryContaining("glob:**/ai-init-crash-*.log");
    }

    @Test
    void aTemporaryFolderThatIsNotThereIsNoPlaceForAReport() throws Exception {
        Path jdk = fakeJdk("17.0.1", "printf '%s\\n' \"$@\"");

        Outcome outcome = Launch.ofDistribution()
                .with("JAVA_HOME", jdk)
                .with("TMPDIR", folder.resolve("gone"))
                .run();

        assertThat(outcome.out()).contains("\n-XX:ErrorFile=/tmp/ai-init-crash-%p.log\n");
    }

    @Test
    void withoutJavaItSaysWhatItNeeds() throws Exception {
        Outcome outcome = withTools().without("JAVA_HOME").run("--version");

        assertThat(outcome.exit()).isEqualTo(5);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).isEqualTo("""
                        ai-init: needs Java 17 or later, and found none.
                          JAVA_HOME: not set
                          PATH: no java there
                        Install a Java runtime of version 17 or later, or let JAVA_HOME name the folder of one.
                        """);
    }

    @Test
    void anOlderJavaIsNamedWithItsVersion() throws Exception {
        Path eleven = fakeJdk("11.0.2", "exit 9");
        Path eight = Files.createDirectories(folder.resolve("tools"));
        script(eight.resolve("java"), "echo 'java version \"1.8.0_392\"' >&2");

        Outcome outcome = withTools().with("JAVA_HOME", eleven).run("--version");

        assertThat(outcome.exit()).isEqualTo(5);
        assertThat(outcome.err())
                .contains("JAVA_HOME: " + eleven.resolve("bin/java") + " is Java 11.0.2\n")
                .contains("PATH: " + eight.resolve("java") + " is Java 1.8.0_392\n");
    }

    @ParameterizedTest
    @CsvSource({"11.0.2,", "17.0.1,missing"})
    void aJavaHomeThatDoesNotServeLeavesTheOneOnPath(String version, String missing) throws Exception {
        Path home = missing == null ? fakeJdk(version, "exit 9") : folder.resolve(missing);
        String path = Path.of(System.getProperty("java.home"), "bin") + ":" + System.getenv("PATH");

        assertPrintsVersion(Launch.ofDistribution().with("JAVA_HOME", home).with("PATH", path));
    }

    @Test
    void aJavaWithoutReleaseFileIsAskedForItsVersion() throws Exception {
        Path java = folder.resolve("tools/java");
        Files.createDirectories(java.getParent());
        script(java, "if [ \"$1\" = -version ]; then echo 'openjdk version \"21-ea\"' >&2; else echo started; fi");

        assertThat(withTools().without("JAVA_HOME").run().out()).isEqualTo("started\n");
    }

    @Test
    void theArchiveOfTheBuildIsInUse() throws Exception {
        Path archive = archive(Launch.DISTRIBUTION, buildJdk());
        assumeTrue(Files.exists(archive) || System.getenv("CI") != null, "the build could not record an archive");
        assumeTrue(archive.toString().matches("[\\w/.+-]+"), "Java 17 records no classes of a path with such letters");

        assertThat(classesFromArchive(Launch.DISTRIBUTION)).contains("dev.aiinit.cli.Application");
        Path link = Files.createSymbolicLink(folder.resolve("link"), Launch.DISTRIBUTION);
        assertThat(classesFromArchive(link)).contains("dev.aiinit.cli.Application");
    }

    @Test
    void anArchiveIsGivenOnlyToTheVeryBuildOfJavaThatRecordedIt() throws Exception {
        Path copy = copyTo(folder.resolve("copy"));
        Path jdk = fakeJdk("17.0.1", "echo \"$@\"");
        Files.writeString(jdk.resolve("release"), "JAVA_RUNTIME_VERSION=\"17.0.1+12\"\n", StandardOpenOption.APPEND);
        Launch launch = Launch.of(copy.resolve("bin/ai-init")).with("JAVA_HOME", jdk);

        Files.writeString(copy.resolve("lib/ai-init-17.0.1+11.jsa"), "another build");
        assertThat(launch.run().out()).doesNotContain("SharedArchiveFile");

        Path archive = Files.writeString(copy.resolve("lib/ai-init-17.0.1+12.jsa"), "this build");
        assertThat(launch.run().out()).contains("-XX:SharedArchiveFile=" + archive.toRealPath());
    }

    /** Recorded anew in the copy: on Java 17 an archive is bound to its folder, and one not read cannot do harm. */
    @Test
    void aDamagedArchiveIsPassedOverInSilence() throws Exception {
        Path copy = copyTo(folder.resolve("copy"));
        Path archive = record(copy);
        assertThat(classesFromArchive(copy)).contains("dev.aiinit.Main");

        byte[] intact = Files.readAllBytes(archive);
        archive.toFile().setWritable(true);
        for (int tenth = 0; tenth < 10; tenth++) {
            Files.write(archive, damaged(intact, tenth));
            assertPrintsVersion(Launch.of(copy.resolve("bin/ai-init")).with("JAVA_HOME", buildJdk()));
        }
        Files.write(archive, new byte[0]);
        assertPrintsVersion(Launch.of(copy.resolve("bin/ai-init")).with("JAVA_HOME", buildJdk()));
        Files.delete(archive);
        assertPrintsVersion(Launch.of(copy.resolve("bin/ai-init")).with("JAVA_HOME", buildJdk()));
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void anArchiveOfAnotherJavaIsPassedOverInSilence(Path jdk) throws Exception {
        Path copy = copyTo(folder.resolve("copy"));
        Path archive = record(copy);

        for (Path other : Jdks.installed()) {
            if (!other.equals(buildJdk())) {
                Files.copy(archive, archive(copy, other));
            }
        }
        assertPrintsVersion(Launch.of(copy.resolve("bin/ai-init")).with("JAVA_HOME", jdk));
    }

    private void assertPrintsVersion(Launch launch) throws Exception {
        Outcome outcome = launch.run("-V");

        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out()).isEqualTo(VERSION);
        assertThat(outcome.exit()).isZero();
    }

    private static Path buildJdk() throws IOException {
        return Jdks.installed().get(0);
    }

    private static Path archive(Path distribution, Path jdk) throws IOException {
        return distribution.resolve("lib/ai-init-" + Jdks.build(jdk) + ".jsa");
    }

    private Path record(Path distribution) throws Exception {
        Path archive = archive(distribution, buildJdk());
        Files.deleteIfExists(archive);
        Launch.of(distribution.resolve("bin/ai-init"))
                .in(distribution)
                .with("JAVA_HOME", buildJdk())
                .with("AI_INIT_JAVA_OPTIONS", "-XX:ArchiveClassesAtExit=lib/" + archive.getFileName())
                .run("-V");
        assertThat(archive).exists();
        return archive;
    }

    private List<String> classesFromArchive(Path distribution) throws Exception {
        Path log = folder.resolve("classes.log");
        Launch.of(distribution.resolve("bin/ai-init"))
                .in(folder)
                .with("JAVA_HOME", buildJdk())
                .with("AI_INIT_JAVA_OPTIONS", "-Xlog:class+load:file=classes.log")
                .run("-V");
        return Files.readAllLines(log).stream()
                .filter(line -> line.endsWith("source: shared objects file (top)"))
                .map(line -> line.replaceAll(".*\\] *| source:.*", ""))
                .toList();
    }

    /** The bytes with one tenth of them replaced by random ones: without a checksum some tenths crash the JVM. */
    private static byte[] damaged(byte[] intact, int tenth) {
        byte[] bytes = intact.clone();
        byte[] noise = new byte[bytes.length / 10];
        new Random(tenth).nextBytes(noise);
        System.arraycopy(noise, 0, bytes, tenth * noise.length, noise.length);
        return bytes;
    }

    private static Path copyTo(Path target) throws IOException {
        try (Stream<Path> files = Files.walk(Launch.DISTRIBUTION)) {
            for (Path file : files.toList()) {
                Path copy = target.resolve(Launch.DISTRIBUTION.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
        return target;
    }

    /** A Java installation that only says to be one; its {@code java} runs the given shell commands. */
    private Path fakeJdk(String version, String commands) throws IOException {
        Path home = folder.resolve("jdk-" + version);
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"none\"\nJAVA_VERSION=\"" + version + "\"\n");
        script(home.resolve("bin/java"), commands);
        return home;
    }

    /** The launcher with a PATH that has what it calls, and no Java. */
    private Launch withTools() throws IOException {
        Path tools = Files.createDirectories(folder.resolve("tools"));
        for (String tool : List.of("cat", "locale", "readlink", "sed")) {
            for (String bin : List.of("/usr/bin", "/bin")) {
                Path program = Path.of(bin, tool);
                if (Files.exists(program) && !Files.exists(tools.resolve(tool))) {
                    Files.createSymbolicLink(tools.resolve(tool), program);
                }
            }
        }
        return Launch.ofDistribution().with("PATH", tools);
    }

    private static void script(Path file, String commands) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + commands + "\n");
        file.toFile().setExecutable(true);
    }
}
