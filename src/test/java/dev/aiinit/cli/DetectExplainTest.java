package dev.aiinit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aiinit.project.ExitCode;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.GsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code detect --explain}: which conditions were tried where, and what came of each. */
class DetectExplainTest {
    @TempDir
    Path folder;

    private Repo repo;

    @BeforeEach
    void repository() throws IOException {
        repo = new Repo(folder);
        repo.write("package.json", "{\"workspaces\": [\"web\"], \"scripts\": {\"test\": \"vitest run\"}}");
        repo.write("web/package.json", "{\"dependencies\": {\"next\": \"^16.0.0\"}}");
        repo.write("web/app/page.tsx", "export {}");
    }

    private String explain(String key) {
        assertThat(repo.run("detect", "--explain", key)).as(repo.err()).isEqualTo(ExitCode.OK);
        return repo.out().replaceAll(" +", " ");
    }

    @Test
    void aCardSaysWhereItHoldsAndWhichConditionFailedElsewhere() {
        assertThat(explain("nextjs"))
                .contains("Next.js (card nextjs, framework)")
                .contains(" web/ holds\n yes dependency next ← web/package.json#dependencies.next\n")
                .contains(" . does not hold\n no dependency next");
    }

    @Test
    void theNameOfATechnologyMeansItsCard() {
        assertThat(explain("next.JS")).isEqualTo(explain("nextjs"));
    }

    @Test
    void aFactSaysWhatFillsIt() {
        assertThat(explain("nextjs.app-router"))
                .contains("fact nextjs.app-router told")
                .contains("web/app/page.tsx")
                .doesNotContain("pages-router");
        assertThat(explain("nextjs.standalone"))
                .contains("fact nextjs.standalone not told")
                .contains("/: no such file");
    }

    @Test
    void aCardWithoutAFolderToTryItInSaysSo() {
        assertThat(explain("terraform")).contains("not ");
        assertThat(explain("rails")).contains("not tried: no folder holds Gemfile");
    }

    @Test
    void aFieldSaysItsValuesWithTheirPlaces() {
        assertThat(explain("commands.test"))
                .contains("npm test ← package.json#scripts.test")
                .contains("origin: script");
        assertThat(explain("frameworks"))
                .contains("Next.js ← web/package.json#dependencies.next")
                .contains("web/ holds");
        assertThat(explain("ui.default_locale")).contains("ui.default_locale: nothing was found");
    }

    @Test
    void anUnknownKeyIsAnsweredWithTheNearest() {
        for (List<String> pair : List.of(
                List.of("nexjs", "nextjs"),
                List.of("nextjs.app-ruter", "nextjs.app-router"),
                List.of("comands.test", "commands.test"),
                List.of("Next.jss", "Next.js"))) {
            assertThat(repo.run("detect", "--explain", pair.get(0))).isEqualTo(ExitCode.USAGE);
            assertThat(repo.err()).contains("did you mean \"" + pair.get(1) + "\"?");
        }
        assertThat(repo.run("detect", "--explain", "nothing at all like it")).isEqualTo(ExitCode.USAGE);
        assertThat(repo.err()).contains("name a card, a technology, card.fact, or a field");
    }

    @Test
    void theDocumentIsWhatTheSchemaSays() throws IOException {
        String schema = Files.readString(Path.of("src/main/resources/schema/detect-explain.schema.json"));
        for (String key : List.of("nextjs", "nextjs.app-router", "commands.test", "languages", "ui.has_ui", "docker")) {
            assertThat(repo.run("detect", "--json", "--explain", key)).isEqualTo(ExitCode.OK);
            Validator.Result result = new ValidatorFactory()
                    .withJsonNodeFactory(new GsonNode.Factory())
                    .validate(schema, repo.out());
            assertThat(result.getErrors()).as(key).isEmpty();
            assertThat(repo.out()).contains("\"schema\": \"detect-explain/1\"");
        }
    }
}
