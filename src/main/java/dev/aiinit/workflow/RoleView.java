package dev.aiinit.workflow;

import dev.aiinit.detect.Findings;
import dev.aiinit.detect.Findings.RolePlaces;
import dev.aiinit.detect.FoldedPlaces;
import dev.aiinit.manifest.Folders;
import dev.aiinit.markdown.SafeMarkdown;
import dev.aiinit.pack.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Arranges the places that have a role for ARCHITECTURE.md: what several parts have alike is one line, and all keeps to a budget. */
final class RoleView {
    /** Of all lines, in characters: about half of what the file may cost. */
    private static final int MOST_CHARACTERS = 2_800;

    private static final int MOST_LINES = 7;

    /** The longest single line that is told; paths can be of any length. */
    private static final int LONGEST = 400;

    private static final Pattern LAYER = Pattern.compile("([a-z]+) layer");

    /** A section by the word that the template knows it by, and whose places it tells. */
    private record Section(String word, List<Role> roles) {
        Section {
            roles = List.copyOf(roles);
        }
    }

    private static final List<Section> SECTIONS = List.of(
            new Section("entries", List.of(Role.ENTRY_POINT, Role.ROUTES)),
            new Section("layers", List.of(Role.LAYER)),
            new Section("data", List.of(Role.MIGRATIONS)),
            new Section("contracts", List.of(Role.CONTRACT)),
            new Section("generated", List.of(Role.GENERATED)),
            new Section("tests", List.of(Role.TESTS)));

    private final Map<Section, List<String>> lines = new LinkedHashMap<>();
    private final Map<Section, Integer> left = new LinkedHashMap<>();

    private RoleView(Findings findings) {
        for (Section section : SECTIONS) {
            List<String> all = lines(findings.roles().stream()
                    .filter(places -> section.roles().contains(places.role()))
                    .toList());
            lines.put(section, new ArrayList<>(all.subList(0, Math.min(MOST_LINES, all.size()))));
            left.put(section, Math.max(0, all.size() - MOST_LINES));
        }
    }

    /** Adds a tree for each section that has something to tell: {@code lines}, and how many {@code more} there are. */
    static void addTo(Tree tree, Findings findings) {
        RoleView view = new RoleView(findings);
        view.keepToBudget();
        for (Section section : SECTIONS) {
            tree.with(section.word(), view.section(section));
        }
    }

    private static List<String> lines(List<RolePlaces> places) {
        Map<String, List<RolePlaces>> alike = new LinkedHashMap<>();
        places.stream()
                .sorted(Comparator.comparing((RolePlaces each) -> each.role()).thenComparing(each -> each.usual()))
                .forEach(each -> alike.computeIfAbsent(each.say(), say -> new ArrayList<>())
                        .add(each));
        return alike.values().stream()
                .filter(RoleView::isTelling)
                .map(group -> FoldedPlaces.of(group.stream()
                                .flatMap(each -> each.places().stream())
                                .toList())
                        + ": "
                        + group.get(0).say())
                .filter(line -> line.length() <= LONGEST)
                .toList();
    }

    /** Where a technology always has something says nothing, unless several parts have it, or one that is not the whole. */
    private static boolean isTelling(List<RolePlaces> group) {
        RolePlaces first = group.get(0);
        if (group.stream().allMatch(RoleView::isNamed)) {
            return false;
        }
        return !first.usual() || group.size() > 1 || !first.unit().isEmpty();
    }

    /** A folder {@code Ordering.Domain} needs nobody to say that it is the domain layer. */
    private static boolean isNamed(RolePlaces places) {
        Matcher layer = LAYER.matcher(places.say());
        return layer.matches()
                && places.places().stream()
                        .allMatch(place -> Folders.name(place.replaceFirst("/$", ""))
                                .toLowerCase(Locale.ROOT)
                                .contains(layer.group(1)));
    }

    /** The longest section gives first: what is last in it counts least. */
    private void keepToBudget() {
        while (lines.values().stream()
                        .flatMap(List::stream)
                        .mapToInt(String::length)
                        .sum()
                > MOST_CHARACTERS) {
            Section longest = lines.entrySet().stream()
                    .max(Comparator.comparingInt(entry -> entry.getValue().size()))
                    .map(Map.Entry::getKey)
                    .orElseThrow();
            List<String> of = lines.getOrDefault(longest, List.of());
            of.remove(of.size() - 1);
            left.merge(longest, 1, Integer::sum);
        }
    }

    private @Nullable Object section(Section section) {
        List<String> told = lines.getOrDefault(section, List.of());
        return told.isEmpty()
                ? null
                : Tree.of("lines", told.stream().map(SafeMarkdown::inline).toList())
                        .with("more", left.getOrDefault(section, 0))
                        .map();
    }
}
