package dev.aiinit.audit;

import dev.aiinit.ignore.IgnoreLine;
import dev.aiinit.ignore.IgnoreRule;
import dev.aiinit.ignore.ListInForce;
import dev.aiinit.ignore.ListInForce.Decision;
import dev.aiinit.ignore.Origin;
import dev.aiinit.repository.RepositoryFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which line of the list hides each file, by its place in the listing. */
public final class HidingLines {
    private static final int KEPT = -1;

    private final boolean onDisk;
    private final int[] lines;
    private final List<Line> known = new ArrayList<>();

    private HidingLines(boolean onDisk, int files) {
        this.onDisk = onDisk;
        this.lines = new int[files];
    }

    /**
     * A line that hides something.
     *
     * @param number in the file; 0 for a list that stands in none
     * @param weightClass null for a line of the user's
     * @param reason half a sentence; empty for a line of the user's
     * @param because who asks for it ({@code package.json — pnpm}); empty for a line of the user's
     */
    public record Line(int number, String pattern, @Nullable WeightClass weightClass, String reason, String because) {}

    public static HidingLines of(List<RepositoryFile> files, ListInForce list) {
        HidingLines hidden = new HidingLines(list.isOnDisk(), files.size());
        Map<IgnoreRule, Integer> places = new LinkedHashMap<>();
        for (int i = 0; i < files.size(); i++) {
            Decision decision = list.decide(files.get(i).path(), false);
            IgnoreRule rule = decision.verdict().rule();
            if (rule == null || !decision.hidden()) {
                hidden.lines[i] = KEPT;
                continue;
            }
            Integer place = places.get(rule);
            if (place == null) {
                place = places.size();
                places.put(rule, place);
                hidden.known.add(line(rule, decision, list.isOnDisk()));
            }
            hidden.lines[i] = place;
        }
        return hidden;
    }

    private static Line line(IgnoreRule rule, Decision decision, boolean onDisk) {
        int number = onDisk ? rule.line() : 0;
        if (decision.line().isEmpty()) {
            return new Line(number, rule.text(), null, "", "");
        }
        IgnoreLine line = decision.line().get();
        Origin origin = line.origins().get(0);
        return new Line(number, rule.text(), WeightClass.of(line.group()), origin.reason(), origin.toString());
    }

    /** Whether the list stands in a file. */
    boolean isOnDisk() {
        return onDisk;
    }

    boolean hides(int index) {
        return lines[index] != KEPT;
    }

    /** The place of the hiding line in {@link #known}; only for a hidden file. */
    int line(int index) {
        return lines[index];
    }

    /** The lines that hide something, in the order in which they first do. */
    List<Line> known() {
        return known;
    }
}
