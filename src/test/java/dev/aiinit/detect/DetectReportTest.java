package dev.aiinit.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aiinit.repository.InMemoryRepository;
import dev.aiinit.syntax.JsonText;
import dev.aiinit.syntax.Trees;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.GsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DetectReportTest {
    private static final InMemoryRepository SHOP = InMemoryRepository.of(
            "package.json",
            """
            {"name": "shop", "description": "Sells things.", "workspaces": ["apps/*"], "engines": {"node": ">=22"},
             "scripts": {"build": "turbo run build", "lint": "eslint .", "lint:fix": "eslint . --fix"},
             "devDependencies": {"eslint": "^9.1.0"}}
            """,
            "apps/web/package.json",
            """
            {"name": "@shop/web", "scripts": {"build": "next build", "dev": "next dev", "start": "next start", "test": "vitest run", "test:watch": "vitest"},
             "dependencies": {"next": "^16.0.0"}, "devDependencies": {"vitest": "^4.0.0", "tailwindcss": "^4.0.0"}}
            """,
            "apps/api/package.json",
            "{\"name\": \"@shop/api\", \"scripts\": {\"dev\": \"tsx watch\"}, \"dependencies\": {\"express\": \"^5.0.0\"}}",
            ".nvmrc",
            "20\n",
            ".env.example",
            "KEY=1\n",
            "compose.yml",
            "services: {db: {image: 'postgres:17'}}\n",
            "tool/pyproject.toml",
            "[project]\nname = 'tool'\n[tool.poe.tasks]\nlint = 'ruff check'\n",
            "broken/package.json",
            "{\n\"a\": }",
            ".github/workflows/ci.yml",
            "on: push\njobs: {a: {steps: [{run: npm ci}, {run: npm run build}]}}\n",
            "index.ts",
            "export {}\n");

    private static Map<String, Object> report(InMemoryRepository repository) {
        return DetectReport.of(Detector.detect(repository, BuiltInCards.ALL));
    }

    private static List<String> violations(Map<String, Object> report) {
        try {
            String schema = Files.readString(Path.of("src/main/resources/schema/detect.schema.json"));
            Validator.Result result = new ValidatorFactory()
                    .withJsonNodeFactory(new GsonNode.Factory())
                    .validate(schema, JsonText.write(Trees.of(report)));
            return result.getErrors().stream()
                    .map(error -> error.getInstanceLocation() + ": " + error.getError())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static List<String> texts(Object entries, String key) {
        List<String> texts = new ArrayList<>();
        ((List<Map<String, Object>>) entries).forEach(entry -> texts.add(String.valueOf(entry.get(key))));
        return texts;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> in(Map<String, Object> report, String key) {
        return (Map<String, Object>) report.get(key);
    }

    @Test
    void isWhatTheSchemaSays() {
        assertThat(violations(report(SHOP))).isEmpty();
        assertThat(violations(report(InMemoryRepository.of()))).isEmpty();
    }

    @Test
    void everySampleOfACardIsWhatTheSchemaSays() {
        for (Path path : BuiltInCards.thinned(BuiltInCards.listed("src/test/resources/cards"))) {
            BuiltInCards.parsed(path).at("positive", "0", "files").ifPresent(files -> {
                List<String> texts = new ArrayList<>();
                files.asEntries()
                        .forEach((file, text) ->
                                texts.addAll(List.of(file, text.asText().orElse(""))));
                assertThat(violations(report(InMemoryRepository.of(texts.toArray(new String[0])))))
                        .as(path.toString())
                        .isEmpty();
            });
        }
    }

    @Test
    void theSchemaRefusesWhatIsNotInIt() {
        Map<String, Object> report = report(SHOP);
        report.put("surprise", true);
        assertThat(violations(report)).isNotEmpty();
        report.remove("surprise");
        report.remove("languages");
        assertThat(violations(report)).isNotEmpty();
    }

    @Test
    void tellsTheStack() {
        Map<String, Object> report = report(SHOP);
        assertThat(report.get("languages")).isEqualTo(List.of("TypeScript"));
        assertThat(texts(report.get("frameworks"), "name")).contains("Next.js", "Express");
        assertThat(report.get("workspaces")).isEqualTo(List.of("apps/api", "apps/web"));
        assertThat(in(report, "test").get("runners")).isEqualTo(List.of("Vitest"));
        assertThat(texts(report.get("lint_format"), "name")).contains("ESLint");
        assertThat(texts(report.get("databases_services"), "version")).containsExactly("17");
        assertThat(in(report, "ui").get("css")).isEqualTo(List.of("Tailwind CSS"));
        assertThat(texts(report.get("contradictions"), "about")).containsExactly("Node.js version");
        assertThat(texts(report.get("unreadable"), "line")).containsExactly("2");
        assertThat(texts(report.get("environment"), "name")).containsExactly("KEY");
    }

    @Test
    void commandsOfTheRootStandForItsMembersButNotForOthers() {
        Map<String, Object> commands = in(report(SHOP), "commands");
        assertThat(texts(commands.get("build"), "command")).containsExactly("npm run build");
        assertThat(texts(commands.get("dev"), "folder")).containsExactly("apps/api", "apps/web");
        assertThat(texts(commands.get("dev"), "command")).containsExactly("npm run dev", "npm run dev");
        assertThat(texts(commands.get("lint"), "command")).containsExactly("npm run lint", "poe lint");
        assertThat(texts(commands.get("setup"), "ci")).containsExactly("true");
        assertThat(texts(in(report(SHOP), "test").get("commands"), "command")).containsExactly("npm test");
    }

    @Test
    void everyUnitHasItsOwnStack() {
        Map<String, Object> report = report(SHOP);
        assertThat(texts(report.get("units"), "path")).contains(".", "apps/api", "apps/web", "tool");
        assertThat(texts(report.get("units"), "name")).contains("@shop/web");
    }

    @Test
    void partsAndServicesAndWhatTheyNeed() {
        InMemoryRepository repository = InMemoryRepository.of(
                "package.json",
                "{\"workspaces\": [\"*\"]}",
                "a/package.json",
                "{\"name\": \"a\", \"bin\": \"a.js\", \"dependencies\": {\"b\": \"*\", \"c\": \"workspace:*\"}}",
                "b/package.json",
                "{\"name\": \"b\", \"dependencies\": {\"a\": \"*\"}}",
                "compose.yml",
                "services: {a: {build: a, depends_on: [db, cache]}, db: {image: 'postgres:17'}}\n");
        Map<String, Object> report = report(repository);
        assertThat(violations(report)).isEmpty();
        assertThat(((List<?>) report.get("parts")).get(1))
                .hasToString("{path=a, name=a, purpose=product, deployable={file=a/package.json, key=bin}, "
                        + "depends_on=[{path=b, development=false, file=a/package.json, key=dependencies.b}]}");
        assertThat(((List<?>) report.get("services")).get(0))
                .hasToString("{name=a, image=null, path=a, file=compose.yml, key=services.a, "
                        + "depends_on=[{service=db, file=compose.yml, key=services.a.depends_on.db}]}");
        assertThat(texts(report.get("dangling"), "reference")).containsExactly("c workspace:*", "service cache");
        assertThat(report.get("cycles")).hasToString("[[a, b]]");
        assertThat(DetectText.of(Detector.detect(repository, BuiltInCards.ALL))).contains("""
                        Parts and what they need
                          a -> b (runs by itself: a/package.json#bin)
                          b -> a
                          service a -> db

                        References to look at
                          c workspace:* is not there ← a/package.json#dependencies.c
                          service cache is not there ← compose.yml#services.a.depends_on.cache
                          in a circle: a, b
                        """);
    }

    @Test
    void whatManyMembersRepeatIsToldOnce() {
        String member = "{\"engines\": {\"node\": \">=22\"}, \"dependencies\": {\"react\": \"%s\"}}";
        Map<String, Object> report = report(InMemoryRepository.of(
                "a/package.json", member.replace("%s", "^19.0.0"),
                "b/package.json", member.replace("%s", "^19.0.0"),
                "c/package.json", member.replace("%s", "workspace:*"),
                "d/package.json", member.replace("%s", "^18.0.0"),
                ".nvmrc", "22\n"));
        assertThat(texts(report.get("language_versions"), "declared")).containsExactlyInAnyOrder("22", ">=22");
        assertThat(texts(report.get("frameworks"), "declared")).containsExactly("^19.0.0", "^18.0.0");
    }

    @Test
    void theSameRepositoryGivesTheSameBytes() {
        assertThat(JsonText.write(Trees.of(report(SHOP)))).isEqualTo(JsonText.write(Trees.of(report(SHOP))));
    }

    @Test
    void peopleSeeEachFactWithItsPlace() {
        String text = DetectText.of(Detector.detect(SHOP, BuiltInCards.ALL));
        assertThat(text)
                .contains("Next.js ^16.0.0  ← apps/web/package.json#dependencies.next".replace("  ", " "))
                .contains("apps/web/ (@shop/web)")
                .contains("npm run build (CI runs it) ← package.json#scripts.build")
                .contains("Node.js version: >=22 ← package.json#engines.node | 20 ← .nvmrc:1")
                .contains("Could not be read\n  broken/package.json:2: ")
                .contains("Sells things. ← package.json#description")
                .endsWith("\n");
        assertThat(DetectText.of(Detector.detect(InMemoryRepository.of("notes.txt", "x"), BuiltInCards.ALL)))
                .isEqualTo("No manifest and no source code: nothing to say about a stack\n");
    }

    @Test
    void theSameTargetOfManyDotnetProjectsIsOneEntry() {
        String project = "<Project><PropertyGroup><TargetFramework>net9.0</TargetFramework></PropertyGroup></Project>";
        Map<String, Object> report = report(InMemoryRepository.of(
                "src/A/A.csproj", project, "src/B/B.csproj", project, "src/C/C.csproj", project.replace("9", "8")));
        assertThat(((List<?>) report.get("language_versions"))
                        .stream()
                                .map(entry -> String.valueOf(((Map<?, ?>) entry).get("declared")))
                                .toList())
                .containsExactly("net9.0", "net8.0");
    }
}
