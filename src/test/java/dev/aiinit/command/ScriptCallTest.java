package dev.aiinit.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptCallTest {
    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            npm run build                          ; node build . []
            npm run "build" -- --watch             ; node build . []
            npm test                               ; node test . []
            npm t                                  ; node test . []
            npm tst                                ; node test . []
            npm start                              ; node start . []
            npm --prefix web run lint              ; node lint web []
            npm --prefix=web run lint              ; node lint web []
            npm run lint -w api --workspace=web    ; node lint . [api, web]
            npm run lint --workspaces              ; node lint . [*]
            pnpm build                             ; node build . []
            pnpm -C web build                      ; node build web []
            pnpm --filter api run build            ; node build . [api]
            pnpm -r build                          ; node build . [*]
            yarn lint                              ; node lint . []
            yarn workspace api build               ; node build . [api]
            yarn workspaces foreach -A run build   ; node build . [*]
            yarn workspaces foreach build          ; node build . [*]
            bun run test                           ; node test . []
            bun --cwd web run build                ; node build web []
            make                                   ;
            make lint test                         ; make lint+test . []
            make -C docs html VERBOSE=1            ; make html docs []
            make -C                                ;
            gmake check                            ; make check . []
            rake                                   ; rake default . []
            bundle exec rake spec lint             ; rake spec+lint . []
            just build release                     ; just build . []
            task run deploy                        ; task deploy . []
            inv build-docs                         ; inv build_docs . []
            uv run invoke build-docs               ; inv build_docs . []
            poetry run poe check-all               ; poe check-all . []
            composer run-script cs-fix             ; composer cs-fix . []
            composer --working-dir=api test        ; composer test api []
            pdm run lint                           ; pdm run lint . []
            tox                                    ; tox test . []
            tox -e py312,lint                      ; tox test+lint . []
            uv run nox -s docs                     ; nox docs . []
            nox --session mypy                     ; nox mypy . []
            """)
    void readsWhatALineCalls(String line, String expected) {
        assertThat(ScriptCall.of(line)
                        .map(call -> call.runner() + " " + String.join("+", call.names()) + " "
                                + (call.folder().isEmpty() ? "." : call.folder()) + " " + call.packages())
                        .orElse(null))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "npm ci",
                "npm install x",
                "npm",
                "npm run",
                "bun test",
                "bun install",
                "bun start",
                "echo make x"
            })
    void callsNoScript(String line) {
        assertThat(ScriptCall.of(line)).isEmpty();
    }
}
