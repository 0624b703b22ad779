package dev.aiinit.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aiinit.repository.InMemoryRepository;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeadPathsTest {
    private static InMemoryRepository repository(String claude) {
        return InMemoryRepository.of(
                        "CLAUDE.md",
                        claude,
                        "src/app/main.ts",
                        "",
                        "src/app/authFlow.ts",
                        "",
                        "packages/web/lib/util.ts",
                        "",
                        "docs/guide.md",
                        "")
                .withIgnored("src/generated");
    }

    private static List<String> found(String claude) {
        return Examining.found(DeadPaths::new, repository(claude));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The entry is `src/app/index.ts`.\n",
                "The entry is src/app/index.ts here.\n",
                "The tests lie in `src/tests/`.\n",
                "When you touch the handlers, read `src/app/handlers.ts:12` first.\n",
                "Legacy code is in `src/legacy/adapter.ts`.\n",
                "See [the guide](docs/handbook.md).\n",
                "For the rules see `CONVENTIONS.md`.\n",
                "The tests are in `tests/`.\n",
                "The API is described in `api/openapi.yaml`.\n",
            })
    void aPathThatIsGoneIsTold(String claude) {
        assertThat(found(claude)).singleElement().asString().startsWith("AI006 CLAUDE.md:1:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The entry is `src/app/main.ts`, its folder `src/app/`.\n",
                "Types are in `src/generated/types.ts`.\n",
                "Helpers: `lib/util.ts`.\n",
                "It imports `./main.js` and `src/app/main.js`.\n",
                "All of `src/**/*.spec.ts` and `src/app/*.css`.\n",
                "A file such as `src/app/other.ts`.\n",
                "Create `src/app/other.ts` for each.\n",
                "The helpers are in `lib/`, the output is in `dist/`, one might want `tests/`.\n",
                "The build writes `src/app/bundle.js`.\n",
                "Name it `src/<name>/index.ts` or `src/{a,b}.ts`.\n",
                "Name it `src/components/MyComponent.tsx` or `src/path/to/file.ts`.\n",
                "Type `application/json` or `and/or` and read https://example.com/src/app/x.html too.\n",
                "```\nsrc/app/gone.ts\n```\n",
                "Output lands in `dist/app/index.js` and `build/x.js`.\n",
                "See [the site](https://example.com/docs/x.md) and [below](#part).\n",
                "Released as `3.2/stable` on `origin/main`.\n",
                "Call `config.json()` or read `package.json` of a user.\n",
            })
    void aPathThatIsThereOrIsNoneIsLeftAlone(String claude) {
        assertThat(found(claude)).isEmpty();
    }

    @Test
    void pathsInAFolderMayBeSeenFromThereOrFromTheRoot() {
        InMemoryRepository repository =
                repository("").with("packages/web/AGENTS.md", "`lib/util.ts`, `src/app/main.ts`, but `lib/gone.ts`\n");

        assertThat(Examining.found(DeadPaths::new, repository)).containsExactly("AI006 packages/web/AGENTS.md:1:39");
    }

    @Test
    void theNearestNameIsOffered() {
        assertThat(Examining.diagnoses(DeadPaths::new, repository("The flow: `src/app/auth-flow.ts`\n")))
                .singleElement()
                .extracting(Diagnosis::mend)
                .isEqualTo("did you mean src/app/authFlow.ts?");
    }

    @Test
    void whatLiesInASubmoduleIsNotListed() {
        InMemoryRepository repository = repository("`src/vendored-lib/a.c`\n")
                .with(".gitmodules", "[submodule \"x\"]\n\tpath = src/vendored-lib\n");

        assertThat(Examining.found(DeadPaths::new, repository)).isEmpty();
    }

    @Test
    void oneGonePathIsToldOnceAFile() {
        assertThat(found("`src/app/index.ts`\n\n`src/app/index.ts`\n")).containsExactly("AI006 CLAUDE.md:1:1");
    }

    @Test
    void aScriptThatIsToBeRunHasToBeThere() {
        String claude = "- `python scripts/gone.py --all`\n- `python scripts/here.py`\n\n```sh\n./scripts/lost.sh x\n"
                + "cd sub\nnode scripts/elsewhere.js\n```\n\nIt generates `./scripts/made.sh`.\n";

        assertThat(Examining.found(DeadPaths::new, "CLAUDE.md", claude, "scripts/here.py", "x"))
                .containsExactly("AI006 CLAUDE.md:1:3", "AI006 CLAUDE.md:5:1");
    }
}
