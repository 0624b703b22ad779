package dev.aiinit.ignore;

import static dev.aiinit.ignore.Noises.all;
import static dev.aiinit.ignore.Noises.claudeCode;
import static dev.aiinit.ignore.Noises.noise;
import static dev.aiinit.ignore.Noises.secrets;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aiinit.pack.ActiveNoise;
import dev.aiinit.pack.NoiseClass;
import dev.aiinit.pack.Target;
import dev.aiinit.pack.Target.Enforcement;
import dev.aiinit.project.Evidence;
import dev.aiinit.repository.InMemoryRepository;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DenyRulesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    node_modules/       | Read(**/node_modules/**)
                    /dist/              | Read(/dist/**)
                    /a/b/               | Read(/a/b/**)
                    /x/**               | Read(/x/**)
                    *.log               | Read(*.log)
                    .env                | Read(.env)
                    /next-env.d.ts      | Read(/next-env.d.ts)
                    /a/go.sum           | Read(/a/go.sum)
                    **/a/b              | Read(**/a/b)
                    **/a/b/             | Read(**/a/b/**)
                    /a/**/x/            | Read(/a/**/x/**)
                    /app/\\[slug\\]/x/  | Read(/app/\\[slug\\]/x/**)
                    /a/\\#b/            | Read(/a/#b/**)
                    \\#b/               | Read(**/#b/**)
                    \\#b                | Read(**/#b)
                    \\!b                | Read(**/!b)
                    /(group)/x/         | Read(/(group)/x/**)
                    /{a,b}/x/           | Read(/?a,b?/x/**)
                    *.{a,b}             | Read(*.?a,b?)
                    /my dir/x/          | Read(/my dir/x/**)
                    `/a/x\\ `           | Read(/a/x?)
                    *.py[cod]           | Read(*.py[cod])
                    /a\\\\b/            |
                    """)
    void oneLine(String pattern, String rule) {
        assertThat(texts(repo(), list(pattern), DenyLevel.STRICT, ""))
                .isEqualTo(rule == null ? List.of() : List.of(rule));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    *.log !keep.log                 | Read(*.log) Read(!keep.log)
                    *.pem !/tests/a.pem             | Read(*.pem) Read(!tests/a.pem)
                    *.pem !/tests/*.pem             | Read(*.pem) Read(!tests/*.pem)
                    *.pem !/a.pem                   | Read(*.pem) Read(!a.pem)
                    /v/* !/v/own/                   | Read(v/*) Read(!v/own)
                    **/.idea/* !**/.idea/runs/      | Read(**/.idea/*) Read(!**/.idea/runs)
                    /v/ !/v/own/                    | Read(/v/**)
                    *.log !keep.txt                 | Read(*.log)
                    !keep.log *.log                 | Read(*.log)
                    """)
    void negations(String patterns, String rules) {
        assertThat(texts(repo(), list(patterns.trim().split(" ")), DenyLevel.STRICT, ""))
                .isEqualTo(Arrays.asList(rules.trim().split(" ")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    frontend      | /frontend/.next/          | Read(/.next/**)
                    frontend      | /wordpress/vendor/        |
                    frontend      | node_modules/             | Read(**/node_modules/**)
                    frontend      | *.log                     | Read(*.log)
                    frontend      | /frontend/**/dist/        | Read(**/dist/**)
                    frontend/app  | /frontend/**/dist/        | Read(**/dist/**)
                    packages/api  | /packages/*/dist/         | Read(/dist/**)
                    packages/api  | /packages/*/*.lock        | Read(/*.lock)
                    packages/api  | /packages/                |
                    packages/api  | packages/                 |
                    packages/api  | /packages/*               |
                    packages/api  | /packages/api/*           |
                    a             | **/a/b/                   | Read(**/a/b/**) Read(/b/**)
                    [x]           | /\\[x\\]/out/             | Read(/out/**)
                    frontend      | /frontend/v/* !/frontend/v/own/ | Read(v/*) Read(!v/own)
                    v             | /v/* !/v/own/             |
                    frontend      | *.pem !/frontend/t/a.pem !/other/t/a.pem | Read(*.pem) Read(!t/a.pem)
                    """)
    void fromASubFolder(String start, String patterns, String rules) {
        assertThat(texts(repo(), list(patterns.trim().split(" ")), DenyLevel.STRICT, start))
                .isEqualTo(
                        rules == null ? List.of() : Arrays.asList(rules.trim().split(" ")));
    }

    @Test
    void eachLevelHoldsTheOneBefore() {
        IgnoreList list = tuned(
                repo(),
                all(
                        secrets(),
                        noise("npm", "", NoiseClass.DEPENDENCY, "node_modules/"),
                        noise("npm", "", NoiseClass.LOCK, "package-lock.json"),
                        noise("a", "", NoiseClass.GENERATED, "*.min.js"),
                        noise("a", "", NoiseClass.DATA, "*.parquet")));

        assertThat(texts(repo(), list, DenyLevel.SECRETS, ""))
                .containsExactly(
                        "Read(.env)",
                        "Read(.env.*)",
                        "Read(!.env.example)",
                        "Read(!.env.*.example)",
                        "Read(*.pem)",
                        "Read(*.key)",
                        "Read(id_rsa)");
        assertThat(texts(repo(), list, DenyLevel.BALANCED, ""))
                .containsAll(texts(repo(), list, DenyLevel.SECRETS, ""))
                .contains("Read(**/node_modules/**)", "Read(/.ai/.ai-init/**)")
                .doesNotContain("Read(*.min.js)", "Read(*.parquet)");
        assertThat(texts(repo(), list, DenyLevel.STRICT, ""))
                .containsAll(texts(repo(), list, DenyLevel.BALANCED, ""))
                .contains("Read(*.min.js)", "Read(*.parquet)");
    }

    @Test
    void examplesStayReadableAndVariantsAreDenied() {
        IgnoreList list = tuned(repo(".env.example", "web/.env.example"), secrets());
        ClaudeReadRules rules =
                ClaudeReadRules.of(texts(repo(".env.example", "web/.env.example"), list, DenyLevel.BALANCED, ""));

        assertThat(List.of(".env", ".env.local", "sub/.env.production", ".ENV")).allMatch(rules::denies);
        assertThat(List.of(".env.example", "web/.env.example", "src/env.mjs")).noneMatch(rules::denies);
    }

    @Test
    void aFileOfTheNameOfAHiddenFolderStaysReadable() {
        InMemoryRepository repository = repo("src/build", "src/main.c");
        List<ActiveNoise> noise = noise("cmake", "", NoiseClass.BUILD, "build/");

        assertThat(texts(repository, tuned(repository, noise), DenyLevel.BALANCED, ""))
                .containsExactly("Read(**/build/*)", "Read(/.ai/.ai-init/**)");
    }

    @Test
    void aTwinInOtherLettersIsNotRefused() {
        InMemoryRepository repository = repo("server/Build/Main.cs", "web/package.json");
        IgnoreList list = tuned(repository, noise("vite", "", NoiseClass.BUILD, "build/"));

        assertThat(Noises.patterns(list)).contains("build/");
        assertThat(texts(repository, list, DenyLevel.BALANCED, "")).contains("Read(/build/**)");
        assertThat(texts(repository, list, DenyLevel.BALANCED, "web")).contains("Read(**/build/**)");
    }

    @Test
    void aTwinBesideTheFolderDropsTheRuleAndIsReported() {
        InMemoryRepository repository = repo("Build/Main.cs");
        IgnoreList list = tuned(repository, noise("vite", "", NoiseClass.BUILD, "/build/"));
        DenyProjection projection = rules(repository, list).project(DenyLevel.BALANCED, "");

        assertThat(projection.texts()).containsExactly("Read(/.ai/.ai-init/**)");
        assertThat(projection.dropped()).singleElement().satisfies(dropped -> {
            assertThat(dropped.pattern()).isEqualTo("/build/");
            assertThat(dropped.examples()).containsExactly("Build/Main.cs");
            assertThat(dropped.why())
                    .isEqualTo("Claude Code matches names without regard to case and folders like files:"
                            + " the rule would refuse a file that a person wrote");
        });
        assertThat(projection.enforcementOf(list.lines().get(0))).isEqualTo(Enforcement.UNSUPPORTED);
        assertThat(projection.enforcementOf(list.lines().get(1))).isEqualTo(Enforcement.ENFORCED);
    }

    @Test
    void aTwinInOneOfManyUnitsLeavesTheRulesOfTheOthers() {
        InMemoryRepository repository = repo("src/A/Bin/run.cs", "src/B/b.cs", "src/C/c.cs");
        IgnoreList list = tuned(
                repository,
                all(
                        noise("dotnet", "src/A", NoiseClass.BUILD, "/bin/"),
                        noise("dotnet", "src/B", NoiseClass.BUILD, "/bin/"),
                        noise("dotnet", "src/C", NoiseClass.BUILD, "/bin/")));

        assertThat(Noises.patterns(list)).contains("/src/*/bin/");
        assertThat(texts(repository, list, DenyLevel.BALANCED, ""))
                .contains("Read(/src/B/bin/**)", "Read(/src/C/bin/**)");
        assertThat(texts(repository, list, DenyLevel.BALANCED, "src/B")).contains("Read(/bin/**)");
    }

    @Test
    void aTwinIsHeldAgainstTheRulesOfASubFolderToo() {
        InMemoryRepository repository = repo("web/Build/Main.cs");
        DenyProjection projection =
                rules(repository, list("/web/build/", "/web/gen/")).project(DenyLevel.STRICT, "web");

        assertThat(projection.texts()).containsExactly("Read(/gen/**)");
        assertThat(projection.dropped())
                .singleElement()
                .satisfies(dropped -> assertThat(dropped.examples()).containsExactly("web/Build/Main.cs"));
    }

    @Test
    void aRuleIsJudgedByItselfAndTheNegationsBehindIt() {
        InMemoryRepository repository = repo("Logs/a.part.ts");

        assertThat(texts(repository, list("*.part.ts", "!a.part.ts", "*.tmp", "/logs/"), DenyLevel.STRICT, ""))
                .containsExactly("Read(*.part.ts)", "Read(!a.part.ts)", "Read(*.tmp)");
    }

    @Test
    void aTwinThatAProgramWroteDropsNoRule() {
        InMemoryRepository repository = repo("Build/run.log", "Build/yarn.lock");

        assertThat(texts(repository, list("/build/"), DenyLevel.STRICT, "")).containsExactly("Read(/build/**)");
    }

    @Test
    void aKindOfFilesWithATwinIsRefusedInTheUnitsWithoutOne() {
        Origin here = new Origin("card", "Card", "a", Evidence.file("marker"), "reason");
        Origin there = new Origin("card", "Card", "b", Evidence.file("marker"), "reason");
        IgnoreList list = new IgnoreList(
                List.of(new IgnoreLine("debug", NoiseClass.BUILD, List.of(here, there), "")), List.of(), List.of());

        assertThat(texts(repo("a/Debug"), list, DenyLevel.STRICT, "")).containsExactly("Read(/b/debug)");
    }

    @Test
    void whatTheListHidesNeedNotStayReadable() {
        InMemoryRepository repository = repo("package-lock.json", "certs/server.pem", "Schema.graphql");
        IgnoreList list = tuned(
                repository,
                all(
                        secrets(),
                        noise("npm", "", NoiseClass.LOCK, "package-lock.json"),
                        noise("x", "", NoiseClass.GENERATED, "/Schema.graphql")));

        assertThat(texts(repository, list, DenyLevel.STRICT, ""))
                .contains("Read(package-lock.json)", "Read(*.pem)", "Read(/Schema.graphql)");
    }

    @Test
    void fixturesOfKeysStayReadable() {
        InMemoryRepository repository =
                repo("web/tests/a.pem", "web/tests/b.pem", "web/tests/c.pem", "web/package.json");
        IgnoreList list = tuned(repository, secrets());

        assertThat(texts(repository, list, DenyLevel.SECRETS, "")).contains("Read(*.pem)", "Read(!web/tests/*.pem)");
        assertThat(texts(repository, list, DenyLevel.SECRETS, "web")).contains("Read(*.pem)", "Read(!tests/*.pem)");
    }

    @Test
    void aTargetWithoutDenyRulesIsRefused() {
        Target deaf =
                new Target("deaf", "Deaf", List.of(), Target.Imports.NONE, Target.Obedience.NONE, List.of(), List.of());

        assertThatThrownBy(() -> new DenyRules(deaf, list("a/"), repo())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void settingsOfASubFolderOpenTheMemoryAtTheRoot() {
        IgnoreList list = list("/web/dist/");
        ClaudeSettings settings = ClaudeSettings.of(
                "apps/web", true, List.of(".ai", "docs"), rules(repo(), list).project(DenyLevel.BALANCED, "web"));

        assertThat(settings.path()).isEqualTo("apps/web/.claude/settings.json");
        assertThat(settings.entries())
                .extracting(entry -> String.join(".", entry.key()) + "=" + entry.value())
                .containsExactly(
                        "$schema=https://json.schemastore.org/claude-code-settings.json",
                        "env.CLAUDE_CODE_DISABLE_1M_CONTEXT=1",
                        "permissions.additionalDirectories=../../.ai",
                        "permissions.additionalDirectories=../../docs",
                        "permissions.deny=Read(/dist/**)");
    }

    @Test
    void settingsOfTheRootNeedNoFurtherFolders() {
        ClaudeSettings settings =
                ClaudeSettings.of("", false, List.of(".ai"), new DenyProjection(List.of(), List.of()));

        assertThat(settings.path()).isEqualTo(".claude/settings.json");
        assertThat(settings.entries()).hasSize(1);
    }

    private static IgnoreList list(String... patterns) {
        Origin origin = new Origin("card", "Card", "", Evidence.file("marker"), "reason");
        return new IgnoreList(
                Arrays.stream(patterns)
                        .map(pattern -> new IgnoreLine(pattern, NoiseClass.BUILD, List.of(origin), ""))
                        .toList(),
                List.of(),
                List.of());
    }

    private static IgnoreList tuned(InMemoryRepository repository, List<ActiveNoise> noise) {
        return Tuning.tune(noise, repository);
    }

    private static DenyRules rules(InMemoryRepository repository, IgnoreList list) {
        return new DenyRules(claudeCode(), list, repository);
    }

    private static List<String> texts(InMemoryRepository repository, IgnoreList list, DenyLevel level, String start) {
        return rules(repository, list).project(level, start).texts();
    }

    private static InMemoryRepository repo(String... paths) {
        Map<String, String> texts = new TreeMap<>();
        for (String path : paths) {
            texts.put(path, "text\n");
        }
        return InMemoryRepository.of(texts);
    }
}
