package dev.aiinit.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aiinit.repository.InMemoryRepository;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkspacesTest {
    /** {@code path name evidence} of each member. */
    private static List<String> find(String... files) {
        return Workspaces.find(new Sources(InMemoryRepository.of(files))).stream()
                .map(member -> member.path() + " " + member.name() + " " + member.evidence())
                .toList();
    }

    @Test
    void npmAndYarn() {
        assertThat(find(
                        "package.json", "{\"workspaces\": [\"packages/*\", \"./web/\", \"!packages/old\", \".\"]}",
                        "packages/a/package.json", "{\"name\": \"@x/a\"}",
                        "packages/old/package.json", "{}",
                        "packages/empty/readme.md", "",
                        "web/package.json", "{}"))
                .containsExactly("packages/a @x/a package.json#workspaces", "web null package.json#workspaces");
        assertThat(find("package.json", "{\"workspaces\": {\"packages\": [\"a\"]}}", "a/package.json", "{}"))
                .containsExactly("a null package.json#workspaces.packages");
    }

    @Test
    void applicationsOfAnUmbrella() {
        assertThat(find(
                        "mix.exs", "# apps_path: \"old\"\n  apps_path: \"apps\",\n",
                        "apps/shop/mix.exs", "[app: :shop]",
                        "apps/notes/readme.md", "",
                        "old/x/mix.exs", "[app: :x]"))
                .containsExactly("apps/shop shop mix.exs:2");
    }

    @Test
    void pnpmLernaRushDeno() {
        assertThat(find(
                        "pnpm-workspace.yaml", "packages:\n  - 'apps/**'\n  - '!**/test/**'\n",
                        "apps/a/package.json", "{}",
                        "apps/a/test/x/package.json", "{}",
                        "apps/a/test/fixtures/y/package.json", "{}"))
                .containsExactly("apps/a null pnpm-workspace.yaml#packages");
        assertThat(find("lerna.json", "{\"packages\": [\"libs/*\"]}", "libs/a/package.json", "{\"name\": \"a\"}"))
                .containsExactly("libs/a a lerna.json#packages");
        assertThat(find(
                        "rush.json",
                        "// rush\n{\"projects\": [{\"packageName\": \"a\", \"projectFolder\": \"x/a\"}, {\"projectFolder\": \"gone\"}]}",
                        "x/a/package.json",
                        "{}"))
                .containsExactly("x/a a rush.json#projects");
        assertThat(find(
                        "deno.json",
                        "{\"workspace\": [\"./add\", \"./sub\"]}",
                        "add/deno.json",
                        "{\"name\": \"@x/add\"}",
                        "sub/package.json",
                        "{}"))
                .containsExactly("add @x/add deno.json#workspace", "sub null deno.json#workspace");
    }

    @Test
    void thousandsOfProjectsInOneIncludeAreReadAndEachHasItsLine() {
        StringBuilder settings = new StringBuilder("include(':a')\ninclude ");
        for (int i = 0; i < 20_000; i++) {
            settings.append("':gone").append(i).append("',\n");
        }
        assertThat(find("settings.gradle", settings + "':b'", "a/build.gradle", "", "b/build.gradle", ""))
                .containsExactly("a :a settings.gradle:1", "b :b settings.gradle:20002");
    }

    @Test
    void aPatternThatNamesExamplesMeansThem() {
        String[] files = {
            "pnpm-workspace.yaml",
            "packages: ['examples/*']\n",
            "examples/basic/package.json",
            "{}",
            "packages/a/fixtures/x/package.json",
            "{}"
        };
        assertThat(find(files)).containsExactly("examples/basic null pnpm-workspace.yaml#packages");
        files[1] = "packages: ['**']\n";
        assertThat(find(files)).isEmpty();
    }

    @Test
    void mavenModulesOfModules() {
        assertThat(find(
                        "pom.xml",
                                "<project><modules><module>core</module><module>web/pom.xml</module><module>../out</module><module>gone</module></modules></project>",
                        "core/pom.xml",
                                "<project><artifactId>core</artifactId><modules><module>inner</module><module>..</module></modules></project>",
                        "core/inner/pom.xml", "<project><artifactId>inner</artifactId></project>",
                        "web/pom.xml", "<project/>"))
                .containsExactly(
                        "core core pom.xml#modules.module",
                        "core/inner inner core/pom.xml#modules.module",
                        "web null pom.xml#modules.module");
    }

    @Test
    void membersInACircle() {
        assertThat(find(
                        "a/pom.xml", "<project><modules><module>../b</module></modules></project>",
                        "b/pom.xml", "<project><modules><module>../a</module></modules></project>"))
                .containsExactly("a null b/pom.xml#modules.module", "b null a/pom.xml#modules.module");
    }

    @Test
    void gradleIncludes() {
        assertThat(find(
                        "settings.gradle",
                        """
                        rootProject.name = 'x'
                        // include ':commented'
                        /* include 'blocked' */
                        include ':app', 'lib:core'
                        include(":tools",
                            ":moved")
                        includeBuild 'build-logic'
                        project(':moved').projectDir = file("$rootDir/elsewhere/moved")
                        project(":tools").projectDir = new File(settingsDir, 'other/tools')
                        """,
                        "app/a.txt",
                        "",
                        "lib/core/a.txt",
                        "",
                        "elsewhere/moved/a.txt",
                        "",
                        "other/tools/a.txt",
                        "",
                        "commented/a.txt",
                        "",
                        "blocked/a.txt",
                        "",
                        "build-logic/a.txt",
                        ""))
                .containsExactly(
                        "app :app settings.gradle:4",
                        "elsewhere/moved :moved settings.gradle:6",
                        "lib/core :lib:core settings.gradle:4",
                        "other/tools :tools settings.gradle:5");
        assertThat(find("settings.gradle.kts", "include(\":a\")\ninclude(\":missing\")\n", "a/build.gradle.kts", ""))
                .containsExactly("a :a settings.gradle.kts:1");
    }

    @Test
    void cargoUvAndGo() {
        assertThat(find(
                        "Cargo.toml", "[workspace]\nmembers = [\"crates/*\"]\nexclude = [\"crates/old\"]\n",
                        "crates/a/Cargo.toml", "[package]\nname = \"a\"\n",
                        "crates/old/Cargo.toml", ""))
                .containsExactly("crates/a a Cargo.toml#workspace.members");
        assertThat(find(
                        "pyproject.toml", "[tool.uv.workspace]\nmembers = [\"libs/*\"]\n",
                        "libs/a/pyproject.toml", "[project]\nname = \"a\"\n"))
                .containsExactly("libs/a a pyproject.toml#tool.uv.workspace.members");
        assertThat(find(
                        "go.work",
                        "go 1.24\n\nuse (\n\t./api // the API\n\t./gone\n)\nuse ./tool\nuse .\n",
                        "go.mod",
                        "module x\n",
                        "api/go.mod",
                        "module example.org/api\n",
                        "tool/go.mod",
                        "module t\n"))
                .containsExactly("api example.org/api go.work:4", "tool t go.work:7");
    }

    @Test
    void aBrokenListIsReportedAndNothingElseLost() {
        Sources sources = new Sources(InMemoryRepository.of(
                "package.json",
                "{\"workspaces\": [\"a\", \"{b\", \"../c\"]}",
                "a/package.json",
                "{",
                "pom.xml",
                "<project>"));
        assertThat(Workspaces.find(sources)).extracting(Workspace::path).containsExactly("a");
        assertThat(sources.unreadable())
                .extracting(Unreadable::path)
                .contains("a/package.json", "package.json", "pom.xml");
    }

    @Test
    void solutionsOfDotnet() {
        assertThat(find(
                        "App.sln",
                        "Project(\"{FAE04EC0}\") = \"App\", \"src\\App\\App.csproj\", \"{1}\"\nEndProject\n"
                                + "Project(\"{2150E333}\") = \"tests\", \"tests\", \"{2}\"\nEndProject\n"
                                + "Project(\"{FAE04EC0}\") = \"Gone\", \"src\\Gone\\Gone.csproj\", \"{3}\"\nEndProject\n",
                        "src/App/App.csproj",
                        "<Project/>",
                        "tests/readme.md",
                        ""))
                .containsExactly("src/App App App.sln:1");
        assertThat(find(
                        "App.slnx",
                        "<Solution>\n  <Folder Name=\"/src/\">\n    <Project Path=\"src/App/App.fsproj\" />\n  </Folder>\n"
                                + "  <!-- <Project Path=\"src/Old/Old.csproj\" /> -->\n  <File Path=\"README.md\" />\n</Solution>",
                        "src/App/App.fsproj",
                        "<Project/>",
                        "src/Old/Old.csproj",
                        "<Project/>"))
                .containsExactly("src/App App App.slnx:3");
        assertThat(find("App.sln", "Project(\"{F}\") = \"App\", \"App.csproj\", \"{1}\"", "App.csproj", "<Project/>"))
                .as("the root is no member")
                .isEmpty();
    }
}
