package dev.aiinit.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Folders that a manifest names where others name a package. */
class PathReferencesTest {
    private static final String BY_FOLDER = "\"b @ file:///${PROJECT_ROOT}/../b\"";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'[project.optional-dependencies]\nx = [$]' | a -> b a/pyproject.toml#project.optional-dependencies.x",
                "'[tool.pdm.dev-dependencies]\nx = [$]' | a ->dev b a/pyproject.toml#tool.pdm.dev-dependencies.x",
                "'[tool.uv]\ndev-dependencies = [$]' | a ->dev b a/pyproject.toml#tool.uv.dev-dependencies",
                "'[dependency-groups]\nx = [$]' | a ->dev b a/pyproject.toml#dependency-groups.x",
            })
    void listsOfPythonNameFolders(String list, String use) {
        assertThat(StructureLines.of(
                                "a/pyproject.toml",
                                "[project]\nname = \"a\"\n" + list.replace("$", BY_FOLDER) + "\n",
                                "b/pyproject.toml",
                                "[project]\nname = \"b\"\n")
                        .uses())
                .containsExactly(use);
    }

    @Test
    void aFolderWithASetupScriptIsAPartWithoutAName() {
        assertThat(StructureLines.of("a/setup.py", "setup()\n").parts()).containsExactly("a");
    }

    @Test
    void aPathRepositoryOfComposerMayBeOneFolder() {
        String app =
                "{\"repositories\": [{\"type\": \"path\", \"url\": \"./lib/core/\"}, {\"type\": \"path\", \"url\": \"gone\"}], \"require\": {\"x/core\": \"*\"}}";
        StructureLines lines =
                StructureLines.of("composer.json", app, "lib/core/composer.json", "{\"name\": \"x/core\"}");
        assertThat(lines.uses()).containsExactly(". -> lib/core composer.json#require.x/core");
        assertThat(lines.parts()).containsExactly(".", "lib/core");
    }

    @Test
    void aFolderThatIsNotThereIsMissing() {
        assertThat(StructureLines.of("a/pubspec.yaml", "name: a\ndependencies:\n  b:\n    path: ../b\n")
                        .missing())
                .containsExactly("b a/pubspec.yaml#dependencies.b");
    }

    @Test
    void aFolderOfASubmoduleIsNotMissing() {
        assertThat(StructureLines.of(
                                ".gitmodules", "[submodule \"b\"]\n  path =\n\tpath = b\n",
                                "a/pubspec.yaml",
                                        "name: a\ndependencies:\n  b:\n    path: ../b/in\n  c:\n    path: ../c\n")
                        .missing())
                .containsExactly("c a/pubspec.yaml#dependencies.c");
    }

    @Test
    void theLongerWritingOfATargetIsItsDeclaration() {
        StructureLines lines = StructureLines.of(
                "x/Package.swift",
                "let p = Package(targets: [\n.target(name: \"A\", dependencies: [\n.target(name: \"B\", condition: .when(platforms: [.iOS]))]),\n.target(name: \"B\", dependencies: [\"C\"], swiftSettings: [.define(\"SOME_LONG_NAME\")]),\n.target(name: \"C\")])",
                "x/Sources/A/a.swift",
                "",
                "x/Sources/B/b.swift",
                "",
                "x/Sources/C/c.swift",
                "");
        assertThat(lines.uses())
                .containsExactly(
                        "x/Sources/A -> x/Sources/B x/Package.swift:2", "x/Sources/B -> x/Sources/C x/Package.swift:4");
    }

    @Test
    void whatAnIncludeMayDeclareIsNotMissing() {
        String services = "services:\n  api:\n    image: x\n    depends_on: [db]\n";
        assertThat(StructureLines.of("compose.yml", services).missing()).hasSize(1);
        assertThat(StructureLines.of("compose.yml", "include: [other.yml]\n" + services)
                        .missing())
                .isEmpty();
    }

    @Test
    void aServiceIsPartOfTheFolderAroundItsContext() {
        String build = "services:\n  api:\n    build: {context: api/docker, dockerfile: Dockerfile}\n";
        assertThat(StructureLines.of(
                                "compose.yml", build,
                                "api/package.json", "{\"name\": \"api\", \"scripts\": {}}",
                                "api/docker/Dockerfile", "FROM node\n")
                        .structure()
                        .services())
                .extracting(Structure.Service::part, Structure.Service::folder)
                .containsExactly(tuple("api", ""));
        assertThat(StructureLines.of("ops/compose.yml", build).structure().services())
                .extracting(Structure.Service::folder)
                .containsExactly("ops");
    }
}
