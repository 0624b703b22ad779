package dev.aiinit.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.tuple;

import dev.aiinit.manifest.Unreadable;
import dev.aiinit.repository.ForwardingView;
import dev.aiinit.repository.InMemoryRepository;
import dev.aiinit.repository.RepositoryView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the files of a repository hold, detecting it ends, without an exception, and reads nothing twice. */
class HostileRepositoryTest {
    private static final List<String> FILES = List.of(
            ("package.json package-lock.json pnpm-lock.yaml pnpm-workspace.yaml yarn.lock .yarnrc.yml bun.lock composer.json composer.lock"
                            + " pyproject.toml uv.lock poetry.lock Pipfile Pipfile.lock requirements.txt setup.cfg setup.py pom.xml A.csproj"
                            + " Directory.Packages.props packages.lock.json global.json Cargo.toml Cargo.lock go.mod go.work Gemfile Gemfile.lock"
                            + " mix.exs mix.lock pubspec.yaml pubspec.lock deno.json Package.swift Package.resolved Podfile Podfile.lock"
                            + " build.gradle.kts settings.gradle.kts gradle/libs.versions.toml gradle.properties .github/workflows/ci.yml"
                            + " .gitlab-ci.yml .circleci/config.yml compose.yml Dockerfile Makefile justfile Taskfile.yml mise.toml tox.ini"
                            + " .env.example README.md Procfile vercel.json netlify.toml turbo.json angular.json tsconfig.json next.config.js"
                            + " prisma/schema.prisma src/main/resources/application.yml src/main/resources/application.properties main.tf"
                            + " CMakeLists.txt build.sbt style.css manage.py a/settings.py .tool-versions .pre-commit-config.yaml openapi.yaml"
                            + " config/application.rb dbt_project.yml docs/a.md a.ipynb")
                    .split(" ", -1));

    /** Counts what is read. */
    private record Counting(RepositoryView view, Map<String, Integer> reads, String closed) implements ForwardingView {
        @Override
        public Optional<String> text(String path) {
            reads.merge(path, 1, Integer::sum);
            return path.equals(closed) ? Optional.empty() : view.text(path);
        }
    }

    private static Map<String, String> everywhere(String text) {
        Map<String, String> files = new LinkedHashMap<>();
        FILES.forEach(path -> files.put(path, text));
        return files;
    }

    private static List<String> unreadable(Map<String, String> files) {
        Findings findings = Detector.detect(InMemoryRepository.of(files), BuiltInCards.ALL);
        assertThat(DetectText.of(findings)).isNotEmpty();
        assertThat(DetectReport.of(findings)).isNotEmpty();
        return findings.unreadable().stream().map(Unreadable::path).toList();
    }

    @Test
    void eachFileIsReadAtMostOnceAndOnlyWhenSomethingAsksForIt() {
        Map<String, Integer> reads = new TreeMap<>();
        InMemoryRepository repository = InMemoryRepository.of(everywhere("{\"name\": \"a\"}\n"))
                .with("src/deep/Secret.txt", "x")
                .with("assets/data.json", "{}")
                .with("notes/plan.yaml", "a: 1\n");

        Detector.detect(new Counting(repository, reads, ""), BuiltInCards.ALL);

        assertThat(reads).containsKeys("package.json", "pom.xml", "Dockerfile");
        assertThat(reads.values()).containsOnly(1);
        assertThat(reads).doesNotContainKeys("src/deep/Secret.txt", "assets/data.json", "notes/plan.yaml");
    }

    @Test
    void aFileThatCannotBeReadIsAskedForOnceAndTold() {
        Map<String, Integer> reads = new TreeMap<>();
        RepositoryView view = new Counting(InMemoryRepository.of("package.json", "{}"), reads, "package.json");

        assertThat(Detector.detect(view, BuiltInCards.ALL).unreadable())
                .extracting(Unreadable::path, Unreadable::reason)
                .containsExactly(tuple("package.json", "cannot be read, or is larger than 8 MiB"));
        assertThat(reads).containsExactly(Map.entry("package.json", 1));
    }

    private static List<String> bombs() {
        List<String> bombs = new ArrayList<>();
        StringBuilder laughs = new StringBuilder("a0: &a0 [x, x, x, x, x]\n");
        StringBuilder entities = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE p [<!ENTITY l0 \"lol\">");
        for (int i = 1; i < 30; i++) {
            laughs.append("a%d: &a%d [*a%d, *a%d, *a%d]\n".formatted(i, i, i - 1, i - 1, i - 1));
            entities.append("<!ENTITY l%d \"&l%d;&l%d;&l%d;\">".formatted(i, i - 1, i - 1, i - 1));
        }
        bombs.add(laughs + "services: *a29\njobs: *a29\ndependencies: *a29\n");
        bombs.add("a: &a [*a]\nservices: &s {x: *s}\njobs: &j {test: *j, steps: *j}\n");
        bombs.add(
                entities
                        + "<!ENTITY x SYSTEM \"file:///etc/passwd\">]><project><groupId>&l29;</groupId><artifactId>&x;</artifactId></project>");
        for (String opening :
                List.of("[", "{\"a\":", "{a: ", "- ", "<a>", "a.", "a:\n ", "a = [", "((", "{{", "\"", "/*", "${")) {
            bombs.add(opening.repeat(4_000));
        }
        bombs.add("a = " + "[".repeat(4_000) + "]".repeat(4_000) + "\n");
        bombs.add("{\"dependencies\": {\"x\": \"1\"}, \"dependencies\": {\"y\": \"1\"}}");
        bombs.add("a: 1\na: 2\n");
        bombs.add("\uFEFF\uFEFF{\"name\": \"a\"}");
        bombs.add("{\u0000\"\u0000n\u0000a\u0000m\u0000e\u0000\"\u0000");
        return bombs;
    }

    @ParameterizedTest
    @MethodSource("bombs")
    void aBombInEveryFileCostsLittleAndThrowsNothing(String bomb) {
        assertThatCode(() -> unreadable(everywhere(bomb))).doesNotThrowAnyException();
    }

    @Test
    void nestingAndEntitiesAreReported() {
        String deep = "[".repeat(100_000);
        assertThat(unreadable(
                        Map.of("package.json", deep, "pom.xml", deep, "pyproject.toml", deep, "compose.yml", deep)))
                .containsExactly("compose.yml", "package.json", "pom.xml", "pyproject.toml");
        assertThat(unreadable(Map.of("pom.xml", bombs().get(2)))).containsExactly("pom.xml");
        assertThat(unreadable(Map.of("compose.yml", bombs().get(0)))).containsExactly("compose.yml");
    }

    @Test
    void whatAnEntityNamesIsNotRead() {
        Findings findings = Detector.detect(InMemoryRepository.of("pom.xml", bombs().get(2)), BuiltInCards.ALL);
        assertThat(DetectReport.of(findings).toString()).doesNotContain("root:");
    }
}
