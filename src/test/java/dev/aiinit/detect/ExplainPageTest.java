package dev.aiinit.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aiinit.pack.Card;
import dev.aiinit.pack.CardReader;
import dev.aiinit.repository.InMemoryRepository;
import dev.aiinit.syntax.Format;
import dev.aiinit.syntax.Node;
import dev.aiinit.syntax.Syntax;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Whole explanations, as people and as programs get them. */
class ExplainPageTest {
    private static final List<Card> CARDS = cards("""
            name: Card
            kind: library
            ecosystem: npm
            units: [package.json]
            when: {any: [{file: gone.txt}, {dependency: a}]}
            facts:
              - {id: told, topic: stack, values: {f: {file: x.txt}}, say: "{f}"}
              - {id: empty, topic: stack, values: {f: {file: y.txt}, g: {file: x.txt}}, say: "{f} {g}"}
              - {id: never, topic: stack, when: {file: z.txt}, values: {f: {file: x.txt}}, say: "{f}"}
            """);

    private static final InMemoryRepository SHOP = InMemoryRepository.of(
            "api/package.json", "{}",
            "web/package.json", "{\"dependencies\": {\"a\": \"1\"}}",
            "web/x.txt", "");

    private static List<Card> cards(String yaml) {
        TreeMap<String, Node> cards = new TreeMap<>();
        cards.put("card.yml", Syntax.parse(Format.YAML, "card.yml", yaml));
        return CardReader.readAll(cards);
    }

    private static Explain.Explanation explain(String key) {
        return Explain.of(SHOP, CARDS, key);
    }

    @Test
    void aCardTellsWhereItHoldsFirstAndWhatFillsEachFact() {
        assertThat(ExplainText.of(explain("card"))).isEqualTo("""
                Card (card card, library)
                  web/ holds
                    yes any
                      no file gone.txt: no such file
                      yes dependency a ← web/package.json#dependencies.a
                    fact card.told told
                      yes always
                      yes {f} = web/x.txt ← web/x.txt
                    fact card.empty not told
                      yes always
                      no {f}: nothing found
                      yes {g} = web/x.txt ← web/x.txt
                    fact card.never not told
                      no file z.txt: no such file
                  api/ does not hold
                    no any: none of them
                      no file gone.txt: no such file
                      no dependency a: no manifest here declares anything
                """);
    }

    @Test
    void programsGetTheSameOfOneFact() {
        assertThat(ExplainReport.of(explain("card.empty")))
                .hasToString("{schema=detect-explain/1, key=card.empty, entries=null, cards=[{card=card, name=Card,"
                        + " kind=library, markers=[package.json], units=["
                        + "{folder=api, holds=false, when={condition=any, holds=false, failure=none of them,"
                        + " evidence=[], looked_in=[], parts=["
                        + "{condition=file gone.txt, holds=false, failure=no such file, evidence=[], looked_in=[],"
                        + " parts=[]}, {condition=dependency a, holds=false,"
                        + " failure=no manifest here declares anything, evidence=[], looked_in=[], parts=[]}]},"
                        + " facts=[]}, "
                        + "{folder=web, holds=true, when={condition=any, holds=true, failure=null,"
                        + " evidence=[web/package.json#dependencies.a], looked_in=[], parts=["
                        + "{condition=file gone.txt, holds=false, failure=no such file, evidence=[], looked_in=[],"
                        + " parts=[]}, {condition=dependency a, holds=true, failure=null,"
                        + " evidence=[web/package.json#dependencies.a], looked_in=[web/package.json], parts=[]}]},"
                        + " facts=[{key=card.empty, told=false, when={condition=always, holds=true, failure=null,"
                        + " evidence=[], looked_in=[], parts=[]}, values=[{name=f, text=null, evidence=null},"
                        + " {name=g, text=web/x.txt, evidence=web/x.txt}]}]}]}]}");
    }

    @Test
    void aFieldOfTheReportTellsItsEntries() {
        assertThat(ExplainText.of(explain("workspaces"))).isEqualTo("workspaces: nothing was found\n");
        assertThat(ExplainText.of(explain("units"))).isEqualTo("""
                units
                  (path: web, workspace: false, technologies: [{card=card, name=Card, kind=library, declared=null, resolved=null, file=web/package.json, key=dependencies.a}])
                """);
        assertThat(ExplainReport.of(explain("workspaces")))
                .hasToString("{schema=detect-explain/1, key=workspaces, entries=[], cards=[]}");
    }

    @Test
    void ofManyFoldersTheFirstAreShown() {
        TreeMap<String, String> files = new TreeMap<>();
        for (int i = 10; i < 25; i++) {
            files.put("p" + i + "/package.json", "{}");
        }
        assertThat(ExplainText.of(Explain.of(InMemoryRepository.of(files), CARDS, "card")))
                .contains("\n  p21/ does not hold\n")
                .doesNotContain("p22")
                .endsWith("\n  and 3 more folders: --json lists them\n");
        assertThat(ExplainText.of(Explain.of(InMemoryRepository.of("x", ""), CARDS, "card")))
                .isEqualTo("Card (card card, library)\n  not tried: no folder holds package.json\n");
    }

    @Test
    void whatHasNoSuchNameGetsASuggestion() {
        assertThatThrownBy(() -> explain("crad")).hasMessageContaining("did you mean \"card\"?");
        assertThatThrownBy(() -> explain("something-else-altogether")).hasMessageContaining("name a card");
    }
}
