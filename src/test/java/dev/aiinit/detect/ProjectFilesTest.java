package dev.aiinit.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aiinit.detect.Findings.Document;
import dev.aiinit.detect.Findings.Language;
import dev.aiinit.detect.Findings.Technology;
import dev.aiinit.detect.Findings.Variable;
import dev.aiinit.manifest.Sources;
import dev.aiinit.repository.InMemoryRepository;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Documents, environment variables, compose services and languages: what no card tells. */
class ProjectFilesTest {
    private static Sources sources(String... files) {
        return new Sources(InMemoryRepository.of(files));
    }

    @Test
    void documentsWithATitle() {
        Sources sources = new Sources(InMemoryRepository.of(
                        "README.md",
                        "# A\n",
                        "CHANGELOG.md",
                        "# B\n",
                        "docs/hosts.md",
                        "# Hosts\n",
                        "docs/deep/x.md",
                        "# Deep\n",
                        "docs/none.md",
                        "text\n",
                        "CONTRIBUTING.md",
                        "# Contributing\n",
                        "src/notes.md",
                        "# Notes\n",
                        "docs/README.md",
                        "# D\n")
                .withUntracked("docs/draft.md", "# Draft\n"));
        assertThat(Documents.find(sources))
                .containsExactly(
                        new Document("CONTRIBUTING.md", "Contributing"),
                        new Document("docs/hosts.md", "Hosts"),
                        new Document("docs/deep/x.md", "Deep"));
    }

    @Test
    void documentsAreFew() {
        List<String> files = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            files.addAll(List.of("docs/d" + i + ".md", "# D" + i + "\n"));
        }
        assertThat(Documents.find(sources(files.toArray(new String[0])))).hasSize(20);
    }

    @Test
    void variablesWithoutTheirValues() {
        Sources sources = sources(
                ".env.example",
                """
                # The address of the API. Required.
                API_URL=https://secret.example
                # optional
                export DEBUG=hunter2 # turn on
                # OLD_KEY=hunter3
                TOKEN="hunter4" # required
                not a line

                PLAIN='x # y'
                """,
                "web/.env.local.example",
                "API_URL=x\nWEB=1\n",
                "env.sample",
                "SAMPLE=1\n",
                "compose.yml",
                "services: {a: {environment: {P: '${PLAIN:?set it}'}}}\n",
                ".env",
                "REAL=1\n");
        List<Variable> variables = EnvironmentExamples.find(sources);
        assertThat(variables)
                .extracting(Variable::name)
                .containsExactlyInAnyOrder("API_URL", "DEBUG", "TOKEN", "PLAIN", "WEB", "SAMPLE");
        assertThat(variables)
                .filteredOn(Variable::required)
                .extracting(Variable::name)
                .containsExactlyInAnyOrder("API_URL", "TOKEN", "PLAIN");
        assertThat(variables.toString()).doesNotContain("hunter").doesNotContain("secret.example");
        assertThat(variables.get(0).comment()).isEqualTo("The address of the API. Required.");
        assertThat(variables.get(0).evidence()).hasToString(".env.example#API_URL");
    }

    @Test
    void composeServicesThatNoCardKnows() {
        Sources sources = sources("compose.yml", """
                services:
                  db: {image: "postgres:16-alpine", ports: ["5432:5432"]}
                  cache: {image: "${CACHE:-redis:7.2}"}
                  mail: {image: "example.org:5000/tools/mailtrap:v1.2@sha256:abc", ports: ["127.0.0.1:8025:8025", {target: 1, published: 1025}]}
                  own: {image: "me/app:1", build: .}
                  odd: {image: "${IMAGE}"}
                  latest: {image: thing}
                """, "compose.prod.yml", "services: {db: {image: 'postgres:16'}}\n");
        assertThat(ComposeFiles.services(sources, List.of(), BuiltInCards.ALL))
                .extracting(service -> service.card() + " " + service.name() + " "
                        + service.versions().stream()
                                .map(Findings.Version::declared)
                                .toList() + " " + service.evidence())
                .containsExactly(
                        "postgresql PostgreSQL [16] [compose.prod.yml#services.db.image]",
                        "redis Redis [7.2] [compose.yml#services.cache.image]",
                        "compose-image mailtrap [1.2] [compose.yml#services.mail.image]",
                        "compose-image thing [] [compose.yml#services.latest.image]");
        assertThat(ComposeFiles.ports(sources))
                .extracting(Findings.Fact::text)
                .containsExactly("`compose.yml` publishes `db` on 5432; `mail` on 8025, 1025");
    }

    @Test
    void aServiceOfACardIsNotToldTwice() {
        Findings findings = Detector.detect(
                InMemoryRepository.of(
                        "compose.yml",
                        "services: {db: {image: 'postgres:16'}}\n",
                        "docker-compose.prod.yml",
                        "services: {base: {image: 'postgres:17'}}\n"),
                BuiltInCards.ALL);
        assertThat(findings.technologies())
                .filteredOn(technology -> technology.name().equals("PostgreSQL"))
                .extracting(Technology::card)
                .containsExactly("postgresql");
    }

    @Test
    void languagesByWeight() {
        InMemoryRepository repository = InMemoryRepository.of(
                        "src/a.ts",
                        "x".repeat(5_000),
                        "src/b.py",
                        "x".repeat(2_000),
                        "Makefile",
                        "x".repeat(300),
                        "eslint.config.js",
                        "x".repeat(50),
                        "examples/big.go",
                        "x".repeat(90_000),
                        "package-lock.json",
                        "x".repeat(90_000),
                        "lib/x.min.js",
                        "x".repeat(90_000),
                        "README.md",
                        "x".repeat(90_000),
                        "docs/page.mdx",
                        "x".repeat(90_000),
                        "dist/bundle.js",
                        "x".repeat(90_000),
                        "gradlew",
                        "x".repeat(9_000),
                        "static/jquery-3.7.1.js",
                        "x".repeat(90_000))
                .withUntracked("scratch.rb", "x".repeat(90_000));
        assertThat(Languages.of(repository))
                .containsExactly(new Language("TypeScript", 5_000), new Language("Python", 2_000));
    }

    @Test
    void languagesOfAnEmptyRepository() {
        assertThat(Languages.of(InMemoryRepository.of())).isEmpty();
    }

    @Test
    void placesOfTheUserInterface() {
        Findings findings = Detector.detect(
                InMemoryRepository.of(
                        "web/package.json",
                        "{\"dependencies\": {\"next\": \"^16\", \"react\": \"^19\"}}",
                        "web/src/app/page.tsx",
                        "",
                        "web/src/components/button.tsx",
                        "",
                        "web/src/app/globals.css",
                        "@import 'tailwindcss';\n@theme {\n  --color-a: red;\n}\n",
                        "web/src/plain.css",
                        "a { color: red }\n",
                        "web/styles/vars.scss",
                        ":root {\n  --a: 1px; --b: 1px; --c: 1px;\n  --d: 1px; --e: 1px;\n}\n",
                        "web/styles/print.css",
                        ":root {\n  --a: 1px; --b: 1px; --c: 1px;\n  --d: 1px; --e: 1px;\n}\n",
                        "web/styles/few.css",
                        ":root {\n  --a: 1px;\n  --b: 1px;\n}\n",
                        "web/tokens/colors.json",
                        "{\"a\": {\"$value\": \"red\"}, \"b\": {\"$value\": \"blue\"}, \"c\": {\"$value\": \"tan\"}}",
                        "web/tokens/session.json",
                        "{\"token\": \"x\"}",
                        "web/messages/en.json",
                        "{}",
                        "web/messages/de.json",
                        "{}",
                        "web/lang/only.json",
                        "{}",
                        "web/tests/locales/en.json",
                        "{}",
                        "web/tests/locales/fr.json",
                        "{}"),
                BuiltInCards.ALL);
        assertThat(findings.userInterface().graphical()).isTrue();
        assertThat(findings.userInterface().folders()).contains("web/src/app");
        assertThat(findings.userInterface().components())
                .extracting(Findings.ComponentFolder::path)
                .containsExactly("web/src/components");
        assertThat(findings.userInterface().tokens())
                .containsExactly("web/styles/vars.scss", "web/tokens/colors.json", "web/src/app/globals.css");
        assertThat(findings.userInterface().locales()).containsExactly("web/messages");
    }
}
