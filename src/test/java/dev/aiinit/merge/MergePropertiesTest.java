package dev.aiinit.merge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aiinit.merge.DocumentMerge.Outcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What must hold for any three texts; a failure shows the seed and the texts. */
class MergePropertiesTest {
    /** Each property runs on a share of its own of them, the first one on all. */
    private static final int TRIPLES = Integer.getInteger("merge.triples", 20_000);

    @Test
    void everyUserLineSurvives() {
        forAll(0, TRIPLES, (triple, outcome) -> {
            Map<String, Integer> base = counts(triple.base.text());
            Map<String, Integer> result = counts(outcome.text());
            counts(triple.mine.text()).forEach((line, count) -> {
                int added = count - base.getOrDefault(line, 0);
                check(result.getOrDefault(line, 0) >= added, "lost: " + line, triple, outcome);
            });
        });
    }

    @Test
    void secondRunChangesZeroBytes() {
        forAll(13, TRIPLES / 10, (triple, first) -> {
            Outcome second = Triple.merge(MergeOptions.NONE, first.base(), first.text(), triple.template);
            check(second.text().equals(first.text()), "second run: " + second.text(), triple, first);
            check(second.base().equals(first.base()), "second base: " + second.base(), triple, first);
            check(second.conflicts().size() == first.conflicts().size(), "other conflicts", triple, first);
        });
    }

    @Test
    void mergeWithBaseEqualTemplateIsYours() {
        forAll(1, TRIPLES / 20, (triple, unused) -> {
            Outcome outcome = Triple.merge(MergeOptions.NONE, triple.baseSections(), triple.mine.text(), triple.base);
            check(outcome.text().equals(triple.mine.text()), "not yours", triple, outcome);
            check(outcome.conflicts().isEmpty(), "a conflict", triple, outcome);
        });
    }

    @Test
    void mergeWithBaseEqualYoursIsTemplate() {
        forAll(2, TRIPLES / 20, (triple, unused) -> {
            Outcome outcome =
                    Triple.merge(MergeOptions.NONE, triple.baseSections(), triple.base.text(), triple.template);
            // The base has no order of its own: of two equal sections nobody can tell which one went.
            check(
                    triple.hasTwins() || outcome.text().equals(triple.template.text()),
                    "not the template",
                    triple,
                    outcome);
            check(outcome.conflicts().isEmpty() && !outcome.edited(), "not untouched", triple, outcome);
        });
    }

    @Test
    void untouchedSectionsAreByteIdentical() {
        forAll(3, TRIPLES / 20, (triple, outcome) -> {
            for (Draft.Part part : triple.mine.parts) {
                Draft.Part old = triple.base.part(part.id);
                Draft.Part ours = triple.template.part(part.id);
                boolean untouched = old == null || (ours != null && ours.body().equals(old.body()));
                if (untouched && !triple.hasTwins()) {
                    check(
                            ("\n" + outcome.text()).contains("\n" + part.body() + "\n"),
                            "changed: " + part.body(),
                            triple,
                            outcome);
                }
            }
        });
    }

    @Test
    void unrelatedAnswersCommute() {
        forAll(4, TRIPLES / 20, (triple, unused) -> {
            if (triple.hasTwins()) {
                return;
            }
            // The template's change, cut in two: once the sections at even places first, once those at odd ones.
            Outcome one = through(triple, 0);
            Outcome other = through(triple, 1);
            check(one.text().equals(other.text()), "the other way round: " + other.text(), triple, one);
        });
    }

    private static Outcome through(Triple triple, int parity) {
        Draft half = triple.base.copy();
        for (int index = 0; index < half.parts.size(); index++) {
            Draft.Part ours = triple.template.part(half.parts.get(index).id);
            if (index % 2 == parity && ours != null) {
                half.parts.set(index, ours.copy());
            }
        }
        Draft whole = triple.base.copy();
        for (int index = 0; index < whole.parts.size(); index++) {
            Draft.Part ours = triple.template.part(whole.parts.get(index).id);
            if (ours != null) {
                whole.parts.set(index, ours.copy());
            }
        }
        Outcome first = Triple.merge(MergeOptions.NONE, triple.baseSections(), triple.mine.text(), half);
        return Triple.merge(MergeOptions.NONE, first.base(), first.text(), whole);
    }

    @Test
    void revertRestores() {
        forAll(5, TRIPLES / 20, (triple, unused) -> {
            if (triple.hasTwins()) {
                return;
            }
            // The owner edits the sections at even places, the template those at odd ones; then the template takes it
            // back.
            Draft mine = triple.base.copy();
            Draft template = triple.base.copy();
            for (int index = 0; index < triple.base.parts.size(); index++) {
                Draft side = index % 2 == 0 ? mine : template;
                Draft.Part changed = (index % 2 == 0 ? triple.mine : triple.template).part(side.parts.get(index).id);
                if (changed != null) {
                    side.parts.set(index, changed.copy());
                }
            }
            if (IntStream.range(0, template.parts.size()).anyMatch(index -> hasNewTick(triple, template, index))) {
                return;
            }
            Outcome there = Triple.merge(MergeOptions.NONE, triple.baseSections(), mine.text(), template);
            Outcome back = Triple.merge(MergeOptions.NONE, there.base(), there.text(), triple.base);
            check(back.text().equals(mine.text()), "not restored", triple, back);
        });
    }

    /** A tick stays, also when the template takes it back. */
    private static boolean hasNewTick(Triple triple, Draft template, int index) {
        return template.parts.get(index).lines.stream()
                .anyMatch(line -> Boxes.isTicked(line)
                        && !triple.base.parts.get(index).lines.contains(line));
    }

    @Test
    void deletedSectionNeverReturnsUnasked() {
        forAll(6, TRIPLES / 20, (triple, outcome) -> {
            if (triple.hasTwins()) {
                return;
            }
            Outcome off = Triple.merge(MergeOptions.NONE, outcome.base(), outcome.text(), emptied(triple));
            Outcome on = Triple.merge(MergeOptions.NONE, off.base(), off.text(), triple.template);
            for (Draft.Part part : triple.base.parts) {
                Draft.Part ours = triple.template.part(part.id);
                if (triple.mine.part(part.id) == null && ours != null && !triple.moved) {
                    check(!outcome.text().contains(ours.heading()), "back: " + part.title, triple, outcome);
                    check(!on.text().contains(ours.heading()), "back after off and on: " + part.title, triple, on);
                }
            }
        });
    }

    private static Draft emptied(Triple triple) {
        Draft title = triple.template.copy();
        title.parts.removeIf(part -> part.level > 1);
        return title;
    }

    @Test
    void tickedBoxNeverUnticked() {
        forAll(7, TRIPLES / 20, (triple, outcome) -> {
            Map<String, Integer> open = new LinkedHashMap<>();
            triple.mine
                    .text()
                    .lines()
                    .filter(Boxes::isBox)
                    .filter(line -> !Boxes.isTicked(line))
                    .forEach(line -> open.merge(line, 1, Integer::sum));
            triple.mine
                    .text()
                    .lines()
                    .filter(Boxes::isTicked)
                    .map(Boxes::unticked)
                    .forEach(line -> check(
                            open.containsKey(line) || outcome.text().lines().noneMatch(line::equals),
                            "unticked: " + line,
                            triple,
                            outcome));
        });
    }

    @Test
    void aTickAloneIsNeverAConflict() {
        forAll(8, TRIPLES / 20, (triple, unused) -> {
            Draft mine = triple.base.copy();
            mine.parts.forEach(
                    part -> part.lines.replaceAll(line -> line.contains("no box") ? line : Boxes.ticked(line)));
            Outcome outcome = Triple.merge(MergeOptions.NONE, triple.baseSections(), mine.text(), triple.template);
            check(outcome.conflicts().isEmpty(), "a conflict", triple, outcome);
        });
    }

    @Test
    void conflictKeepsBase() {
        int[] conflicts = {0};
        forAll(9, TRIPLES / 20, (triple, outcome) -> {
            Map<String, String> base = triple.baseSections();
            for (Conflict conflict : outcome.conflicts()) {
                conflicts[0]++;
                String old = base.get(conflict.section());
                check(
                        java.util.Objects.equals(outcome.base().get(conflict.section()), old),
                        "base moved",
                        triple,
                        outcome);
                check(outcome.text().contains(conflict.mine()), "not live: " + conflict.mine(), triple, outcome);
                String[] lines = triple.mine.text().split("\n", -1);
                check(
                        conflict.line() >= 1 && conflict.line() <= lines.length,
                        "line " + conflict.line(),
                        triple,
                        outcome);
            }
        });
        assertThat(conflicts[0]).isGreaterThan(TRIPLES / 4000);
    }

    @Test
    void everyConflictCanBeEnded() {
        for (Resolution resolution : Resolution.values()) {
            Map<String, Resolution> all = new LinkedHashMap<>();
            all.put(MergeOptions.ALL, resolution);
            MergeOptions options = new MergeOptions(MergeOptions.NONE.restore(), all, false);
            forAll(10, TRIPLES / 20, (triple, open) -> {
                Outcome outcome = triple.merge(options);
                check(outcome.conflicts().isEmpty(), "still open", triple, outcome);
                for (Conflict conflict : open.conflicts()) {
                    String kept = resolution == Resolution.TEMPLATE ? conflict.template() : conflict.mine();
                    check(outcome.text().contains(kept), resolution + " lost " + kept, triple, outcome);
                }
                Outcome again = Triple.merge(MergeOptions.NONE, outcome.base(), outcome.text(), triple.template);
                check(again.text().equals(outcome.text()), "opens again", triple, again);
            });
        }
    }

    @Test
    void noNestedMarkers() {
        MergeOptions options = new MergeOptions(MergeOptions.NONE.restore(), MergeOptions.NONE.resolutions(), true);
        forAll(11, TRIPLES / 20, (triple, open) -> {
            Outcome outcome = triple.merge(options);
            int depth = 0;
            int found = 0;
            for (String line : outcome.text().split("\n", -1)) {
                depth += line.startsWith("<<<<<<< ") ? 1 : line.startsWith(">>>>>>> ") ? -1 : 0;
                found += line.startsWith("<<<<<<< ") ? 1 : 0;
                check(depth == 0 || depth == 1, "nested", triple, outcome);
            }
            check(found >= open.conflicts().size(), "a conflict without markers", triple, outcome);
            check(outcome.live().equals(open.text()), "what is live has changed", triple, outcome);
        });
    }

    @Test
    void decisionsNeverDisappear() {
        forAll(12, TRIPLES / 20, (triple, outcome) -> {
            if (!outcome.conflicts().isEmpty()) {
                return;
            }
            String base = triple.base.text();
            String mine = triple.mine.text();
            triple.template
                    .text()
                    .lines()
                    .filter(line -> line.startsWith("- `d"))
                    .forEach(line -> {
                        String id = line.substring(0, line.indexOf(':'));
                        boolean deleted = base.contains(id) && !mine.contains(id);
                        boolean belowDeleted =
                                triple.base.parts.stream().anyMatch(part -> triple.mine.part(part.id) == null);
                        check(deleted || belowDeleted || outcome.text().contains(id), "gone: " + id, triple, outcome);
                    });
        });
    }

    private static void forAll(int share, int count, BiConsumer<Triple, Outcome> property) {
        for (long seed = 0; seed < count; seed++) {
            Triple triple = Triple.of(share * 1_000_000L + seed);
            property.accept(triple, triple.merge(MergeOptions.NONE));
        }
    }

    private static void check(boolean holds, String what, Triple triple, Outcome outcome) {
        if (!holds) {
            throw new AssertionError(
                    what + "\n" + triple + "\n--- merged\n" + outcome.text() + "---\n" + outcome.conflicts());
        }
    }

    private static Map<String, Integer> counts(String text) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (String line : List.of(text.split("\n", -1))) {
            if (!line.isBlank()) {
                counts.merge(Boxes.unticked(line), 1, Integer::sum);
            }
        }
        return counts;
    }
}
