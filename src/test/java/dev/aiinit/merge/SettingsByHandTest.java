package dev.aiinit.merge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aiinit.project.SettingsEntry;
import dev.aiinit.project.SettingsEntry.Kind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What people do to entries of ours in a settings file. */
class SettingsByHandTest {
    private static final List<String> DENY = List.of("permissions", "deny");
    private static final SettingsEntry ENV = new SettingsEntry(List.of("env", "WINDOW"), Kind.VALUE, "1");
    private static final SettingsEntry RULE = new SettingsEntry(DENY, Kind.ITEM, "Read(a)");

    private static SettingsMerge.Result merge(String text, List<SettingsEntry> wanted, List<SettingsEntry> before) {
        return SettingsMerge.merge(".claude/settings.json", Optional.of(text), wanted, before);
    }

    @Test
    void aValueThatWasTakenOutStaysOutAndIsToldOf() {
        SettingsMerge.Result result = merge("{\"model\": \"x\"}", List.of(ENV), List.of(ENV));
        assertThat(result.text()).isEqualTo("{\"model\": \"x\"}");
        assertThat(result.notes())
                .singleElement()
                .asString()
                .contains("env.WINDOW was taken out by hand and stays out");
        assertThat(result.isEmpty()).isFalse();
    }

    @Test
    void aValueThatWeChangeIsReplacedAndATheirsIsKept() {
        SettingsEntry newer = new SettingsEntry(ENV.key(), Kind.VALUE, "2");
        assertThat(merge("{\"env\": {\"WINDOW\": \"1\"}}", List.of(newer), List.of(ENV))
                        .text())
                .isEqualTo("{\"env\": {\"WINDOW\": \"2\"}}");
        SettingsMerge.Result theirs = merge("{\"env\": {\"WINDOW\": \"9\"}}", List.of(newer), List.of(ENV));
        assertThat(theirs.text()).isEqualTo("{\"env\": {\"WINDOW\": \"9\"}}");
        assertThat(theirs.notes()).singleElement().asString().contains("has another value by hand, and keeps it");
    }

    @Test
    void aValueThatIsNoLongerWantedGoesWithItsHolderAndNotWithTheirs() {
        SettingsEntry holder = new SettingsEntry(List.of("env"), Kind.HOLDER, "");
        assertThat(merge("{\"env\": {\"WINDOW\": \"1\"}}", List.of(), List.of(holder, ENV))
                        .isEmpty())
                .isTrue();
        assertThat(merge("{\"env\": {\"WINDOW\": \"1\"}}", List.of(), List.of(ENV))
                        .text())
                .as("the holder was there before us")
                .contains("env");
        assertThat(merge("{\"env\": {\"WINDOW\": \"9\"}}", List.of(), List.of(holder, ENV))
                        .text())
                .isEqualTo("{\"env\": {\"WINDOW\": \"9\"}}");
    }

    @Test
    void aListThatWeMadeGoesWhenItIsEmptyAgain() {
        SettingsMerge.Result made = merge("{\"model\": \"x\"}", List.of(RULE), List.of());
        assertThat(made.text()).contains("Read(a)");
        SettingsMerge.Result back = merge(made.text(), List.of(), made.ours());
        assertThat(back.text()).contains("model").doesNotContain("permissions", "deny");
        assertThat(back.ours()).isEmpty();
    }

    @Test
    void aCommentBetweenMarkersIsAPersons() {
        String marked =
                "{\n  \"permissions\": {\n    \"deny\": [\n<<<<<<< a\n      // why\n      \"Read(a)\"\n=======\n"
                        + "      \"Read(b)\"\n>>>>>>> b\n    ]\n  }\n}\n";
        SettingsEntry other = new SettingsEntry(DENY, Kind.ITEM, "Read(b)");
        assertThat(merge(marked, List.of(RULE, other), List.of(RULE, other)).problem())
                .isPresent();
        assertThat(merge(marked.replace("      // why\n", ""), List.of(RULE, other), List.of(RULE, other))
                        .text())
                .contains("Read(a)", "Read(b)")
                .doesNotContain("<<<<<<<");
    }
}
