package dev.aiinit.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aiinit.pack.Card;
import dev.aiinit.repository.InMemoryRepository;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What is told of a trial is what the trial decided. */
class ConditionTraceTest {
    private static final InMemoryRepository SHOP = InMemoryRepository.of(
            "package.json",
            "{\"workspaces\": [\"web\"], \"devDependencies\": {\"eslint\": \"^9\"}}",
            "web/package.json",
            "{\"dependencies\": {\"next\": \"^16\", \"react\": \"^19\"}}",
            "web/components.json",
            "{\"aliases\": {\"ui\": \"@/ui\"}}",
            "api/manage.py",
            "",
            "api/requirements.txt",
            "Django==5.2\n",
            ".github/workflows/ci.yml",
            "on: push\njobs: {a: {steps: [{run: npm test}]}}\n",
            "compose.yaml",
            "services: {db: {image: 'postgres:17'}}\n");

    @Test
    void theTraceSaysOfEveryCardWhatDetectionSays() {
        List<String> traced = new ArrayList<>();
        List<String> detected = new ArrayList<>();
        Detector.detect(SHOP, BuiltInCards.ALL).technologies().stream()
                .filter(technology -> !technology.card().equals(ComposeFiles.CARD))
                .forEach(technology -> detected.add(technology.card() + " in " + technology.unit()));
        List<String> cards =
                detected.stream().map(line -> line.replaceFirst(" in .*", "")).toList();
        for (Card card : BuiltInCards.ALL) {
            Explain.CardTrial trial =
                    Explain.of(SHOP, BuiltInCards.ALL, card.id()).cards().get(0);
            trial.units().stream()
                    .filter(unit -> unit.when().held() && cards.contains(card.id()))
                    .forEach(unit -> traced.add(card.id() + " in " + unit.unit()));
        }
        assertThat(new TreeSet<>(traced)).isEqualTo(new TreeSet<>(detected)).isNotEmpty();
    }

    @Test
    void theFirstThatDecidesEndsTheTrial() {
        Tried when = unit("shadcn", "web").when();
        assertThat(when.held()).isFalse();
        assertThat(when.words()).isEqualTo("all");
        assertThat(when.parts()).extracting(Tried::held).containsExactly(true, false);
        assertThat(when.parts().get(1).failure()).isEqualTo("no such key in web/components.json");
        assertThat(when.parts().get(0).evidence()).hasToString("[web/components.json#aliases]");
    }

    @Test
    void whatIsMissingIsTold() {
        assertThat(unit("nextjs", "").when().failure()).isEqualTo("not declared in package.json");
        Tried django = unit("django-i18n", "api").when();
        assertThat(django.parts().get(0).failure()).isEqualTo("no such file");
    }

    private static Explain.UnitTrial unit(String card, String unit) {
        return Explain.of(SHOP, BuiltInCards.ALL, card).cards().get(0).units().stream()
                .filter(each -> each.unit().equals(unit))
                .findFirst()
                .orElseThrow();
    }
}
