package dev.aiinit.merge;

import dev.aiinit.markdown.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What we wrote, what its owner made of it, and what we would write now: three related texts from one seed. */
final class Triple {
    private static final List<String> WORDS = List.of(
            "harbour",
            "mole",
            "berth",
            "Größe",
            "日本",
            "漢字の行",
            "🎉 done",
            "`code`",
            "*slanted*",
            "[link](x.md)",
            "a|b",
            "quay",
            "naïve",
            "1.5",
            "crane",
            "ferry");
    private static final List<String> PLAIN = List.of("harbour", "Größe der Mole", "日本", "漢字の行", "quay and berth");
    private static final List<List<String>> BLOCKS = List.of(
            List.of("```", "# no heading", "- [ ] no box", "```"),
            List.of("> # quoted", "> text"),
            List.of("<!--", "# hidden", "-->"),
            List.of("    # indented"),
            List.of("| a | b |", "| - | - |", "| 1 | 2 |"));

    final long seed;
    final Draft base = new Draft();
    final Draft mine;
    final Draft template;
    /** Whether a section changed its place or its heading: what git cannot follow. */
    boolean moved;

    private final Random random;
    private int number;

    private Triple(long seed) {
        this.seed = seed;
        this.random = new Random(seed * 7919 + 17);
        write();
        mine = base.copy();
        template = base.copy();
        for (int count = random.nextInt(4); count > 0; count--) {
            edit(mine, true);
        }
        for (int count = random.nextInt(4); count > 0; count--) {
            edit(template, false);
        }
    }

    static Triple of(long seed) {
        return new Triple(seed);
    }

    Map<String, String> baseSections() {
        return sections(base);
    }

    static Map<String, String> sections(Draft draft) {
        Map<String, String> sections = new TreeMap<>();
        State.rendered("x.md", draft.rendered()).forEach(section -> sections.put(section.id(), section.text()));
        return sections;
    }

    List<Section> templateSections() {
        return State.rendered("x.md", template.rendered());
    }

    DocumentMerge.Outcome merge(MergeOptions options) {
        return merge(options, baseSections(), mine.text(), template);
    }

    static DocumentMerge.Outcome merge(MergeOptions options, Map<String, String> base, String mine, Draft template) {
        return DocumentMerge.merge(
                "x.md",
                options,
                1,
                LastRendered.of(base, List.of()),
                State.split("x.md", mine),
                State.rendered("x.md", template.rendered()));
    }

    /**
     * Whether both sides left the sections where they were. Else git, which knows no sections, may put a paragraph that was appended to
     * one of them below the heading of another.
     */
    boolean keepsSections() {
        return !moved
                && !hasTwins()
                && Stream.of(mine, template)
                        .allMatch(draft -> draft.parts.stream().allMatch(part -> base.part(part.id) != null));
    }

    /** Whether two sections have the same heading: nobody can always tell them apart. */
    boolean hasTwins() {
        return Stream.of(base, mine, template)
                .anyMatch(draft -> draft.parts.stream()
                                .filter(part -> part.title.equals("Notes"))
                                .count()
                        > 1);
    }

    @Override
    public String toString() {
        return "seed " + seed + "\n--- base\n" + base.text() + "--- mine\n" + mine.text() + "--- template\n"
                + template.text() + "---";
    }

    private void write() {
        if (random.nextInt(6) == 0) {
            base.parts.add(new Draft.Part("_front", 0, "", false, List.of("---", "paths: [" + words() + "]", "---")));
        }
        if (random.nextInt(5) == 0) {
            base.parts.add(new Draft.Part("_top", 0, "", false, lines()));
        }
        base.parts.add(new Draft.Part("_title", 1, "Title " + title(), random.nextInt(4) == 0, lines()));
        for (int count = 1 + random.nextInt(5); count > 0; count--) {
            base.parts.add(section());
        }
    }

    private Draft.Part section() {
        int level = random.nextInt(4) == 0 ? 3 : 2;
        // Now and then two sections have the same heading.
        String title = random.nextInt(12) == 0 ? "Notes" : "Part " + number++ + " " + title();
        return new Draft.Part("part-" + number++, level, title, random.nextInt(6) == 0, lines());
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (int blocks = random.nextInt(3); blocks > 0; blocks--) {
            if (!lines.isEmpty()) {
                lines.add("");
            }
            int kind = random.nextInt(6);
            if (kind == 0) {
                lines.addAll(BLOCKS.get(random.nextInt(BLOCKS.size())));
            } else {
                for (int count = 1 + random.nextInt(4); count > 0; count--) {
                    lines.add(line(kind));
                }
            }
        }
        return lines;
    }

    private String line(int kind) {
        int id = number++;
        return switch (kind) {
            case 1 -> "- " + words() + " " + id;
            case 2 -> "- [" + (random.nextBoolean() ? "x" : " ") + "] **s" + id + "**: " + words();
            case 3 -> "- `d" + id + "`: " + words();
            case 4 -> "- [ ] " + words() + " " + id;
            default -> words() + " " + id + ".";
        };
    }

    /** Now and then with markup. */
    private String title() {
        return random.nextInt(8) == 0 ? words() : PLAIN.get(random.nextInt(PLAIN.size()));
    }

    private String words() {
        StringBuilder text = new StringBuilder();
        for (int count = 1 + random.nextInt(4); count > 0; count--) {
            text.append(text.length() == 0 ? "" : " ").append(WORDS.get(random.nextInt(WORDS.size())));
        }
        return text.toString();
    }

    private void edit(Draft draft, boolean byOwner) {
        Draft.Part part = draft.parts.get(random.nextInt(draft.parts.size()));
        int kind = random.nextInt(20);
        if (kind < 6) {
            changeLine(part);
        } else if (kind < 10) {
            addLine(part);
        } else if (kind < 12) {
            removeLine(part);
        } else if (kind < 14) {
            draft.parts.add(1 + random.nextInt(draft.parts.size()), section());
            draft.parts.sort((one, other) -> Boolean.compare(one.level > 0, other.level > 0));
        } else if (kind < 16) {
            if (part.level > 1) {
                draft.parts.remove(part);
            }
        } else if (kind == 16 && part.level > 1) {
            part.title = (byOwner ? "Mine " : "New ") + number++ + " " + title();
            moved = true;
        } else if (kind == 17 && part.level > 1 && byOwner) {
            draft.parts.remove(part);
            int first = draft.parts.indexOf(draft.part("_title")) + 1;
            draft.parts.add(first + random.nextInt(draft.parts.size() - first + 1), part);
            moved = true;
        } else if (kind >= 18) {
            tick(part);
        }
    }

    private void changeLine(Draft.Part part) {
        for (int tries = 0; tries < 5 && !part.lines.isEmpty(); tries++) {
            int index = random.nextInt(part.lines.size());
            String line = part.lines.get(index);
            if (line.matches("[-\\w].* .*\\d.*") || line.matches("- .*")) {
                part.lines.set(index, line + " changed" + number++);
                return;
            }
        }
    }

    /** Any line that is no half of a block. */
    private void removeLine(Draft.Part part) {
        if (part.level > 0 && !part.lines.isEmpty()) {
            int index = random.nextInt(part.lines.size());
            String line = part.lines.get(index);
            if (!line.matches("[`>|<].*|    .*|# .*|-->|.*no box.*")) {
                part.lines.remove(index);
            }
        }
    }

    private void addLine(Draft.Part part) {
        if (part.id.equals("_front")) {
            return;
        }
        int at = random.nextInt(part.lines.size() + 1);
        boolean end = random.nextInt(3) == 0 || part.lines.stream().anyMatch(line -> line.matches("[`>|<].*|    .*"));
        if (end) {
            if (!part.lines.isEmpty()) {
                part.lines.add("");
            }
            part.lines.add(line(5));
        } else {
            boolean list = part.lines.stream().anyMatch(line -> line.startsWith("- "));
            part.lines.add(at, line(list ? 1 + random.nextInt(4) : 5));
        }
    }

    private void tick(Draft.Part part) {
        for (int index = 0; index < part.lines.size(); index++) {
            String line = part.lines.get(index);
            if (line.startsWith("- [ ] ") && !line.contains("no box") && random.nextBoolean()) {
                part.lines.set(index, "- [x] " + line.substring(6));
                return;
            }
        }
    }
}
