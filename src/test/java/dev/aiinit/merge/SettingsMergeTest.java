package dev.aiinit.merge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aiinit.project.SettingsEntry;
import dev.aiinit.project.SettingsEntry.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsMergeTest {
    private static final List<String> DENY = List.of("permissions", "deny");
    private static final SettingsEntry HEADING =
            new SettingsEntry(List.of("$schema"), Kind.HEADING, "https://example.org/schema.json");
    private static final SettingsEntry ENV = new SettingsEntry(List.of("env", "WINDOW"), Kind.VALUE, "1");

    @Nested
    class NewFile {
        @Test
        void holdsAllInOrder() {
            SettingsMerge.Result result =
                    merge(null, all(HEADING, ENV, deny("Read(.env.*)", "Read(!.env.example)")), List.of());

            assertThat(result.text()).isEqualTo("""
                    {
                      "$schema": "https://example.org/schema.json",
                      "env": {
                        "WINDOW": "1"
                      },
                      "permissions": {
                        "deny": [
                          "Read(.env.*)",
                          "Read(!.env.example)"
                        ]
                      }
                    }
                    """);
            assertThat(result.ours()).contains(HEADING, ENV, item("Read(.env.*)"));
            assertThat(merge(
                            result.text(),
                            all(HEADING, ENV, deny("Read(.env.*)", "Read(!.env.example)")),
                            result.ours()))
                    .isEqualTo(result);
        }

        @Test
        void isEmptyAgainWhenAllIsTakenBack() {
            SettingsMerge.Result made = merge("", all(HEADING, ENV, deny("Read(a)")), List.of());
            SettingsMerge.Result taken = merge(made.text(), List.of(), made.ours());

            assertThat(taken.isEmpty()).isTrue();
            assertThat(taken.ours()).isEmpty();
        }
    }

    @Nested
    class FileOfSomebodyElse {
        private static final String THEIRS = """
                {
                    "model": "x",
                    "permissions": {"deny": ["Read(secret/**)"], "allow": ["Bash(make)"]},
                    "hooks": {}
                }""";

        @Test
        void keepsKeysOrderAndLayout() {
            assertThat(merge(THEIRS, all(HEADING, ENV, deny("Read(.env)", "Read(*.log)")), List.of())
                            .text())
                    .isEqualTo("""
                    {
                        "model": "x",
                        "permissions": {"deny": ["Read(secret/**)", "Read(.env)", "Read(*.log)"], "allow": ["Bash(make)"]},
                        "hooks": {},
                        "env": {
                            "WINDOW": "1"
                        }
                    }""");
        }

        @Test
        void isAsBeforeWhenAllIsTakenBack() {
            SettingsMerge.Result made = merge(THEIRS, all(HEADING, ENV, deny("Read(.env)")), List.of());

            assertThat(merge(made.text(), List.of(), made.ours()).text()).isEqualTo(THEIRS);
        }

        @Test
        void anEqualEntryOfTheirsIsNotOurs() {
            SettingsMerge.Result result = merge(THEIRS, deny("Read(secret/**)", "Read(.env)"), List.of());

            assertThat(result.ours()).containsExactly(item("Read(.env)"));
            assertThat(merge(result.text(), List.of(), result.ours()).text()).isEqualTo(THEIRS);
        }

        @Test
        void anotherValueOfTheirsIsKeptAndTold() {
            String theirs = "{\"env\": {\"WINDOW\": \"0\"}}";
            SettingsMerge.Result result = merge(theirs, List.of(ENV), List.of());

            assertThat(result.text()).isEqualTo(theirs);
            assertThat(result.ours()).isEmpty();
            assertThat(result.notes())
                    .extracting(Object::toString)
                    .containsExactly("settings.json: env.WINDOW has another value by hand, and keeps it");
        }

        @Test
        void whatTheyTookOutStaysOut() {
            SettingsMerge.Result made = merge(THEIRS, deny("Read(.env)", "Read(*.log)"), List.of());
            String edited = made.text().replace(", \"Read(*.log)\"", "");
            SettingsMerge.Result again = merge(edited, deny("Read(.env)", "Read(*.log)", "Read(new)"), made.ours());

            assertThat(denied(again.text())).containsExactly("Read(secret/**)", "Read(.env)", "Read(new)");
            assertThat(again.notes()).hasSize(1);
            assertThat(merge(again.text(), deny("Read(.env)", "Read(*.log)", "Read(new)"), again.ours())
                            .text())
                    .isEqualTo(again.text());
        }

        @Test
        void anEntryNoLongerWantedIsTakenBack() {
            SettingsMerge.Result made = merge(THEIRS, all(ENV, deny("Read(.env)", "Read(*.log)")), List.of());
            SettingsMerge.Result less = merge(made.text(), deny("Read(*.log)"), made.ours());

            assertThat(denied(less.text())).containsExactly("Read(secret/**)", "Read(*.log)");
            assertThat(less.text()).doesNotContain("env\"");
        }

        @Test
        void aValueOfOursChangesInPlace() {
            SettingsMerge.Result made = merge("{\"a\": 1}", all(ENV), List.of());
            SettingsEntry other = new SettingsEntry(ENV.key(), Kind.VALUE, "2");
            SettingsMerge.Result changed = merge(made.text(), List.of(other), made.ours());

            assertThat(changed.text()).isEqualTo("{\"a\": 1, \"env\": {\"WINDOW\": \"2\"}}");
            assertThat(changed.ours()).contains(other).doesNotContain(ENV);
        }

        @Test
        void windowsLineEndsAndAByteOrderMarkStay() {
            String theirs = "\uFEFF{\r\n  \"a\": 1\r\n}\r\n";

            assertThat(merge(theirs, List.of(ENV), List.of()).text())
                    .isEqualTo("\uFEFF{\r\n  \"a\": 1,\r\n  \"env\": {\r\n    \"WINDOW\": \"1\"\r\n  }\r\n}\r\n");
        }

        @Test
        void anEmptyHolderOfTheirsStays() {
            String theirs = "{\n  \"env\": {}\n}\n";
            SettingsMerge.Result made = merge(theirs, List.of(ENV), List.of());

            assertThat(merge(made.text(), List.of(), made.ours()).text()).isEqualTo(theirs);
        }
    }

    @Nested
    class Order {
        @Test
        void aNewRuleStandsBeforeTheNegationThatFollowsIt() {
            SettingsMerge.Result made = merge("{}", deny("Read(.env)", "Read(!.env.example)"), List.of());

            assertThat(denied(merge(
                                    made.text(),
                                    deny("Read(.env)", "Read(.env.*)", "Read(!.env.example)", "Read(x)"),
                                    made.ours())
                            .text()))
                    .containsExactly("Read(.env)", "Read(.env.*)", "Read(!.env.example)", "Read(x)");
        }

        @Test
        void aRuleOfOursDoesNotStandBehindANegationOfTheirs() {
            String theirs = "{\"permissions\": {\"deny\": [\"Read(logs/*)\", \"Read(!logs/keep.log)\"]}}";

            assertThat(denied(merge(theirs, deny("Read(.env.*)", "Read(!.env.example)", "Read(*.log)"), List.of())
                            .text()))
                    .containsExactly(
                            "Read(logs/*)",
                            "Read(.env.*)",
                            "Read(!.env.example)",
                            "Read(*.log)",
                            "Read(!logs/keep.log)");
        }

        @Test
        void aNegationOfOursFollowsARuleThatWasTheirs() {
            String theirs = "{\"permissions\": {\"deny\": [\"Read(.env.*)\", \"Read(a)\"]}}";

            assertThat(denied(merge(theirs, deny("Read(.env)", "Read(.env.*)", "Read(!.env.example)"), List.of())
                            .text()))
                    .containsExactly("Read(.env.*)", "Read(a)", "Read(.env)", "Read(!.env.example)");
        }

        @Test
        void aNegationOfOursThatWasMovedUpIsPutBack() {
            SettingsMerge.Result made = merge("{}", deny("Read(.env.*)", "Read(!.env.example)", "Read(x)"), List.of());
            String moved = "{\"permissions\": {\"deny\": [\"Read(!.env.example)\", \"Read(x)\", \"Read(.env.*)\"]}}";

            assertThat(denied(merge(moved, deny("Read(.env.*)", "Read(!.env.example)", "Read(x)"), made.ours())
                            .text()))
                    .containsExactly("Read(x)", "Read(.env.*)", "Read(!.env.example)");
        }

        @Test
        void linesKeepTheirIndentation() {
            String theirs = "{\n\t\"permissions\": {\n\t\t\"deny\": [\n\t\t\t\"Read(!a)\"\n\t\t]\n\t}\n}\n";

            assertThat(merge(theirs, deny("Read(x)"), List.of()).text())
                    .isEqualTo(
                            "{\n\t\"permissions\": {\n\t\t\"deny\": [\n\t\t\t\"Read(x)\",\n\t\t\t\"Read(!a)\"\n\t\t]\n\t}\n}\n");
        }
    }

    @Nested
    class LeftAlone {
        @Test
        void aTextThatDoesNotParse() {
            String broken = "{\n  \"permissions\": {\n    \"deny\": [],\n  }\n}\n";
            SettingsMerge.Result result = merge(broken, deny("Read(a)"), List.of(item("Read(b)")));

            assertThat(result.text()).isEqualTo(broken);
            assertThat(result.ours()).containsExactly(item("Read(b)"));
            assertThat(result.problem().map(Object::toString))
                    .contains(
                            "settings.json:4:3: a comma stands before }; remove the comma; JSON allows none after the last entry");
        }

        @Test
        void aListThatIsAText() {
            String text = "{\"permissions\": {\"deny\": \"Read(a)\"}}";

            assertThat(merge(text, deny("Read(b)"), List.of())).satisfies(result -> {
                assertThat(result.text()).isEqualTo(text);
                assertThat(result.problem().orElseThrow().toString())
                        .startsWith("settings.json:1:26: permissions.deny is not an array");
            });
        }

        @Test
        void comments() {
            assertThat(merge("{\n  // why\n  \"a\": 1\n}\n", List.of(ENV), List.of())
                            .problem()
                            .orElseThrow()
                            .toString())
                    .startsWith("settings.json:2:3: comments are not allowed");
        }

        @Test
        void aRootThatIsNoObject() {
            assertThat(merge("[]", List.of(ENV), List.of()).problem()).isPresent();
        }
    }

    /** Whatever the owner wrote and whatever we wanted before: their items stay, in their order, and taking all back gives their text. */
    @Test
    void foreignEntriesNeverRetracted() {
        List<String> rules = List.of(
                "Read(.env)",
                "Read(.env.*)",
                "Read(!.env.example)",
                "Read(*.log)",
                "Read(!keep.log)",
                "Read(/x/**)",
                "Bash(rm)");
        for (long seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            List<String> theirs = some(rules, random);
            String text = "{\"permissions\": {\"deny\": ["
                    + String.join(
                            ", ", theirs.stream().map(rule -> '"' + rule + '"').toList()) + "]}}";
            List<SettingsEntry> ours = List.of();
            String current = text;
            for (int run = 0; run < 3; run++) {
                List<SettingsEntry> wanted = deny(inOrder(rules, random).toArray(new String[0]));
                SettingsMerge.Result result = merge(current, wanted, ours);
                List<String> denied = denied(result.text());

                assertThat(denied)
                        .as("seed " + seed)
                        .containsSubsequence(theirs)
                        .containsAll(values(wanted))
                        .doesNotHaveDuplicates();
                assertThat(merge(result.text(), wanted, result.ours()).text())
                        .as("second run, seed " + seed)
                        .isEqualTo(result.text());
                ours = result.ours();
                current = result.text();
            }
            assertThat(merge(current, List.of(), ours).text())
                    .as("seed " + seed)
                    .isEqualTo(text);
        }
    }

    @Test
    void markersOfGitAroundEntriesOfOursAreEnded() {
        String marked = marked("\"Read(/**/a)\"", "\"Read(b)\",\n      \"Read(mine)\"");
        List<SettingsEntry> ours = deny("Read(/**/a)", "Read(b)", "Read(mine)");

        SettingsMerge.Result result = merge(marked, deny("Read(/**/a)", "Read(b)"), ours);

        assertThat(result.problem()).isEmpty();
        assertThat(denied(result.text())).containsExactly("Read(/**/a)", "Read(b)");
        assertThat(result.ours()).containsAll(deny("Read(/**/a)", "Read(b)")).doesNotContain(item("Read(mine)"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"Read(theirs)\"",
                "\"Read(b)\" // why",
                "[\"Read(b)\"]",
                "\"Read(b)\"\n    ], \"allow\": [\"Bash(x)\""
            })
    void markersOfGitAroundAnythingOfAPersonAreKeptAndNamed(String other) {
        String marked = marked("\"Read(a)\"", other);

        SettingsMerge.Result result = merge(marked, deny("Read(a)", "Read(b)"), deny("Read(a)"));

        assertThat(result.text()).isEqualTo(marked);
        assertThat(result.ours()).isEqualTo(deny("Read(a)"));
        assertThat(result.problem().orElseThrow().toString())
                .startsWith("settings.json:4: conflict markers are still in this file");
    }

    private static String marked(String mine, String other) {
        return "{\n  \"permissions\": {\n    \"deny\": [\n<<<<<<< HEAD\n      " + mine + "\n=======\n      " + other
                + "\n>>>>>>> other\n    ]\n  }\n}\n";
    }

    private static List<String> some(List<String> rules, Random random) {
        List<String> some = inOrder(rules, random);
        java.util.Collections.shuffle(some, random);
        return some;
    }

    private static List<String> inOrder(List<String> rules, Random random) {
        return new ArrayList<>(
                rules.stream().filter(rule -> random.nextBoolean()).toList());
    }

    private static List<String> values(List<SettingsEntry> entries) {
        return entries.stream().map(SettingsEntry::value).toList();
    }

    private static List<String> denied(String text) {
        String list = text.replaceAll("(?s).*\"deny\":\\s*\\[(.*?)\\].*", "$1").trim();
        return list.isEmpty()
                ? List.of()
                : Arrays.stream(list.split(",\\s*"))
                        .map(item -> item.substring(1, item.length() - 1))
                        .toList();
    }

    private static SettingsMerge.Result merge(String existing, List<SettingsEntry> wanted, List<SettingsEntry> before) {
        return SettingsMerge.merge("settings.json", Optional.ofNullable(existing), wanted, before);
    }

    private static SettingsEntry item(String rule) {
        return new SettingsEntry(DENY, Kind.ITEM, rule);
    }

    private static List<SettingsEntry> deny(String... rules) {
        return Arrays.stream(rules).map(SettingsMergeTest::item).toList();
    }

    private static List<SettingsEntry> all(SettingsEntry entry) {
        return List.of(entry);
    }

    private static List<SettingsEntry> all(SettingsEntry entry, List<SettingsEntry> more) {
        List<SettingsEntry> all = new ArrayList<>(List.of(entry));
        all.addAll(more);
        return all;
    }

    private static List<SettingsEntry> all(SettingsEntry entry, SettingsEntry second, List<SettingsEntry> more) {
        return all(entry, all(second, more));
    }
}
