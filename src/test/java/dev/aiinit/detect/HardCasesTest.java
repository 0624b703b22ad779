package dev.aiinit.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aiinit.detect.Findings.Technology;
import dev.aiinit.pack.CardKind;
import dev.aiinit.repository.InMemoryRepository;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Repositories that are easily taken for something else, through the whole engine. */
class HardCasesTest {
    private static final Set<CardKind> TOLD = Set.of(
            CardKind.FRAMEWORK,
            CardKind.BUILD_TOOL,
            CardKind.PACKAGE_MANAGER,
            CardKind.TEST,
            CardKind.LINT,
            CardKind.FORMAT,
            CardKind.SERVICE,
            CardKind.CSS);

    private static List<String> stack(String... files) {
        return Detector.detect(InMemoryRepository.of(files), BuiltInCards.ALL).technologies().stream()
                .filter(technology -> TOLD.contains(technology.kind()))
                .map(technology -> technology.name() + (technology.unit().isEmpty() ? "" : " in " + technology.unit()))
                .toList();
    }

    private static String pom(String content) {
        return "<project><groupId>g</groupId><artifactId>a</artifactId><version>1</version>" + content + "</project>";
    }

    @Test
    void twoBuildSystemsSideBySide() {
        assertThat(stack(
                        "pom.xml",
                        pom(""),
                        "build.gradle",
                        "plugins { id 'java' }\n",
                        "src/main/java/a/A.java",
                        "class A {}"))
                .containsExactlyInAnyOrder("Maven", "Gradle");
    }

    @Test
    void aFrontEndInsideAJavaModuleIsAUnitOfItsOwn() {
        for (String folder : List.of("src/main/webui", "src/main/frontend", "src/main/webapp", "src/main/ui")) {
            assertThat(stack(
                            "pom.xml",
                            pom(""),
                            "src/main/java/a/A.java",
                            "class A {}",
                            folder + "/package.json",
                            "{\"dependencies\": {\"vue\": \"^3.5.0\"}, \"devDependencies\": {\"vitest\": \"3\"}}"))
                    .as(folder)
                    .containsExactlyInAnyOrder("Maven", "Vue in " + folder, "Vitest in " + folder);
        }
    }

    @Test
    void severalLanguagesWithoutAManifestAtTheRoot() {
        assertThat(stack(
                        "README.md",
                        "# All\n",
                        "api/go.mod",
                        "module a\n\ngo 1.25\n\nrequire github.com/gin-gonic/gin v1.11.0\n",
                        "web/package.json",
                        "{\"dependencies\": {\"next\": \"16.0.0\"}}",
                        "ml/pyproject.toml",
                        "[project]\nname = 'ml'\ndependencies = ['fastapi']\n"))
                .containsExactlyInAnyOrder("Go modules in api", "Gin in api", "Next.js in web", "FastAPI in ml");
    }

    @Test
    void withoutAnyManifestNothingIsInvented() {
        assertThat(
                        stack(
                                "README.md",
                                "# Handbook\n",
                                "guide/next.md",
                                "We use Next.js.\n```json\n{\"dependencies\": {\"next\": \"15\"}}\n```\n",
                                "analysis/a.ipynb",
                                "{\"cells\": [{\"cell_type\": \"code\", \"source\": [\"import pandas\\n\", \"!pip install torch\"]}]}"))
                .isEmpty();
        assertThat(DetectText.of(Detector.detect(InMemoryRepository.of("README.md", "# Handbook\n"), BuiltInCards.ALL)))
                .contains("No manifest and no source code");
    }

    @Test
    void whatOnlyALockFileNamesIsNotInUse() {
        assertThat(
                        stack(
                                "package.json",
                                "{\"dependencies\": {\"express\": \"5\"}}",
                                "package-lock.json",
                                "{\"lockfileVersion\": 3, \"packages\": {\"node_modules/jest\": {\"version\": \"30.0.0\"},"
                                        + " \"node_modules/eslint\": {\"version\": \"9.0.0\"}, \"node_modules/prettier\": {\"version\": \"3.0.0\"}}}"))
                .containsExactlyInAnyOrder("Express", "npm");
        assertThat(
                        stack(
                                "pyproject.toml",
                                "[project]\nname = 'a'\ndependencies = ['flask']\n",
                                "uv.lock",
                                "[[package]]\nname = \"pytest\"\nversion = \"8\"\n[[package]]\nname = \"ruff\"\nversion = \"1\"\n"))
                .containsExactlyInAnyOrder("Flask", "uv");
        assertThat(stack(
                        "Gemfile",
                        "gem 'sinatra'\n",
                        "Gemfile.lock",
                        "GEM\n  specs:\n    rspec (3.13.0)\n    rubocop (1.80.0)\n    sinatra (4.1.1)\n"))
                .containsExactlyInAnyOrder("Sinatra", "Bundler");
        assertThat(stack(
                        "Cargo.toml",
                        "[package]\nname = 'a'\n",
                        "Cargo.lock",
                        "[[package]]\nname = \"axum\"\nversion = \"0.8.0\"\n"))
                .containsExactly("Cargo");
    }

    @Test
    void commentedOutConfigurationIsNoConfiguration() {
        assertThat(stack("compose.yml", "services:\n  web:\n    build: .\n#  db:\n#    image: postgres:16\n"))
                .isEmpty();
        assertThat(stack(
                        "pyproject.toml",
                        "[project]\nname = 'a'\ndependencies = [\n  # 'django',\n]\n# [tool.ruff]\n#[tool.mypy]\n"))
                .isEmpty();
        assertThat(stack("requirements.txt", "# fastapi\nflask # celery\n")).containsExactlyInAnyOrder("Flask", "pip");
        assertThat(stack("Gemfile", "# gem 'rails'\n=begin\ngem 'sinatra'\n=end\ngem 'puma'\n"))
                .containsExactly("Bundler");
        assertThat(stack(
                        "pom.xml",
                        pom("<dependencies><!-- <dependency><groupId>org.springframework.boot</groupId>"
                                + "<artifactId>spring-boot-starter</artifactId></dependency> --></dependencies>")))
                .containsExactly("Maven");
        assertThat(stack(
                        "build.gradle",
                        "/*\nplugins { id 'org.springframework.boot' version '3.0.0' }\n*/\nplugins {\n  id 'java'\n"
                                + "  // id 'com.diffplug.spotless' version '8.0'\n}\n/* dependencies {\n"
                                + "  testImplementation 'org.junit.jupiter:junit-jupiter:5.9.0'\n} */\n"))
                .containsExactly("Gradle");
        assertThat(stack("mix.exs", "defmodule A.MixProject do\n  # {:phoenix, \"~> 1.8\"}\nend\n"))
                .containsExactly("Mix");
        assertThat(stack("manage.py", "", "a/settings.py", "\"\"\"\n'django.db.backends.postgresql'\n\"\"\"\n"))
                .doesNotContain("PostgreSQL");
    }

    @Test
    void aSettingInABlockCommentIsNone() {
        Findings findings = Detector.detect(
                InMemoryRepository.of(
                        "package.json",
                        "{\"dependencies\": {\"next\": \"16.0.0\"}}",
                        "next.config.js",
                        "const glob = 'src/**/*.ts';\nmodule.exports = {\n  /*\n  basePath: '/x',\n  */\n  output: 'standalone', // **/\n};\n",
                        "main.tf",
                        "/*\nterraform {\n  required_version = \">= 1.5\"\n}\n*/\n"),
                BuiltInCards.ALL);
        assertThat(findings.facts())
                .extracting(Findings.Fact::key)
                .contains("nextjs.standalone")
                .doesNotContain("nextjs.base-path");
        assertThat(findings.technologies())
                .filteredOn(technology -> technology.card().equals("terraform"))
                .allSatisfy(technology -> assertThat(technology.versions()).isEmpty());
    }

    @Test
    void examplesFixturesAndTemplatesAreNotTheStack() {
        assertThat(stack(
                        "package.json",
                        "{\"name\": \"lib\", \"devDependencies\": {\"vitest\": \"3\"}}",
                        "examples/next/package.json",
                        "{\"dependencies\": {\"next\": \"15\"}}",
                        "test/fixtures/app/package.json",
                        "{\"dependencies\": {\"vue\": \"3\"}}",
                        "templates/react/package.json",
                        "{\"dependencies\": {\"react\": \"19\"}}",
                        "packages/create-x/template-svelte/package.json",
                        "{\"dependencies\": {\"svelte\": \"5\"}}",
                        "examples/compose.yml",
                        "services: {db: {image: 'mysql:8'}}",
                        "fixtures/compose.yml",
                        "services: {db: {image: 'postgres:18'}}",
                        "e2e/fixtures/requirements.txt",
                        "django\n",
                        "samples/x/pom.xml",
                        pom("")))
                .containsExactly("Vitest");
    }

    @Test
    void wordPressMayOnlyBeSeenThroughAVariable() {
        assertThat(stack(
                        "package.json",
                        "{\"dependencies\": {\"next\": \"16.0.0\"}}",
                        ".env.example",
                        "WORDPRESS_API_URL=https://cms.example/graphql\n"))
                .containsExactlyInAnyOrder("Next.js", "WPGraphQL");
        assertThat(stack(
                        "package.json",
                        "{\"dependencies\": {\"next\": \"16.0.0\"}}",
                        ".env.example",
                        "# WORDPRESS_API_URL=https://cms.example/graphql\n"))
                .containsExactly("Next.js");
    }

    @Test
    void aThemeOnAFrameworkIsNotThatFrameworksApplication() {
        String style = "/*\nTheme Name: Mine\n*/\n";
        assertThat(stack(
                        "style.css",
                        style,
                        "functions.php",
                        "<?php",
                        "composer.json",
                        "{\"type\": \"wordpress-theme\", \"require\": {\"roots/acorn\": \"^5.0\", \"illuminate/support\": \"^12\"}}",
                        "resources/views/index.blade.php",
                        "x",
                        "package.json",
                        "{\"devDependencies\": {\"vite\": \"^7.0.0\", \"laravel-vite-plugin\": \"^2.0.0\"}}"))
                .containsExactlyInAnyOrder("Composer", "Vite", "WordPress");
        assertThat(stack(
                        "style.css",
                        style,
                        "functions.php",
                        "<?php",
                        "composer.json",
                        "{\"require\": {\"timber/timber\": \"^2.0\", \"symfony/yaml\": \"^7\"}}"))
                .containsExactlyInAnyOrder("Composer", "WordPress");
    }

    @Test
    void aLibraryForAFrameworkIsNotAnApplicationOfIt() {
        assertThat(
                        stack(
                                "composer.json",
                                "{\"require\": {\"illuminate/support\": \"^12\"}, \"require-dev\": {\"laravel/framework\": \"^12\"}}"))
                .containsExactly("Composer");
        assertThat(stack("a.gemspec", "s.add_dependency 'activesupport'\n", "lib/a.rb", ""))
                .isEmpty();
    }

    @Test
    void severalDeclarationsAreSeveralEntries() {
        Technology node = Detector.detect(
                        InMemoryRepository.of(
                                "package.json",
                                "{\"engines\": {\"node\": \">=22\"}, \"volta\": {\"node\": \"24.1.0\"}}",
                                ".nvmrc",
                                "24\n",
                                ".tool-versions",
                                "nodejs 24.1.0\n"),
                        BuiltInCards.ALL)
                .technologies()
                .stream()
                .filter(technology -> technology.card().equals("nodejs"))
                .findFirst()
                .orElseThrow();
        assertThat(node.versions())
                .extracting(version -> version.declared() + " " + version.evidence())
                .containsExactlyInAnyOrder(
                        ">=22 package.json#engines.node",
                        "24.1.0 package.json#volta.node",
                        "24 .nvmrc:1",
                        "24.1.0 .tool-versions:1");
    }
}
