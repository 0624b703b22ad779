package dev.aiinit.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aiinit.lint.ContextWindowCheck.Wish;
import dev.aiinit.repository.InMemoryRepository;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContextWindowCheckTest {
    private static final InMemoryRepository EMPTY = InMemoryRepository.of("README.md", "# A\n");
    private static final String SETTINGS = ".claude/settings.json";

    private static List<String> found(InMemoryRepository repository, Installation installation, Wish wish) {
        return diagnoses(repository, installation, wish).stream()
                .map(diagnosis -> diagnosis.where() + " " + diagnosis.rule().id())
                .toList();
    }

    private static List<Diagnosis> diagnoses(InMemoryRepository repository, Installation installation, Wish wish) {
        return new ContextWindowCheck(repository, installation, wish).diagnoses();
    }

    private static List<String> found(InMemoryRepository repository) {
        return found(repository, Installation.NONE, Wish.NONE);
    }

    private static Installation variable(String name, String value) {
        return new Installation(
                List.of(), List.of(), new TreeMap<>(Map.of(name, value)), Optional.empty(), "~/x", List.of());
    }

    private static Installation version(String printed) {
        return new Installation(List.of(), List.of(), Collections.emptyMap(), Optional.of(printed), "~/x", List.of());
    }

    private static Installation files(List<TextOutside> settings, List<TextOutside> agents) {
        return new Installation(settings, agents, Collections.emptyMap(), Optional.empty(), "~/x", List.of());
    }

    @Test
    void aCleanMachineHasNothingToBeTold() {
        assertThat(found(EMPTY, version("2.1.330 (Claude Code)"), Wish.NONE)).isEmpty();
        assertThat(found(EMPTY.with(SETTINGS, "{\"model\": \"opus\", \"autoCompactWindow\": 200000}")))
                .isEmpty();
        assertThat(found(EMPTY, variable("ANTHROPIC_MODEL", "claude-opus-4-6"), Wish.NONE))
                .isEmpty();
    }

    @Test
    void aModelOfTheProjectIsToldWithItsPlaceAndTheSwitchThatIsMissing() {
        assertThat(found(EMPTY.with(SETTINGS, "{\n  \"model\": \"opus[1m]\"\n}\n")))
                .containsExactly(SETTINGS + ":2:12 AI201", SETTINGS + " AI203");
    }

    @Test
    void settingsOfEveryFolderThatPeopleMayStartInAreLookedAt() {
        InMemoryRepository repository = EMPTY.with("web/" + SETTINGS, "{\"model\": \"opus[1m]\"}")
                .with("web/.claude/settings.local.json", "{\"model\": \"opus[1m]\"}")
                .with(".claude/settings.local.json", "{\"model\": \"opus[1m]\"}");

        assertThat(found(repository))
                .containsExactly(
                        ".claude/settings.local.json:1:11 AI201",
                        "web/" + SETTINGS + ":1:11 AI201",
                        "web/.claude/settings.local.json:1:11 AI201",
                        SETTINGS + " AI203",
                        "web/" + SETTINGS + " AI203");
        assertThat(diagnoses(repository, Installation.NONE, Wish.NONE))
                .filteredOn(diagnosis -> diagnosis.fix().isPresent())
                .extracting(diagnosis -> diagnosis.where().path())
                .containsExactly("web/" + SETTINGS, SETTINGS, "web/" + SETTINGS);
    }

    @Test
    void whatOnePersonSetIsNoReasonToChangeTheProject() {
        assertThat(found(EMPTY.with(".claude/settings.local.json", "{\"model\": \"sonnet[1M]\"}")))
                .containsExactly(".claude/settings.local.json:1:11 AI201");
        TextOutside user = new TextOutside("~/.claude/settings.json", "{\"model\": \"opus[1m]\"}");
        TextOutside managed = new TextOutside(
                "/etc/claude-code/managed-settings.json", "{\"env\": {\"ANTHROPIC_MODEL\": \"opus[1m]\"}}");
        assertThat(found(EMPTY, files(List.of(user, managed), List.of()), Wish.NONE))
                .containsExactly(
                        "~/.claude/settings.json:1:11 AI201", "/etc/claude-code/managed-settings.json:1:29 AI201");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ANTHROPIC_MODEL",
                "ANTHROPIC_DEFAULT_OPUS_MODEL",
                "ANTHROPIC_DEFAULT_SONNET_MODEL",
                "ANTHROPIC_DEFAULT_HAIKU_MODEL",
                "ANTHROPIC_SMALL_FAST_MODEL",
                "CLAUDE_CODE_SUBAGENT_MODEL"
            })
    void eachVariableThatNamesAModelIsLookedAt(String name) {
        assertThat(found(EMPTY, variable(name, "opus[1m]"), Wish.NONE)).containsExactly("$" + name + " AI201");
        assertThat(found(EMPTY.with(SETTINGS, "{\"env\": {\"" + name + "\": \"opus[1m]\"}}")))
                .anyMatch(line -> line.endsWith(" AI201"));
    }

    @Test
    void onlyAPlainNameOfAModelIsRepeated() {
        assertThat(diagnoses(EMPTY, variable("ANTHROPIC_MODEL", "arn:aws:bedrock:eu:123456789012:x[1m]"), Wish.NONE))
                .singleElement()
                .satisfies(diagnosis -> assertThat(diagnosis.what())
                        .startsWith("a name that ends in [1m]")
                        .doesNotContain("123456789012"));
        assertThat(diagnoses(EMPTY, variable("ANTHROPIC_MODEL", "opus[1m]"), Wish.NONE)
                        .get(0)
                        .what())
                .contains("\"opus[1m]\"");
    }

    @Test
    void subagentsSkillsAndCommandsAreLookedAtInTheirFrontMatterOnly() {
        InMemoryRepository repository = EMPTY.with(
                        ".claude/agents/deep.md", "---\nname: deep\nmodel: 'opus[1m]' # long\n---\n")
                .with(".claude/skills/a/SKILL.md", "---\nmodel: sonnet[1m]\n---\n")
                .with("web/.claude/commands/b.md", "---\r\nmodel: \"opus[1m]\"\r\n---\r\n".replace("\r", ""))
                .with(".claude/agents/prose.md", "---\nname: prose\n---\nmodel: opus[1m]\n")
                .with(".claude/agents/other.md", "---\nmodel: opus\n---\n")
                .with("docs/agents/x.md", "---\nmodel: opus[1m]\n---\n");
        TextOutside own = new TextOutside("~/.claude/agents/mine.md", "---\nmodel: opus[1m]\n---\n");

        assertThat(found(repository, files(List.of(), List.of(own)), Wish.NONE))
                .containsExactly(
                        ".claude/agents/deep.md:3:9 AI202",
                        ".claude/skills/a/SKILL.md:2:8 AI202",
                        "web/.claude/commands/b.md:2:9 AI202",
                        "~/.claude/agents/mine.md:2:8 AI202",
                        SETTINGS + " AI203");
    }

    @Test
    void theSwitchIsMissedOnlyWhereSomebodyWantsTheStandardWindow() {
        assertThat(found(EMPTY, Installation.NONE, Wish.ANSWERED)).containsExactly(SETTINGS + " AI203");
        assertThat(found(EMPTY, Installation.NONE, Wish.ASKED))
                .containsExactly(SETTINGS + " AI203", SETTINGS + " AI204");
        InMemoryRepository set = EMPTY.with(SETTINGS, "{\"env\": {\"CLAUDE_CODE_DISABLE_1M_CONTEXT\": \"1\"}}");
        assertThat(found(set, Installation.NONE, Wish.ANSWERED)).isEmpty();
        assertThat(found(EMPTY, variable("CLAUDE_CODE_DISABLE_1M_CONTEXT", "true"), Wish.ANSWERED))
                .isEmpty();
        assertThat(found(EMPTY, variable("CLAUDE_CODE_DISABLE_1M_CONTEXT", "0"), Wish.ANSWERED))
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"99999, true", "100000, false", "1000000, false", "1000001, true", "'\"200000\"', true", "'\"a\"', true"
    })
    void theWindowOfCompactionHasARange(String value, boolean wrong) {
        assertThat(found(EMPTY.with(SETTINGS, "{\"autoCompactWindow\": " + value + "}"))
                        .contains(SETTINGS + ":1:23 AI205"))
                .isEqualTo(wrong);
    }

    @Test
    void theVariableOfCompactionIsAPlainNumber() {
        assertThat(found(EMPTY, variable("CLAUDE_CODE_AUTO_COMPACT_WINDOW", "200k"), Wish.NONE))
                .containsExactly("$CLAUDE_CODE_AUTO_COMPACT_WINDOW AI205");
        assertThat(found(EMPTY, variable("CLAUDE_CODE_AUTO_COMPACT_WINDOW", "200000"), Wish.NONE))
                .isEmpty();
    }

    @Test
    void compactionThatIsOffIsTold() {
        assertThat(found(EMPTY.with(SETTINGS, "{\"autoCompactEnabled\": false}")))
                .containsExactly(SETTINGS + ":1:24 AI208");
        assertThat(found(EMPTY.with(SETTINGS, "{\"autoCompactEnabled\": true}")))
                .isEmpty();
        assertThat(found(EMPTY, variable("DISABLE_COMPACT", "1"), Wish.NONE)).containsExactly("$DISABLE_COMPACT AI208");
        assertThat(found(EMPTY, variable("DISABLE_COMPACT", ""), Wish.NONE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2.1.171, true", "2.1.172, false", "2.0.999, true", "1.9.999, true", "2.2.0, false", "3.0.0, false"})
    void aClientOlderThanTheRepairIsTold(String version, boolean old) {
        assertThat(found(EMPTY, version(version + " (Claude Code)\n"), Wish.NONE)
                        .contains("$PATH/claude AI206"))
                .isEqualTo(old);
    }

    @Test
    void anAnswerThatIsNoVersionSaysNothing() {
        assertThat(found(EMPTY, version("command not found"), Wish.NONE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2.1.172, true", "2.1.222, true", "2.1.223, false"})
    void aClientOnWhichTheSwitchIsWeakIsToldWhereTheSwitchIsSet(String version, boolean weak) {
        InMemoryRepository set = EMPTY.with(SETTINGS, "{\"env\": {\"CLAUDE_CODE_DISABLE_1M_CONTEXT\": \"1\"}}");
        assertThat(found(set, version(version), Wish.NONE).contains("$PATH/claude AI207"))
                .isEqualTo(weak);
        assertThat(found(EMPTY, version(version), Wish.NONE)).isEmpty();
    }

    @Test
    void settingsThatAreNoJsonAreAMatterOfOtherRules() {
        assertThat(found(EMPTY.with(SETTINGS, "{\"model\": \"opus[1m]\", x"))).isEmpty();
        assertThat(found(EMPTY.with(SETTINGS, "[]"))).isEmpty();
        assertThat(found(EMPTY.with(SETTINGS, "{\"env\": [\"opus[1m]\"], \"model\": {\"a\": 1}}")))
                .isEmpty();
    }

    @Test
    void eachFixOfASettingsTextEndsItsFindingAndChangesNothingTheSecondTime() {
        String text =
                "{\"model\": \"opus[1m]\", \"autoCompactWindow\": 5, \"env\": {\"ANTHROPIC_MODEL\": \"sonnet[1m]\","
                        + " \"CLAUDE_CODE_AUTO_COMPACT_WINDOW\": \"x\"}}";
        List<Diagnosis> diagnoses = diagnoses(EMPTY.with(SETTINGS, text), Installation.NONE, Wish.NONE).stream()
                .filter(diagnosis ->
                        diagnosis.fix().filter(fix -> fix.entries().isEmpty()).isPresent())
                .toList();
        assertThat(diagnoses).hasSize(4);
        String mended = text;
        for (Diagnosis diagnosis : diagnoses) {
            Fix.Change change = diagnosis.fix().orElseThrow().change();
            mended = change.applied(mended);
            assertThat(change.applied(mended)).isEqualTo(mended);
        }
        assertThat(mended)
                .isEqualTo(
                        "{\"model\": \"opus\", \"autoCompactWindow\": 100000, \"env\": {\"ANTHROPIC_MODEL\": \"sonnet\","
                                + " \"CLAUDE_CODE_AUTO_COMPACT_WINDOW\": \"200000\"}}");
        assertThat(found(EMPTY.with(SETTINGS, mended))).isEmpty();
    }

    @Test
    void theSwitchOfOneFolderIsNotInheritedByAnother() {
        InMemoryRepository repository =
                EMPTY.with("web/" + SETTINGS, "{\"env\": {\"CLAUDE_CODE_DISABLE_1M_CONTEXT\": \"1\"}}");

        assertThat(found(repository, Installation.NONE, Wish.ANSWERED)).containsExactly(SETTINGS + " AI203");
        assertThat(found(
                        EMPTY.with(SETTINGS, "{\"env\": {\"CLAUDE_CODE_DISABLE_1M_CONTEXT\": \"1\"}}")
                                .with("web/" + SETTINGS, "{}"),
                        Installation.NONE,
                        Wish.ANSWERED))
                .containsExactly("web/" + SETTINGS + " AI203");
        assertThat(found(
                        EMPTY.with("web/" + SETTINGS, "{}"),
                        variable("CLAUDE_CODE_DISABLE_1M_CONTEXT", "1"),
                        Wish.ANSWERED))
                .isEmpty();
    }

    @Test
    void theSettingsThatComeFirstDecideAboutTheSwitch() {
        InMemoryRepository repository = EMPTY.with(SETTINGS, "{\"env\": {\"CLAUDE_CODE_DISABLE_1M_CONTEXT\": \"1\"}}")
                .with(".claude/settings.local.json", "{\"env\": {\"CLAUDE_CODE_DISABLE_1M_CONTEXT\": \"0\"}}");
        TextOutside managed = new TextOutside(
                "/etc/claude-code/managed-settings.json", "{\"env\": {\"CLAUDE_CODE_DISABLE_1M_CONTEXT\": \"1\"}}");

        assertThat(found(repository, Installation.NONE, Wish.ANSWERED)).containsExactly(SETTINGS + " AI203");
        assertThat(found(repository, files(List.of(managed), List.of()), Wish.ANSWERED))
                .isEmpty();
    }

    @Test
    void settingsThatDoNotLoadAreMendedTogetherWithWhatWouldThenCount() {
        InMemoryRepository repository = EMPTY.with(
                SETTINGS,
                "{\n  \"model\": \"opus[1m]\", // ours\n  \"env\": {\"CLAUDE_CODE_DISABLE_1M_CONTEXT\": \"1\"},\n}\n");
        List<Diagnosis> diagnoses = diagnoses(repository, Installation.NONE, Wish.NONE);

        assertThat(found(repository)).containsExactly(SETTINGS + ":2:12 AI201", SETTINGS + " AI203");
        assertThat(diagnoses
                        .get(0)
                        .fix()
                        .orElseThrow()
                        .change()
                        .applied(repository.text(SETTINGS).orElseThrow()))
                .isEqualTo("{\n  \"model\": \"opus\",\n  \"env\": {\"CLAUDE_CODE_DISABLE_1M_CONTEXT\": \"1\"}\n}\n");
    }
}
