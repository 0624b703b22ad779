package dev.aiinit.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.aiinit.repository.InMemoryRepository;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever a file holds, reading it ends, and without an exception. */
class ManifestsHostileTest {
    private static final List<String> ECOSYSTEMS = List.of(
            "npm",
            "composer",
            "python",
            "maven",
            "gradle",
            "go",
            "cargo",
            "nuget",
            "gem",
            "pub",
            "hex",
            "swift",
            "cocoapods",
            "deno");

    private static Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(
                "package.json",
                "{\"packageManager\": \"npm@10\", \"workspaces\": {\"catalog\": {\"a\": \"1\"}},\n \"dependencies\": {\"a\": \"catalog:\", \"even\": \"npm:is-even@^1.0.0\", \"is-odd\": \"^3.0.0\"}}");
        files.put("pnpm-workspace.yaml", "packages: [a]\ncatalog:\n  a: ^1\ncatalogs:\n  b: {c: 1}\n");
        files.put("pnpm-lock.yaml", ManifestFiles.resource("npm/pnpm-lock-9.0.yaml"));
        files.put("package-lock.json", ManifestFiles.resource("npm/package-lock-v3.json"));
        files.put("yarn.lock", ManifestFiles.resource("npm/yarn-4.lock"));
        files.put("bun.lock", ManifestFiles.resource("npm/bun.lock"));
        files.put("composer.json", "{\"require\": {\"a/b\": \"^1\", \"php\": \"8\"}}");
        files.put("composer.lock", "{\"packages\": [{\"name\": \"a/b\", \"version\": \"v1.0\"}]}");
        files.put(
                "pyproject.toml",
                "[project]\nname = 'x'\ndependencies = ['a>=1; b', \"c [d]\"]\n[tool.poetry.dependencies]\ne = {version = '1'}\n[tool.setuptools.dynamic]\ndependencies = {file = ['r.txt', '..', '']}\n");
        files.put(
                "requirements.txt",
                "-r r.txt\n-c ../x\na==1 \\\n --hash=x\n-e x#egg=y&z\n--requirement=requirements.txt\n");
        files.put("r.txt", "# pip-compile\nc==2\n");
        files.put("setup.cfg", "[options]\ninstall_requires =\n  a>1\n[x\n = y\n");
        files.put("setup.py", "setup(install_requires=['a', \"b\"], tests_require=[x])\n");
        files.put("Pipfile", "[packages]\na = '*'\n");
        files.put("Pipfile.lock", "{\"default\": {\"a\": {\"version\": \"==1\"}}}");
        files.put("uv.lock", "[[package]]\nname = \"a\"\nversion = \"1\"\n[package.x]\n");
        files.put(
                "pom.xml",
                "<project><parent><groupId>g</groupId><artifactId>p</artifactId></parent><properties><a>${b}</a><b>${a}</b></properties><dependencies><dependency><groupId>${a}</groupId><artifactId>x</artifactId></dependency></dependencies></project>");
        files.put(
                "build.gradle",
                "plugins { id 'java' version \"$v\"; alias(libs.plugins.x) }\next.v = '1'\ndependencies { implementation \"a:b:${v}\"; api(libs.c.d) { exclude group: 'x' }\n api group: 'g', name: 'n' }\n");
        files.put(
                "gradle/libs.versions.toml",
                "[versions]\nx = '1'\n[libraries]\nc-d = {module = 'c:d', version.ref = 'x'}\n[plugins]\nx = 'y:1'\n");
        files.put("gradle.lockfile", "a:b:1=runtimeClasspath\n=\n:=\n");
        files.put("go.mod", "module x\nrequire (\n a v1 // indirect\n b v2\n)\nreplace b => b v3\ntool b/c\n");
        files.put(
                "Cargo.toml",
                "[package]\nname = 'x'\n[dependencies]\na = {workspace = true}\n[workspace.dependencies]\na = '1'\n");
        files.put("Cargo.lock", "[[package]]\nname = \"x\"\nversion = \"1\"\ndependencies = [\n \"a 1.0\",\n]\n");
        files.put(
                "A.csproj",
                "<Project><PropertyGroup><V>$(W)</V></PropertyGroup><ItemGroup><PackageReference Include=\"a\" Version=\"$(V)\"/></ItemGroup></Project>");
        files.put(
                "packages.lock.json",
                "{\"dependencies\": {\"net8.0\": {\"a\": {\"type\": \"Direct\", \"resolved\": \"1\"}}}}");
        files.put("Gemfile", "group :test do\ngem 'a', '1'\nend\nend\n");
        files.put("Gemfile.lock", "GEM\n  specs:\n    a (1.0)\n");
        files.put("pubspec.yaml", "dependencies:\n  a: ^1\n  b: {sdk: c}\n");
        files.put("pubspec.lock", "packages:\n  a:\n    version: \"1\"\n");
        files.put("mix.exs", "defp deps do\n[{:a, \"~> 1\", only: :dev}]\nend\n");
        files.put("mix.lock", "%{\n  \"a\": {:hex, :a, \"1.0\", \"x\"},\n}\n");
        files.put("Package.swift", ".package(url: \"https://x/a.git\", from: \"1\")\n");
        files.put("Package.resolved", "{\"pins\": [{\"location\": \"x/a\", \"state\": {\"version\": \"1\"}}]}");
        files.put("Podfile", "pod 'a', '1'\n");
        files.put("Podfile.lock", "PODS:\n  - a (1.0)\n");
        files.put("deno.json", "{\"imports\": {\"a\": \"npm:a@1\"}}");
        files.put("deno.lock", "{\"specifiers\": {\"npm:a@1\": \"npm:a@1.0_b@2\"}}");
        return files;
    }

    @Test
    void wholeFilesDeclareSomethingInEveryEcosystem() {
        Manifests manifests = Manifests.over(new Sources(InMemoryRepository.of(files())));

        assertThat(ECOSYSTEMS)
                .allSatisfy(ecosystem -> assertThat(manifests.declared(ecosystem, ""))
                        .as(ecosystem)
                        .isNotEmpty());
    }

    @Test
    void mutatedFilesAreReadWithoutException() {
        Map<String, String> files = files();
        for (int seed = 0; seed < 400; seed++) {
            Random random = new Random(seed);
            Map<String, String> mutated = new LinkedHashMap<>();
            files.forEach((path, text) -> mutated.put(path, mutated(text, random)));
            assertThatCode(() -> readAll(mutated)).as("seed %d", seed).doesNotThrowAnyException();
        }
    }

    @Test
    void emptyAndStrangeFilesAreReadWithoutException() {
        for (String text : List.of(
                "", "\n", "\0", "null", "[]", "{}", "\"", "{", "<a>", "---", "= =", "\uD800", ":", "-r", "#egg=")) {
            Map<String, String> strange = new LinkedHashMap<>();
            files().keySet().forEach(path -> strange.put(path, text));
            assertThatCode(() -> readAll(strange)).as("text '%s'", text).doesNotThrowAnyException();
        }
    }

    private static void readAll(Map<String, String> files) {
        Manifests manifests = Manifests.over(new Sources(InMemoryRepository.of(files)));
        for (String ecosystem : ECOSYSTEMS) {
            for (String unit : List.of("", "apps/web", "gone")) {
                for (Manifests.Dependency dependency : manifests.declared(ecosystem, unit)) {
                    manifests.resolved(ecosystem, unit, dependency.name());
                }
            }
        }
    }

    private static String mutated(String text, Random random) {
        StringBuilder result = new StringBuilder(text);
        String alphabet = "{}[]()<>\"'\\:=@,.-/$#\n \0x1";
        for (int i = random.nextInt(4); i >= 0 && result.length() > 0; i--) {
            int at = random.nextInt(result.length());
            switch (random.nextInt(4)) {
                case 0 -> result.deleteCharAt(at);
                case 1 -> result.insert(at, alphabet.charAt(random.nextInt(alphabet.length())));
                case 2 -> result.setCharAt(at, alphabet.charAt(random.nextInt(alphabet.length())));
                default -> result.setLength(at);
            }
        }
        return result.toString();
    }
}
