package dev.aiinit.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aiinit.pack.CommandKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandSortTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            test                | vitest run             | TEST      | plain
            test:unit           | vitest                 | TEST      | plain
            test:e2e            | playwright test        | TEST      | plain
            test:watch          | vitest                 | TEST      | variant
            test:coverage       | vitest --coverage      | TEST      | variant
            e2e                 | cypress run            | TEST      | plain
            e2e:headed          | cypress open           | TEST      | variant
            unit                | anything               | TEST      | plain
            api:test            | x && y                 | TEST      | variant
            pretest             | npm run build          | OTHER     | variant
            lint                | eslint .               | LINT      | plain
            lint:fix            | eslint . --fix         | LINT      | variant
            lint-fix            | eslint . --fix         | LINT      | variant
            lint:fix            | pint                   | FORMAT    | plain
            fix                 | prettier --write .     | FORMAT    | plain
            test:lint           | eslint .               | LINT      | plain
            test:format         | prettier --check .     | FORMAT    | plain
            app:jar:prod        | ./mvnw verify          | BUILD     | variant
            phpstan             | phpstan analyse        | LINT      | plain
            format              | prettier -w .          | FORMAT    | plain
            format:check        | prettier -c .          | FORMAT    | plain
            check-format        | prettier -c .          | FORMAT    | plain
            prettier            | prettier -w .          | FORMAT    | plain
            typecheck           | tsc --noEmit           | TYPECHECK | plain
            type-check          | tsc --noEmit           | TYPECHECK | plain
            check-types         | tsc --noEmit           | TYPECHECK | plain
            check               | svelte-check           | TYPECHECK | variant
            check               | eslint .               | LINT      | variant
            check               | svelte-kit sync && svelte-check | TYPECHECK | variant
            cs                  | php-cs-fixer fix       | FORMAT    | plain
            cs                  | phpcs                  | LINT      | plain
            type                | x                      | TYPECHECK | plain
            check               | eslint . && tsc        | OTHER     | variant
            check               | make lint test         | OTHER     | variant
            build               | next build             | BUILD     | plain
            build:watch         | tsc -w                 | BUILD     | variant
            build-storybook     | storybook build        | OTHER     | variant
            build:docs          | typedoc                | OTHER     | variant
            dev                 | next dev               | DEV       | plain
            start               | next start             | DEV       | variant
            start               | nest start             | DEV       | plain
            start:dev           | nest start --watch     | DEV       | plain
            start:prod          | node dist/main         | DEV       | variant
            dev:debug           | nest start --debug     | DEV       | variant
            setup               | ./bin/setup            | SETUP     | plain
            install             | pip install -r req.txt | SETUP     | plain
            install             | cp x /usr/bin          | OTHER     | variant
            deploy:test         | x                      | OTHER     | variant
            release             | npm publish            | OTHER     | variant
            db:seed             | tsx watch seed.ts      | OTHER     | variant
            whatever            | pytest -q              | TEST      | variant
            """)
    void sortsByNameThenByWhatItRuns(String name, String body, CommandKind kind, String rank) {
        CommandSort sort = CommandSort.of(name, body);
        assertThat(sort.kind()).isEqualTo(kind);
        assertThat(sort.rank() >= CommandSort.VARIANT).isEqualTo(rank.equals("variant"));
    }
}
