package dev.aiinit.command;

import dev.aiinit.pack.CommandKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Knows what well-known tools are started for: {@code pytest -q} tests, {@code cargo fmt --check} looks at the format. */
final class ToolTable {
    private record Rule(Pattern pattern, CommandSort sort) {}

    /** What stands before a command without changing what it is for. */
    private static final Pattern PREFIX = Pattern.compile("^(?:"
            + "[A-Za-z_][A-Za-z0-9_]*=(?:\"[^\"]*\"|'[^']*'|\\S*)"
            + "|sudo(?: -\\w+)*|time|exec|command|nohup|xvfb-run(?: -\\S+)*|timeout \\S+|nice|cross-env(?:-shell)?|env|dotenv(?: -\\S+(?: \\S+)?)* --"
            + "|(?:\\./)?mvx(?= mvn\\b)"
            + "|npx(?: -y| --yes| --no-install| --no)*(?: --)?|bunx|pnpx|pnpm exec|pnpm dlx|yarn exec|yarn dlx|npm exec(?: --)?|bun x"
            + "|bundle exec|uv run(?: (?:--(?:group|only-group|no-group|extra|with|with-requirements|python|package|directory|project|env-file)[= ]\\S+|-p \\S+|--?[\\w-]+))*|poetry run|pdm run|pipenv run|hatch run|rye run|pixi run|uvx|python3? -m(?! build\\b)|py -m"
            // What puts the right tools, or the right machine, under a command.
            + "|(?:\\./)?mvx(?= (?:mvn|mvnd|gradle)\\b)|mise (?:x|exec)(?: [^\\s-]\\S*)* --|asdf exec|corepack|devbox run(?: --)?|nix develop(?: \\S+)*? (?:-c|--command)"
            + "|(?:dotenvx|doppler|infisical|op) run(?: -\\S+)* --"
            + "|docker(?:-| )compose(?: -f \\S+)* (?:run|exec)(?: -[euwv] \\S+| -\\S+)* [^\\s-]\\S*"
            + "|php(?: -d \\S+)*(?= \\S*(?:vendor/)?bin/)"
            + ")\\s+");

    private static final Pattern LAUNCHER = Pattern.compile("^(?:yarn|pnpm|bun) (?!run )");

    private static final Pattern VARIABLES = Pattern.compile(
            "^(?:(?:[A-Za-z_][A-Za-z0-9_]*=(?:\"[^\"]*\"|'[^']*'|\\S*)|sudo|time|xvfb-run(?: -\\S+)*)\\s+)*");

    /** A tool may be called by its path ({@code vendor/bin/phpunit}, {@code ./node_modules/.bin/eslint}). */
    private static final Pattern FOLDERS = Pattern.compile("^(?:\\.{0,2}/)?(?:[\\w.-]+/)*bin/(?!dev$)");

    private static final String MVN = "(?:\\./)?mvnw?d?(?:\\.cmd)? ";
    private static final String GRADLE = "(?:\\./)?gradlew?(?:\\.bat)? ";

    /** Searched at the start of the command. The first that is found counts. */
    private static final List<Rule> TOOLS = rules(
            // Installing, before the package managers run anything.
            "SETUP 0 npm (ci|clean-install)\\b",
            "SETUP 0 (npm|pnpm|bun) (i|install)( --?[\\w-]+(=\\S+)?)*$",
            "SETUP 0 yarn( install)?( --?[\\w-]+(=\\S+)?)*$",
            "SETUP 0 pip3? install (.*\\s)?(-r|-e|--requirement|--editable|\\.(\\[|\\s|$)|--group)",
            "SETUP 0 uv (sync|pip install (.*\\s)?(-r|-e|\\.(\\[|\\s|$)))|(poetry|pdm|pipenv) (install|sync)\\b|rye sync|pixi install|conda env (create|update)|hatch env create",
            "SETUP 0 composer (install|update)( |$)|bundle install|bundle( --\\S+)*$",
            "SETUP 0 go mod (download|tidy|vendor)|cargo fetch|dotnet (tool )?restore|mix deps\\.get|(flutter|dart)( pub)? get|flutter pub get|dart pub get|pod install|swift package resolve|deno install( --\\S+)*$",
            "SETUP 2 (bin/|script/|\\./|scripts/)?(setup|bootstrap)(\\.sh)?$",
            // Types.
            "TYPECHECK 0 (vue-tsc|svelte-check|astro check|mypy|pyright|basedpyright|pyre|ty check|flow check|srb tc|mix dialyzer|nuxi? typecheck|nuxt typecheck)\\b",
            "TYPECHECK 0 tsc\\b.*--noEmit|tsc --noEmit|tsgo\\b.*--noEmit|deno check|cargo check",
            // Format.
            "FORMAT 1 (prettier|biome format|black|ruff format|isort|gofmt|gofumpt|goimports|dprint|clang-format|yapf|swiftformat|scalafmt|ktfmt|treefmt)\\b",
            "FORMAT 1 (cargo fmt|rustfmt|deno fmt|dotnet format|mix format|dart format|terraform fmt|taplo f|php-cs-fixer|pint|ecs|rubyfmt|tofu fmt|nix fmt|buf format)\\b",
            "FORMAT 1 " + MVN + ".*spotless:(check|apply)|" + GRADLE + ".*spotless(Check|Apply)",
            // Lint.
            "LINT 1 (eslint|biome (check|lint|ci)|oxlint|stylelint|xo|standard|ruff check|ruff|flake8|pylint|bandit|djlint|golangci-lint( run)?|staticcheck|revive|rubocop|standardrb|reek|brakeman|erb_?lint)\\b",
            "LINT 1 (go vet|cargo clippy|deno lint|next lint|ng lint|nuxt lint|phpcs|phpstan|psalm|phan|parallel-lint|rector|mix credo|dart analyze|flutter analyze|swiftlint|ktlint|detekt|hadolint|yamllint|markdownlint(-cli2)?|shellcheck|actionlint|pre-commit run|prek run|tflint|helm lint|ct lint|terraform validate|tofu validate|buf lint|ansible-lint|cpplint|clang-tidy|sqlfluff lint|knip|lychee)\\b",
            "LINT 1 " + MVN + ".*(checkstyle:check|pmd:check|spotbugs:check)|" + GRADLE
                    + ".*\\b(lint\\w*|detekt|ktlint\\w*|checkstyle\\w*)\\b",
            "LINT 1 (turbo|nx|lerna|wireit)( run| run-many)?\\b.*\\blint\\b|(make|gmake|just|task|rake) lint\\b",
            // Test.
            "TEST 1 (pytest|py\\.test|tox|nox|unittest|nosetests|coverage run|behave|trial|stestr|zope-testrunner)\\b",
            "TEST 1 (jest|vitest|mocha|ava|tap|uvu|karma start|cypress run|playwright test|wdio|c8|nyc|node --test|node .*--test\\b|react-scripts test|ng (test|e2e)|wp-scripts test\\S*|bun test|deno test|web-test-runner|testcafe|tsd|vue-cli-service test\\S*|next-test)\\b",
            "TEST 1 (phpunit|simple-phpunit|pest|paratest|codecept run|behat|phpspec run|php artisan test|(rails|rake) (db:\\S+ )*(test|spec)|rspec|cucumber|minitest|mix test|ctest|meson test|bats|prove|busted|zig build test|nimble test|gleam test|dune (runtest|test)|stack test|cabal test|lein test|clojure .*:test|sbt .*test|mill .*test|swift test|xcodebuild .*test|fastlane test|flutter test|dart test|melos .*test|helm unittest|ct (lint-and-)?install|terraform test|tofu test)\\b",
            "TEST 1 go test|gotestsum|ginkgo|cargo (test|nextest|llvm-cov)|dotnet test|bazel(isk)? test|buck2? test|pants .*test|python3? (\\S*/)?manage\\.py test|python3? -m (unittest|pytest)|python3? setup\\.py test|python3? (\\S*/)?run_?tests?\\.py|django-admin test",
            "TEST 1 " + MVN + ".*\\b(test|integration-test)\\b(?!-)|" + GRADLE
                    + ".*\\b(\\w+:)?(test|check|\\w+Test)\\b",
            "TEST 1 (turbo|nx|lerna|wireit)( run| run-many)?\\b.*\\btests?\\b|(make|gmake|just|task) (-\\S+ )*(tests?|check)\\b",
            // Build.
            "BUILD 1 " + MVN + ".*\\b(verify|install|package|compile)\\b|" + GRADLE
                    + ".*\\b(build|assemble\\w*|bootJar|shadowJar|jar|bundle\\w*|compile\\w+|classes)\\b",
            "BUILD 1 (next|vite|nuxt|nuxi|astro|remix|react-router|gatsby|ng|nest|svelte-kit|vue-cli-service|react-scripts|wp-scripts|expo|quasar|ionic|parcel|snowpack|wxt|electron-vite|tsdown|unbuild|ember|docusaurus|vitepress|eleventy|hugo|jekyll|mkdocs|wrangler|quarto) build\\b",
            "BUILD 1 (webpack|rollup|tsup|esbuild|parcel|gulp|grunt|tsc|tsgo|swc|babel|rslib|rsbuild|rspack|ncc build|pkgroll|microbundle|electron-builder|hugo|sphinx-build)\\b",
            "BUILD 1 (go build|go install(?!.*@)|cargo build|dotnet (build|publish|pack)|python3? -m build|(poetry|uv|hatch|pdm|flit|maturin) build|cmake --build|ninja|meson compile|bazel(isk)? build|swift build|xcodebuild|flutter build|mix (compile|release)|zig build|sbt|stack build|cabal build|dune build|lein (uberjar|compile)|gem build|bundle exec jekyll build|python3? setup\\.py (build\\S*|sdist|bdist\\S*)|goreleaser (build|release)|wasm-pack build|trunk build|buf generate)\\b",
            "BUILD 1 (turbo|nx|lerna|wireit)( run| run-many)?\\b.*\\bbuild\\b|(make|gmake|just|task)( -\\S+)*( build| all)?$",
            // Development.
            "DEV 1 (next|nuxt|nuxi|astro|remix|react-router|vite|wrangler|turbo|expo|gatsby|docusaurus|vitepress|deno task|fastapi|quasar|wxt|sanity|vercel|netlify|shopify hydrogen|keystone|payload|directus|strapi|medusa) (run )?(dev|develop|start)\\b",
            "DEV 1 vite( --\\S+)*$|(ng|vue-cli-service|ionic|hugo|mkdocs|jekyll|quasar|trunk|parcel) (serve|server)\\b|nest start|nodemon|tsx watch|ts-node-dev|node --watch|bun --(hot|watch)|react-scripts start|wp-scripts start|wp-env start|webpack(-dev-server| serve)|electron(-forge start)? \\.|php artisan serve|symfony (server:start|serve)|php -S",
            "DEV 1 python3? (\\S*/)?manage\\.py runserver|flask( --\\S+ \\S+)* run|uvicorn\\b.*--reload|streamlit run|rails (s|server)\\b|bin/dev$|foreman start|mix phx\\.server|air$|go run|cargo (run|watch)|dotnet (run|watch)|flutter run|docker[ -]compose up|tilt up|skaffold dev|"
                    + MVN + ".*(spring-boot:run|quarkus:dev|mn:run|liberty:dev)|" + GRADLE
                    + ".*(bootRun|quarkusDev|:?run)\\b");

    private static final Pattern MAVEN_BUILD = Pattern.compile("^" + MVN + ".*\\b(verify|install|package)\\b");
    private static final Pattern GRADLE_BUILD = Pattern.compile("^" + GRADLE + "(.*\\s)?build\\b");
    private static final Pattern SKIPS_TESTS =
            Pattern.compile("-D(skipTests|maven\\.test\\.skip)\\b(?!=false)|-DskipTests=true|-x\\s+(test|check)\\b");

    /** The tasks that Nx and Turborepo are asked for in one call. */
    private static final Pattern MANY_TASKS = Pattern.compile(
            "^(?:(?:pnpm|yarn|bun) )?(?:nx (?:run-many|affected)\\b.*?\\s(?:-t|--targets?)[= ]|turbo run )(?<tasks>[\\w:.,-]+(?:\\s+[\\w:.][\\w:.-]*)*)");

    private ToolTable() {}

    private static List<Rule> rules(String... lines) {
        List<Rule> rules = new ArrayList<>();
        for (String line : lines) {
            String[] parts = line.split(" ", 3);
            rules.add(new Rule(
                    Pattern.compile("^(?:" + parts[2] + ")"),
                    new CommandSort(CommandKind.valueOf(parts[0]), Integer.parseInt(parts[1]))));
        }
        return List.copyOf(rules);
    }

    /** What a single command is for; empty when its tool is not known. */
    static Optional<CommandSort> sort(String command) {
        String bare = bare(command);
        // Yarn and pnpm start an installed tool by its name alone.
        return look(bare).or(() -> look(LAUNCHER.matcher(bare).replaceFirst("")));
    }

    /** What a command is for, where one call starts several tasks: {@code nx run-many -t lint test build}. */
    static List<CommandSort> sorts(String command) {
        Matcher many = MANY_TASKS.matcher(bare(command));
        List<CommandSort> sorts = new ArrayList<>();
        if (many.find()) {
            for (String task : many.group("tasks").split("[\\s,]+", -1)) {
                CommandSort sort = CommandSort.of(task, "");
                boolean plain = sort.kind() != CommandKind.OTHER && sort.rank() < CommandSort.VARIANT;
                if (plain && sorts.stream().noneMatch(known -> known.kind() == sort.kind())) {
                    sorts.add(new CommandSort(sort.kind(), 1));
                }
            }
        }
        return sorts.isEmpty() ? sort(command).stream().toList() : List.copyOf(sorts);
    }

    private static Optional<CommandSort> look(String bare) {
        return TOOLS.stream()
                .filter(rule -> rule.pattern().matcher(bare).find())
                .findFirst()
                .map(Rule::sort);
    }

    /** The command without variables, {@code npx} and the like before it, and without the folder of its tool. */
    static String bare(String command) {
        String bare = command.strip();
        if (bare.length() > 2_000) {
            return "";
        }
        String before;
        do {
            before = bare;
            bare = PREFIX.matcher(bare).replaceFirst("");
        } while (!bare.equals(before));
        return FOLDERS.matcher(bare).replaceFirst("");
    }

    /** The command without the variables set for it. */
    static String withoutVariables(String command) {
        return VARIABLES.matcher(command.strip()).replaceFirst("");
    }

    /** Whether a build of this command runs the tests as well, as the life cycles of Maven and Gradle do. */
    static boolean buildsWithTests(String command) {
        String bare = bare(command);
        return (MAVEN_BUILD.matcher(bare).find() || GRADLE_BUILD.matcher(bare).find())
                && !SKIPS_TESTS.matcher(bare).find();
    }
}
