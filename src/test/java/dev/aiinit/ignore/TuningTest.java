package dev.aiinit.ignore;

import static dev.aiinit.ignore.Noises.all;
import static dev.aiinit.ignore.Noises.noise;
import static dev.aiinit.ignore.Noises.patterns;
import static dev.aiinit.ignore.Noises.secrets;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aiinit.pack.ActiveNoise;
import dev.aiinit.pack.NoiseClass;
import dev.aiinit.repository.InMemoryRepository;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TuningTest {
    private static final String STATE = "/.ai/.ai-init/";

    @Nested
    class Moved {
        @Test
        void aPatternOfAUnitSpeaksFromTheRoot() {
            assertThat(lines(
                            repo(), noise("nextjs", "frontend", NoiseClass.BUILD, "/.next/", "/next-env.d.ts", "a/b/")))
                    .containsExactly("/frontend/.next/", "/frontend/next-env.d.ts", "/frontend/a/b/", STATE);
        }

        @Test
        void charactersOfAFolderThatMeanSomethingInPatternsAreEscaped() {
            assertThat(lines(repo(), noise("x", "app/[slug]/#a/!b/c d/e\\f*", NoiseClass.BUILD, "/.next/")))
                    .containsExactly("/app/\\[slug\\]/#a/!b/c d/e\\\\f\\*/.next/", STATE);
        }

        @Test
        void aNameOfSeveralUnitsOrOfTheRootIsOneLineForAnyDepth() {
            List<ActiveNoise> two = all(
                    noise("npm", "a", NoiseClass.DEPENDENCY, "node_modules/", "build/"),
                    noise("npm", "b", NoiseClass.DEPENDENCY, "node_modules/", "build/"),
                    noise("maven", "", NoiseClass.BUILD, "target/"));

            assertThat(lines(repo(), two)).containsExactly("node_modules/", "build/", "target/", STATE);
        }

        @Test
        void anUnmistakableNameOfOneUnitIsOneLineForAnyDepth() {
            assertThat(lines(
                            repo(),
                            noise("npm", "web", NoiseClass.DEPENDENCY, "node_modules/", ".cache/", "*.tsbuildinfo")))
                    .containsExactly("node_modules/", ".cache/", "*.tsbuildinfo", STATE);
        }

        @Test
        void anOrdinaryWordOfOneUnitStaysInItsUnit() {
            assertThat(lines(repo(), noise("dotnet", "server", NoiseClass.BUILD, "obj/")))
                    .containsExactly("/server/**/obj/", STATE);
        }

        @Test
        void manyUnitsBesideEachOtherAreOneLine() {
            List<ActiveNoise> noise = all(
                    noise("dotnet", "src/A", NoiseClass.BUILD, "/bin/"),
                    noise("dotnet", "src/B", NoiseClass.BUILD, "/bin/"),
                    noise("dotnet", "src/[C]", NoiseClass.BUILD, "/bin/"),
                    noise("dotnet", "tests/A", NoiseClass.BUILD, "/bin/"),
                    noise("dotnet", "", NoiseClass.BUILD, "/bin/"));

            assertThat(lines(repo(), noise)).containsExactly("/src/*/bin/", "/tests/A/bin/", "/bin/", STATE);
            assertThat(lines(repo("src/Tool/bin/run.cs"), noise))
                    .containsExactly(
                            "/src/A/bin/", "/src/B/bin/", "/src/\\[C\\]/bin/", "/tests/A/bin/", "/bin/", STATE);
        }

        @Test
        void anUnmistakableNameOfManyUnitsIsOneLineForAnyDepth() {
            List<ActiveNoise> noise = all(
                    noise("astro", "a", NoiseClass.BUILD, "/.astro/", "/dist/"),
                    noise("astro", "b/c", NoiseClass.BUILD, "/.astro/", "/dist/"),
                    noise("astro", "d", NoiseClass.BUILD, "/.astro/", "/dist/"));

            assertThat(lines(repo(), noise)).containsExactly(".astro/", "/a/dist/", "/b/c/dist/", "/d/dist/", STATE);
        }

        @Test
        void equalLinesAreOneLineWithAllOrigins() {
            IgnoreList list = tune(
                    repo(),
                    all(
                            noise("npm", "web", NoiseClass.DEPENDENCY, "node_modules/"),
                            noise("pnpm", "api", NoiseClass.DEPENDENCY, "node_modules/")));

            assertThat(list.lines().get(0).origins())
                    .extracting(Origin::toString)
                    .containsExactly("web/marker — npm", "api/marker — pnpm");
        }

        @Test
        void aCoveredLineGivesItsOriginsToTheLineThatCoversIt() {
            IgnoreList list = tune(
                    repo(),
                    all(
                            noise("npm", "web", NoiseClass.DEPENDENCY, "/node_modules/.cache/", "/node_modules/"),
                            noise("yarn", "", NoiseClass.DEPENDENCY, "node_modules/")));

            assertThat(patterns(list)).containsExactly("node_modules/", STATE);
            assertThat(list.lines().get(0).origins()).extracting(Origin::card).containsExactly("yarn", "npm");
        }

        @Test
        void aLineIsNotCoveredByOneThatIsDeniedOnlyAtAHigherLevel() {
            List<ActiveNoise> noise = all(
                    noise("logs", "", NoiseClass.LOG, "*.log"),
                    noise("wordpress", "", NoiseClass.SECRET, "wp-content/debug.log"),
                    noise("media", "", NoiseClass.BINARY, "*.gz"),
                    noise("dumps", "", NoiseClass.SECRET, "*.sql.gz"));

            assertThat(lines(repo(), noise))
                    .containsExactly("/wp-content/debug.log", "*.sql.gz", "*.log", "*.gz", STATE);
        }

        @Test
        void groupsStandInTheirOrderWithTheStateLast() {
            List<ActiveNoise> noise = Stream.of(NoiseClass.values())
                    .flatMap(each -> noise("c", "", each, each.word() + ".y").stream())
                    .toList();

            assertThat(tune(repo(), noise).sections())
                    .extracting(IgnoreList.Section::group)
                    .containsExactlyElementsOf(Stream.of(IgnoreGroup.values())
                            .filter(group -> group != IgnoreGroup.DENIED)
                            .toList());
        }
    }

    @Nested
    class NeverHidesSource {
        @Test
        void javaPackagesCalledBuildAndTargetStayReadable() {
            InMemoryRepository repository = repo(
                    "core/src/main/java/org/acme/build/Step.java",
                    "core/src/main/java/org/acme/target/Aim.java",
                    "core/build.gradle",
                    "app/build.gradle");
            List<ActiveNoise> noise = all(
                    noise("gradle", "", NoiseClass.BUILD, "build/", "target/"),
                    noise("gradle", "core", NoiseClass.BUILD, "build/"),
                    noise("gradle", "app", NoiseClass.BUILD, "build/"));
            IgnoreList list = tune(repository, noise);

            assertThat(patterns(list)).containsExactly("/build/", "/core/build/", "/app/**/build/", "/target/", STATE);
            assertThat(list.lines().get(0).note())
                    .isEqualTo("only here: core/src/main/java/org/acme/build/Step.java is source");
            assertThat(list.dropped()).isEmpty();
        }

        @Test
        void foldersOfSourceAreDroppedAndReported() {
            InMemoryRepository repository = repo(
                    "lib/main.rb",
                    "packages/a/index.js",
                    "bin/rails",
                    "src/logs/Logger.java",
                    "coverage/index.ts",
                    "env/settings.py");
            IgnoreList list = tune(
                    repository,
                    noise("any", "", NoiseClass.BUILD, "lib/", "packages/", "bin/", "logs/", "coverage/", "/env/"));

            assertThat(patterns(list)).containsExactly("/logs/", STATE);
            assertThat(list.dropped())
                    .extracting(Dropped::pattern)
                    .containsExactly("/lib/", "/packages/", "/bin/", "/coverage/", "/env/");
            assertThat(list.dropped().get(0).examples()).containsExactly("lib/main.rb");
            assertThat(list.dropped().get(0).why()).isEqualTo("git tracks a file under it that a person wrote");
        }

        @Test
        void installedThingsBesideOwnOnesAreNarrowed() {
            InMemoryRepository repository = repo(
                    "wp-content/plugins/own/own.php",
                    "wp-content/plugins/own/inc/a.php",
                    "wp-content/plugins/index.php",
                    "vendor/patches/fix.patch");
            IgnoreList list =
                    tune(repository, noise("wordpress", "", NoiseClass.DEPENDENCY, "/wp-content/plugins/", "/vendor/"));

            assertThat(patterns(list))
                    .containsExactly(
                            "/wp-content/plugins/*",
                            "!/wp-content/plugins/own/",
                            "/vendor/*",
                            "!/vendor/patches/",
                            STATE);
        }

        @Test
        void manyOwnThingsAmongInstalledOnesDropTheLine() {
            InMemoryRepository repository = repo(
                    "vendor/a/x.php",
                    "vendor/b/x.php",
                    "vendor/c/x.php",
                    "vendor/d/x.php",
                    "vendor/e/x.php",
                    "vendor/f/x.php");

            assertThat(lines(repository, noise("composer", "", NoiseClass.DEPENDENCY, "/vendor/")))
                    .containsExactly(STATE);
        }

        @Test
        void aLineThatIsDroppedIsToldWithTheFilesThatItWouldHide() {
            InMemoryRepository repository =
                    repo("vendor/a/x", "vendor/b/x", "vendor/c/x", "vendor/d/x", "vendor/e/x", "vendor/f/x");

            assertThat(tune(repository, noise("composer", "", NoiseClass.DEPENDENCY, "/vendor/"))
                            .dropped())
                    .singleElement()
                    .satisfies(dropped -> {
                        assertThat(dropped.why()).isEqualTo("git tracks 6 files under it that a person wrote");
                        assertThat(dropped.examples()).containsExactly("vendor/a/x", "vendor/b/x", "vendor/c/x");
                    });
        }

        @Test
        void aLineThatIsNarrowedIsNotToldAsDropped() {
            InMemoryRepository repository = InMemoryRepository.of(
                    "vendor/own/x.php", "text\n",
                    "a/x_gen.go", "// Code generated by x. DO NOT EDIT.\n",
                    "a/key_gen.go", "package a\n");
            List<ActiveNoise> noise = all(
                    noise("composer", "", NoiseClass.DEPENDENCY, "/vendor/"),
                    noise("go", "", NoiseClass.GENERATED, "*_gen.go"));
            IgnoreList list = tune(repository, noise);

            assertThat(patterns(list))
                    .containsExactly("/vendor/*", "!/vendor/own/", "*_gen.go", "!/a/key_gen.go", STATE);
            assertThat(list.dropped()).isEmpty();
        }

        @Test
        void fiveOwnThingsAreTheMostThatAreOpened() {
            InMemoryRepository repository =
                    repo("vendor/a/x.php", "vendor/b/x.php", "vendor/c/x.php", "vendor/d/x.php", "vendor/e.php");

            assertThat(lines(repository, noise("composer", "", NoiseClass.DEPENDENCY, "/vendor/")))
                    .containsExactly(
                            "/vendor/*",
                            "!/vendor/a/",
                            "!/vendor/b/",
                            "!/vendor/c/",
                            "!/vendor/d/",
                            "!/vendor/e.php",
                            STATE);
        }

        @Test
        void onlyWhatIsInstalledOrLocalHoldsThingsSideBySide() {
            InMemoryRepository repository = repo("storage/own/a.php");

            assertThat(lines(repository, noise("x", "", NoiseClass.LOCAL, "/storage/")))
                    .containsExactly("/storage/*", "!/storage/own/", STATE);
            assertThat(lines(repository, noise("x", "", NoiseClass.BUILD, "/storage/")))
                    .containsExactly(STATE);
            assertThat(lines(repo("storage/[x]/a.php"), noise("x", "", NoiseClass.LOCAL, "/stor*/")))
                    .containsExactly(STATE);
        }

        @Test
        void aFullNameIsTrustedAndAKindIsNot() {
            InMemoryRepository repository = repo("schema.graphql", "versions.txt", "a.lockdata", "dist", "own.conf");

            assertThat(lines(repository, noise("x", "", NoiseClass.GENERATED, "/schema.graphql")))
                    .containsExactly("/schema.graphql", STATE);
            assertThat(lines(repository, noise("x", "", NoiseClass.GENERATED, "*.graphql")))
                    .containsExactly(STATE);
            assertThat(lines(repository, noise("x", "", NoiseClass.LOCK, "versions.txt", "*.lockdata")))
                    .containsExactly("versions.txt", "*.lockdata", STATE);
            assertThat(lines(repository, noise("x", "", NoiseClass.LOCK, "*.txt")))
                    .containsExactly(STATE);
            assertThat(lines(repository, noise("x", "", NoiseClass.BUILD, "dist")))
                    .containsExactly(STATE);
            assertThat(lines(repository, noise("x", "", NoiseClass.LOCAL, "own.conf")))
                    .containsExactly(STATE);
        }

        @Test
        void vendoredCodeWithItsRecordIsNotSource() {
            InMemoryRepository repository = InMemoryRepository.of(
                    "go/vendor/modules.txt", "# github.com/a/b v1.0.0\n## explicit\ngithub.com/a/b\n",
                    "go/vendor/github.com/a/b/b.go", "package b\n",
                    "php/vendor/composer/installed.json", "{\"packages\": [{\"name\": \"psr/log\"}]}",
                    "php/vendor/autoload.php", "<?php\n",
                    "php/vendor/psr/log/Log.php", "<?php\n",
                    "php/vendor/own/Own.php", "<?php\n");
            IgnoreList list = tune(
                    repository,
                    all(
                            noise("go", "go", NoiseClass.DEPENDENCY, "/vendor/"),
                            noise("composer", "php", NoiseClass.DEPENDENCY, "/vendor/")));

            assertThat(patterns(list)).containsExactly("/go/vendor/", "/php/vendor/*", "!/php/vendor/own/", STATE);
        }

        @Test
        void trackedWordPressCoreIsNotSource() {
            InMemoryRepository repository = repo(
                    "wp-includes/version.php", "wp-admin/index.php", "wp-login.php", "wp-content/mu-plugins/own.php");

            assertThat(lines(
                            repository,
                            noise(
                                    "wordpress",
                                    "",
                                    NoiseClass.DEPENDENCY,
                                    "/wp-admin/",
                                    "/wp-includes/",
                                    "/wp-login.php")))
                    .containsExactly("/wp-admin/", "/wp-includes/", "/wp-login.php", STATE);
        }

        @Test
        void whatAnActionRunsIsIgnoredAndSaidToBeShipped() {
            InMemoryRepository repository = InMemoryRepository.of(
                    "action.yml", "name: x\nruns:\n  using: node20\n  main: dist/index.js\n",
                    "dist/index.js", "module.exports = 1\n",
                    "src/index.ts", "export {}\n");
            IgnoreList list = tune(repository, noise("typescript", "", NoiseClass.BUILD, "/dist/"));

            assertThat(patterns(list)).containsExactly("/dist/", STATE);
            assertThat(list.lines().get(0).note()).isEqualTo("shipped: tracked, and run by action.yml");
        }

        @Test
        void whatAnActionRunsIsSaidToBeBuiltAnewByItsScript() {
            InMemoryRepository repository = InMemoryRepository.of(
                    "sub/action.yml", "name: x\nruns:\n  using: node20\n  main: dist/index.js\n",
                    "sub/dist/index.js", "module.exports = 1\n",
                    "package.json",
                            "{\"scripts\": {\"test\": \"jest\", \"package\": \"ncc build src/index.ts -o dist\"}}",
                    "pnpm-lock.yaml", "");
            String note = "shipped: tracked, and run by sub/action.yml";
            List<ActiveNoise> noise = noise("typescript", "sub", NoiseClass.BUILD, "/dist/");

            assertThat(tune(repository, noise).lines().get(0).note())
                    .isEqualTo(note + "; `pnpm run package` builds it anew");
            assertThat(tune(repository.with("sub/package.json", "{\"scripts\": {\"b\": \"esbuild x\"}}"), noise)
                            .lines()
                            .get(0)
                            .note())
                    .isEqualTo(note + "; `npm run b` builds it anew");
            assertThat(tune(repository.with("package.json", "{}"), noise)
                            .lines()
                            .get(0)
                            .note())
                    .isEqualTo(note);
        }

        @Test
        void trackedOutputThatNoActionRunsMayBeSource() {
            assertThat(lines(repo("dist/index.js"), noise("typescript", "", NoiseClass.BUILD, "/dist/")))
                    .containsExactly(STATE);
        }

        @Test
        void aGeneratorAndProseOnLongLinesAreSourceInAnyFolder() {
            InMemoryRepository repository = InMemoryRepository.of(
                    "dist/emit.js",
                            "// The head of what this script writes.\nconst HEAD = '// Code generated. DO NOT EDIT.';\n",
                    "coverage/README.md",
                            "A long paragraph that somebody wrote on one line. "
                                            .repeat(20)
                                            .repeat(4) + "\n",
                    "out/Scene.unity", "%YAML 1.1\n%TAG !u! tag:unity3d.com,2011:\n");

            assertThat(lines(repository, noise("x", "", NoiseClass.BUILD, "/dist/", "/coverage/", "/out/")))
                    .containsExactly("/out/", STATE);
        }

        @Test
        void lockFilesAndOtherFilesThatNobodyWritesMayBeTracked() {
            InMemoryRepository repository = InMemoryRepository.of(
                    "package-lock.json", "{}",
                    "web/pnpm-lock.yaml", "a: 1\n",
                    "next-env.d.ts", "/// <reference />\n",
                    "docs/a.pdf", "x",
                    "logs/.gitkeep", "",
                    "storage/index.php", "<?php // Silence is golden.\n",
                    "api/a.pb.go", "// Code generated by protoc. DO NOT EDIT.\n",
                    "dist/a.min.js", "var a;\n//# sourceMappingURL=a.js.map\n");
            List<ActiveNoise> noise = all(
                    noise("npm", "", NoiseClass.LOCK, "package-lock.json"),
                    noise("pnpm", "web", NoiseClass.LOCK, "/pnpm-lock.yaml"),
                    noise("nextjs", "", NoiseClass.GENERATED, "/next-env.d.ts", "*.pb.go", "*.min.js"),
                    noise("media", "", NoiseClass.BINARY, "*.pdf"),
                    noise("logs", "", NoiseClass.LOG, "/logs/", "/storage/"));

            assertThat(lines(repository, noise))
                    .containsExactly(
                            "package-lock.json",
                            "/web/pnpm-lock.yaml",
                            "/next-env.d.ts",
                            "*.pb.go",
                            "*.min.js",
                            "/logs/",
                            "/storage/",
                            "*.pdf",
                            STATE);
        }

        @Test
        void handWrittenFilesOfAGeneratedKindAreTakenBack() {
            InMemoryRepository repository = InMemoryRepository.of(
                    "a/x_gen.go", "// Code generated by x. DO NOT EDIT.\n",
                    "a/key_gen.go", "package a\n");

            assertThat(lines(repository, noise("go", "", NoiseClass.GENERATED, "*_gen.go")))
                    .containsExactly("*_gen.go", "!/a/key_gen.go", STATE);
        }

        @Test
        void aKindOfWhichEveryFileIsWrittenIsDropped() {
            IgnoreList list = tune(repo("db/a.snapshot.cs"), noise("x", "", NoiseClass.GENERATED, "*.snapshot.cs"));

            assertThat(patterns(list)).containsExactly(STATE);
            assertThat(list.dropped())
                    .singleElement()
                    .extracting(Dropped::pattern)
                    .isEqualTo("*.snapshot.cs");
        }

        @Test
        void trackedNodeModulesAreNotSource() {
            assertThat(lines(repo("node_modules/a/index.js"), noise("npm", "", NoiseClass.DEPENDENCY, "node_modules/")))
                    .containsExactly("node_modules/", STATE);
        }

        @Test
        void foldersWithBracketsAreHeldAgainstThePattern() {
            InMemoryRepository repository = repo("app/[type]/out/page.tsx");

            assertThat(lines(repository, noise("nextjs", "app/[type]", NoiseClass.BUILD, "/out/", "/.next/")))
                    .containsExactly("/app/\\[type\\]/.next/", STATE);
        }

        @Test
        void caseTwinsOfAFolderAreDifferentForGit() {
            assertThat(lines(repo("Build/Main.cs"), noise("node", "", NoiseClass.BUILD, "/build/")))
                    .containsExactly("/build/", STATE);
        }
    }

    @Nested
    class Secrets {
        @Test
        void areThereWhateverTheRepositoryLooksLike() {
            assertThat(lines(repo(), secrets()))
                    .containsExactly(
                            ".env", ".env.*", "!.env.example", "!.env.*.example", "*.pem", "*.key", "id_rsa", STATE);
        }

        @Test
        void namesThatHoldNothingElseStandFirst() {
            List<ActiveNoise> noise = all(noise("aaa", "", NoiseClass.SECRET, "auth.json"), secrets());

            assertThat(lines(repo(), noise)).startsWith(".env").endsWith("id_rsa", "auth.json", STATE);
        }

        @Test
        void aTrackedOneThatTwoNamesHitIsToldOnce() {
            assertThat(tune(repo(".env.pem"), secrets()).trackedSecrets()).containsExactly(".env.pem");
        }

        @Test
        void trackedOnesStayAndAreToldByName() {
            IgnoreList list = tune(repo(".env", "certs/server.key", "web/.env.production"), secrets());

            assertThat(patterns(list)).contains(".env", ".env.*", "*.key");
            assertThat(list.trackedSecrets()).containsExactly(".env", "certs/server.key", "web/.env.production");
        }

        @Test
        void examplesProgramsAndTestKeysStayReadable() {
            InMemoryRepository repository = repo(
                    ".env.example",
                    "api/.env.sample",
                    "src/env.mjs",
                    "src/.env.ts",
                    "src/test/resources/ca.pem",
                    "tests/certs/a.key",
                    "tests/certs/b.key",
                    "tests/certs/c.key",
                    "tests/[x]/d.key");
            IgnoreList list = tune(repository, secrets());

            assertThat(list.trackedSecrets()).isEmpty();
            assertThat(patterns(list))
                    .containsExactly(
                            ".env",
                            ".env.*",
                            "!/api/.env.sample",
                            "!/src/.env.ts",
                            "!.env.example",
                            "!.env.*.example",
                            "*.pem",
                            "!/src/test/resources/ca.pem",
                            "*.key",
                            "!/tests/\\[x\\]/d.key",
                            "!/tests/certs/*.key",
                            "id_rsa",
                            STATE);
        }

        @Test
        void anExampleWithARealKeyIsToldByNameAndStaysReadable() {
            String key = "ghp_" + "aB3dE5gH7jK9mN2pQ4sT".repeat(2).substring(0, 36);
            InMemoryRepository repository = InMemoryRepository.of(
                    "a/.env.example", "TOKEN=" + key + "\n",
                    "b/.env.production.dist", "-----BEGIN RSA PRIVATE KEY-----\n",
                    "c/.env.example",
                            "TOKEN=ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\nAWS=AKIAIOSFODNN7EXAMPLE\nAPP_KEY=secret\n",
                    "d/.env.sample", "PASSWORD=correct-horse\nURL=postgres://a:b@localhost/c\n",
                    "e/notes.txt", key);
            IgnoreList list = tune(repository, secrets());

            assertThat(list.filledExamples()).containsExactly("a/.env.example", "b/.env.production.dist");
            assertThat(list.matcher().decide("a/.env.example", false).ignored()).isFalse();
        }

        @Test
        void otherNamesGiveWayToWhatGitTracks() {
            InMemoryRepository repository = repo("db/schema.sql", "src/secrets/Vault.java", ".npmrc");
            IgnoreList list = tune(
                    repository,
                    noise("secrets-unless-tracked", "", NoiseClass.SECRET, "*.sql", "secrets/", ".npmrc", "auth.json"));

            assertThat(patterns(list)).containsExactly("auth.json", STATE);
            assertThat(list.dropped()).extracting(Dropped::pattern).containsExactly("*.sql", "secrets/", ".npmrc");
            assertThat(list.dropped().get(0).why()).isEqualTo("git tracks a file of this name, so it counts as source");
            assertThat(list.trackedSecrets()).isEmpty();
        }
    }

    @Nested
    class Negations {
        @Test
        void whatACardOpensAgainIsNotHeldAgainstItsLine() {
            assertThat(lines(
                            repo(".idea/runConfigurations/all.xml"),
                            noise("idea", "", NoiseClass.LOCAL, "**/.idea/*", "!**/.idea/runConfigurations/")))
                    .containsExactly("**/.idea/*", "!**/.idea/runConfigurations/", STATE);
        }

        @Test
        void oneThatTakesNothingBackIsLeftOut() {
            assertThat(lines(repo(), noise("x", "", NoiseClass.LOCAL, "*.a", "!keep.b")))
                    .containsExactly("*.a", STATE);
        }

        @Test
        void oneBelowAHiddenFolderIsLeftOut() {
            assertThat(lines(repo(), noise("x", "", NoiseClass.LOCAL, ".idea/", "*.xml", "!.idea/a.xml")))
                    .containsExactly(".idea/", "*.xml", STATE);
        }

        @Test
        void oneStandsAfterTheLastLineThatItTakesSomethingBackFrom() {
            List<ActiveNoise> noise = all(
                    noise("a", "", NoiseClass.SECRET, "*.jar", "!keep.jar", "*.b"),
                    noise("b", "", NoiseClass.BINARY, "keep.*"));

            assertThat(lines(repo(), noise)).containsExactly("*.jar", "*.b", "keep.*", "!keep.jar", STATE);
        }

        @Test
        void oneOfAUnitMovesWithIt() {
            assertThat(lines(repo(), noise("idea", "web", NoiseClass.LOCAL, "/.idea/*", "!/.idea/runConfigurations/")))
                    .containsExactly("/web/.idea/*", "!/web/.idea/runConfigurations/", STATE);
        }

        @Test
        void aLineIsNotCoveredWhereANegationTakesItBack() {
            List<ActiveNoise> noise = all(
                    noise("a", "", NoiseClass.DEPENDENCY, "/vendor/*", "!/vendor/own/"),
                    noise("b", "", NoiseClass.DEPENDENCY, "/vendor/own/node_modules/", "/vendor/other/x/"));

            assertThat(lines(repo(), noise))
                    .containsExactly("/vendor/*", "!/vendor/own/", "/vendor/own/node_modules/", STATE);
        }
    }

    private static List<String> lines(InMemoryRepository repository, List<ActiveNoise> noise) {
        return patterns(tune(repository, noise));
    }

    private static IgnoreList tune(InMemoryRepository repository, List<ActiveNoise> noise) {
        return Tuning.tune(noise, repository);
    }

    private static InMemoryRepository repo(String... paths) {
        Map<String, String> texts = new TreeMap<>();
        for (String path : paths) {
            texts.put(path, "text\n");
        }
        return InMemoryRepository.of(texts);
    }
}
