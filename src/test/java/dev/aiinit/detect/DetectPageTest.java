package dev.aiinit.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aiinit.pack.Card;
import dev.aiinit.pack.CardReader;
import dev.aiinit.repository.InMemoryRepository;
import dev.aiinit.syntax.Format;
import dev.aiinit.syntax.Node;
import dev.aiinit.syntax.Syntax;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Whole findings of a small repository, as people and as programs get them. */
class DetectPageTest {
    private static final List<Card> CARDS = cards("""
            name: Next
            kind: framework
            ecosystem: npm
            units: [package.json]
            when: {dependency: next}
            versions:
              - {dependency: next}
              - {text: {file: .next, pattern: '(.+)'}, resolved: true}
            facts:
              - {id: router, topic: stack, values: {f: {file: app/page.tsx}}, say: "Pages in {f}"}
            """, """
            name: Plain
            kind: library
            when: {not: {file: gone}}
            """, """
            name: Wrapped
            kind: build-tool
            when: {file: build.x}
            commands:
              - {kind: build, command: ./x build}
            """);

    private static final InMemoryRepository SHOP = InMemoryRepository.of(
            "package.json",
            "{\"name\": \"shop\", \"description\": \"Sells things.\", \"workspaces\": [\"web\"], \"scripts\": {\"other\": \"x\", \"lint\": \"eslint .\"}}",
            "web/package.json",
            "{\"name\": \"@shop/web\", \"scripts\": {\"test\": \"vitest run\"}, \"dependencies\": {\"next\": \"^16.0.0\"}}",
            "web/.next",
            "16.1.2\n",
            "web/app/page.tsx",
            "export {}",
            "build.x",
            "",
            ".env.example",
            "# needed\nKEY=\nPORT=3000\n",
            "docs/guide.md",
            "# The guide\n",
            ".github/workflows/ci.yml",
            "on: push\njobs: {a: {services: {db: {image: 'postgres:17'}}, steps: [{run: npm test, working-directory: web}]}}\n",
            "broken/package.json",
            "{\n\"a\": }");

    private static List<Card> cards(String... yaml) {
        TreeMap<String, Node> cards = new TreeMap<>();
        for (int i = 0; i < yaml.length; i++) {
            cards.put("card" + i + ".yml", Syntax.parse(Format.YAML, "card" + i + ".yml", yaml[i]));
        }
        return CardReader.readAll(cards);
    }

    @Test
    void peopleReadAPage() {
        assertThat(DetectText.of(Detector.detect(SHOP, CARDS))).isEqualTo("""
                name            shop ← package.json#name
                description     Sells things. ← package.json#description
                languages       TypeScript
                workspaces      1 ← package.json#workspaces

                .
                  build-tool      Wrapped ← build.x
                  library         Plain ← always
                  lint            npm run lint ← package.json#scripts.lint
                  command         npm run other ← package.json#scripts.other
                  build           ./x build (a convention) ← build.x

                web/ (@shop/web)
                  framework       Next ^16.0.0 ← web/package.json#dependencies.next; 16.1.2 ← web/.next:1
                  test            npm test (CI runs it) with postgres ← web/package.json#scripts.test

                Facts: stack
                  Pages in web/app/page.tsx ← web/app/page.tsx

                Environment variables
                  KEY ← .env.example#KEY
                  PORT ← .env.example#PORT

                Documents
                  The guide ← docs/guide.md

                Could not be read
                  broken/package.json:2: a JSON value is expected here
                """);
    }

    @Test
    void programsGetTheSame() {
        Map<String, Object> report = DetectReport.of(Detector.detect(SHOP, CARDS));
        assertThat(report.get("frameworks"))
                .hasToString(
                        "[{name=Next, declared=^16.0.0, resolved=null, file=web/package.json, key=dependencies.next}]");
        assertThat(report.get("package_managers"))
                .hasToString("[{name=Wrapped, version=null, file=build.x, key=null}]");
        assertThat(report.get("libraries"))
                .hasToString("[{name=Plain, declared=null, resolved=null, file=, key=null}]");
        assertThat(report.get("test"))
                .hasToString("{runners=[], commands=[{command=npm test, file=web/package.json, key=scripts.test,"
                        + " folder=web, ci=true, origin=ci, services=[postgres]}]}");
        assertThat(report.get("commands"))
                .hasToString("{build=[{command=./x build, file=build.x, key=null, folder=., ci=false,"
                        + " origin=wrapper, services=[]}], dev=[], lint=[{command=npm run lint, file=package.json,"
                        + " key=scripts.lint, folder=., ci=false, origin=script, services=[]}], format=[],"
                        + " typecheck=[], setup=[]}");
        assertThat(report.get("project"))
                .hasToString("{name={text=shop, file=package.json, key=name},"
                        + " description={text=Sells things., file=package.json, key=description}}");
        assertThat(report.get("environment"))
                .hasToString("[{name=KEY, required=false, file=.env.example},"
                        + " {name=PORT, required=false, file=.env.example}]");
        assertThat(report.get("unreadable"))
                .hasToString("[{file=broken/package.json, line=2, reason=a JSON value is expected here}]");
        assertThat(((List<?>) report.get("units")).get(1))
                .hasToString("{path=web, name=@shop/web, workspace=true, technologies=[{card=card0, name=Next,"
                        + " kind=framework, declared=^16.0.0, resolved=null, file=web/package.json,"
                        + " key=dependencies.next}], commands=[{kind=test, command=npm test, file=web/package.json,"
                        + " key=scripts.test, ci=true, origin=ci, services=[postgres]}]}");
    }

    @Test
    void ofManyFoldersTheFirstAreShown() {
        TreeMap<String, String> files = new TreeMap<>();
        for (int i = 10; i < 55; i++) {
            files.put("p" + i + "/package.json", "{\"dependencies\": {\"next\": \"1\"}}");
        }
        assertThat(DetectText.of(Detector.detect(InMemoryRepository.of(files), CARDS.subList(0, 1))))
                .contains("\np49/\n")
                .doesNotContain("p50")
                .contains("\n5 more folders with a stack of their own: --json lists them\n");
    }
}
