package dev.aiinit.audit;

import static dev.aiinit.audit.Weighed.list;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aiinit.audit.Growth.ChangedFile;
import dev.aiinit.audit.Growth.Delta;
import dev.aiinit.audit.Growth.Status;
import dev.aiinit.repository.History.Change;
import dev.aiinit.repository.History.Since;
import dev.aiinit.repository.InMemoryRepository;
import java.util.List;
import org.junit.jupiter.api.Test;

class GrowthTest {
    private static final InMemoryRepository NOW = InMemoryRepository.of(
                    "a.py", "x".repeat(3700), "b.py", "x".repeat(7400), "pnpm-lock.yaml", "x".repeat(2200))
            .withUntracked("new.py", "x".repeat(370));

    private static Growth growth(Change... changes) {
        ContextWeight weight = Weighed.weigh(NOW, list());
        return Growth.of("main", new Since("abc", List.of(changes)), weight, list(), Weighed.CLASSIFIER);
    }

    @Test
    void whatIsAddedCountsWhollyAndWhatIsChangedByTheDifference() {
        Growth growth = growth(new Change("a.py", -1, true), new Change("b.py", 3700, true));

        assertThat(growth.files())
                .containsExactly(
                        new ChangedFile("a.py", Status.ADDED, false, new Delta(3700, 1000, 1370)),
                        new ChangedFile("b.py", Status.CHANGED, false, new Delta(3700, 1000, 1370)),
                        new ChangedFile("new.py", Status.ADDED, false, new Delta(370, 100, 137)));
        assertThat(growth.all()).isEqualTo(new Delta(7770, 2100, 2877));
    }

    @Test
    void whatTheListHidesIsNotInWhatItKeeps() {
        Growth growth = growth(new Change("pnpm-lock.yaml", -1, true));

        assertThat(growth.all().low()).isEqualTo(1100);
        assertThat(growth.kept().low()).isEqualTo(100);
        assertThat(Limit.growth(137, growth).holds()).isTrue();
        assertThat(Limit.growth(136, growth).holds()).isFalse();
        assertThat(Limit.growth(136, growth).sentence()).contains("--max-growth", "137", "136");
    }

    @Test
    void whatIsDeletedMakesTheRepositoryLighter() {
        Growth growth = growth(new Change("gone.py", 37_000, false), new Change("gone.png", 50_000, false));

        assertThat(growth.files())
                .last()
                .isEqualTo(new ChangedFile("gone.py", Status.DELETED, false, new Delta(-37_000, -10_000, -13_704)));
        assertThat(growth.all()).isEqualTo(new Delta(-86_630, -9_900, -13_567));
    }

    @Test
    void whatIsNotListedAndWasNotThereIsNoChange() {
        assertThat(growth(new Change("link", -1, true)).files())
                .extracting(ChangedFile::path)
                .containsExactly("new.py");
    }
}
