package dev.aiinit.ignore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aiinit.ignore.ListInForce.Decision;
import dev.aiinit.pack.NoiseClass;
import dev.aiinit.project.Evidence;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ListInForceTest {
    private static final IgnoreLine LOCK = line("pnpm-lock.yaml", NoiseClass.LOCK);
    private static final IgnoreLine DIST = line("/dist/", NoiseClass.BUILD);
    private static final IgnoreList TUNED = new IgnoreList(List.of(LOCK, DIST), List.of(), List.of());

    @Test
    void withoutAFileTheTunedListHolds() {
        ListInForce list = ListInForce.of(TUNED, Optional.empty());

        assertThat(list.isOnDisk()).isFalse();
        assertThat(list.decide("dist/a.js", false).line()).contains(DIST);
        assertThat(list.decide("src/a.js", false).hidden()).isFalse();
    }

    @Test
    void aLineOfTheUsersHasNoOriginAndANumber() {
        ListInForce list = ListInForce.of(TUNED, Optional.of("# mine\nfixtures/\npnpm-lock.yaml\n"));

        assertThat(list.isOnDisk()).isTrue();
        Decision mine = list.decide("fixtures/big.json", false);
        assertThat(mine.hidden()).isTrue();
        assertThat(mine.line()).isEmpty();
        assertThat(mine.verdict().rule())
                .satisfies(rule -> assertThat(rule.line()).isEqualTo(2));
        assertThat(list.decide("web/pnpm-lock.yaml", false).line()).contains(LOCK);
        assertThat(list.decide("dist/a.js", false).hidden()).isFalse();
    }

    private static IgnoreLine line(String pattern, NoiseClass noiseClass) {
        Origin origin = new Origin("pnpm", "pnpm", "", Evidence.file("package.json"), "resolved versions");
        return new IgnoreLine(pattern, noiseClass, List.of(origin), "");
    }
}
