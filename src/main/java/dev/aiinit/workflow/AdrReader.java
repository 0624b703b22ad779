package dev.aiinit.workflow;

import dev.aiinit.lint.DecisionLint;
import dev.aiinit.markdown.Links;
import dev.aiinit.markdown.Passages;
import dev.aiinit.markdown.Passages.Kind;
import dev.aiinit.markdown.Passages.Passage;
import dev.aiinit.project.Decision;
import dev.aiinit.project.Location;
import dev.aiinit.project.PlainText;
import dev.aiinit.project.Problem;
import dev.aiinit.project.Slug;
import dev.aiinit.syntax.Format;
import dev.aiinit.syntax.Node;
import dev.aiinit.syntax.Syntax;
import dev.aiinit.syntax.SyntaxError;
import dev.aiinit.workflow.AdrRecord.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads one decision record: the forms of MADR 2 (list items under the title), MADR 3 and 4 (front matter), and of Michael Nygard
 * as adr-tools writes it (a section for the status). What is not clearly such a record is reported, never guessed.
 */
final class AdrReader {
    private static final Pattern FRONT_MATTER =
            Pattern.compile("\\A---[ \t]*\n(.*?\n)---[ \t]*(?:\n|\\z)", Pattern.DOTALL);
    private static final Pattern NUMBERED =
            Pattern.compile("(?:ADR[- ]?\\d+|\\d+)\\s*[.:–-]\\s+(?=\\S)", Pattern.CASE_INSENSITIVE);
    private static final Pattern ENTRY = Pattern.compile("(?i)(status|date)\\s*:.*");
    private static final Pattern FILE_NUMBER = Pattern.compile("(\\d{1,8})[-_. ].*");
    private static final List<String> REASONS = List.of("decision outcome", "context", "decision");

    private final String path;
    private final String text;
    private final List<Problem> problems;
    private final List<Passage> passages;

    private AdrReader(String path, String text, List<Problem> problems) {
        this.path = path;
        this.text = text;
        this.problems = problems;
        this.passages = Passages.of(text);
    }

    /**
     * The record in a text; empty when it is none.
     *
     * @param path of the file, from the root
     * @param problems where it is said why not
     */
    static Optional<AdrRecord> read(String path, String text, List<Problem> problems) {
        return new AdrReader(path, text, problems).record();
    }

    /** A text and where it starts. */
    private record Placed(String text, int start) {}

    private Optional<AdrRecord> record() {
        String title = passages.stream()
                .filter(passage -> passage.kind() == Kind.HEADING && passage.level() == 1)
                .findFirst()
                .map(passage ->
                        NUMBERED.matcher(PlainText.oneLine(passage.text())).replaceFirst(""))
                .orElse("");
        if (title.isEmpty()) {
            return none(0, "it has no title", "give it a heading of level 1");
        }
        List<Placed> status = new ArrayList<>();
        frontMatter("status").or(() -> entry("status")).ifPresent(status::add);
        Style style = status.isEmpty() ? Style.NYGARD : Style.MADR;
        if (status.isEmpty()) {
            status.addAll(lines("status"));
        }
        if (status.isEmpty()) {
            return none(0, "it has no status", "MADR has one in the front matter, adr-tools below \"## Status\"");
        }
        Optional<Decision.Status> word =
                AdrStatus.of(status.stream().map(Placed::text).toList());
        int place = status.get(0).start();
        if (word.isEmpty()) {
            return none(
                    place,
                    "its status is \"" + PlainText.oneLine(status.get(0).text()) + "\"",
                    "known: proposed, accepted, rejected, deprecated, superseded");
        }
        List<String> relations =
                new ArrayList<>(status.stream().map(Placed::text).toList());
        relations.addAll(lines("links").stream().map(Placed::text).toList());
        relations.addAll(lines("more information").stream().map(Placed::text).toList());
        AdrOptions options = new AdrOptions(section("considered options"), prose("decision outcome"));
        Decision decision =
                new Decision(Slug.of(stem()), title, word.get(), date(), why(style), options.rejected(), List.of());
        return Optional.of(new AdrRecord(
                decision,
                at(place),
                number(),
                style,
                AdrStatus.references(relations, false),
                AdrStatus.references(relations, true)));
    }

    private Optional<AdrRecord> none(int offset, String what, String hint) {
        problems.add(Problem.at(at(offset), "not read as a decision record: " + what, hint));
        return Optional.empty();
    }

    private Location at(int offset) {
        String before = text.substring(0, offset);
        int line = (int) before.chars().filter(each -> each == '\n').count() + 1;
        return new Location(path, line, offset - before.lastIndexOf('\n'));
    }

    private String stem() {
        return path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.[^.]*$", "");
    }

    private int number() {
        Matcher number = FILE_NUMBER.matcher(stem() + "-");
        return number.matches() ? Integer.parseInt(number.group(1)) : -1;
    }

    private Optional<Placed> frontMatter(String key) {
        Matcher front = FRONT_MATTER.matcher(text);
        if (!front.find()) {
            return Optional.empty();
        }
        try {
            return Syntax.parse(Format.YAML, path, front.group(1))
                    .at(key)
                    .flatMap(node ->
                            node.asText().map(value -> new Placed(value, offset(front.start(1), node.mark()))));
        } catch (SyntaxError placeholder) {
            return Optional.empty();
        }
    }

    private int offset(int start, Node.Mark mark) {
        int offset = start;
        for (int line = 1; line < mark.line(); line++) {
            offset = text.indexOf('\n', offset) + 1;
        }
        return offset + mark.column() - 1;
    }

    /** A line such as {@code Status: accepted} between the title and the first section. */
    private Optional<Placed> entry(String key) {
        boolean afterTitle = false;
        for (Passage passage : passages) {
            if (passage.kind() == Kind.HEADING && afterTitle) {
                return Optional.empty();
            }
            afterTitle |= passage.kind() == Kind.HEADING;
            if (!afterTitle || passage.kind() == Kind.HEADING) {
                continue;
            }
            for (String line : passage.text().split("\n", -1)) {
                Matcher entry = ENTRY.matcher(line.replace("*", "").replace("__", ""));
                if (entry.matches() && entry.group(1).equalsIgnoreCase(key)) {
                    return Optional.of(new Placed(line.replaceFirst("^[^:]*:[*_\\s]*", ""), passage.start()));
                }
            }
        }
        return Optional.empty();
    }

    private String date() {
        Optional<Placed> given = frontMatter("date").or(() -> entry("date"));
        String date = given.map(placed -> Links.flattened(placed.text())).orElse("");
        if (date.isEmpty() || DecisionLint.isDate(date)) {
            return date;
        }
        problems.add(Problem.at(
                at(given.map(Placed::start).orElse(0)),
                "the date \"" + PlainText.oneLine(date) + "\" is left out",
                "write it as 2026-09-07"));
        return "";
    }

    /** The passages between this heading and the next one, whatever its level. */
    private List<Passage> section(String heading) {
        List<Passage> section = new ArrayList<>();
        boolean inside = false;
        for (Passage passage : passages) {
            if (passage.kind() != Kind.HEADING) {
                section.addAll(inside ? List.of(passage) : List.of());
            } else if (inside) {
                return section;
            } else {
                inside = passage.level() > 1
                        && passage.text().strip().toLowerCase(Locale.ROOT).equals(heading);
            }
        }
        return section;
    }

    private List<Placed> lines(String heading) {
        List<Placed> lines = new ArrayList<>();
        for (Passage passage : section(heading)) {
            for (String line : passage.text().split("\n", -1)) {
                lines.add(new Placed(line, passage.start()));
            }
        }
        return lines;
    }

    /** The first paragraph of a section, its links reduced to their words: they would lead nowhere from another folder. */
    private String prose(String heading) {
        return section(heading).stream()
                .filter(passage -> passage.kind() == Kind.PARAGRAPH)
                .findFirst()
                .map(passage -> Links.flattened(passage.text()))
                .orElse("");
    }

    private String why(Style style) {
        List<String> paragraphs = new ArrayList<>();
        for (String heading : REASONS) {
            String paragraph = prose(heading);
            if (!paragraph.isEmpty()) {
                paragraphs.add(paragraph);
            }
            if (style == Style.MADR && !paragraphs.isEmpty()) {
                break;
            }
        }
        return String.join("\n\n", paragraphs);
    }
}
