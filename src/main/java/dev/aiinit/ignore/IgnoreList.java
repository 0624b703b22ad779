package dev.aiinit.ignore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The tuned list of what an assistant should not read.
 *
 * @param lines in the order of the file: by group, each negation after the lines it takes back from
 * @param dropped what cards ask for and would have hidden source
 * @param trackedSecrets files that git tracks under a name that holds nothing but secrets; hiding them does not undo that
 * @param filledExamples files of examples for variables that hold what looks like a real key
 * @param notes sentences on noise that has no line
 */
public record IgnoreList(
        List<IgnoreLine> lines,
        List<Dropped> dropped,
        List<String> trackedSecrets,
        List<String> filledExamples,
        List<String> notes) {
    public IgnoreList {
        lines = List.copyOf(lines);
        dropped = List.copyOf(dropped);
        trackedSecrets = List.copyOf(trackedSecrets);
        filledExamples = List.copyOf(filledExamples);
        notes = List.copyOf(notes);
    }

    public IgnoreList(List<IgnoreLine> lines, List<Dropped> dropped, List<String> trackedSecrets) {
        this(lines, dropped, trackedSecrets, List.of(), List.of());
    }

    /** The same list with lines that nothing in it reopens, each at the end of its group. */
    IgnoreList with(List<IgnoreLine> more, List<String> filled, List<String> told) {
        List<IgnoreLine> sorted =
                more.stream().sorted(Comparator.comparing(IgnoreLine::group)).toList();
        List<IgnoreLine> all = new ArrayList<>();
        for (Section section : sections()) {
            sorted.stream()
                    .filter(each -> each.group().compareTo(section.group()) < 0 && !all.contains(each))
                    .forEach(all::add);
            all.addAll(section.lines());
        }
        sorted.stream().filter(each -> !all.contains(each)).forEach(all::add);
        return new IgnoreList(all, dropped, trackedSecrets, filled, told);
    }

    /** The lines of one heading. */
    public record Section(IgnoreGroup group, List<IgnoreLine> lines) {
        public Section {
            lines = List.copyOf(lines);
        }

        /** The different origins of the lines: {@code frontend/package.json — pnpm}. */
        public List<String> origins() {
            return lines.stream()
                    .flatMap(line -> line.origins().stream())
                    .map(Origin::toString)
                    .distinct()
                    .toList();
        }
    }

    /** The groups that have lines, in order. */
    public List<Section> sections() {
        Map<IgnoreGroup, List<IgnoreLine>> byGroup = new EnumMap<>(IgnoreGroup.class);
        IgnoreGroup current = IgnoreGroup.SECRETS;
        for (IgnoreLine line : lines) {
            // A negation stands where it takes effect, whatever its own group is.
            current = line.reopens() ? current : line.group();
            byGroup.computeIfAbsent(current, group -> new ArrayList<>()).add(line);
        }
        return byGroup.entrySet().stream()
                .map(entry -> new Section(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** The patterns alone, one per line, as git would read them from an ignore file at the root. */
    public String text() {
        return lines.stream().map(IgnoreLine::pattern).collect(Collectors.joining("\n", "", "\n"));
    }

    /** Decides about paths as git would with these lines alone. */
    public GitignoreMatcher matcher() {
        return GitignoreMatcher.of(IgnoreRules.parse(".claudeignore", "", text()));
    }
}
