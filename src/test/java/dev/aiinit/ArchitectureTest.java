package dev.aiinit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.aiinit.architecture.Breach;
import dev.aiinit.architecture.Code;
import dev.aiinit.architecture.DescribedPackages;
import dev.aiinit.architecture.ForbiddenUses;
import dev.aiinit.architecture.NoCycles;
import dev.aiinit.architecture.NoInheritance;
import dev.aiinit.architecture.NoStaticState;
import dev.aiinit.architecture.PackageTable;
import dev.aiinit.architecture.Rule;
import dev.aiinit.architecture.ShortFiles;
import dev.aiinit.architecture.TellingNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What may use what. Each rule is asked twice: the program keeps it, and the classes under {@code violations} break
 * each of its parts, so that a rule which no longer sees anything fails.
 */
class ArchitectureTest {
    /** The right column names the packages of ours that the left one may use; {@code below}: all in later rows. */
    private static final String PACKAGES = """
            cli        | below
            prompt     | answers, pack, project
            store      | repository, ignore, merge, answers, supply, pack, syntax, project
            client     | repository, project
            workflow   | below
            lint       | audit, ignore, detect, structure, command, manifest, pack, markdown, syntax, repository, project
            audit      | ignore, markdown, repository, project
            render     | pack, ignore, project
            merge      | markdown, syntax, project
            answers    | pack, syntax, project
            detect     | structure, command, manifest, pack, repository, syntax, project
            structure  | manifest, pack, repository, syntax, project
            command    | manifest, pack, repository, syntax, project
            manifest   | pack, repository, syntax, project
            ignore     | pack, repository, project
            supply     | pack, syntax, project
            pack       | syntax, project
            repository | project
            markdown   | project
            syntax     | project
            project    |
            """;

    /** Compiles the packs while the program is built: beside the table, because the program never runs it. */
    private static final String BUILD = "build | pack, syntax, project\n";

    private static final String LIBRARIES = """
            picocli..                                         | cli
            org.jline..                                       | prompt
            freemarker..                                      | render
            org.commonmark..                                  | markdown
            com.github.difflib..                              | merge, cli
            com.knuddels.jtokkit..                            | audit
            org.semver4j..                                    | pack
            org.snakeyaml..; com.fasterxml..; org.tomlj..     | syntax
            javax.xml..; org.w3c.dom..; org.xml.sax..         | syntax
            org.objectweb.asm..                               | build
            """;

    private static final String DISK_AND_CHILDREN = """
            java.nio.file.Files                                                         | store, client, build
            java.nio.file.Path.toRealPath(*)                                            | store, client, build
            java.io.File; java.io.FileReader; java.io.FileWriter                        | store, client
            java.io.RandomAccessFile; java.nio.channels.FileChannel                     | store, client
            java.io.FileInputStream; java.io.FileOutputStream                           | store, client, Main
            java.lang.ProcessBuilder; java.lang.Runtime.exec(*)                         | store, client
            java.net.http..; java.net.Socket; java.net.ServerSocket                     | store, client
            java.net.URL.openStream(); java.net.URL.openConnection(*)                   | store, client
            com.sun.net.httpserver..                                                    | client
            """;

    private static final String PROCESS = """
            java.lang.System.in; java.lang.System.out; java.lang.System.err             | Main
            java.lang.System.exit(*); java.lang.System.console()                        | Main
            java.lang.System.getenv(*); java.lang.System.getProperty(*)                 | Main
            java.lang.System.getProperties(); java.lang.System.lineSeparator()          | Main
            java.lang.Boolean.getBoolean(*); java.lang.Integer.getInteger(*)            | Main
            java.lang.Long.getLong(*); java.lang.Throwable.printStackTrace()            | Main
            """;

    private static final String SAME_EVERYWHERE = """
            java.lang.System.currentTimeMillis(); java.lang.System.nanoTime()           | cli, Main
            java.time.Instant.now(*); java.time.LocalDate.now(*)                        | cli, Main
            java.time.LocalDateTime.now(*); java.time.ZonedDateTime.now(*)              | cli, Main
            java.time.OffsetDateTime.now(*); java.time.Year.now(*)                      | cli, Main
            java.time.Clock.systemUTC(); java.time.Clock.systemDefaultZone()            | cli, Main
            java.time.Clock.system(*); java.util.Date.<init>()                          | cli, Main
            java.util.Calendar.getInstance(*)                                           | cli, Main
            java.util.Random; java.security.SecureRandom; java.util.SplittableRandom    | cli, Main
            java.util.concurrent.ThreadLocalRandom; java.util.random..                  | cli, Main
            java.lang.Math.random(); java.util.UUID.randomUUID()                        | cli, Main
            java.util.Locale.getDefault(*); java.util.TimeZone.getDefault()             | cli, Main
            java.time.ZoneId.systemDefault()                                            | cli, Main
            java.lang.String.toLowerCase(); java.lang.String.toUpperCase()              | cli, Main
            java.lang.String.format(java.lang.String, *)                                | cli, Main
            java.lang.String.formatted(*); java.util.Formatter.<init>()                 | cli, Main
            java.io.PrintStream.printf(java.lang.String, *)                             | cli, Main
            java.io.PrintStream.format(java.lang.String, *)                             | cli, Main
            java.io.PrintWriter.printf(java.lang.String, *)                             | cli, Main
            java.text.NumberFormat.getInstance(); java.text.DecimalFormat.<init>(*)     | cli, Main
            java.text.SimpleDateFormat; java.text.Collator.getInstance()                | cli, Main
            java.time.format.DateTimeFormatter.ofPattern(java.lang.String)              | cli, Main
            java.nio.charset.Charset.defaultCharset(); java.lang.String.getBytes()      | cli, Main
            java.lang.String.<init>([B); java.lang.String.<init>([B, int, int)          | cli, Main
            java.io.InputStreamReader.<init>(java.io.InputStream)                       | cli, Main
            java.io.OutputStreamWriter.<init>(java.io.OutputStream)                     | cli, Main
            java.io.PrintStream.<init>(java.io.OutputStream)                            | cli, Main
            java.io.PrintStream.<init>(java.io.OutputStream, boolean)                   | cli, Main
            java.io.PrintWriter.<init>(java.io.OutputStream)                            | cli, Main
            java.io.ByteArrayOutputStream.toString()                                    | cli, Main
            java.util.Scanner.<init>(java.io.InputStream)                               | cli, Main
            """;

    /** These iterate differently from one start of the JVM to the next, or may. */
    private static final String UNORDERED = """
            java.util.Map.of(*); java.util.Map.ofEntries(*); java.util.Map.copyOf(*)    | nobody
            java.util.Set.of(*); java.util.Set.copyOf(*)                                | nobody
            java.util.HashMap; java.util.HashSet; java.util.IdentityHashMap             | nobody
            java.util.concurrent.ConcurrentHashMap; java.util.Hashtable                 | nobody
            java.util.stream.Collectors.toSet()                                         | nobody
            java.util.stream.Collectors.toUnmodifiableSet()                             | nobody
            java.util.stream.Collectors.toUnmodifiableMap(*)                            | nobody
            java.util.stream.Collectors.toMap(java.util.function.Function, java.util.function.Function)         | nobody
            java.util.stream.Collectors.groupingBy(java.util.function.Function)                                 | nobody
            java.util.stream.Collectors.groupingBy(java.util.function.Function, java.util.stream.Collector)     | nobody
            """;

    /** Classes of other people that are made to be extended, and have no interface instead. */
    private static final String EXTENSION_POINTS = """
            freemarker.core.CommonMarkupOutputFormat
            freemarker.core.CommonTemplateMarkupOutputModel
            freemarker.template.SimpleObjectWrapper
            java.io.Writer
            org.commonmark.node.AbstractVisitor
            org.objectweb.asm.ClassVisitor
            org.objectweb.asm.MethodVisitor
            """;

    private static final int LINES_OF_CODE = 400;

    private static final Code PROGRAM = new Code(
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("dev.aiinit"),
            "dev.aiinit",
            Path.of("src/main/java/dev/aiinit"));

    private static final Code VIOLATIONS = new Code(
            new ClassFileImporter().importPackages("dev.aiinit.violations"),
            "dev.aiinit.violations",
            Path.of("src/test/java/dev/aiinit/violations"));

    static List<Named<Rule>> rules() {
        return List.of(
                Named.of("packages use only what the table allows", new PackageTable(BUILD + PACKAGES)),
                Named.of("one library, one package", new ForbiddenUses(LIBRARIES)),
                Named.of("disk, network and child processes", new ForbiddenUses(DISK_AND_CHILDREN)),
                Named.of("streams, environment and exit of the process", new ForbiddenUses(PROCESS)),
                Named.of("no clock, chance, default locale or charset", new ForbiddenUses(SAME_EVERYWHERE)),
                Named.of("ordered collections only", new ForbiddenUses(UNORDERED)),
                Named.of("no static state", new NoStaticState()),
                Named.of("no inheritance", new NoInheritance(EXTENSION_POINTS)),
                Named.of("telling names", new TellingNames()),
                Named.of("no cycles", new NoCycles()),
                Named.of("described packages", new DescribedPackages()));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theProgramKeepsTheRule(Rule rule) {
        assertThat(PROGRAM.classes()).isNotEmpty();
        assertThat(rule.breaches(PROGRAM)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void eachPartOfTheRuleSeesItsViolation(Rule rule) {
        assertThat(rule.breaches(VIOLATIONS)).extracting(Breach::part).containsAll(rule.parts());
    }

    @Test
    void sourceFilesAreShort() {
        assertThat(new ShortFiles(LINES_OF_CODE).breaches(PROGRAM)).isEmpty();
    }

    @Test
    void linesOfCodeAreCountedWithoutBlanksAndComments(@TempDir Path folder) throws IOException {
        Rule rule = new ShortFiles(3);
        Code code = new Code(PROGRAM.classes(), "dev.aiinit", folder);
        Path file = folder.resolve("Three.java");

        Files.writeString(file, "/** One.\n * Two.\n */\nclass Three {\n\n    // three\n    int three;\n}\n");
        assertThat(rule.breaches(code)).isEmpty();

        Files.writeString(file, "class Four {\n    int three;\n    int four;\n}\n");
        assertThat(rule.breaches(code)).extracting(Breach::place).containsExactly(file + " has 4 lines of code");
    }
}
