package dev.aiinit.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class JsonTextTest {
    @Test
    void writesTwoSpacesAndAFinalLineEnd() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("z", List.of(1, "two", List.of(), Map.of()));
        map.put("a", true);

        assertThat(JsonText.write(Trees.of(map)))
                .isEqualTo("{\n  \"z\": [\n    1,\n    \"two\",\n    [],\n    {}\n  ],\n  \"a\": true\n}\n");
        assertThat(JsonText.write(Trees.of(List.of(1)), 4)).isEqualTo("[\n    1\n]\n");
    }

    @Test
    void escapesWhatJsonAndUtf8CannotHold() {
        assertThat(JsonText.write(Trees.of("\"\\\n\r\t\b\f\u0000\u001f/é😀\ud83d")))
                .isEqualTo("\"\\\"\\\\\\n\\r\\t\\b\\f\\u0000\\u001f/é😀\\ud83d\"\n");
    }

    @Test
    void numbersOfOtherLanguagesBecomeJsonNumbers() {
        Node yaml = Syntax.parse(
                Format.YAML, "a.yml", "[0x1F, 1.50, .5, +3, .inf, 0o17, True, ~, 007, 1e400, 99999999999999999999]");

        assertThat(JsonText.write(yaml).replaceAll("\\s+", ""))
                .isEqualTo("[31,1.50,0.5,3,\".inf\",15,true,null,7,1e400,99999999999999999999]");
    }

    @Test
    void plainValuesComeBack() {
        List<Object> plain = Arrays.asList(
                null, true, "x", 1L, Long.MIN_VALUE, new BigDecimal("1.50"), new BigDecimal(BigInteger.TWO.pow(70)));
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("b", plain);
        map.put("a", new LinkedHashMap<>());

        assertThat(Trees.toPlain(Trees.of(map))).isEqualTo(map);
    }

    @Test
    void otherValuesAreRefused() {
        assertThatThrownBy(() -> Trees.of(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Trees.of(new Object())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Trees.of(Map.of(1, 2))).isInstanceOf(IllegalArgumentException.class);
        List<Object> endless = new ArrayList<>();
        endless.add(endless);
        assertThatThrownBy(() -> Trees.of(endless)).hasMessageContaining("200 levels");
    }

    @Test
    void whatIsWrittenReadsAsTheSameValue() {
        for (long seed = 0; seed < 3000; seed++) {
            Object plain = new RandomTree(new Random(seed)).value(4);
            Node read = Syntax.parse(Format.JSON, "a.json", JsonText.write(Trees.of(plain)));

            assertThat(Trees.toPlain(read)).as("seed %d", seed).isEqualTo(plain);
        }
    }
}
