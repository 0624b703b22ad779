package dev.aiinit.structure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Python, PHP, Dart, Elixir. */
class ScriptPartsTest {
    @Test
    void membersAndPathsOfUv() {
        StructureLines lines = StructureLines.of(
                "pyproject.toml",
                "[project]\nname = \"all\"\n[tool.uv.workspace]\nmembers = [\"libs/*\"]\n[tool.uv.sources]\nx_core = { workspace = true }\n",
                "libs/api/pyproject.toml",
                "[project]\nname = \"x-api\"\ndependencies = [\"X.Core>=1\", \"tools\", \"requests\"]\n[project.scripts]\nx = \"x:main\"\n[dependency-groups]\ndev = [\"other\"]\n[tool.uv.sources]\ntools = { path = \"../../tools\", editable = true }\nrequests = { git = \"https://example.org/requests\" }\n",
                "libs/core/pyproject.toml",
                "[project]\nname = \"x-core\"\ndependencies = [\"x-api-client\"]\n",
                "libs/other/pyproject.toml",
                "[project]\nname = \"other\"\n",
                "tools/pyproject.toml",
                "[project]\nname = \"tools\"\n",
                "lint/pyproject.toml",
                "[tool.ruff]\nline-length = 100\n");
        assertThat(lines.uses())
                .containsExactly(
                        "libs/api -> libs/core libs/api/pyproject.toml#project.dependencies",
                        "libs/api -> tools libs/api/pyproject.toml#project.dependencies");
        assertThat(lines.deployable()).containsExactly("libs/api libs/api/pyproject.toml#project.scripts");
        assertThat(lines.parts()).doesNotContain("lint");
    }

    @Test
    void pathsOfPoetryHatchPdmAndRequirements() {
        StructureLines lines = StructureLines.of(
                "a/pyproject.toml",
                "[tool.poetry]\nname = \"a\"\n[tool.poetry.dependencies]\npython = \"^3.12\"\nb = { path = \"../b\", develop = true }\nd = \"^1.0\"\n[tool.poetry.group.dev.dependencies]\nc = { path = \"../c\" }\ngone = { path = \"../gone\" }\n",
                "b/pyproject.toml",
                "[project]\nname = \"b\"\ndependencies = [\"c @ {root:parent:uri}/c\"]\n",
                "c/pyproject.toml",
                "[project]\nname = \"c\"\ndependencies = [\"d @ file:///${PROJECT_ROOT}/../d\"]\n",
                "d/pyproject.toml",
                "[project]\nname = \"d\"\n",
                "d/requirements-dev.txt",
                "# -e ../c\n-e ../a[x]\npytest\n");
        assertThat(lines.uses())
                .containsExactly(
                        "a -> b a/pyproject.toml#tool.poetry.dependencies.b",
                        "a ->dev c a/pyproject.toml#tool.poetry.group.dev.dependencies.c",
                        "b -> c b/pyproject.toml#project.dependencies",
                        "c -> d c/pyproject.toml#project.dependencies",
                        "d ->dev a d/requirements-dev.txt:2");
        assertThat(lines.missing()).containsExactly("gone a/pyproject.toml#tool.poetry.group.dev.dependencies.gone");
    }

    @Test
    void pathRepositoriesOfComposer() {
        String[] files = {
            "composer.json",
            "{\"name\": \"x/app\", \"repositories\": [{\"type\": \"path\", \"url\": \"packages/*\"}], \"require\": {\"x/core\": \"*\", \"monolog/monolog\": \"^3\"}, \"require-dev\": {\"x/dev\": \"@dev\"}}",
            "packages/core/composer.json",
            "{\"name\": \"x/core\", \"require\": {\"x/util\": \"*\"}}",
            "packages/dev/composer.json",
            "{\"name\": \"x/dev\"}",
            "packages/util/composer.json",
            "{\"name\": \"x/util\"}"
        };
        assertThat(StructureLines.of(files).uses())
                .containsExactly(
                        ". -> packages/core composer.json#require.x/core",
                        ". ->dev packages/dev composer.json#require-dev.x/dev",
                        "packages/core -> packages/util packages/core/composer.json#require.x/util");
        files[1] = files[1].replace("\"path\"", "\"vcs\"");
        assertThat(StructureLines.of(files).uses()).isEmpty();
    }

    @Test
    void pathsAndWorkspacesOfPub() {
        StructureLines lines = StructureLines.of(
                "pubspec.yaml",
                "name: _\nworkspace:\n  - app\n  - core\n",
                "app/pubspec.yaml",
                "name: app\nresolution: workspace\ndependencies:\n  core: ^1.0.0\n  http: ^1.0.0\n  far:\n    git: https://example.org/far\n  # old:\n  #   path: ../old\ndev_dependencies:\n  kit:\n    path: ../kit\n",
                "core/pubspec.yaml",
                "name: core\nresolution: workspace\n",
                "far/pubspec.yaml",
                "name: far\nresolution: workspace\n",
                "kit/pubspec.yaml",
                "name: kit\ndependencies:\n  core: ^0.1.0\n");
        assertThat(lines.uses())
                .containsExactly(
                        "app -> core app/pubspec.yaml#dependencies.core",
                        "app ->dev kit app/pubspec.yaml#dev_dependencies.kit");
    }

    @Test
    void umbrellasOfMix() {
        StructureLines lines = StructureLines.of(
                "mix.exs",
                "defmodule X.MixProject do\n  def project do\n    [apps_path: \"apps\", releases: [x: []]]\n  end\nend\n",
                "apps/x/mix.exs",
                "def project do\n  [app: :x]\nend\ndefp deps do\n  [\n    {:ecto, \"~> 3.0\"}\n  ]\nend\n",
                "apps/x_web/mix.exs",
                "def project do\n  [app: :x_web]\nend\n\ndefp deps do\n  [\n    {:x, in_umbrella: true},\n    # {:old, in_umbrella: true},\n    {:kit, path: \"../../kit\", only: :test},\n    {:phoenix, \"~> 1.7\"},\n    {:gone, in_umbrella: true}\n  ]\nend\n",
                "kit/mix.exs",
                "def project do\n  [app: :kit]\nend\n");
        assertThat(lines.uses())
                .containsExactly(
                        "apps/x_web -> apps/x apps/x_web/mix.exs:7", "apps/x_web ->dev kit apps/x_web/mix.exs:9");
        assertThat(lines.missing()).containsExactly("gone apps/x_web/mix.exs:11");
        assertThat(lines.deployable()).containsExactly(". mix.exs#releases");
    }
}
