package dev.aiinit.command;

import dev.aiinit.pack.CommandKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a command is for, and how near it is to what a person means by that word.
 *
 * @param rank 0 for the plain one ({@code test}), more for variants ({@code test:watch}); commands of {@link #VARIANT} and more are
 *     never the one to name first
 */
public record CommandSort(CommandKind kind, int rank) {
    /** From here on a command is a special case of another. */
    public static final int VARIANT = 5;

    static final CommandSort OTHER = new CommandSort(CommandKind.OTHER, VARIANT);

    private record Rule(Pattern pattern, CommandSort sort) {}

    /** Names of scripts, targets and recipes, in lower case with all separators written as a colon. The first that matches counts. */
    private static final List<Rule> NAMES = rules(
            // Not what they seem to be by their first word.
            "OTHER 5 (pre|post)(build|test|dev|start|lint|format|deploy|commit|push|pack|version|publish|release)",
            "OTHER 5 (build|dev|start|serve|test|lint|format|watch|check):(storybook|docs?|documentation|site|website|image|images|docker)(:.*)?",
            "OTHER 5 (storybook|docs?|documentation|site|docker|image|images|release|deploy|publish|db|database)(:.*)?",
            "OTHER 5 (clean|clear|reset|generate|gen|codegen|prepare|update|upgrade|help|default|version|bump|changelog|changeset)(:.*)?",
            "TYPECHECK 0 type|type:?check|typing|check:?types?|types:check|check:ts|ts:check|tsc|types",
            "TYPECHECK 1 (type:?check|check:types?|types|tsc|mypy|pyright)(:.*)?",
            "LINT 1 tests?:(lint|eslint|cs|phpcs|stan|phpstan|psalm)",
            "FORMAT 2 tests?:(format|formatting|fmt|prettier)",
            "TEST 5 tests?:(.*:)?(watch|ui|debug|update|u|snapshots?|open|headed|inspect|report|reporter|clean|setup|prepare|build|coverage|cov|bench|browser)(:.*)?",
            "TEST 5 coverage|cov|watch:tests?|tdd|bench(mark)?(:.*)?",
            "TEST 0 tests?",
            "TEST 1 tests?:(unit|all|ci|run|once|jest|vitest|phpunit|pest|php|py|python|js|backend|frontend|server|client|api|web)|unit(:?tests?)?|run:?tests?|unittests?",
            "TEST 2 tests?:(e2e|integration|functional|acceptance|smoke|browser|system|feature|component|contract|mutation)|e2e|integration|it|specs?|smoke|acceptance|pytest|jest|vitest|mocha|cypress|playwright|phpunit|pest|rspec",
            "TEST 5 (tests?|e2e|integration|it|specs?|smoke|acceptance|pytest|jest|vitest|mocha|cypress|playwright|phpunit|pest|rspec)(:.*)?",
            "TEST 2 check:?tests?",
            "FORMAT 2 (format|fmt|prettier|style|code:?style|codestyle|formatting):(check|ci|test|diff|dry|verify|lint)|(check|lint|verify|test):(format|formatting|fmt|prettier|style)",
            "FORMAT 0 format|fmt|reformat|autoformat",
            "FORMAT 1 prettier|format:(write|fix|all|code)|fmt:(write|fix|all)|prettier:(write|fix|format)|pint|black|cs:fix|fix:cs|fix:style|style:fix|codestyle:fix|apply:format",
            "FORMAT 5 (format|fmt|prettier)(:.*)?",
            "LINT 5 lint:(.*:)?(fix|staged|debug|report|watch|cache)(:.*)?|fix(:.*)?|eslint:fix|lintfix|stan:baseline|phpstan:baseline",
            "LINT 0 lint",
            "LINT 1 lint:(all|check|ci|js|ts|code|php|py|css|style|styles)|eslint|linter|check:lint|lints|linting",
            "LINT 1 phpcs|cs|cs:check|check:cs|check:style|codestyle|style|stan|phpstan|psalm|analy[sz]e|static:analysis|rubocop|clippy|vet|golangci(:lint)?|ruff|flake8|pylint|stylelint|sniff",
            "LINT 5 (lint|eslint|stylelint|phpcs|phpstan|psalm)(:.*)?",
            "BUILD 5 (build|compile|bundle):(.*:)?(watch|debug|analy[sz]e|profile|stats|clean|test|tests|ci|docs?|types?)(:.*)?",
            "BUILD 0 build",
            "BUILD 1 compile|bundle|assemble|package|build:(all|prod|production|app|web|lib|js|css|assets|frontend|backend|client|server|dev|development)|make:?build|all",
            "BUILD 2 dist|binary|webpack",
            "BUILD 5 (build|compile|bundle)(:.*)?",
            "DEV 5 (dev|start|serve):(.*:)?(debug|inspect|prod|production|https|storybook|docs?|build|test|tests)(:.*)?",
            "DEV 0 dev|develop|development",
            "DEV 1 start:(dev|development|local)|dev:(all|server|app|web|start|run)|runserver|run:?dev|devserver|dev:server|server:dev",
            "DEV 2 start|serve|up|run|server|local",
            "DEV 3 watch|run:server|run:local",
            "DEV 5 (watch|dev|start|serve)(:.*)?|preview",
            "SETUP 0 setup|bootstrap|install:?dev|dev:?install|deps|dependencies|install:?deps|setup:dev|dev:setup|devel",
            "SETUP 2 (setup|bootstrap|deps)(:.*)?",
            // A part of the project before the verb: "api:test".
            "TEST 5 .+:tests?",
            "LINT 5 .+:lint",
            "FORMAT 5 .+:(format|fmt)",
            "TYPECHECK 5 .+:type:?check",
            "BUILD 5 .+:build|(.+:)?(jar|war)(:(dev|prod))?",
            "DEV 5 .+:(dev|serve)");

    /** Names that mean something only by what they run. */
    private static final Pattern OPEN_NAME =
            Pattern.compile("check|install|ci|init|verify|validate|qa|quality|test:types");

    /** Names of repairs: of rules that were broken, or of the format alone; what they run tells. */
    private static final Pattern FIXES = Pattern.compile("(lint:)?fix|lintfix|fix:lint|cs");

    /** Bodies that start what was built, not what is being written. */
    private static final Pattern SERVES_A_BUILD = Pattern.compile(
            "\\b(next|nuxt|nuxi|astro|vite|remix|svelte-kit) (start|preview)\\b|(remix|react-router)-serve|^(NODE_ENV=\\w+ )?node (--\\S+ )*(\\./)?(dist|build|out|\\.output)\\b|\\bserve (-s )?(dist|build|out)\\b");

    /** What a framework has to write before its types can be looked at. */
    private static final Pattern TYPES_FIRST = Pattern.compile(
            "^(svelte-kit sync|react-router typegen|next typegen|nuxt prepare|nuxi prepare|astro sync|wrangler types) && ");

    private static List<Rule> rules(String... lines) {
        List<Rule> rules = new ArrayList<>();
        for (String line : lines) {
            String[] parts = line.split(" ", 3);
            rules.add(new Rule(
                    Pattern.compile(parts[2]),
                    new CommandSort(CommandKind.valueOf(parts[0]), Integer.parseInt(parts[1]))));
        }
        return List.copyOf(rules);
    }

    /** Sorts a script, target or recipe by its name, or where that says nothing by what it runs. */
    public static CommandSort of(String name, String script) {
        String body = TYPES_FIRST.matcher(script).replaceFirst("");
        String plain = name.toLowerCase(Locale.ROOT).replaceAll("[-_./ ]+", ":");
        if (!OPEN_NAME.matcher(plain).matches()) {
            for (Rule rule : NAMES) {
                if (rule.pattern().matcher(plain).matches()) {
                    if (FIXES.matcher(plain).matches()
                            && ToolTable.sort(body)
                                    .map(CommandSort::kind)
                                    .filter(CommandKind.FORMAT::equals)
                                    .isPresent()) {
                        return new CommandSort(CommandKind.FORMAT, 1);
                    }
                    boolean serves = rule.sort().kind() == CommandKind.DEV
                            && SERVES_A_BUILD.matcher(body).find();
                    return serves ? new CommandSort(CommandKind.DEV, VARIANT) : rule.sort();
                }
            }
        }
        // A chain of several tools, or targets, is none of them.
        boolean chain = body.contains("&&")
                || body.contains(";")
                || ScriptCall.of(body).filter(call -> call.names().size() > 1).isPresent();
        Optional<CommandSort> byBody = chain ? Optional.empty() : ToolTable.sort(body);
        boolean installs = plain.equals("install")
                && byBody.map(CommandSort::kind)
                        .filter(CommandKind.SETUP::equals)
                        .isPresent();
        return byBody.map(sort -> new CommandSort(sort.kind(), installs ? 1 : VARIANT))
                .orElse(OTHER);
    }
}
