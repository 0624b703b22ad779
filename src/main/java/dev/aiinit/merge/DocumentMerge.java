package dev.aiinit.merge;

import dev.aiinit.markdown.Section;
import dev.aiinit.merge.Rows.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Merges one text section by section: what we wrote last time, what its owner made of it, and what we would write now. */
final class DocumentMerge {
    private final String path;
    private final MergeOptions options;
    private final int firstLine;
    private final List<Conflict> conflicts = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final Map<String, String> newBase = new LinkedHashMap<>();
    private boolean edited;

    private DocumentMerge(String path, MergeOptions options, int firstLine) {
        this.path = path;
        this.options = options;
        this.firstLine = firstLine;
    }

    /**
     * The outcome.
     *
     * @param text the merged text
     * @param live the same without conflict markers of ours
     * @param base what to compare with next time, by section id
     * @param notes what a person should know
     * @param edited whether the owner's text differs from what we wrote last time
     */
    record Outcome(
            String text,
            String live,
            Map<String, String> base,
            List<Conflict> conflicts,
            List<String> notes,
            boolean edited) {}

    /**
     * Merges.
     *
     * @param firstLine line of the file at which the owner's text starts, from 1
     */
    static Outcome merge(
            String path,
            MergeOptions options,
            int firstLine,
            LastRendered base,
            List<Section> mine,
            List<Section> template) {
        return new DocumentMerge(path, options, firstLine).run(base, mine, template);
    }

    /**
     * The sections of a base, each with the heading that its text starts with. A base is kept as one file a section and has no order of its
     * own: it is taken to have the template's.
     */
    static List<Section> sections(Map<String, String> base, List<Section> template) {
        Map<String, String> left = new TreeMap<>(base);
        List<Section> sections = new ArrayList<>();
        for (Section ours : template) {
            String text = left.remove(ours.id());
            if (text != null) {
                sections.add(Section.ofText(ours.id(), text));
            }
        }
        left.forEach((id, text) -> sections.add(Section.ofText(id, text)));
        return sections;
    }

    private Outcome run(LastRendered base, List<Section> mine, List<Section> template) {
        List<Row> rows = Rows.of(sections(base.sections(), template), mine, template).stream()
                .map(row -> row.startingFrom(base))
                .toList();
        List<Slot> slots = new ArrayList<>();
        int line = firstLine;
        for (int index = 0; index < mine.size(); index++) {
            Row row = rows.get(index);
            decide(row, rows, index, line).ifPresent(slots::add);
            line += Lines.breaks(
                    mine.get(index).text(), 0, mine.get(index).text().length());
        }
        for (Row row : rows.subList(mine.size(), rows.size())) {
            decideMissing(row).ifPresent(slot -> new Placing(slots, template).place(slot));
        }
        return new Outcome(
                Slot.join(slots, mine, template, false),
                Slot.join(slots, mine, template, true),
                baseInOrder(slots),
                conflicts,
                notes,
                edited);
    }

    /**
     * The base in the order of the merged text, and then what is not in it: whether a section stood there before or came in now must not show
     * in the state, or the next run would write it once more.
     */
    private Map<String, String> baseInOrder(List<Slot> slots) {
        Map<String, String> left = new LinkedHashMap<>(newBase);
        Map<String, String> ordered = new LinkedHashMap<>();
        for (Slot slot : slots) {
            for (Section section :
                    Arrays.asList(slot.row().template(), slot.row().base())) {
                String text = section == null ? null : left.remove(section.id());
                if (section != null && text != null) {
                    ordered.put(section.id(), text);
                }
            }
        }
        ordered.putAll(left);
        return ordered;
    }

    /** A section that the owner has: what it becomes, or nothing when it goes. */
    private Optional<Slot> decide(Row row, List<Row> rows, int index, int line) {
        Section own = row.mine();
        Section old = row.base();
        Section ours = row.template();
        if (own == null) {
            throw new IllegalArgumentException("not a section of the owner's");
        }
        edited |= old == null || !own.body().equals(old.body());
        if (ours == null) {
            if (old == null) {
                return Optional.of(Slot.of(row, own.body()));
            }
            if (isRemovable(rows, index)) {
                return Optional.empty();
            }
            notes.add(named(own) + " is no longer written, and stays because of what you wrote there; it is yours now");
            return Optional.of(Slot.of(row, own.body()));
        }
        newBase.put(ours.id(), ours.text());
        if (old == null) {
            return Optional.of(meet(row, own, ours, line));
        }
        if (own.body().equals(ours.body()) || ours.body().equals(old.body())) {
            return Optional.of(Slot.of(row, own.body()));
        }
        List<Piece> pieces = LineMerge.merge(Lines.of(old.body()), Lines.of(own.body()), Lines.of(ours.body()));
        Optional<List<String>> clean = LineMerge.clean(pieces);
        return Optional.of(
                clean.isPresent() ? Slot.of(row, Lines.text(clean.get())) : conflict(row, own, ours, pieces, line));
    }

    /** Both have it, and it is not known who wrote it first. */
    private Slot meet(Row row, Section own, Section ours, int line) {
        if (own.body().isEmpty()) {
            // Blank lines at the top of a file say nothing that the template's text could contradict.
            return Slot.of(new Row(null, null, ours), ours.body());
        }
        List<String> theirs = Lines.of(own.body());
        List<String> now = Lines.of(ours.body());
        if (Lines.contains(
                theirs.stream().map(Boxes::unticked).toList(),
                now.stream().map(Boxes::unticked).toList())) {
            List<Piece> pieces =
                    LineMerge.merge(now.stream().map(Boxes::unticked).toList(), theirs, now);
            return Slot.of(row, LineMerge.clean(pieces).map(Lines::text).orElse(own.body()));
        }
        return conflict(row, own, ours, List.of(new Piece.Clash(theirs, List.of(), now, 0)), line);
    }

    private Slot conflict(Row row, Section own, Section ours, List<Piece> pieces, int line) {
        Optional<Resolution> resolution = options.resolution(path, ours.id());
        if (resolution.isPresent()) {
            return Slot.of(
                    row,
                    switch (resolution.get()) {
                        case MINE -> own.body();
                        case TEMPLATE -> ours.body();
                        case BOTH -> both(own, ours);
                    });
        }
        Section old = row.base();
        if (old == null) {
            newBase.remove(ours.id());
        } else {
            newBase.put(ours.id(), old.text());
        }
        int at = pieces.stream()
                .filter(Piece.Clash.class::isInstance)
                .mapToInt(piece -> ((Piece.Clash) piece).at())
                .min()
                .orElse(0);
        conflicts.add(new Conflict(
                path,
                ours.id(),
                own.title(),
                line + Math.min(at, Math.max(0, Lines.of(own.body()).size() - 1)),
                own.body(),
                ours.body(),
                old == null ? null : old.body()));
        boolean written = options.markers() && !Markers.isIn(ours.text()) && !Markers.isIn(own.text());
        return new Slot(row, written ? Markers.written(pieces) : own.body(), own.body());
    }

    private static String both(Section own, Section ours) {
        String more = ours.level() > 0 && own.key().equals(ours.key()) ? ours.belowHeading() : ours.body();
        return more.isBlank() ? own.body() : own.body() + "\n\n" + more;
    }

    /** Whether nobody but us wrote anything in the section, nor below its heading. */
    private static boolean isRemovable(List<Row> rows, int index) {
        Section own = rows.get(index).mine();
        Section old = rows.get(index).base();
        if (own == null || old == null || !own.body().equals(old.body())) {
            return false;
        }
        for (int below = index + 1; below < rows.size(); below++) {
            Row row = rows.get(below);
            if (row.mine() == null || row.mine().level() <= own.level()) {
                return true;
            }
            if (row.template() == null && !isRemovable(rows, below)) {
                return false;
            }
        }
        return true;
    }

    /** A section that the owner does not have: it is new, or was deleted. */
    private Optional<Slot> decideMissing(Row row) {
        Section old = row.base();
        Section ours = row.template();
        if (ours == null) {
            if (old != null) {
                // Remembered, so that it does not come back when the template has it again.
                newBase.put(old.id(), old.text());
            }
            return Optional.empty();
        }
        newBase.put(ours.id(), ours.text());
        edited |= old != null;
        if (old == null || options.restores(path, ours.id())) {
            return Optional.of(Slot.of(row, ours.body()));
        }
        if (!old.body().equals(ours.body())) {
            notes.add(named(ours) + " was deleted and stays deleted, although it would say something new; --restore \""
                    + path + "#" + ours.id() + "\" brings it back");
        }
        return Optional.empty();
    }

    private static String named(Section section) {
        return section.title().isEmpty() ? "the part without a heading" : "\"" + section.title() + "\"";
    }
}
