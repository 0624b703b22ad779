package dev.aiinit.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aiinit.repository.InMemoryRepository;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** CI, images and hosts that no longer fit the repository, through the whole engine. */
class StaleTest {
    private static List<String> find(InMemoryRepository repository) {
        return Detector.detect(repository, BuiltInCards.ALL).contradictions().stream()
                .map(contradiction -> contradiction.about() + ": "
                        + contradiction.claims().stream()
                                .map(claim -> claim.value() + " " + claim.evidence())
                                .collect(Collectors.joining(" | ")))
                .toList();
    }

    private static List<String> find(String... files) {
        return find(InMemoryRepository.of(files));
    }

    private static String workflow(String... commands) {
        StringBuilder steps = new StringBuilder("on: push\njobs:\n  test:\n    steps:\n");
        for (String command : commands) {
            steps.append("      - run: ").append(command).append('\n');
        }
        return steps.toString();
    }

    private static final String CI = ".github/workflows/ci.yml";
    private static final String PNPM = "lockfileVersion: '9.0'\n";

    @Test
    void ciInstallsWithAnotherPackageManagerThanTheLockFileIsOf() {
        assertThat(find("package.json", "{}", "pnpm-lock.yaml", PNPM, CI, workflow("npm ci")))
                .containsExactly("package manager: npm " + CI + "#jobs.test.steps.0.run | pnpm pnpm-lock.yaml");
        assertThat(find("pyproject.toml", "[project]\nname = 'a'\n", "uv.lock", "", CI, workflow("poetry run pytest")))
                .containsExactly("package manager: poetry " + CI + "#jobs.test.steps.0.run | uv uv.lock");
        assertThat(find(
                        "package.json",
                        "{}",
                        "pnpm-lock.yaml",
                        PNPM,
                        CI,
                        workflow("npm install -g pnpm", "pnpm install")))
                .isEmpty();
        assertThat(find("package.json", "{}", "yarn.lock", "", CI, workflow("yarn --frozen-lockfile")))
                .isEmpty();
    }

    @Test
    void aFolderThatMayNotBelongToTheWorkspaceIsLeftAlone() {
        assertThat(find(
                        "package.json",
                        "{}",
                        "yarn.lock",
                        "",
                        "e2e/app/package.json",
                        "{}",
                        CI,
                        workflow("cd e2e/app && npm install")))
                .isEmpty();
    }

    @Test
    void anImageIsBuiltWithAnotherPackageManager() {
        assertThat(find(
                        "package.json",
                        "{}",
                        "pnpm-lock.yaml",
                        PNPM,
                        "Dockerfile",
                        "FROM node:24\n# RUN yarn install\nRUN corepack enable && npm ci --omit=dev\n"))
                .containsExactly("package manager: npm Dockerfile:3 | pnpm pnpm-lock.yaml");
    }

    @Test
    void ciCallsAScriptThatDoesNotExist() {
        String manifest = "{\"scripts\": {\"build\": \"tsc\"}}";
        assertThat(find("package.json", manifest, CI, workflow("npm run build", "npm run lint")))
                .containsExactly(
                        "script lint: npm run lint " + CI + "#jobs.test.steps.1.run | no such script package.json");
        assertThat(find(
                        "package.json",
                        manifest,
                        CI,
                        workflow(
                                "npm run lint --if-present",
                                "npm run lint --workspace=web",
                                "npm run -w ${{ matrix.package }} check",
                                "yarn lint",
                                "cd elsewhere && npm run lint")))
                .isEmpty();
    }

    @Test
    void aHostCallsAScriptThatDoesNotExist() {
        assertThat(find("package.json", "{}", "vercel.json", "{\"buildCommand\": \"npm run build:prod\"}"))
                .containsExactly(
                        "script build:prod: npm run build:prod vercel.json#buildCommand | no such script package.json");
        assertThat(find(
                        "web/package.json",
                        "{\"scripts\": {}}",
                        "netlify.toml",
                        "[build]\nbase = \"web\"\ncommand = \"npm run generate\"\n"))
                .containsExactly(
                        "script generate: npm run generate netlify.toml#build.command | no such script web/package.json");
    }

    @Test
    void ciNamesAFileThatIsNotThere() {
        assertThat(find("scripts/a.sh", "", "setup.py", "", CI, workflow("bash scripts/b.sh", "./scripts/a.sh")))
                .containsExactly("b.sh: bash scripts/b.sh " + CI
                        + "#jobs.test.steps.0.run | not in the repository scripts/b.sh");
        assertThat(find("setup.py", "", CI, workflow("pip install -r requirements.txt")))
                .hasSize(1);
        assertThat(find(
                        "setup.py",
                        "",
                        CI,
                        workflow("uv export -o requirements.txt", "pip install -r requirements.txt")))
                .isEmpty();
        assertThat(find("a.js", "", CI, workflow("./tools/fetched.sh", "node dist/run/main.js")))
                .isEmpty();
        assertThat(find(InMemoryRepository.of("scripts/a.sh", "", CI, workflow("bash scripts/b.sh"))
                        .withIgnored("scripts/b.sh")))
                .isEmpty();
    }

    @Test
    void aProcfileNamesWhatIsNotThere() {
        assertThat(
                        find(
                                "requirements.txt",
                                "flask\n",
                                "app.py",
                                "",
                                "shop/wsgi.py",
                                "",
                                "src/api/__init__.py",
                                "",
                                "Procfile",
                                "web: gunicorn --workers 2 wsgi:app\nother: gunicorn shop.wsgi\nback: uvicorn api:app --reload\n"
                                        + "worker: python worker.py --all\nrun: python app.py\nmoved: gunicorn --chdir deep main:app\n"))
                .containsExactly(
                        "wsgi: gunicorn --workers 2 wsgi:app Procfile:1 | not in the repository wsgi.py",
                        "worker.py: python worker.py --all Procfile:4 | not in the repository worker.py");
    }

    @Test
    void aComposeFileNamesWhatIsNotThere() {
        assertThat(find("docker/Dockerfile", "FROM scratch\n", "compose.yml", """
                services:
                  a:
                    build: {context: ., dockerfile: docker/Dockerfile.dev}
                  b:
                    build: {context: docker}
                  c:
                    build: {context: docker, dockerfile: Dockerfile}
                  d:
                    build: {context: "${HOME}", dockerfile: Gone}
                  e:
                    image: acme/e
                    volumes: ["./db/init.sql:/x/init.sql:ro", "./data:/data", "named:/y", "./${X}.conf:/z"]
                """))
                .containsExactly(
                        "Dockerfile.dev: docker/Dockerfile.dev compose.yml#services.a.build.dockerfile | not in the repository docker/Dockerfile.dev",
                        "init.sql: ./db/init.sql compose.yml#services.e.volumes | not in the repository db/init.sql");
    }

    @Test
    void aHostExpectsAnotherFramework() {
        String astro = "{\"dependencies\": {\"astro\": \"5.1.0\"}}";
        assertThat(find("package.json", astro, "vercel.json", "{\"framework\": \"nextjs\"}"))
                .containsExactly("framework: nextjs vercel.json#framework | Astro package.json#dependencies.astro");
        assertThat(find("package.json", astro, "vercel.json", "{\"framework\": \"astro\"}"))
                .isEmpty();
        assertThat(find(
                        "package.json",
                        "{\"dependencies\": {\"nuxt\": \"4\"}}",
                        "vercel.json",
                        "{\"framework\": \"nuxtjs\"}"))
                .isEmpty();
        assertThat(find("package.json", astro, "vercel.json", "{\"framework\": null}"))
                .isEmpty();
    }
}
