package dev.aiinit.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonSkimTest {
    @Test
    void valuesAreFoundPastNestedOnes() {
        JsonSkim skim = new JsonSkim("""
                {
                  "a": {"x": [1, {"y": "}]"}, "\\""], "z": null},
                  "b" : [ "one", {"k": true}, 3 ],
                  "c":"last",
                }
                """);

        assertThat(skim.entries(skim.root()).keySet()).containsExactly("a", "b", "c");
        assertThat(skim.string(skim.value(skim.root(), "c"))).contains("last");
        int list = skim.value(skim.root(), "b");
        assertThat(skim.items(list)).hasSize(3);
        assertThat(skim.string(skim.items(list).get(0))).contains("one");
        assertThat(skim.string(skim.items(list).get(2))).isEmpty();
        assertThat(skim.line(skim.value(skim.root(), "c"))).isEqualTo(4);
        assertThat(skim.value(skim.root(), "missing")).isEqualTo(JsonSkim.NONE);
        assertThat(skim.entries(JsonSkim.NONE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "{\"",
                "{\"a",
                "{\"a\"",
                "{\"a\":",
                "{\"a\":[",
                "{\"a\":[,",
                "[[[[",
                "]",
                "{\"a\":\"\\",
                "{\"a\" 1}"
            })
    void malformedTextEndsTheSearch(String text) {
        JsonSkim skim = new JsonSkim(text);

        assertThatCode(() -> walk(skim, skim.root(), 0)).doesNotThrowAnyException();
    }

    @Test
    void anyTextIsWalkedInBoundedTime() {
        String alphabet = "{}[]\",:\\ \n1a";
        for (int seed = 0; seed < 2000; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder("{\"a\":");
            for (int i = 0; i < 60; i++) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            JsonSkim skim = new JsonSkim(text.toString());
            assertThatCode(() -> walk(skim, skim.root(), 0))
                    .as("seed %d: %s", seed, text)
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void deepNestingIsNoRecursion() {
        JsonSkim skim = new JsonSkim("{\"a\":" + "[".repeat(1_000_000) + "]".repeat(1_000_000) + ",\"b\":\"x\"}");

        assertThat(skim.string(skim.value(skim.root(), "b"))).contains("x");
    }

    private static void walk(JsonSkim skim, int value, int depth) {
        if (depth < 5) {
            skim.string(value);
            skim.entries(value).values().forEach(entry -> walk(skim, entry, depth + 1));
            skim.items(value).forEach(item -> walk(skim, item, depth + 1));
        }
    }
}
