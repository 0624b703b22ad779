package dev.aiinit.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aiinit.project.Location;
import dev.aiinit.syntax.Format;
import dev.aiinit.syntax.JsonText;
import dev.aiinit.syntax.Node;
import dev.aiinit.syntax.Syntax;
import dev.aiinit.syntax.Trees;
import dev.harrel.jsonschema.Dialects;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.GsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class SarifTest {
    private static final DoctorRule RULE = new DoctorRule("AI012", "some-rule", Severity.ERROR, "Because.");
    private static final DoctorRule NOTE = new DoctorRule("AI301", "other-rule", Severity.NOTE, "Because.");

    private static Diagnosis at(DoctorRule rule, Location where) {
        return Diagnosis.of(rule, where, "it is wrong", "mend it");
    }

    private static String log(Diagnosis... found) {
        Examination examination = new Examination(List.of(found), List.of());
        return JsonText.write(Trees.of(Sarif.of(examination, List.of(RULE, NOTE), "1.2.3")));
    }

    private static Node result(String log, int index) {
        return Syntax.parse(Format.JSON, "log.json", log)
                .at("runs", "0", "results", String.valueOf(index))
                .orElseThrow();
    }

    private static Validator.Result validated(String log) throws IOException {
        String schema = Files.readString(Path.of("src/test/resources/sarif/sarif-schema-2.1.0.json"));
        return new ValidatorFactory()
                .withDialect(new Dialects.Draft4Dialect())
                .withJsonNodeFactory(new GsonNode.Factory())
                .validate(schema, log);
    }

    @Test
    void theOfficialSchemaAcceptsIt() throws IOException {
        String log = log(
                at(RULE, new Location("docs/ü b.md", 3, 7)),
                at(RULE, Location.of("CLAUDE.md")),
                at(NOTE, Location.of("~/.claude/projects")));

        assertThat(validated(log).getErrors()).isEmpty();
        assertThat(validated(log()).getErrors()).isEmpty();
        assertThat(validated(log.replace("\"error\"", "\"fatal\"")).isValid()).isFalse();
        assertThat(validated(log.replace("\"startLine\": 3", "\"startLine\": 0"))
                        .isValid())
                .isFalse();
    }

    @Test
    void aResultHasWhatCodeScanningAsksFor() {
        Node result = result(log(at(RULE, new Location("docs/ü b#1.md", 3, 7))), 0);

        assertThat(result.at("ruleId").flatMap(Node::asText)).contains("AI012");
        assertThat(result.at("ruleIndex").flatMap(Node::asText)).contains("0");
        assertThat(result.at("level").flatMap(Node::asText)).contains("error");
        assertThat(result.at("message", "text").flatMap(Node::asText)).contains("it is wrong. To mend it: mend it");
        Node place = result.at("locations", "0", "physicalLocation").orElseThrow();
        assertThat(place.at("artifactLocation", "uri").flatMap(Node::asText)).contains("docs/%C3%BC%20b%231.md");
        assertThat(place.at("artifactLocation", "uriBaseId").flatMap(Node::asText))
                .contains("%SRCROOT%");
        assertThat(place.at("region", "startLine").flatMap(Node::asText)).contains("3");
        assertThat(place.at("region", "startColumn").flatMap(Node::asText)).contains("7");
    }

    @Test
    void aWholeFileIsToldAtItsFirstLine() {
        Node region = result(log(at(RULE, Location.of("CLAUDE.md"))), 0)
                .at("locations", "0", "physicalLocation", "region")
                .orElseThrow();

        assertThat(region.at("startLine").flatMap(Node::asText)).contains("1");
        assertThat(region.at("startColumn")).isEmpty();
    }

    @Test
    void theFingerprintFollowsTheFaultAndNotItsLine() {
        String moved = log(at(RULE, new Location("A.md", 9, 1)));
        String log = log(
                at(RULE, new Location("A.md", 1, 1)),
                at(RULE, new Location("A.md", 2, 1)),
                at(RULE, new Location("B.md", 1, 1)));

        assertThat(fingerprint(log, 0)).isEqualTo(fingerprint(moved, 0)).endsWith(":1");
        assertThat(fingerprint(log, 1)).isEqualTo(fingerprint(log, 0).replace(":1", ":2"));
        assertThat(fingerprint(log, 2)).isNotEqualTo(fingerprint(log, 0));
    }

    private static String fingerprint(String log, int index) {
        return result(log, index)
                .at("partialFingerprints", "primaryLocationLineHash")
                .flatMap(Node::asText)
                .orElseThrow();
    }

    @Test
    void whatLiesOutsideTheRepositoryIsANotificationAndNoResult() {
        Node run = Syntax.parse(Format.JSON, "log.json", log(at(NOTE, Location.of("~/.claude/projects"))))
                .at("runs", "0")
                .orElseThrow();

        assertThat(run.at("results").map(Node::asItems)).contains(List.of());
        assertThat(run.at("invocations", "0", "toolExecutionNotifications", "0", "message", "text")
                        .flatMap(Node::asText))
                .contains("~/.claude/projects: it is wrong. To mend it: mend it");
    }
}
