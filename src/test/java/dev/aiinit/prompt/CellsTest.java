package dev.aiinit.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CellsTest {
    @Test
    void wideCharactersTakeTwoCellsAndMarksNone() {
        assertThat(Cells.width("abc")).isEqualTo(3);
        assertThat(Cells.width("日本")).isEqualTo(4);
        assertThat(Cells.width("🎉")).isEqualTo(2);
        assertThat(Cells.width("e\u0301")).isEqualTo(1);
    }

    @Test
    void wordsStayWholeWhereTheyFit() {
        assertThat(Cells.wrap("the quick brown fox", 10)).containsExactly("the quick", "brown fox");
        assertThat(Cells.wrap("one two", 3)).containsExactly("one", "two");
    }

    @Test
    void aWordThatIsTooLongIsBroken() {
        assertThat(Cells.wrap("see package.json#dependencies", 12))
                .containsExactly("see", "package.json", "#dependencie", "s");
    }

    @Test
    void wideCharactersAreNotCutInHalf() {
        assertThat(Cells.wrap("日本語日本語", 5)).containsExactly("日本", "語日", "本語");
    }

    @Test
    void linesEndWhereTheTextSaysSo() {
        assertThat(Cells.wrap("a\n\nb", 80)).containsExactly("a", "", "b");
    }

    @Test
    void whatIsCutSaysSo() {
        assertThat(Cells.cut("abcdef", 6, "…")).isEqualTo("abcdef");
        assertThat(Cells.cut("abcdef", 4, "…")).isEqualTo("abc…");
        assertThat(Cells.cut("日本語", 4, "…")).isEqualTo("日…");
        assertThat(Cells.cut("abc", 1, "..")).isEmpty();
    }

    @Test
    void rowsAreTheWholeTextAndFit() {
        for (long seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            String text = text(random);
            int width = 2 + random.nextInt(12);
            List<Cells.Span> rows = Cells.rows(text, width);
            int at = 0;
            for (Cells.Span row : rows) {
                assertThat(row.start()).as("seed %s", seed).isBetween(at, at + 1);
                String skipped = text.substring(at, row.start());
                assertThat(skipped).as("seed %s", seed).isIn("", "\n");
                int used = Cells.width(text.substring(row.start(), row.end()).stripTrailing());
                assertThat(used).as("seed %s", seed).isLessThanOrEqualTo(width);
                at = row.end();
            }
            assertThat(at).as("seed %s", seed).isEqualTo(text.length());
        }
    }

    private static String text(Random random) {
        String[] parts = {"a", "word", " ", "  ", "\n", "日", "🎉", "e\u0301", "longerword"};
        StringBuilder text = new StringBuilder();
        for (int part = random.nextInt(20); part > 0; part--) {
            text.append(parts[random.nextInt(parts.length)]);
        }
        return text.toString();
    }
}
