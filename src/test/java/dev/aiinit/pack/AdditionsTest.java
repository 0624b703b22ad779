package dev.aiinit.pack;

import static dev.aiinit.pack.Packs.join;
import static dev.aiinit.pack.Packs.pack;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.aiinit.project.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class AdditionsTest {
    @Test
    void aTargetMayBeOtherThanKnownInAllButWhatItObeys() throws IOException {
        String known = Files.readString(Path.of("templates/targets/codex.yml"));
        List<Target> below = List.of(
                pack("a", "", "targets/claude-code.yml", Files.readString(Path.of("templates/targets/claude-code.yml")))
                        .rules()
                        .targets()
                        .values()
                        .iterator()
                        .next(),
                pack("a", "", "targets/codex.yml", known)
                        .rules()
                        .targets()
                        .values()
                        .iterator()
                        .next());
        Pack org = pack("org", "", "targets/codex.yml", known.replaceFirst("(?m)^name: .*$", "name: Codex of ours"));

        assertThat(Additions.targets(below, org))
                .extracting(Target::name)
                .containsExactly("Claude Code", "Codex of ours");
    }

    @Test
    void thoseOfTheProgramAreTakenAsTheyAreWhereNoPackAddsAny() {
        List<Card> cards = List.of();

        assertThat(Additions.cards(cards, pack("a", ""))).isSameAs(cards);
    }

    @Test
    void theCardOfAnUpperPackTakesThePlaceOfThatOfALowerOne() {
        String card = "name: %s\nkind: test\nwhen: {technology: low}\n";
        Pack joined = join(
                pack(
                        "org",
                        "",
                        "technologies/low.yml",
                        "name: Low\nkind: test\n",
                        "technologies/x.yml",
                        card.formatted("X")),
                pack("team", "", "technologies/x.yml", card.formatted("Y"), "technologies/deep/z.yml", "not read"));

        assertThat(Additions.cards(List.of(), joined)).extracting(Card::name).containsExactly("Low", "Y");
    }

    @Test
    void whatACardPrintsInTheIgnoreListIsOneLine() {
        assertThat(catchThrowable(
                        () -> pack("org", "", "technologies/x.yml", "name: \"X\\n!/secrets/\"\nkind: test\n")))
                .hasMessageContaining("org/technologies/x.yml: \"X !/secrets/\" is one line");
    }

    @Test
    void aLimitSaysWhatIsLeftInOneLine() {
        Pack joined = join(pack("org", """
                topics: [{id: t, title: T}]
                questions: [{id: q, topic: t, type: lines, prompt: P}]
                answers: {q: {fix: "a\\u001b[2J\\nb"}}
                """));

        assertThat(joined.limit("q").orElseThrow().says()).isEqualTo("fixes it to \"a[2J b\"");
        assertThat(joined.limit("q").orElseThrow().allows(new Value.Text("a"))).isFalse();
    }
}
