package dev.aiinit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aiinit.project.ExitCode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Decisions on the command line: recorded and rendered in one run, or refused without a trace. */
class DecideTest {
    private static final String JWT = ".ai/.ai-init/decisions/jwt.yml";

    @TempDir
    Path repository;

    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    @BeforeEach
    void generated() throws IOException {
        write("package.json", "{\"name\": \"demo\", \"scripts\": {\"test\": \"vitest run\"}}");
        assertThat(run("--yes")).isEqualTo(ExitCode.OK);
    }

    @Test
    void aDecisionIsRecordedAndRenderedInOneRun() throws IOException {
        assertThat(run(
                        "decide",
                        "Use a JWT bridge for login",
                        "--why",
                        "WordPress owns the passwords",
                        "--rejected",
                        "Cookies: two hosts",
                        "--rejected",
                        "SAML",
                        "--date",
                        "2026-09-07"))
                .as(err.toString())
                .isEqualTo(ExitCode.OK);
        assertThat(read(".ai/.ai-init/decisions/use-a-jwt-bridge-for-login.yml"))
                .isEqualTo("""
                title: Use a JWT bridge for login
                why: WordPress owns the passwords
                rejected: |-
                  Cookies: two hosts
                  SAML
                date: "2026-09-07"
                order: 10
                """);
        assertThat(read(".ai/DECISIONS.md"))
                .contains("## use-a-jwt-bridge-for-login: Use a JWT bridge for login")
                .contains("Accepted 2026-09-07. WordPress owns the passwords")
                .contains("- Cookies: two hosts\n- SAML");
        assertThat(read("CLAUDE.md")).contains("- `use-a-jwt-bridge-for-login`: Use a JWT bridge for login");
        assertThat(out.toString()).contains("use-a-jwt-bridge-for-login is recorded as accepted");
        assertThat(err.toString()).isEmpty();
        Map<String, String> before = files();
        assertThat(run("regenerate")).isEqualTo(ExitCode.OK);
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void aRunThatWasKilledIsOverBeforeDecisionsAreRead() throws IOException {
        String title = "title: Use JWT\\nwhy: x\\ndate: 2026-09-07\\n";
        String journal = "{\"schema\": \"journal/1\", \"folders\": [\".ai/.ai-init/decisions\"], \"files\": ["
                + "{\"path\": \"" + JWT + "\", \"mode\": \"\", \"before\": null, \"after\": \"" + title + "\"}]}";
        write(".ai/.ai-init/journal/journal.json", journal);

        assertThat(run("decide", "list")).isEqualTo(ExitCode.OK);
        assertThat(err.toString()).contains("a run was interrupted");
        assertThat(run("decide", "--dry-run", "Use cookies", "--why", "x", "--id", "cookies"))
                .isEqualTo(ExitCode.OK);
        assertThat(read(".ai/.ai-init/journal/journal.json")).isEqualTo(journal);

        assertThat(run("decide", "Use cookies", "--why", "y", "--supersedes", "jwt"))
                .as(err.toString())
                .isEqualTo(ExitCode.OK);
        assertThat(read(JWT)).contains("title: Use JWT");
        assertThat(read(".ai/DECISIONS.md")).contains("## use-cookies", "## jwt");
    }

    @Test
    void withoutADateItIsTodays() throws IOException {
        run("decide", "Use JWT", "--why", "x", "--id", "jwt");
        assertThat(read(JWT)).containsPattern("date: \"20\\d\\d-\\d\\d-\\d\\d\"");
    }

    @Test
    void theSameCommandTwiceIsOneDecision() throws IOException {
        String[] command = {"decide", "Use  a JWT bridge", "--why", "x", "--date", "2026-09-07"};
        assertThat(run(command)).isEqualTo(ExitCode.OK);
        refused("this decision exists already: \"use-a-jwt-bridge\"", command);
        refused("--supersedes use-a-jwt-bridge", "decide", "use a jwt bridge", "--id", "other");
    }

    @Test
    void anotherDecisionWithTheSameSlugGetsTheNextNumber() {
        run("decide", "Keep C", "--why", "x");
        assertThat(run("decide", "Keep C++", "--why", "x")).isEqualTo(ExitCode.OK);
        assertThat(run("decide", "Keep C#", "--why", "x")).isEqualTo(ExitCode.OK);
        assertThat(run("decide", "Keep C", "--why", "again", "--supersedes", "keep-c"))
                .isEqualTo(ExitCode.OK);
        run("decide", "list");
        assertThat(out.toString().lines().map(line -> line.replaceFirst(" .*", "")))
                .containsExactly("keep-c", "keep-c-2", "keep-c-3", "keep-c-4");
    }

    @Test
    void whatIsWrongLeavesNoTrace() throws IOException {
        run("decide", "Use cookies", "--why", "x");
        refused("the decision has no title", "decide");
        refused("the decision has no title", "decide", "  \u0007 ", "--why", "x");
        refused("did you mean \"use-cookies\"?", "decide", "Use JWT", "--supersedes", "use-cookie");
        refused("D001", "decide", "Use JWT", "--supersedes", "use-cookies,nothing");
        refused("D002 \"jwt\" supersedes itself", "decide", "Use JWT", "--id", "jwt", "--supersedes", "jwt");
        refused("no day of the calendar", "decide", "Use JWT", "--date", "2026-02-30");
        refused("date: a date such as", "decide", "Use JWT", "--date", "tomorrow");
        refused("did you mean \"accepted\"?", "decide", "Use JWT", "--status", "acepted");
        refused("an id is lower-case words", "decide", "Use JWT", "--id", "../../Jwt");
        refused("another decision has this id", "decide", "Use JWT", "--id", "use-cookies");
        refused("put it in quotes: ai-init decide \"Use JWT now\"", "decide", "Use", "JWT", "now");
        refused("did you mean \"list\"?", "decide", "lst");
        refused("did you mean \"--rejected\"?", "decide", "Use JWT", "--rejekted", "x");
        refused("takes no title", "decide", "--why", "x", "list");
        refused("did you mean \"use-cookies\"?", "decide", "status", "use-cokies", "deprecated");
        refused("did you mean \"deprecated\"?", "decide", "status", "use-cookies", "depricated");
        refused("there is no status", "decide", "status", "nothing-like-it", "wrong");
        assertThat(err.toString()).contains("there is no decision \"nothing-like-it\"");
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        assertThat(run(
                        "decide",
                        "Use JWT",
                        "--status",
                        "bogus",
                        "--id",
                        "Bad Id",
                        "--supersedes",
                        "nosuch",
                        "--date",
                        "2026-99-99"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(err.toString().lines())
                .hasSize(4)
                .anyMatch(line -> line.contains("--id Bad Id"))
                .anyMatch(line -> line.contains("there is no status \"bogus\""))
                .anyMatch(line -> line.contains("D001"))
                .anyMatch(line -> line.contains("D004"));
    }

    @Test
    void whatOnlyReadsOffersNoDryRun() {
        assertThat(run("decide", "list", "--help")).isEqualTo(ExitCode.OK);
        assertThat(out.toString()).contains("--json").doesNotContain("--dry-run");
    }

    @Test
    void aCycleThroughAHandEditedFileIsRefusedWithItsPlace() throws IOException {
        run("decide", "Use cookies", "--why", "x", "--id", "cookies");
        String path = ".ai/.ai-init/decisions/cookies.yml";
        write(path, read(path) + "supersedes: jwt\n");
        refused(
                "these supersede each other: cookies, jwt",
                "decide",
                "Use JWT",
                "--id",
                "jwt",
                "--supersedes",
                "cookies");
        assertThat(err.toString()).contains(path + ":5:1: D002");
    }

    @Test
    void whatAHandEditBrokeIsToldAndStopsNothing() throws IOException {
        run("decide", "Use cookies", "--why", "x", "--id", "cookies");
        String path = ".ai/.ai-init/decisions/cookies.yml";
        write(path, read(path) + "supersedes: gone\n");
        assertThat(run("regenerate")).isEqualTo(ExitCode.OK);
        assertThat(err.toString()).contains(path + ":5:1: D001 \"cookies\" supersedes \"gone\"");
        assertThat(run("decide", "Use JWT", "--why", "x", "--id", "jwt")).isEqualTo(ExitCode.OK);
        assertThat(repository.resolve(JWT)).exists();
        write(path, "title: Use cookies\nstatus: frozen\n");
        refused(path + ":2:9", "regenerate");
        refused(path + ":2:9", "decide", "list");
        write(path, "id: other\ntitle: Use cookies\n");
        refused(path + ":1:5: the id of this record is the name of its file", "decide", "Use SAML");
    }

    @Test
    void anAnswersFileBringsInNoFaultEither() throws IOException {
        write("a.yml", "decisions:\n  - {title: Use JWT, why: x, supersedes: gone}\n");
        refused("D001 \"use-jwt\" supersedes \"gone\"", "--yes", "--answers", "a.yml");
    }

    @Test
    void splicedYamlKeepsOtherBytes() throws IOException {
        String head =
                "# Asked again in May: still true.\r\ntitle:   'Use JWT'   # short\r\n\r\nwhy: >-\r\n  Folded\r\n  text.\r\n";
        String tail = "rejected:\r\n  - Cookies   # two hosts\r\n  - SAML\r\norder: 7\r\n# the end";
        write(JWT, head + "status: accepted # since 2024\r\n" + tail);
        assertThat(run("decide", "status", "jwt", "deprecated"))
                .as(err.toString())
                .isEqualTo(ExitCode.OK);
        assertThat(read(JWT)).isEqualTo(head + "status: deprecated # since 2024\r\n" + tail);
        assertThat(read(".ai/DECISIONS.md")).contains("Deprecated. Folded text.");
        assertThat(read("CLAUDE.md")).doesNotContain("`jwt`");
        Map<String, String> before = files();
        assertThat(run("decide", "status", "jwt", "deprecated")).isEqualTo(ExitCode.OK);
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void supersedingTouchesOnlyTheNewFile() throws IOException {
        run("decide", "Use cookies", "--why", "x", "--id", "cookies");
        run("decide", "Use SAML", "--why", "x", "--id", "saml");
        String cookies = read(".ai/.ai-init/decisions/cookies.yml");
        assertThat(run(
                        "decide",
                        "Use JWT",
                        "--why",
                        "y",
                        "--id",
                        "jwt",
                        "--supersedes",
                        "cookies",
                        "--supersedes",
                        "saml"))
                .isEqualTo(ExitCode.OK);
        assertThat(read(JWT)).contains("supersedes: cookies, saml\n");
        assertThat(read(".ai/.ai-init/decisions/cookies.yml")).isEqualTo(cookies);
        assertThat(read(".ai/DECISIONS.md")).contains("Superseded by `jwt`").contains("Supersedes `cookies`, `saml`.");
        assertThat(read("AGENTS.md")).contains("`jwt`").doesNotContain("`cookies`");
        run("decide", "list");
        assertThat(out.toString().lines())
                .anyMatch(line -> line.matches("cookies +superseded +\\S+ +Use cookies \\(superseded by jwt\\)"))
                .anyMatch(line -> line.matches("jwt +accepted +\\S+ +Use JWT"));
    }

    @Test
    void dryRunShowsTheChangeAndWritesNothing() throws IOException {
        Map<String, String> before = files();
        assertThat(run("decide", "Use JWT", "--why", "x", "--id", "jwt", "--dry-run"))
                .isEqualTo(ExitCode.OK);
        assertThat(out.toString()).contains("+++ b/.ai/DECISIONS.md").contains("+## jwt: Use JWT");
        assertThat(err.toString()).contains(JWT);
        assertThat(files()).isEqualTo(before);
        run("decide", "Use JWT", "--why", "x", "--id", "jwt");
        before = files();
        assertThat(run("decide", "--dry-run", "status", "jwt", "rejected")).isEqualTo(ExitCode.OK);
        assertThat(run("decide", "status", "jwt", "rejected", "--dry-run")).isEqualTo(ExitCode.OK);
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void jsonIsOneDocument() {
        assertThat(run("decide", "Use JWT", "--id", "jwt", "--json")).isEqualTo(ExitCode.OK);
        assertThat(out.toString())
                .startsWith("{\n  \"schema\": \"decide/1\",\n  \"id\": \"jwt\",\n  \"status\": \"accepted\"")
                .contains("\"file\": \"" + JWT + "\"")
                .contains("\"written\": true")
                .contains("D007");
        assertThat(err.toString()).isEmpty();
        assertThat(run("decide", "list", "--json")).isEqualTo(ExitCode.OK);
        assertThat(out.toString())
                .startsWith("{\n  \"schema\": \"decisions/1\"")
                .contains("\"in_force\": true")
                .contains("\"code\": \"D007\"")
                .contains("\"file\": \"" + JWT + "\"");
        assertThat(run("decide", "Use JWT", "--json")).isEqualTo(ExitCode.USAGE);
        assertThat(out.toString()).contains("\"schema\": \"error/1\"").contains("exists already");
    }

    @Test
    void warningsAreToldOnceByTheRunThatBringsThemIn() {
        assertThat(run("decide", "Use JWT", "--id", "jwt")).isEqualTo(ExitCode.OK);
        assertThat(err.toString()).contains("D007 \"jwt\" gives no reason");
        assertThat(run("regenerate")).isEqualTo(ExitCode.OK);
        assertThat(err.toString()).isEmpty();
        run("decide", "list");
        assertThat(err.toString()).contains(JWT + ":1:1: D007");
    }

    @Test
    void recordsElsewhereAreLinkedUnlessAskedOtherwise() throws IOException {
        adr();
        assertThat(run("regenerate")).as(err.toString()).isEqualTo(ExitCode.OK);
        assertThat(read(".ai/DECISIONS.md")).contains("in `docs/adr/`: 2 records (adr-tools).");
        assertThat(read("CLAUDE.md")).contains("- `docs/adr/`: 2 decision records (adr-tools), before");
        assertThat(read(".ai/ARCHITECTURE.md")).doesNotContain("docs/adr");
        assertThat(repository.resolve(".ai/.ai-init/decisions")).doesNotExist();
        assertThat(run("regenerate", "--set", "adr=ignore")).isEqualTo(ExitCode.OK);
        for (String path : List.of(".ai/DECISIONS.md", "CLAUDE.md", "AGENTS.md")) {
            assertThat(read(path)).doesNotContain("docs/adr");
        }
    }

    @Test
    void anImportHappensOnceAndChangesNothingThatIsThere() throws IOException {
        adr();
        write("docs/adr/0009-notes.md", "# Notes\n");
        assertThat(run("regenerate", "--set", "adr=import")).as(err.toString()).isEqualTo(ExitCode.OK);
        assertThat(err.toString()).contains("docs/adr/0009-notes.md:1:1: not read as a decision record");
        String redis = ".ai/.ai-init/decisions/0002-redis.yml";
        assertThat(read(redis)).contains("title: Keep carts in Redis").contains("supersedes: 0001-session");
        assertThat(read("CLAUDE.md"))
                .contains("`0002-redis`")
                .doesNotContain("0001-session")
                .doesNotContain("docs/adr");
        write(redis, read(redis).replace("Redis", "Valkey"));
        Files.delete(repository.resolve(".ai/.ai-init/decisions/0001-session.yml"));
        write(redis, read(redis).replaceAll("supersedes: .*\n", ""));
        assertThat(run("regenerate")).isEqualTo(ExitCode.OK);
        assertThat(err.toString()).contains("docs/adr/: 1 record is not among the decisions");
        assertThat(repository.resolve(".ai/.ai-init/decisions/0001-session.yml"))
                .doesNotExist();
        assertThat(run("regenerate", "--set", "adr=import")).isEqualTo(ExitCode.OK);
        assertThat(read(redis)).contains("title: Keep carts in Valkey").doesNotContain("supersedes");
        assertThat(repository.resolve(".ai/.ai-init/decisions/0001-session.yml"))
                .exists();
    }

    private void adr() throws IOException {
        write("docs/adr/0001-session.md", "# 1. Session\n\n## Status\n\nSuperceded by [2. R](0002-redis.md)\n");
        write("docs/adr/0002-redis.md", "# 2. Keep carts in Redis\n\n## Status\n\nAccepted\n\n## Decision\n\nRedis.\n");
    }

    private void refused(String says, String... arguments) throws IOException {
        Map<String, String> before = files();
        assertThat(run(arguments)).as(err.toString()).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains(says);
        assertThat(files()).isEqualTo(before);
    }

    private ExitCode run(String... arguments) {
        out = new StringWriter();
        err = new StringWriter();
        Console console =
                new Console(new PrintWriter(out), new PrintWriter(err), repository, System.getenv(), false, "test");
        return new Application(console).run(List.of(arguments));
    }

    private String read(String path) throws IOException {
        return Files.readString(repository.resolve(path));
    }

    private void write(String path, String text) throws IOException {
        Path file = repository.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(repository)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(repository.relativize(path).toString(), Files.readString(path));
            }
        }
        return files;
    }
}
