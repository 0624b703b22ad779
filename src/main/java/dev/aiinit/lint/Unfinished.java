package dev.aiinit.lint;

import dev.aiinit.markdown.Pieces.Kind;
import dev.aiinit.markdown.Pieces.Piece;
import dev.aiinit.project.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what somebody began and did not end: empty sections, words of a template, a merge with its markers. */
public final class Unfinished implements Check {
    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
    private static final Pattern PLACEHOLDER = Pattern.compile("(?i)\\blorem ipsum\\b"
            + "|\\bTODO:? (?:describe|document this|fill (?:in|this)|write (?:this|me)|add (?:description|content|details))\\b"
            + "|[<\\[{](?:your[ _-](?:project|app|company|team|repo|product|service)(?:[ _-]?name)?|project[ _-]name|insert [\\w ]{3,40}"
            + "|(?:describe|fill in|add|replace) (?:your|this|the) [\\w ]{3,40})[>\\]}]"
            + "|\\[your [\\w ]{3,40} here\\]|\\bYOUR_PROJECT(?:_NAME)?\\b|\\[(?:TODO|TBD|FILL ME IN)\\]");
    private static final Pattern MARKER = Pattern.compile("(?m)^(?:<{7} \\S.*|>{7} \\S.*)$");
    private static final Pattern MIDDLE = Pattern.compile("(?m)^={7}$");

    private final Examined examined;

    public Unfinished(Examined examined) {
        this.examined = examined;
    }

    @Override
    public List<Diagnosis> diagnoses() {
        List<Diagnosis> found = new ArrayList<>();
        for (MemoryFile file : examined.memory()) {
            sections(file, found);
            placeholders(file, found);
            markers(file).ifPresent(found::add);
        }
        return found;
    }

    private static void sections(MemoryFile file, List<Diagnosis> found) {
        List<Piece> headings = file.pieces(Kind.HEADING).toList();
        for (int i = 0; i < headings.size(); i++) {
            Piece heading = headings.get(i);
            Piece next = i + 1 < headings.size() ? headings.get(i + 1) : null;
            int end = next == null ? file.text().length() : next.start();
            boolean deeper = next != null && next.level() > heading.level();
            String below = file.text().substring(Math.min(heading.end(), end), end);
            // The title of a file needs nothing below it; markers of generated parts are nothing.
            boolean empty = COMMENT.matcher(below).replaceAll("").isBlank()
                    && !below.contains("\n===")
                    && !below.contains("\n---");
            if (empty
                    && !deeper
                    && heading.level() > 1
                    && !COMMENT.matcher(below).find()) {
                found.add(Diagnosis.of(
                        MemoryRules.EMPTY_SECTION,
                        file.at(heading.start()),
                        "nothing stands below \"" + heading.text() + "\"",
                        "write what belongs there, or take the heading out"));
            }
        }
    }

    private static void placeholders(MemoryFile file, List<Diagnosis> found) {
        Matcher words = PLACEHOLDER.matcher(withTags(file));
        while (words.find()) {
            found.add(Diagnosis.of(
                    MemoryRules.PLACEHOLDER,
                    file.at(words.start()),
                    "\"" + words.group() + "\" is left from a template",
                    "write what is meant, or take it out"));
        }
    }

    /** The words, and what stands in angle brackets: Markdown takes a placeholder in them for a tag. */
    private static String withTags(MemoryFile file) {
        StringBuilder words = new StringBuilder(file.prose());
        file.pieces(Kind.INLINE_HTML)
                .filter(tag -> !tag.text().startsWith("<!"))
                .forEach(
                        tag -> words.replace(tag.start(), tag.end(), file.text().substring(tag.start(), tag.end())));
        return words.toString();
    }

    /** All three markers, outside of code: one alone may be a rule or an underlined title. */
    private static Optional<Diagnosis> markers(MemoryFile file) {
        Matcher marker = MARKER.matcher(file.text());
        boolean inCode = file.pieces(Kind.FENCE)
                .anyMatch(fence -> MARKER.matcher(fence.text()).find());
        if (inCode || !marker.find() || !MIDDLE.matcher(file.text()).find()) {
            return Optional.empty();
        }
        Location first = file.at(marker.start());
        return marker.find()
                ? Optional.of(Diagnosis.of(
                        MemoryRules.CONFLICT_MARKERS,
                        first,
                        "markers of a merge that was not finished",
                        "keep one of the two texts and take the markers out"))
                : Optional.empty();
    }
}
