package dev.aiinit.merge;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Patch;
import com.github.difflib.patch.PatchFailedException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LineScriptTest {
    private static final int MANY = 20_000;

    private static Patch<String> script(List<String> before, List<String> after) {
        return DiffUtils.diff(before, after, new LineScript(), null);
    }

    private static List<String> lines(String each) {
        return new ArrayList<>(
                IntStream.range(0, MANY).mapToObj(number -> each + number).toList());
    }

    @Test
    void hugeTextsWithNothingInCommonAreReplacedAsAWhole() throws PatchFailedException {
        Patch<String> script = script(lines("a"), lines("b"));

        assertThat(script.getDeltas()).hasSize(1);
        assertThat(script.applyTo(lines("a"))).isEqualTo(lines("b"));
    }

    @Test
    void fewChangesInAHugeTextAreFoundOneByOne() throws PatchFailedException {
        List<String> after = lines("a");
        after.set(17, "changed");
        after.remove(9_000);
        after.add(15_000, "added");

        Patch<String> script = script(lines("a"), after);

        assertThat(script.getDeltas())
                .extracting(AbstractDelta::getType)
                .extracting(Enum::name)
                .containsExactly("CHANGE", "DELETE", "INSERT");
        assertThat(script.applyTo(lines("a"))).isEqualTo(after);
    }

    @Test
    void linesThatMovedInAHugeTextAreNotHeldOnTo() throws PatchFailedException {
        List<String> after = lines("a");
        after.add(0, after.remove(MANY - 1));
        after.add(5, "a1");

        assertThat(script(lines("a"), after).applyTo(lines("a"))).isEqualTo(after);
    }

    @Test
    void anEmptyTextIsFilledAtOnce() {
        assertThat(script(List.of(), lines("a")).getDeltas()).hasSize(1);
        assertThat(script(lines("a"), List.of()).getDeltas()).hasSize(1);
    }
}
