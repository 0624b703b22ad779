package dev.aiinit.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What says in each language that a part runs, or is delivered, by itself. */
class DeployableTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a/pubspec.yaml    | 'name: a\nexecutables:\n  run: main\n'          | a a/pubspec.yaml#executables",
                "a/pubspec.yaml    | 'name: a\nexecutables: {}\n'                    | ''",
                "a/pyproject.toml  | '[project]\nname = \"a\"\n[project.gui-scripts]\nx = \"x:y\"\n' | a a/pyproject.toml#project.gui-scripts",
                "a/pyproject.toml  | '[project]\nname = \"a\"\n[project.scripts]\n'  | ''",
                "a/package.json    | '{\"private\": true, \"scripts\": {\"start\": \"next start\"}}'     | a a/package.json#scripts.start",
                "a/package.json    | '{\"private\": true, \"scripts\": {\"start\": \"tsc --watch\"}}'   | ''",
                "a/Package.swift   | 'let p = Package(targets: [.executableTarget(name: \"A\")])' | a a/Package.swift#executableTarget",
                "a/Package.swift   | 'let p = Package(targets: [.target(name: \"A\")])' | ''",
            })
    void aManifestSaysWhetherItsPartRuns(String path, String text, String deployable) {
        assertThat(StructureLines.of(path, text, "a/Sources/A/x.swift", "").deployable())
                .isEqualTo(deployable.isEmpty() ? List.of() : List.of(deployable));
    }

    @ParameterizedTest
    @CsvSource({
        "a/go.mod,      a/main.go,       a a/main.go",
        "a/Cargo.toml,  a/src/bin/x.rs,  a a/src/bin/x.rs",
        "a/Cargo.toml,  a/src/main.rs,   a a/src/main.rs",
    })
    void aFileWithTheEntryPointDoesAsWell(String manifest, String main, String deployable) {
        String text = manifest.endsWith(".mod") ? "module example.org/a\n" : "[package]\nname = \"a\"\n";
        assertThat(StructureLines.of(manifest, text, main, "").deployable()).containsExactly(deployable);
        assertThat(StructureLines.of(manifest, text).deployable()).isEmpty();
    }

    @Test
    void aChartThatTakesInAnotherIsDelivered() {
        StructureLines lines = StructureLines.of(
                "charts/all/Chart.yaml",
                "name: whole\ndependencies:\n  - name: api\n    repository: file://../api\n",
                "charts/api/Chart.yaml",
                "name: front\n");
        assertThat(lines.deployable()).containsExactly("charts/all charts/all/Chart.yaml");
        assertThat(lines.structure().parts()).extracting(Structure.Part::name).containsExactly("whole", "front");
    }

    @Test
    void testsAreDeliveredByNobody() {
        String library = "let p = Package(targets: [.executableTarget(name: \"A\"), .target(name: \"B\"),"
                + " .testTarget(name: \"Checks\", dependencies: [\"A\"])])";
        StructureLines lines = StructureLines.of(
                "x/Package.swift", library,
                "x/Sources/A/a.swift", "",
                "x/Sources/B/b.swift", "",
                "x/Tests/Checks/c.swift", "",
                "x/Tests/Checks/Dockerfile", "FROM swift\n");
        assertThat(lines.deployable()).containsExactly("x/Sources/A x/Package.swift:1");
        assertThat(lines.structure().parts())
                .filteredOn(part -> part.purpose() == Purpose.TEST)
                .extracting(Structure.Part::path)
                .containsExactly("x/Tests/Checks");
    }

    @Test
    void aServiceThatIsCalledTestingIsNone() {
        assertThat(Purpose.ofService("testing")).isEqualTo(Purpose.TEST);
        assertThat(Purpose.ofService("api-e2e")).isEqualTo(Purpose.TEST);
        assertThat(Purpose.ofService("api")).isEqualTo(Purpose.PRODUCT);
    }
}
