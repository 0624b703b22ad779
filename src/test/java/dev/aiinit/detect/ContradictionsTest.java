package dev.aiinit.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aiinit.repository.InMemoryRepository;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Through the whole engine, with the real cards. */
class ContradictionsTest {
    private static List<String> find(String... files) {
        return Detector.detect(InMemoryRepository.of(files), BuiltInCards.ALL).contradictions().stream()
                .map(contradiction -> contradiction.about() + ": "
                        + contradiction.claims().stream()
                                .map(claim -> claim.value() + " " + claim.evidence())
                                .collect(Collectors.joining(" | ")))
                .toList();
    }

    private static String workflow(String input, String value) {
        return "on: push\njobs:\n  test:\n    strategy: {matrix: {v: [18, 20], include: [{v: 22}]}}\n    steps:\n"
                + "      - uses: actions/setup-x@v4\n        with: {" + input + ": " + value + "}\n";
    }

    @Test
    void aRangeAndAVersionWithinItAgree() {
        assertThat(find("package.json", "{\"engines\": {\"node\": \">=24\"}}", ".nvmrc", "24\n"))
                .isEmpty();
    }

    @Test
    void versionsThatCannotBothHold() {
        assertThat(find("package.json", "{\"engines\": {\"node\": \">=22\"}}", ".nvmrc", "v20.1.0\n"))
                .containsExactly("Node.js version: >=22 package.json#engines.node | 20.1.0 .nvmrc:1");
    }

    @Test
    void aMatrixAgreesIfOneOfItDoes() {
        String matrix = workflow("node-version", "'${{ matrix.v }}'");
        assertThat(find("package.json", "{}", ".nvmrc", "20\n", ".github/workflows/ci.yml", matrix))
                .isEmpty();
        assertThat(find("package.json", "{}", ".nvmrc", "16\n", ".github/workflows/ci.yml", matrix))
                .singleElement()
                .asString()
                .startsWith(
                        "Node.js version: 16 .nvmrc:1 | 18 .github/workflows/ci.yml#jobs.test.steps.0.with.node-version | 20 ")
                .contains("| 22 ");
    }

    @Test
    void aPipelineThatIsOutOfDate() {
        assertThat(find(
                        "composer.json",
                        "{\"require\": {\"php\": \">=8.4\"}}",
                        ".github/workflows/ci.yml",
                        workflow("php-version", "'8.2'")))
                .containsExactly(
                        "PHP version: >=8.4 composer.json#require.php | 8.2 .github/workflows/ci.yml#jobs.test.steps.0.with.php-version");
        assertThat(find("pyproject.toml", "[project]\nrequires-python = '>=3.12'\n", ".python-version", "3.11\n"))
                .hasSize(1);
    }

    @Test
    void composersPlatformIsAFloorForOthersAndExactForItsOwnFile() {
        String platform = "{\"require\": {\"php\": \"%s\"}, \"config\": {\"platform\": {\"php\": \"8.1\"}}}";
        assertThat(find("composer.json", platform.replace("%s", "^8.2"))).hasSize(1);
        assertThat(find(
                        "composer.json",
                        platform.replace("%s", "^8.1"),
                        ".github/workflows/ci.yml",
                        workflow("php-version", "'8.3'")))
                .isEmpty();
    }

    @Test
    void aCompilerReadsOlderSources() {
        String pom = "<project><properties><maven.compiler.release>17</maven.compiler.release></properties></project>";
        assertThat(find("pom.xml", pom, ".github/workflows/ci.yml", workflow("java-version", "21")))
                .isEmpty();
        assertThat(find("pom.xml", pom, ".github/workflows/ci.yml", workflow("java-version", "11")))
                .hasSize(1);
        assertThat(find(
                        "go.mod",
                        "module x\n\ngo 1.22\n\ntoolchain go1.24.1\n",
                        ".github/workflows/ci.yml",
                        workflow("go-version", "'1.23'")))
                .isEmpty();
    }

    @Test
    void theCardSaysWhatOfAVersionCounts() {
        String pom = "<project><properties><java.version>1.8</java.version></properties></project>";
        assertThat(find("pom.xml", pom, ".java-version", "8\n")).isEmpty();
        assertThat(find("pom.xml", pom, ".java-version", "7\n")).hasSize(1);
    }

    @Test
    void whatTheRootSaysCountsBelowUnlessAFileOfThatNameSaysOtherwise() {
        assertThat(find(".nvmrc", "18\n", "web/package.json", "{\"engines\": {\"node\": \">=20\"}}"))
                .hasSize(1);
        assertThat(find(
                        ".nvmrc",
                        "18\n",
                        "web/package.json",
                        "{\"engines\": {\"node\": \">=20\"}}",
                        "web/.nvmrc",
                        "20\n"))
                .isEmpty();
    }

    @Test
    void lockFilesOfTwoPackageManagers() {
        assertThat(find("package.json", "{}", "yarn.lock", "", "package-lock.json", "{}"))
                .containsExactly("package manager: yarn yarn.lock | npm package-lock.json");
        assertThat(find("package.json", "{\"packageManager\": \"pnpm@9.1.0\"}", "package-lock.json", "{}"))
                .containsExactly("package manager: npm package-lock.json | pnpm package.json#packageManager");
        assertThat(find(
                        "package.json",
                        "{\"packageManager\": \"pnpm@9.1.0\"}",
                        "pnpm-lock.yaml",
                        "lockfileVersion: '9.0'\n"))
                .isEmpty();
        assertThat(find("pyproject.toml", "", "uv.lock", "", "poetry.lock", ""))
                .containsExactly("package manager: uv uv.lock | poetry poetry.lock");
        assertThat(find("a/package-lock.json", "{}", "b/yarn.lock", "")).isEmpty();
    }
}
