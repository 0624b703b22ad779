package dev.aiinit.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aiinit.project.Location;
import java.util.List;
import org.junit.jupiter.api.Test;

class SilencesTest {
    private static final DoctorRule RULE = new DoctorRule("AI012", "some-rule", Severity.ERROR, "Because.");
    private static final DoctorRule OTHER = new DoctorRule("AI101", "other-rule", Severity.NOTE, "Because.");
    private static final String ANSWERS = ".ai/.ai-init/answers.yml";

    private final Silences silences = new Silences(List.of("AI012", "AI101"));

    private static Diagnosis at(DoctorRule rule, String path, int line) {
        return Diagnosis.of(rule, new Location(path, line, 1), "it is wrong", "mend it");
    }

    private List<String> left(Diagnosis... found) {
        return silences.apply(List.of(found)).diagnoses().stream()
                .map(diagnosis -> diagnosis.where() + " " + diagnosis.rule().id())
                .toList();
    }

    private List<String> wrong() {
        return silences.apply(List.of()).diagnoses().stream()
                .map(diagnosis -> diagnosis.problem().toString())
                .toList();
    }

    @Test
    void aCommentSilencesItsRuleInItsWholeFile() {
        silences.addComments(
                "CLAUDE.md", "# A\n\ntext\n\n<!-- ai-init-disable AI012 the path is made by the build -->\n");

        assertThat(left(at(RULE, "CLAUDE.md", 1), at(RULE, "AGENTS.md", 1), at(OTHER, "CLAUDE.md", 1)))
                .containsExactly("AGENTS.md:1:1 AI012", "CLAUDE.md:1:1 AI101");
        assertThat(silences.apply(List.of(at(RULE, "CLAUDE.md", 1))).silenced())
                .singleElement()
                .satisfies(silenced -> assertThat(silenced.reason()).isEqualTo("the path is made by the build"));
    }

    @Test
    void aCommentThatIsNotUnderstoodIsTold() {
        silences.addComments(
                "CLAUDE.md",
                "<!-- ai-init-disable: AI012 colon -->\n<!-- ai-init-disbale AI012 typo -->\n<!-- ai-init-disable -->\n"
                        + "<!-- a word about ai-init-disable -->\n<!-- ai-init:x -->\n");

        assertThat(left(at(RULE, "CLAUDE.md", 9)))
                .containsExactlyInAnyOrder(
                        "CLAUDE.md:1:1 AI090", "CLAUDE.md:2:1 AI090", "CLAUDE.md:3:1 AI090", "CLAUDE.md:9:1 AI012");
    }

    @Test
    void aCommentMaySilenceTheNextLineOnly() {
        silences.addComments("CLAUDE.md", "<!-- ai-init-disable-next-line AI012, AI101: on purpose -->\nx\ny\n");

        assertThat(left(at(RULE, "CLAUDE.md", 2), at(OTHER, "CLAUDE.md", 2), at(RULE, "CLAUDE.md", 3)))
                .containsExactly("CLAUDE.md:3:1 AI012");
    }

    @Test
    void aCommentInCodeIsAnExample() {
        silences.addComments(
                "CLAUDE.md",
                "````md\n<!-- ai-init-disable AI012 why -->\n```\n<!-- ai-init-disable AI012 why -->\n````\n"
                        + "    <!-- ai-init-disable AI012 why -->\nWrite <!-- ai-init-disable AI012 why --> there\n");

        assertThat(left(at(RULE, "CLAUDE.md", 1))).hasSize(1);
        assertThat(wrong()).isEmpty();
    }

    @Test
    void aSilenceWithoutAReasonOrOfNoRuleIsToldAndDoesNotCount() {
        silences.addComments("CLAUDE.md", "<!-- ai-init-disable AI012 -->\n<!-- ai-init-disable AI11 why -->\n");

        assertThat(left(at(RULE, "CLAUDE.md", 5)))
                .containsExactly("CLAUDE.md:5:1 AI012", "CLAUDE.md:1:1 AI090", "CLAUDE.md:2:1 AI090");
        assertThat(wrong())
                .containsExactly(
                        "CLAUDE.md:1:1: AI090 AI012 is silenced without a reason, so it is not silenced; say why, in a few"
                                + " words",
                        "CLAUDE.md:2:1: AI090 there is no rule \"AI11\" to silence; did you mean \"AI101\"?");
    }

    @Test
    void theAnswersSilenceARuleInOneFileInSeveralOrInAll() {
        silences.addAnswers(ANSWERS, """
                name: x
                doctor:
                  disable:
                    - rule: AI012
                      path: docs/**/*.md
                      reason: generated
                    - {rule: AI012, path: CLAUDE.md, reason: known}
                    - rule: AI101
                      reason: our plan includes it
                """);

        assertThat(left(
                        at(RULE, "docs/a/b.md", 3),
                        at(RULE, "CLAUDE.md", 3),
                        at(RULE, "web/CLAUDE.md", 3),
                        at(OTHER, "$ANTHROPIC_MODEL", 0)))
                .containsExactly("web/CLAUDE.md:3:1 AI012");
        assertThat(wrong()).isEmpty();
    }

    @Test
    void aPlaceOutsideTheRepositoryIsNamedAsItIsShown() {
        silences.addAnswers(
                ANSWERS, "doctor: {disable: [{rule: AI012, path: ~/.claude/settings.json, reason: mine}]}\n");

        assertThat(left(at(RULE, "~/.claude/settings.json", 3), at(RULE, "CLAUDE.md", 3)))
                .containsExactly("CLAUDE.md:3:1 AI012");
    }

    @Test
    void whateverIsWrongWithTheBlockIsToldWithItsPlace() {
        silences.addAnswers(ANSWERS, """
                doctor:
                  enable: []
                  disable:
                    - rule: AI999
                      reason: x
                    - rule: AI012
                      why: x
                    - AI012
                    - {rule: AI012, path: "../x", reason: x}
                """);

        assertThat(wrong())
                .containsExactly(
                        ANSWERS + ":2:11: AI090 \"doctor\" has no key \"enable\"; known: disable",
                        ANSWERS
                                + ":4:13: AI090 there is no rule \"AI999\" to silence; ai-init doctor --rules lists them",
                        ANSWERS + ":6:7: AI090 an entry of \"disable\" has no field \"why\"; known: rule, path, reason",
                        ANSWERS
                                + ":6:13: AI090 AI012 is silenced without a reason, so it is not silenced; say why, in a"
                                + " few words",
                        ANSWERS
                                + ":8:7: AI090 an entry of \"disable\" has fields; write \"- rule: AI012\", and \"reason:\""
                                + " below it",
                        wrong().get(5));
        assertThat(wrong().get(5)).startsWith(ANSWERS + ":9:7: AI090 \"../x\" is no path: ");
    }

    @Test
    void aBlockOfTheWrongKindAndABrokenFileAreTold() {
        silences.addAnswers(ANSWERS, "doctor: off\n");
        silences.addAnswers(ANSWERS, "doctor: {disable: AI012}\n");
        silences.addAnswers(ANSWERS, "a: [\n");

        assertThat(wrong()).hasSize(3).allMatch(line -> line.contains(" AI090 "));
    }
}
