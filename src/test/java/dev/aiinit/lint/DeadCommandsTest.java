package dev.aiinit.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aiinit.repository.InMemoryRepository;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeadCommandsTest {
    private static final InMemoryRepository REPOSITORY = InMemoryRepository.of(
            "package.json",
            "{\"scripts\": {\"build\": \"vite build\", \"test:unit\": \"vitest\"}}",
            "packages/a/package.json",
            "{\"scripts\": {\"deep\": \"x\"}}",
            "Makefile",
            ".PHONY: lint release\nlint:\n\tx\nrelease: lint\n\ty\n",
            "justfile",
            "alias t := test\n\n[private]\nhidden:\n    x\n\ntest *ARGS:\n    y\n",
            "composer.json",
            "{\"scripts\": {\"cs\": \"x\"}}",
            "pom.xml",
            "<project><profiles><profile><id>fast</id></profile></profiles></project>");

    private static List<String> found(String claude) {
        return Examining.found(DeadCommands::new, REPOSITORY.with("CLAUDE.md", claude));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Run `npm run lint:all` first.\n",
                "```bash\n$ npm run build && npm run verify\n```\n",
                "```sh\npnpm lint  # all of it\n```\n",
                "`npm test`\n",
                "`make deploy`\n",
                "`just publish`\n",
                "`composer stan`\n",
            })
    void aCommandThatNobodyDeclaresIsTold(String claude) {
        assertThat(found(claude)).singleElement().asString().startsWith("AI007 CLAUDE.md:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "```bash\nnpm run build\nnpm run test:unit -- --watch\nmake lint release\nmake -j4 lint\njust t\njust hidden\ncomposer cs\n```\n",
                "`npm run -w @scope/a deep` and `npm run deep -w a` and `composer install`\n",
                "`npm run <script>` and `pnpm vitest` and `yarn tsc`\n",
                "`npm run foo`, for example\n",
                "`make CC=clang lint`\n",
                "`npm run check --if-present`\n",
                "Make sure that it does just that.\n",
                "```ts\nnpm run nothing\n```\n",
                "`mvn -Pfast verify`\n",
                "There is no `npm run lint` here.\n",
            })
    void aCommandThatIsDeclaredOrIsNoneIsLeftAlone(String claude) {
        assertThat(found(claude)).isEmpty();
    }

    @Test
    void aProfileThatNoPomHasIsToldWhereNoParentIsElsewhere() {
        InMemoryRepository alone = REPOSITORY.with("CLAUDE.md", "`mvn -B -Pslow verify`\n");

        assertThat(Examining.found(DeadCommands::new, alone)).containsExactly("AI007 CLAUDE.md:1:1");
        assertThat(Examining.found(
                        DeadCommands::new,
                        alone.with("pom.xml", "<project><parent><artifactId>x</artifactId></parent></project>")))
                .isEmpty();
    }

    @Test
    void aMakefileThatIsMadeMayHaveAnyTarget() {
        assertThat(Examining.found(DeadCommands::new, "CLAUDE.md", "`make install`\n", "CMakeLists.txt", ""))
                .isEmpty();
        assertThat(Examining.found(DeadCommands::new, "CLAUDE.md", "`make install`\n", "main.py", ""))
                .containsExactly("AI007 CLAUDE.md:1:1");
    }

    @Test
    void aPatternRuleDeclaresWhatItMatches() {
        String makefile = "all:\n\techo\n\ntest-% check-%-all: all\n\techo\n";

        assertThat(Examining.found(
                        DeadCommands::new,
                        "CLAUDE.md",
                        "- `make test-api`\n- `make check-x-all`\n- `make chek-x`\n",
                        "Makefile",
                        makefile))
                .containsExactly("AI007 CLAUDE.md:3:3");
    }
}
