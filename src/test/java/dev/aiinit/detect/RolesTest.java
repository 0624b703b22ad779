package dev.aiinit.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aiinit.detect.Findings.RolePlaces;
import dev.aiinit.pack.Card;
import dev.aiinit.pack.CardReader;
import dev.aiinit.pack.Role;
import dev.aiinit.repository.InMemoryRepository;
import dev.aiinit.syntax.Format;
import dev.aiinit.syntax.Syntax;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RolesTest {
    private static Card card(String id, String text) {
        return CardReader.read("cards/" + id + ".yml", Syntax.parse(Format.YAML, id + ".yml", text));
    }

    private static List<RolePlaces> roles(Map<String, String> files, Card... cards) {
        return Detector.detect(InMemoryRepository.of(new TreeMap<>(files)), List.of(cards))
                .roles();
    }

    private static List<List<String>> places(Map<String, String> files, String roles) {
        return roles(files, card("a", "name: A\nkind: framework\nunits: [a.json]\nroles:\n" + roles)).stream()
                .map(RolePlaces::places)
                .toList();
    }

    @Test
    void aFolderIsTheLastThatThePatternSpeaksOf() {
        Map<String, String> files = Map.of("a.json", "", "src/x/y/1.js", "", "src/x/2.js", "", "src/z/3.js", "");
        assertThat(places(files, "  - {id: b, role: layer, folders: 'src/**/*.js', say: c}"))
                .containsExactly(List.of("src/"));
        assertThat(places(files, "  - {id: b, role: layer, folders: 'src/*/**/*.js', say: c}"))
                .containsExactly(List.of("src/x/", "src/z/"));
        assertThat(places(files, "  - {id: b, role: layer, folders: '**/y/*.js', say: c}"))
                .containsExactly(List.of("src/x/y/"));
        assertThat(places(files, "  - {id: b, role: layer, folders: '*.json', say: c}"))
                .isEmpty();
    }

    @Test
    void onlyFilesThatContainWhatIsAskedForCount() {
        assertThat(places(
                        Map.of("a.json", "", "x.js", "// run()", "y.js", "run()"),
                        "  - {id: b, role: entry-point, files: '*.js', contains: '^run', say: c}"))
                .containsExactly(List.of("y.js"));
    }

    @Test
    void whatTestsAndExamplesHaveForThemselvesIsLeftOut() {
        Map<String, String> files = Map.of(
                "a.json",
                "",
                "x/main.js",
                "",
                "test/x/main.js",
                "",
                "examples/x/main.js",
                "",
                "x/__tests__/main.js",
                "");
        assertThat(places(files, "  - {id: b, role: entry-point, files: '**/main.js', say: c}"))
                .containsExactly(List.of("x/main.js"));
        assertThat(places(files, "  - {id: b, role: tests, files: 'test/**/main.js', say: c}"))
                .containsExactly(List.of("test/x/main.js"));
    }

    @Test
    void whatAFileStatesIsFollowedToAListedFileOrFolder() {
        String main = "  - {id: b, role: entry-point, path: {key: {file: a.json, path: main}}, say: c}";
        assertThat(places(Map.of("p/a.json", "{\"main\": \"./src/../src/x.js\"}", "p/src/x.js", ""), main))
                .containsExactly(List.of("p/src/x.js"));
        assertThat(places(Map.of("p/a.json", "{\"main\": \"src\"}", "p/src/x.js", ""), main))
                .containsExactly(List.of("p/src/"));
        assertThat(places(Map.of("p/a.json", "{\"main\": \"dist/x.js\"}", "x.js", ""), main))
                .isEmpty();
        assertThat(places(Map.of("p/a.json", "{\"main\": \"../../x.js\"}", "x.js", ""), main))
                .isEmpty();
        assertThat(places(Map.of("a.json", "{\"main\": \".\"}", "x.js", ""), main))
                .isEmpty();
    }

    @Test
    void modulesPackagesAndClassesAreFoundWhereTheirLanguagesLook() {
        Map<String, String> files = Map.of(
                "a.json",
                "{\"m\": [\"x.run:main\", \"gone:main\", \"rm -rf\"], \"p\": [\"x.apps.Config\", \"y\", \"django.x\"], \"c\": \"z.MainKt\"}",
                "src/x/run.py",
                "",
                "src/x/__init__.py",
                "",
                "y/models.py",
                "",
                "src/main/kotlin/z/Main.kt",
                "");
        assertThat(places(files, """
                  - {id: b, role: entry-point, module: {key: {file: a.json, path: m}}, say: c}
                  - {id: c, role: layer, package: {key: {file: a.json, path: p}}, say: c}
                  - {id: d, role: contract, class: {key: {file: a.json, path: c}}, say: c}
                """))
                .containsExactly(
                        List.of("src/x/run.py"), List.of("src/x/", "y/"), List.of("src/main/kotlin/z/Main.kt"));
    }

    @Test
    void aPlaceIsToldOnceByTheFrameworkRatherThanTheLanguage() {
        Card language = card(
                "a", "name: A\nkind: language\nroles: [{id: b, role: entry-point, files: x.js, say: of the language}]");
        Card framework = card(
                "b", "name: B\nkind: framework\nroles: [{id: b, role: entry-point, files: '*.js', say: of the frame}]");
        assertThat(roles(Map.of("x.js", ""), language, framework))
                .extracting(RolePlaces::sentence)
                .containsExactly("`x.js`: of the frame");
    }

    @Test
    void whatLiesInAPartBelowIsThatPartsOwn() {
        List<RolePlaces> found = roles(
                Map.of("a.json", "", "x/main.js", "", "p/a.json", "", "p/x/main.js", ""),
                card(
                        "a",
                        "name: A\nkind: framework\nunits: [a.json]\nroles: [{id: b, role: layer, files: '**/main.js', say: c}]"));
        assertThat(found).extracting(RolePlaces::unit).containsExactly("", "p");
        assertThat(found).extracting(RolePlaces::places).containsExactly(List.of("x/main.js"), List.of("p/x/main.js"));
    }

    @Test
    void aRuleWhoseValueIsMissingOrWhoseConditionFailsTellsNothing() {
        Map<String, String> files = Map.of("a.json", "{\"b\": \"d\"}", "x.js", "");
        assertThat(places(files, "  - {id: b, role: layer, files: x.js, when: {file: gone}, say: c}"))
                .isEmpty();
        assertThat(
                        places(
                                files,
                                "  - {id: b, role: layer, files: x.js, values: {v: {key: {file: a.json, path: c}}}, say: '{v}'}"))
                .isEmpty();
        assertThat(
                        roles(
                                files,
                                card(
                                        "a",
                                        "name: A\nkind: framework\nroles: [{id: b, role: layer, files: x.js, values: {v: {key: {file: a.json, path: b}}}, say: 'e {v}'}]")))
                .extracting(RolePlaces::say)
                .containsExactly("e d");
    }

    @Test
    void rolesComeInTheirOrder() {
        List<RolePlaces> found = roles(
                Map.of("x.js", "", "y.js", ""),
                card(
                        "a",
                        "name: A\nkind: framework\nroles: [{id: b, role: tests, files: x.js, say: c}, {id: c, role: routes, files: y.js, say: c}]"));
        assertThat(found).extracting(RolePlaces::role).containsExactly(Role.ROUTES, Role.TESTS);
    }

    @Test
    void theValueOfAVariableIsNeverTold() {
        Findings findings = Detector.detect(
                InMemoryRepository.of(new TreeMap<>(Map.of(".env.example", "STRIPE_SECRET_KEY=sk_live_1\n"))),
                BuiltInCards.ALL);
        assertThat(findings.has("stripe")).isTrue();
        assertThat(DetectReport.of(findings).toString()).contains("Stripe").doesNotContain("sk_live_1");
        assertThat(DetectText.of(findings)).contains("Stripe").doesNotContain("sk_live_1");
    }
}
