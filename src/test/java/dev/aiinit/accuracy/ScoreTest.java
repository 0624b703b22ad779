package dev.aiinit.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aiinit.syntax.Format;
import dev.aiinit.syntax.Node;
import dev.aiinit.syntax.Syntax;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScoreTest {
    private static final Truth TRUTH = Truth.read("truth.yml", """
            repository: a/b
            commit: 0000000000000000000000000000000000000000
            truth:
              languages: [TypeScript, PHP]
              language_versions: {Node.js: [">=20", "22"], PHP: "8.3 or ^8.3"}
              test.commands: [npm test or npm run test, "npm run test:e2e @ web", "composer install*"]
              ci: []
            debatable:
              languages: ["*Script"]
              language_versions: {Node.js: lts/*, Go: []}
              ui.css: [Sass]
            """);

    private static Score score(String title, String document) {
        Field field = Field.ALL.stream()
                .filter(each -> each.title().equals(title))
                .findFirst()
                .orElseThrow();
        Node found = Syntax.parse(Format.JSON, "detect.json", document);
        return Score.of(field, field.answers(found), TRUTH.expected(field).orElseThrow(), TRUTH.debatable(field));
    }

    @Test
    void allRightIsOne() {
        Score score = score("languages", "{\"languages\": [\"typescript\", \"PHP\"]}");
        assertThat(score.precision()).isEqualTo(1);
        assertThat(score.recall()).isEqualTo(1);
        assertThat(score.f1()).isEqualTo(1);
        assertThat(score.expected()).isEqualTo(2);
    }

    @Test
    void aMissLowersRecallOnly() {
        Score score = score("languages", "{\"languages\": [\"PHP\"]}");
        assertThat(score.recall()).isEqualTo(0.5);
        assertThat(score.precision()).isEqualTo(1);
        assertThat(score.missing()).hasToString("[TypeScript]");
    }

    @Test
    void anInventionLowersPrecisionOnly() {
        Score score = score("languages", "{\"languages\": [\"TypeScript\", \"PHP\", \"COBOL\", \"Ada\"]}");
        assertThat(score.precision()).isEqualTo(0.5);
        assertThat(score.recall()).isEqualTo(1);
        assertThat(score.f1()).isBetween(0.66, 0.67);
        assertThat(score.wrong()).hasToString("[COBOL, Ada]");
    }

    @Test
    void anAnswerWhereThereIsNothingIsAnInvention() {
        assertThat(score("ci", "{\"ci\": [{\"name\": \"Jenkins\", \"version\": null}]}")
                        .precision())
                .isZero();
        assertThat(score("ci", "{\"ci\": []}").isEmpty()).isTrue();
    }

    @Test
    void whatIsDebatableCountsNeitherWay() {
        assertThat(score("languages", "{\"languages\": [\"TypeScript\", \"PHP\", \"JavaScript\"]}"))
                .isEqualTo(score("languages", "{\"languages\": [\"TypeScript\", \"PHP\"]}"));
    }

    @Test
    void aVersionIsRightAsDeclaredOrAsResolved() {
        Score score = score("language_versions", """
                {"language_versions": [
                  {"language": "node", "declared": "20", "resolved": null},
                  {"language": "Node.js", "declared": "22.x", "resolved": "22"},
                  {"language": "Node.js", "declared": "lts/*", "resolved": null},
                  {"language": "Go", "declared": "1.25", "resolved": null},
                  {"language": "PHP", "declared": "^8.3", "resolved": null}]}
                """);
        assertThat(score.wrong()).hasToString("[node 20]");
        assertThat(score.missing()).hasToString("[Node.js >=20]");
        assertThat(score.right()).isEqualTo(2);
    }

    @Test
    void aCommandIsOneOfItsFolder() {
        Score score = score("test.commands", """
                {"test": {"commands": [
                  {"command": "npm run test", "folder": "."},
                  {"command": "npm run test:e2e", "folder": "."},
                  {"command": "composer install --no-dev", "folder": "."},
                  {"command": "composer install", "folder": "."}]}}
                """);
        assertThat(score.wrong()).hasToString("[npm run test:e2e]");
        assertThat(score.missing()).hasToString("[npm run test:e2e @ web]");
        assertThat(score.right()).isEqualTo(2);
    }

    @Test
    void aFieldThatTheTruthLeavesOutIsNotJudged() {
        assertThat(Field.ALL.stream()
                        .filter(field -> field.key().equals("ui.css"))
                        .map(TRUTH::expected))
                .containsExactly(Optional.empty());
    }

    @Test
    void placesStandBeforeTheColonOfTheirSentence() {
        Field field = Field.ALL.stream()
                .filter(each -> each.key().equals("architecture.migrations"))
                .findFirst()
                .orElseThrow();
        Node document = Syntax.parse(Format.JSON, "detect.json", """
                {"external_services": [], "architecture": [
                  {"fact": "`{a,b}/migrations/` and `c/db/`: made by `manage.py`", "role": "migrations", "file": "a/migrations/1.py"},
                  {"fact": "`main.go`: where it starts", "role": "entry-point", "file": "main.go"}]}
                """);
        assertThat(field.answers(document)).hasToString("[a/migrations, b/migrations, c/db]");
    }

    @Test
    void theSameForAllIsWhatHelpsMostOften() {
        Truth other = Truth.read(
                "other.yml", "repository: c/d\ncommit: 1\ntruth: {languages: [PHP, Go], test.commands: []}\n");
        Field languages = Field.ALL.get(0);
        Truth third = Truth.read("third.yml", "repository: e/f\ncommit: 1\ntruth: {languages: [PHP]}\n");
        Score best = ConstantDetector.best(languages, List.of(TRUTH, other, third));
        assertThat(best.right()).isEqualTo(3);
        assertThat(best.wrong())
                .as("TypeScript and Go would be wrong twice each")
                .isEmpty();
    }

    @Test
    void theTableHasARowForEachFieldAndTheListTellsEachDeviation() {
        Map<Truth, Node> found = new LinkedHashMap<>();
        found.put(TRUTH, Syntax.parse(Format.JSON, "detect.json", "{\"languages\": [\"PHP\", \"Ada\"], \"ci\": []}"));
        Report report = new Report(found);
        assertThat(report.table().lines())
                .contains("| languages | 2 | 0.50 | 0.50 | 0.50 | 1.00 |", "| ci | 0 |  |  |  |  |")
                .hasSize(5);
        assertThat(report.deviations()).contains("a/b\n- languages: wrong: Ada\n- languages: missing: TypeScript\n");
    }

    @Test
    void everyTruthFileIsOfOneCommitAndNamesFieldsThatExist() throws IOException {
        List<String> fields = Field.ALL.stream().map(Field::key).toList();
        assertThat(Truth.all()).hasSizeGreaterThan(12).allSatisfy(truth -> {
            assertThat(truth.commit()).as(truth.repository()).matches("[0-9a-f]{40}");
            assertThat(fields)
                    .as(truth.repository())
                    .containsAll(truth.truth().asEntries().keySet());
            assertThat(fields)
                    .as(truth.repository())
                    .containsAll(truth.debatable().asEntries().keySet());
        });
    }
}
