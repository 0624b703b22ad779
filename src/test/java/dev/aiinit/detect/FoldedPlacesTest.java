package dev.aiinit.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedPlacesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a/x.js | `a/x.js`",
                "a/x/ b/x/ | `a/x/` and `b/x/`",
                "cmd/api/main.go cmd/cron/main.go cmd/worker/main.go | `cmd/{api,cron,worker}/main.go`",
                "t/a.suite.yml t/b.suite.yml t/c.suite.yml | `t/{a,b,c}.suite.yml`",
                "a/x/ b/x/ c/x/ c/d/e.js | `{a,b,c}/x/` and `c/d/e.js`",
                "a/1.js b/2.js c/3.js | `a/1.js`, `b/2.js` and `c/3.js`",
                "a/1.js b/2.js c/3.js d/4.js e/5.js | `a/1.js`, `b/2.js`, `c/3.js` and 2 more",
                "src/.a src/.b src/.c | `src/{.a,.b,.c}`",
            })
    void whatDiffersInOnePlaceOnlyIsToldOnce(String places, String told) {
        assertThat(FoldedPlaces.of(List.of(places.split(" ")))).isEqualTo(told);
    }

    @Test
    void ofManyNamesThoseAreToldThatFitAndAllAreCounted() {
        List<String> places = IntStream.range(100, 160)
                .mapToObj(number -> "services/service-" + number + "/migrations/")
                .toList();
        assertThat(FoldedPlaces.of(places))
                .startsWith("`services/{service-100,service-101,")
                .endsWith(",…}/migrations/` (60)")
                .hasSizeLessThan(230);
    }

    @Test
    void aBacktickDoesNotEndTheSpan() {
        assertThat(FoldedPlaces.of(List.of("a`b/"))).isEqualTo("`a'b/`");
    }
}
