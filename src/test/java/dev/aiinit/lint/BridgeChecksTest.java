package dev.aiinit.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aiinit.ignore.Tuning;
import dev.aiinit.repository.InMemoryRepository;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The forms of rules are those that were measured. */
class BridgeChecksTest {
    private static final String SETTINGS = ".claude/settings.json";

    private static Check all(Examined examined) {
        List<Check> checks =
                BridgeChecks.of(examined, () -> Tuning.tune(examined.findings().noise(), examined.repository()));
        return () ->
                checks.stream().flatMap(check -> check.diagnoses().stream()).toList();
    }

    private static List<String> found(InMemoryRepository repository) {
        return Examining.found(BridgeChecksTest::all, repository);
    }

    private static InMemoryRepository denying(String... rules) {
        String list = String.join("\",\n      \"", rules);
        return InMemoryRepository.of(
                SETTINGS, "{\n  \"permissions\": {\n    \"deny\": [\n      \"" + list + "\"\n    ]\n  }\n}\n");
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"env\": {\"A\": \"1\"},}', '{\"env\": {\"A\": \"1\"}}'",
        "'{ // why\n\"env\": {} }', '{\n\"env\": {} }'",
        "'{\"a\": \"// no, comment,]\", /* x */ \"b\": [1, 2, ]}', '{\"a\": \"// no, comment,]\",  \"b\": [1, 2 ]}'",
    })
    void settingsThatTheClientDropsAreMended(String wrong, String right) {
        assertThat(Examining.mended(BridgeChecksTest::all, InMemoryRepository.of(SETTINGS, wrong)))
                .isEqualTo(right);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"permissions\": {\"deny\": \"Read(x)\"}}",
                "{\"permissions\": []}",
                "{\"env\": \"A=1\"}",
                "[]",
                "{\"permissions\": {"
            })
    void settingsThatOnlyAPersonCanMendAreTold(String text) {
        assertThat(found(InMemoryRepository.of(SETTINGS, text)))
                .singleElement()
                .asString()
                .startsWith("AI101 " + SETTINGS);
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        assertThat(found(InMemoryRepository.of(
                        SETTINGS,
                        "{\n  // why\n  \"permissions\": {\"allow\": [\"Bash\"], \"deny\": [\"Glob(x)\",]},\n}\n")))
                .containsExactly(
                        "AI101 " + SETTINGS + ":2:3", "AI112 " + SETTINGS + ":3:29", "AI102 " + SETTINGS + ":3:47");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{\"$schema\": \"x\", \"unknown\": 1, \"permissions\": {\"other\": 1, \"deny\": [7, \"Read((\"]}}",
            })
    void whatTheClientLoadsIsLeftAlone(String text) {
        assertThat(found(InMemoryRepository.of(SETTINGS, text))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "AI102, 'Read(*.{log,tmp})', 'Read(*.log)\",\n      \"Read(*.tmp)'",
        "AI102, 'Glob(dist/**)', 'Read(dist/**)'",
        "AI102, 'Write(dist/**)', 'Edit(dist/**)'",
        "AI102, 'read(dist/**)', 'Read(dist/**)'",
        "AI102, 'Read( dist/** )', 'Read(dist/**)'",
        "AI102, 'Read(/Users/me/x)', 'Read(//Users/me/x)'",
        "AI103, 'Read(dist/)', 'Read(dist/**)'",
        "AI103, 'Read(**/dist/)', 'Read(**/dist/**)'",
        "AI103, 'Read(dist/**/)', 'Read(/dist/**)'",
    })
    void aRuleThatDoesNotDoWhatItSaysIsMended(String id, String wrong, String right) {
        assertThat(found(denying(wrong))).containsExactly(id + " " + SETTINGS + ":4:7");
        assertThat(Examining.mended(BridgeChecksTest::all, denying(wrong)))
                .isEqualTo(denying(right).text(SETTINGS).orElseThrow());
    }

    @Test
    void bracketsOfAPathThatIsThereAreEscaped() {
        InMemoryRepository repository = denying("Read(app/[id]/**)").with("app/[id]/page.tsx", "");

        assertThat(Examining.mended(BridgeChecksTest::all, repository)).contains("\"Read(app/\\\\[id\\\\]/**)\"");
        assertThat(found(denying("Read(*.[lt]*)"))).isEmpty();
    }

    @Test
    void aNegationNeedsARuleBeforeItAndNoSlash() {
        assertThat(found(denying("Read(!keep.log)", "Read(*.log)"))).containsExactly("AI102 " + SETTINGS + ":4:7");
        assertThat(found(denying("Read(*.log)", "Read(!/keep.log)"))).containsExactly("AI102 " + SETTINGS + ":5:7");
        assertThat(found(denying("Read(*.log)", "Read(!keep.log)"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Read", "Read(**)", "Read(*)"})
    void aRuleForEverythingIsTold(String rule) {
        assertThat(found(denying(rule))).containsExactly("AI104 " + SETTINGS + ":4:7");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Read(**/node_modules/**)",
                "Read(/dist/**)",
                "Read(.env)",
                "Read(my dir/**)",
                "Read(a(b).txt)",
                "Bash(rm -rf {a,b})",
                "Edit(src/**)",
                "WebFetch",
                "Bash"
            })
    void aRuleThatWorksIsLeftAlone(String rule) {
        assertThat(found(denying(rule))).isEmpty();
    }

    @Test
    void aNameAtAnyDepthThatHidesSourceIsTold() {
        InMemoryRepository repository = denying("Read(build)")
                .with("src/app/Build/plan.ts", "export const plan = 1;\n")
                .with("src/a.ts", "");

        assertThat(found(repository)).containsExactly("AI105 " + SETTINGS + ":4:7");
        assertThat(found(repository.with(SETTINGS, "{\"permissions\": {\"deny\": [\"Read(/build/**)\"]}}")))
                .isEmpty();
    }

    @Test
    void claudeignoreAloneKeepsNothing() {
        InMemoryRepository repository = InMemoryRepository.of(".claudeignore", "# x\ndist/\n");

        assertThat(found(repository)).containsExactly("AI106 .claudeignore");
        assertThat(found(repository.with(SETTINGS, "{\"permissions\": {\"deny\": [\"Read(dist/**)\"]}}")))
                .isEmpty();
        assertThat(found(repository.with(".claudeignore", "# Claude Code does not read this file.\ndist/\n")))
                .isEmpty();
        assertThat(found(repository.with(
                        ".gemini/settings.json",
                        "{\"context\": {\"fileFiltering\": {\"customIgnoreFilePaths\": [\".claudeignore\"]}}}")))
                .isEmpty();
    }

    @Test
    void whatIsRefusedAndNotIgnoredByGitIsMended() {
        InMemoryRepository repository = denying("Read(**/node_modules/**)")
                .with("package.json", "{\"dependencies\": {\"a\": \"1\"}}")
                .with("package-lock.json", "{}")
                .with("index.js", "");

        assertThat(found(repository)).containsExactly("AI107 .gitignore");
        Fix fix = Examining.diagnoses(BridgeChecksTest::all, repository)
                .get(0)
                .fix()
                .orElseThrow();
        assertThat(fix.change().applied("dist/")).isEqualTo("dist/\nnode_modules/\n");
        assertThat(fix.change().applied("node_modules/\n")).isEqualTo("node_modules/\n");
        assertThat(found(repository.withIgnored("node_modules"))).isEmpty();
    }

    @Test
    void aPackageWithItsOwnClaudeFolderHasNoneOfTheRootsRules() {
        InMemoryRepository repository = denying("Read(.env)")
                .with("package.json", "{\"workspaces\": [\"packages/*\"]}")
                .with("packages/a/package.json", "{\"name\": \"a\"}")
                .with("packages/a/.claude/commands/x.md", "x")
                .with("packages/b/package.json", "{\"name\": \"b\"}")
                .withIgnored("node_modules");

        assertThat(found(repository)).containsExactly("AI108 packages/a/.claude");
        assertThat(found(repository.with("packages/a/.claude/settings.json", "{}")))
                .isEmpty();
    }

    @Test
    void aFileOfSecretsOnTheDiskIsTold() {
        InMemoryRepository repository =
                InMemoryRepository.of("CLAUDE.md", "x\n").withUnlisted(".env.local");

        assertThat(found(repository)).containsExactly("AI109 .env.local");
        assertThat(found(repository.with(SETTINGS, "{\"permissions\": {\"deny\": [\"Read(.env)\"]}}")))
                .containsExactly("AI109 .env.local");
        assertThat(found(repository.with(SETTINGS, "{\"permissions\": {\"deny\": [\"Read(.env.*)\"]}}")))
                .isEmpty();
        assertThat(found(InMemoryRepository.of("a.txt", "x\n").withUnlisted(".env")))
                .isEmpty();
    }

    @Test
    void aFileThatHidesTheMemoryFromZedIsTold() {
        InMemoryRepository repository =
                InMemoryRepository.of(".zed/settings.json", "{}", ".cursorrules", "Old\n", "AGENTS.md", "New\n");

        assertThat(found(repository)).containsExactly("AI110 .cursorrules");
        assertThat(found(repository.with(".cursorrules", "Read AGENTS.md\n"))).isEmpty();
        assertThat(found(InMemoryRepository.of(".cursorrules", "Old\n", "AGENTS.md", "New\n")))
                .isEmpty();
    }

    @Test
    void aListThatReplacesTheBuiltInSecretsIsTold() {
        assertThat(Examining.mended(BridgeChecksTest::all, InMemoryRepository.of(".gooseignore", "dist/\n")))
                .isEqualTo("dist/\n.env\n.env.*\n!.env.example\nsecrets.*\n");
        assertThat(found(InMemoryRepository.of(".gooseignore", ".env*\n"))).isEmpty();
        assertThat(found(
                        InMemoryRepository.of(".zed/settings.json", "{\n  // own\n  \"private_files\": [\"x\"],\n}\n")))
                .containsExactly("AI111 .zed/settings.json:3:20");
        assertThat(found(InMemoryRepository.of(".zed/settings.json", "{\"private_files\": [\"**/.env*\"]}")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bash", "Bash(*)", "Bash(:*)", "Read(.env)", "Read(./secrets/**)"})
    void aPermissionThatIsTooWideIsTold(String rule) {
        assertThat(found(InMemoryRepository.of(SETTINGS, "{\"permissions\": {\"allow\": [\"" + rule + "\"]}}")))
                .containsExactly("AI112 " + SETTINGS + ":1:28");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bash(npm run test:*)", "Read(src/**)", "Read(.env.example)", "WebFetch"})
    void aPermissionThatIsNeededIsLeftAlone(String rule) {
        assertThat(found(InMemoryRepository.of(SETTINGS, "{\"permissions\": {\"allow\": [\"" + rule + "\"]}}")))
                .isEmpty();
    }

    @Test
    void settingsOfOnePersonInGitAreTold() {
        InMemoryRepository tracked = InMemoryRepository.of(".claude/settings.local.json", "{}");

        assertThat(found(tracked)).containsExactly("AI113 .claude/settings.local.json");
        assertThat(found(InMemoryRepository.of("a", "").withUntracked(".claude/settings.local.json", "{}")))
                .isEmpty();
    }

    @Test
    void nothingIsTakenBackFromAFolderThatIsRefusedAsAWhole() {
        assertThat(forms("Read(dist/**)", "Read(!dist/keep.js)")).containsExactly("AI102");
        assertThat(forms("Read(dist/*)", "Read(!dist/keep.js)")).isEmpty();
        assertThat(forms("Read(out/**)", "Read(*.log)", "Read(!keep.log)")).isEmpty();
    }

    private static List<String> forms(String... rules) {
        String settings = "{\"permissions\": {\"deny\": [\"" + String.join("\", \"", rules) + "\"]}}";
        return new DenyRuleForms(
                        Examining.examined(InMemoryRepository.of("README.md", "x")),
                        PermissionFile.read(PermissionFile.NAME, settings))
                .diagnoses().stream().map(diagnosis -> diagnosis.rule().id()).toList();
    }

    @Test
    void aShellThatMayRunWithAnythingIsTooWide() {
        for (String rule : List.of("Bash(sudo:*)", "Bash(bash -c:*)", "Bash(eval *)")) {
            assertThat(wide(rule)).as(rule).containsExactly("AI112");
        }
        assertThat(wide("Bash(bash scripts/test.sh:*)")).isEmpty();
    }

    private static List<String> wide(String rule) {
        return new SettingsForms(
                        Examining.examined(InMemoryRepository.of("README.md", "x")),
                        PermissionFile.read(PermissionFile.NAME, "{\"permissions\": {\"allow\": [\"" + rule + "\"]}}"))
                .diagnoses().stream().map(diagnosis -> diagnosis.rule().id()).toList();
    }
}
