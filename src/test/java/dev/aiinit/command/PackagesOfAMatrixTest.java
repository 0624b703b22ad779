package dev.aiinit.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aiinit.manifest.Sources;
import dev.aiinit.manifest.Workspaces;
import dev.aiinit.repository.InMemoryRepository;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A workflow that goes through the packages of a monorepo names none of them. */
class PackagesOfAMatrixTest {
    private static List<String> called(String line) {
        Sources sources = new Sources(InMemoryRepository.of(
                "package.json",
                "{\"workspaces\": [\"packages/*\", \"site\"]}",
                "package-lock.json",
                "{}",
                "packages/a/package.json",
                "{\"name\": \"@x/a\", \"scripts\": {\"test\": \"jest\"}}",
                "packages/b/package.json",
                "{\"name\": \"@x/b\", \"scripts\": {\"test\": \"jest\"}}",
                "site/package.json",
                "{\"name\": \"site\", \"scripts\": {\"test\": \"jest\"}}",
                ".github/workflows/ci.yml",
                "on: push\njobs: {a: {steps: [{run: '" + line + "'}]}}\n"));
        return Commands.find(sources, Workspaces.find(sources), List.of()).stream()
                .filter(Command::isInCi)
                .map(command -> command.command() + " in " + command.unit())
                .toList();
    }

    @Test
    void eachThatFitsIsRun() {
        assertThat(called("npm test -w @x/${{ matrix.package }}"))
                .containsExactly("npm test in packages/a", "npm test in packages/b");
        assertThat(called("npm test --workspace=packages/${{ matrix.package }} -- ${{ inputs.flags }}"))
                .containsExactly("npm test in packages/a", "npm test in packages/b");
        assertThat(called("npm test -w ${{ matrix.package }}")).contains("npm test in site");
    }

    @Test
    void aScriptThatNoneHasIsNotToldAsTheLineStands() {
        assertThat(called("npm run lint -w @x/${{ matrix.package }}")).isEmpty();
    }
}
