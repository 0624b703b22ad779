package dev.aiinit.merge;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Patch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Which tokens of one text are still there in another, by a shortest edit script. */
final class Alignment {
    private final int[] counterparts;
    private final List<Edit> edits = new ArrayList<>();

    /** One difference: the tokens from {@code start} to {@code end} became those from {@code from} to {@code to}. */
    record Edit(int start, int end, int from, int to) {}

    private Alignment(int size) {
        counterparts = new int[size];
        Arrays.fill(counterparts, -1);
    }

    static Alignment of(List<Token> before, List<Token> after) {
        Alignment alignment = new Alignment(before.size());
        List<String> left = before.stream().map(Token::key).toList();
        List<String> right = after.stream().map(Token::key).toList();
        int index = 0;
        int other = 0;
        Patch<String> patch = DiffUtils.diff(left, right, new LineScript(), null);
        for (AbstractDelta<String> delta : patch.getDeltas()) {
            int start = delta.getSource().getPosition();
            int from = delta.getTarget().getPosition();
            while (index < start) {
                alignment.counterparts[index++] = other++;
            }
            int end = start + delta.getSource().size();
            int to = from + delta.getTarget().size();
            alignment.edits.add(new Edit(start, end, from, to));
            index = end;
            other = to;
        }
        while (index < left.size()) {
            alignment.counterparts[index++] = other++;
        }
        return alignment;
    }

    /** The index in the other text; -1 when it is not there. */
    int of(int index) {
        return counterparts[index];
    }

    List<Edit> edits() {
        return edits;
    }
}
