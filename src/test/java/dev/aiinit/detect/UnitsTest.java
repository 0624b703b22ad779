package dev.aiinit.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aiinit.manifest.Folders;
import dev.aiinit.manifest.Sidelines;
import dev.aiinit.manifest.Sources;
import dev.aiinit.pack.Card;
import dev.aiinit.pack.CardReader;
import dev.aiinit.repository.InMemoryRepository;
import dev.aiinit.syntax.Format;
import dev.aiinit.syntax.Syntax;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnitsTest {
    private static Set<String> units(String card, List<String> members, String... paths) {
        List<String> files = new ArrayList<>();
        for (String path : paths) {
            files.add(path);
            files.add("{}");
        }
        Card read = CardReader.read("a.yml", Syntax.parse(Format.YAML, "a.yml", "name: A\nkind: ci\n" + card));
        return new Units(new Sources(InMemoryRepository.of(files.toArray(new String[0]))), members).of(read);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "package.json",
                "frontend/package.json",
                "apps/web/package.json",
                "src/main/webui/package.json",
                "docs/package.json",
                "docs/site/package.json",
                "e2e/package.json",
                "tests/package.json",
                "packages/templates-engine/package.json",
                "tools/build/package.json",
                "build/package.json"
            })
    void isAPartOfTheStack(String path) {
        assertThat(units("ecosystem: npm", List.of(), path)).containsExactly(Folders.of(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "examples/a/package.json",
                "packages/a/example/package.json",
                "samples/package.json",
                "test/fixtures/a/package.json",
                "tests/integration/package.json",
                "src/test/resources/a/package.json",
                "a/__fixtures__/package.json",
                "testdata/package.json",
                "templates/react/package.json",
                "create/template-react/package.json",
                "gen/{{cookiecutter.name}}/package.json",
                "docs/snippets/package.json",
                "docs/guide/x/package.json",
                "node_modules/a/package.json",
                "vendor/a/package.json",
                "third_party/a/package.json",
                "dist/package.json",
                "target/classes/package.json",
                ".github/actions/a/package.json",
                "benchmarks/package.json",
                "demo/package.json",
                "Examples/A/package.json"
            })
    void isNoPartOfTheStack(String path) {
        assertThat(units("ecosystem: npm", List.of(), path)).isEmpty();
    }

    @Test
    void aMemberCountsWhateverItsName() {
        assertThat(units(
                        "ecosystem: npm",
                        List.of("examples/a", ".hidden"),
                        "examples/a/package.json",
                        "examples/b/package.json",
                        ".hidden/package.json"))
                .containsExactly(".hidden", "examples/a");
    }

    @Test
    void onlyTheSiteOfADocumentationIsAUnit() {
        assertThat(units("ecosystem: python", List.of(), "docs/requirements.txt"))
                .isEmpty();
    }

    @Test
    void testProjectsOfDotNetAreUnits() {
        assertThat(units("units: ['*.csproj']", List.of(), "tests/Api.Tests/Api.Tests.csproj"))
                .containsExactly("tests/Api.Tests");
    }

    @Test
    void withoutMarkersItIsTheRoot() {
        assertThat(units("", List.of("a"), "a/package.json")).containsExactly("");
        assertThat(units("units: [/compose.yml]", List.of(), "compose.yml", "a/compose.yml"))
                .containsExactly("");
    }

    @Test
    void aMarkerOfSeveralFoldersMarksTheFirst() {
        assertThat(units(
                        "units: ['config/app.yml', 'requirements/*.txt']",
                        List.of(),
                        "a/config/app.yml",
                        "requirements/dev.txt"))
                .containsExactly("", "a");
    }

    @Test
    void packagesOfTheJvmAreNoExamples() {
        assertThat(Sidelines.between(0, "src/main/java/com/example/demo/App.java"))
                .isFalse();
        assertThat(Sidelines.between(0, "app/com/example/App.java")).isFalse();
        assertThat(Sidelines.between(0, "example/App.java")).isTrue();
        assertThat(Sidelines.between(8, "example/App.java")).isFalse();
        assertThat(Sidelines.between(0, "examples.java")).isFalse();
    }

    @Test
    void ofMoreFoldersThanAnybodyWorksOnThoseNearestToTheRootAreSearchedAndThatIsTold() {
        Map<String, String> files = new LinkedHashMap<>();
        for (int i = 0; i < 2_000; i++) {
            files.put("deep/down/p" + i + "/package.json", "{}");
        }
        files.put("near/package.json", "{\"dependencies\": {\"react\": \"19\"}}");
        Findings findings = Detector.detect(InMemoryRepository.of(files), BuiltInCards.ALL);

        assertThat(findings.technologies())
                .anyMatch(found -> found.card().equals("react") && found.unit().equals("near"));
        assertThat(findings.notes())
                .containsExactly(
                        "of 2001 folders with a manifest only the 2000 nearest to the root were searched for technologies");
    }
}
