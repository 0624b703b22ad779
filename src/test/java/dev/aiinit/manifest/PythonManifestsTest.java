package dev.aiinit.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PythonManifestsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Django                                   | django            | ''",
                "Django>=4.2,<5                           | django            | >=4.2,<5",
                "Foo.Bar_baz ~= 1.0                       | foo-bar-baz       | ~=1.0",
                "uvicorn[standard] >=0.29 ; python_version < \"3.9\" | uvicorn | >=0.29",
                "requests (>=2.0)                         | requests          | >=2.0",
                "pip @ https://host.example/pip.zip#x     | pip               | ''",
                "pip@file:///x                            | pip               | ''",
                "a===1.0+local                            | a                 | ===1.0+local",
                "x==1.* # why                             | x                 | ==1.*",
                "some words here                          | -                 | ''",
                "-e .                                     | -                 | ''",
                "''                                       | -                 | ''",
            })
    void requirementWithoutExtrasAndMarkers(String written, String name, String version) {
        assertThat(PythonRequirement.parse(written)
                        .map(requirement -> requirement.name() + " " + requirement.version())
                        .orElse("none"))
                .isEqualTo(name == null ? "none" : name + " " + version);
    }

    @Test
    void standardListsAndGroups() {
        ManifestFiles files = ManifestFiles.of("api/pyproject.toml", """
                [project]
                name = "api"
                requires-python = ">=3.11"
                dependencies = [
                  "fastapi[standard]>=0.110",
                  "SQLAlchemy ~=2.0 ; sys_platform != 'win32'",
                ]

                [project.optional-dependencies]
                redis = ["redis>=5"]
                docs-build = ["sphinx"]

                [dependency-groups]
                lint = ["ruff>=0.4"]
                work = [{ include-group = "lint" }, "pytest==8.2.0"]

                [tool.uv]
                dev-dependencies = ["mypy"]

                [tool.pdm.dev-dependencies]
                t = ["tox"]

                [tool.hatch.envs.default]
                dependencies = ["coverage"]
                """);

        assertThat(files.declared("python", "api"))
                .containsExactly(
                        "fastapi >=0.110 api/pyproject.toml#project.dependencies",
                        "sqlalchemy ~=2.0 api/pyproject.toml#project.dependencies",
                        "redis >=5 api/pyproject.toml#project.optional-dependencies.redis",
                        "sphinx dev - api/pyproject.toml#project.optional-dependencies.docs-build",
                        "ruff dev >=0.4 api/pyproject.toml#dependency-groups.lint",
                        "pytest dev ==8.2.0 api/pyproject.toml#dependency-groups.work",
                        "mypy dev - api/pyproject.toml#tool.uv.dev-dependencies",
                        "tox dev - api/pyproject.toml#tool.pdm.dev-dependencies.t",
                        "coverage dev - api/pyproject.toml#tool.hatch.envs.default.dependencies");
        assertThat(files.manifests().declared("python", "api").get(1).evidence().line())
                .isEqualTo(6);
    }

    @Test
    void poetryTables() {
        ManifestFiles files = ManifestFiles.of("pyproject.toml", """
                [tool.poetry.dependencies]
                python = "^3.11"
                Django = "^5.0"
                celery = { version = "^5.4", extras = ["redis"] }
                mine = { path = "../mine" }
                numpy = [{ version = "1.24", python = "<3.9" }, { version = "1.26", python = ">=3.9" }]

                [tool.poetry.group.test.dependencies]
                pytest = "^8"

                [tool.poetry.group.prod.dependencies]
                gunicorn = "^22"

                [tool.poetry.dev-dependencies]
                black = "*"
                """);

        assertThat(files.declared("python", ""))
                .containsExactly(
                        "django ^5.0 pyproject.toml#tool.poetry.dependencies.Django",
                        "celery ^5.4 pyproject.toml#tool.poetry.dependencies.celery",
                        "mine - pyproject.toml#tool.poetry.dependencies.mine",
                        "numpy 1.24 pyproject.toml#tool.poetry.dependencies.numpy",
                        "numpy 1.26 pyproject.toml#tool.poetry.dependencies.numpy",
                        "black dev * pyproject.toml#tool.poetry.dev-dependencies.black",
                        "pytest dev ^8 pyproject.toml#tool.poetry.group.test.dependencies.pytest",
                        "gunicorn ^22 pyproject.toml#tool.poetry.group.prod.dependencies.gunicorn");
    }

    @Test
    void requirementsFilesAndWhatTheyInclude() {
        ManifestFiles files = ManifestFiles.of(
                "requirements.txt", """
                # The site itself
                --index-url https://host.example/simple
                Django==4.2.1 \\
                    --hash=sha256:aa \\
                    --hash=sha256:bb
                -e git+https://host.example/acme/tool.git@v1#egg=acme-tool&subdirectory=x
                ./vendored/package
                requests  # trailing
                -r other/extra.txt
                -r ../outside.txt
                -c constraints.txt
                """,
                "other/extra.txt", "redis>=5\n-r ../requirements.txt\n",
                "constraints.txt", "requests==2.31.0\nurllib3==2.0\nredis>=5\n",
                "requirements/dev.txt", "-r ../requirements.txt\npytest\n",
                "requirements/production.txt", "gunicorn==22.0\n");

        assertThat(files.declared("python", ""))
                .containsExactly(
                        "django ==4.2.1 requirements.txt:3",
                        "acme-tool - requirements.txt:6",
                        "requests - requirements.txt:8",
                        "pytest dev - requirements/dev.txt:2",
                        "gunicorn ==22.0 requirements/production.txt:1",
                        "redis >=5 other/extra.txt:1");
        assertThat(files.resolved("python", "", "requests")).isEqualTo("2.31.0 constraints.txt:1");
        assertThat(files.resolved("python", "", "redis")).isEqualTo("-");
    }

    @Test
    void setupFiles() {
        ManifestFiles files = ManifestFiles.of(
                "setup.cfg", """
                [metadata]
                install_requires = not-here

                [options]
                packages = find:
                install_requires =
                    Flask>=2.0
                    # Commented
                    click ; python_version > "3"
                tests_require = nose

                [options.extras_require]
                dev =
                    pytest
                async = asgiref>=3.2
                """,
                "setup.py", """
                from setuptools import setup
                # install_requires=["ghost"]
                setup(
                    name="x",
                    install_requires=[
                        "Werkzeug >= 3.0",  # core
                        'jinja2[i18n]>=3.1.2',
                    ],
                    tests_require=read("test.txt"),
                )
                """);

        assertThat(files.declared("python", ""))
                .containsExactly(
                        "flask >=2.0 setup.cfg#options.install_requires",
                        "click - setup.cfg#options.install_requires",
                        "nose dev - setup.cfg#options.tests_require",
                        "pytest dev - setup.cfg#options.extras_require.dev",
                        "asgiref >=3.2 setup.cfg#options.extras_require.async",
                        "werkzeug >=3.0 setup.py#install_requires",
                        "jinja2 >=3.1.2 setup.py#install_requires");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "install_requires=[\"a\"] + more | a",
                "install_requires=[\"a\", VERSION] | ''",
                "install_requires=[\"a\" if x else \"b\"] | ''",
                "install_requires=[\"a | ''",
                "install_requires=[x for x in y] | ''",
                "install_requires=read() | ''",
            })
    void scriptIsReadOnlyWhereItIsALiteralList(String script, String names) {
        assertThat(ManifestFiles.of("setup.py", script).manifests().declared("python", "").stream()
                        .map(Manifests.Dependency::name)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(names);
    }
}
