package dev.aiinit.detect;

import dev.aiinit.manifest.OneLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the first heading and the first sentence of a Markdown file, decoration taken off. Prose: a proposal, never a fact. */
final class Readme {
    private static final int MOST_LINES = 150;
    private static final int LONGEST_TITLE = 60;
    private static final int LONGEST_SENTENCE = 240;

    /** Of a line, and of a paragraph: a sentence ends long before, and links are searched for again and again. */
    private static final int MOST_OF_A_LINE = 4_000;

    private static final Pattern HEADING = Pattern.compile(" {0,3}#\\s+(.*?)[\\s#]*");
    private static final Pattern UNDERLINE = Pattern.compile(" {0,3}=+\\s*");
    private static final Pattern HTML_HEADING = Pattern.compile("(?is).*?<h1\\b[^>]*>(.*?)</h1>.*");
    private static final Pattern COMMENT = Pattern.compile("(?s)<!--.*?(?:-->|\\z)");
    private static final Pattern FRONT_MATTER = Pattern.compile("(?s)\\A---\\n.*?\\n---\\n");
    private static final Pattern IMAGE =
            Pattern.compile("!\\[[^\\]]*](?:\\([^)]*\\)|\\[[^\\]]*])|<(?:img|picture|svg|source)\\b[^>]*>");
    private static final Pattern LINK = Pattern.compile("\\[([^\\[\\]]*)](?:\\([^)]*\\)|\\[[^\\]]*])?");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern MARKS =
            Pattern.compile("\\*\\*|__|`|(?<!\\w)[*_]|[*_](?!\\w)|(?<!\\S):[a-z0-9_+-]+:(?!\\S)");
    private static final Pattern PICTOGRAM =
            Pattern.compile("[\\p{So}\\p{Sk}\\x{1F000}-\\x{1FAFF}\\x{FE0F}\\x{200D}]+");
    private static final Pattern SENTENCE = Pattern.compile("(.{15,}?[.!?])(?:\\s.*|$)");
    private static final Pattern NO_PROSE = Pattern.compile("\\s*(?:[#>|*+=-]|\\d+[.)]\\s|:::|!!!|\\{[%{]|<).*");
    private static final Set<String> EMPTY_TITLES = new TreeSet<>(List.of(
            "about",
            "contents",
            "description",
            "documentation",
            "getting started",
            "index",
            "installation",
            "introduction",
            "overview",
            "project",
            "quick start",
            "quickstart",
            "readme",
            "readme.md",
            "table of contents",
            "usage",
            "welcome"));

    private final List<String> lines;

    private Readme(List<String> lines) {
        this.lines = lines;
    }

    static Readme of(String text) {
        String bounded = text.length() > 100_000 ? text.substring(0, 100_000) : text;
        String plain =
                COMMENT.matcher(FRONT_MATTER.matcher(bounded).replaceFirst("")).replaceAll("");
        List<String> lines = new ArrayList<>();
        boolean fenced = false;
        for (String line : plain.split("\n", MOST_LINES)) {
            boolean fence = line.strip().startsWith("```") || line.strip().startsWith("~~~");
            fenced ^= fence;
            lines.add(fenced || fence ? "" : bounded(line.lines().findFirst().orElse("")));
        }
        return new Readme(lines);
    }

    private static String bounded(String text) {
        return text.length() > MOST_OF_A_LINE ? text.substring(0, MOST_OF_A_LINE) : text;
    }

    /** The first heading, where it is a plain title and not a logo, a sentence or a word that every file starts with. */
    Optional<String> title() {
        int at = titleLine();
        if (at < 0) {
            return Optional.empty();
        }
        String title = cleaned(rawTitle(at));
        boolean plain = !title.isEmpty()
                && title.length() <= LONGEST_TITLE
                && title.codePoints().anyMatch(Character::isLetter)
                && !EMPTY_TITLES.contains(title.toLowerCase(Locale.ROOT));
        return plain ? Optional.of(title) : Optional.empty();
    }

    private int titleLine() {
        for (int i = 0; i < lines.size(); i++) {
            if (!rawTitle(i).isEmpty()) {
                return i;
            }
        }
        return -1;
    }

    private String rawTitle(int at) {
        Matcher heading = HEADING.matcher(lines.get(at));
        if (heading.matches()) {
            return heading.group(1).isEmpty() ? " " : heading.group(1);
        }
        boolean underlined =
                at + 1 < lines.size() && UNDERLINE.matcher(lines.get(at + 1)).matches();
        if (underlined && !lines.get(at).isBlank()) {
            return lines.get(at);
        }
        if (lines.get(at).toLowerCase(Locale.ROOT).contains("<h1")) {
            Matcher html = HTML_HEADING.matcher(bounded(
                    String.join("\n", lines.subList(at, Math.min(at + 12, lines.size())))));
            return html.matches() ? html.group(1) : " ";
        }
        return "";
    }

    /** The first sentence of the first paragraph of plain prose. */
    Optional<String> sentence() {
        StringBuilder paragraph = new StringBuilder();
        int title = titleLine();
        for (int i = title + 1; i < lines.size(); i++) {
            String line = lines.get(i);
            boolean prose = !NO_PROSE.matcher(line).matches() && !cleaned(line).isEmpty();
            if (prose) {
                paragraph.append(paragraph.isEmpty() ? "" : " ").append(line.strip());
            } else if (!paragraph.isEmpty()) {
                break;
            }
        }
        String text = cleaned(bounded(paragraph.toString()));
        Matcher sentence = SENTENCE.matcher(text);
        String first = sentence.matches() ? sentence.group(1) : text;
        boolean plain = first.length() >= 15 && first.length() <= LONGEST_SENTENCE && first.contains(" ");
        return plain ? Optional.of(first) : Optional.empty();
    }

    private static String cleaned(String markdown) {
        String text = IMAGE.matcher(markdown).replaceAll("");
        String before;
        do {
            before = text;
            text = LINK.matcher(text).replaceAll("$1");
        } while (!before.equals(text));
        text = TAG.matcher(text).replaceAll("");
        text = MARKS.matcher(text).replaceAll("");
        text = PICTOGRAM.matcher(text).replaceAll("");
        return OneLine.shortened(text.replace("&nbsp;", " ").replace("&amp;", "&"));
    }
}
