package dev.aiinit.markdown;

import dev.aiinit.project.MarkdownText;
import dev.aiinit.project.PlainText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;

/**
 * Makes Markdown that a person typed fit into a memory file: headings cannot open sections there, {@code @words} cannot import
 * files, comments cannot hide text.
 */
public final class SafeMarkdown {
    private static final Pattern AT_WORD = Pattern.compile("(?<![^\\s\\p{Punct}])@[^\\s`]+");

    private SafeMarkdown() {}

    /** For the middle of a line: on one line, no block structure. */
    public static MarkdownText inline(String typed) {
        String line = PlainText.oneLine(typed);
        String safe = line.replaceFirst("^([#>+=~|-])", "\\\\$1").replaceFirst("^(\\d+)([.)])(?=\\s)", "$1\\\\$2");
        return new MarkdownText(mend(safe, 0));
    }

    /** For a paragraph or more of its own: headings become bold lines. */
    public static MarkdownText block(String typed) {
        return new MarkdownText(mend(PlainText.clean(typed).strip(), 0));
    }

    /** For a list item: further lines are indented below the first. */
    public static MarkdownText item(String typed) {
        String text = PlainText.clean(typed).strip().replaceFirst("^([#>+=~|-])(?=\\s)", "\\\\$1");
        return new MarkdownText(mend(text, 0).replaceAll("\n[ \t]*", "\n  "));
    }

    /** As typed, in a fenced block that nothing in it can close. */
    public static MarkdownText fenced(String typed) {
        String text = PlainText.clean(typed).stripTrailing();
        int longest = 2;
        Matcher ticks = Pattern.compile("`{3,}").matcher(text);
        while (ticks.find()) {
            longest = Math.max(longest, ticks.end() - ticks.start());
        }
        String fence = "`".repeat(longest + 1);
        return new MarkdownText(fence + "\n" + text + "\n" + fence);
    }

    /** The items of a text with one item a line; a line that is indented continues the one before, a leading list mark is dropped. */
    public static List<MarkdownText> items(String typed) {
        List<String> items = new ArrayList<>();
        for (String line : PlainText.clean(typed).split("\n", -1)) {
            if (line.isBlank()) {
                continue;
            }
            boolean continues = !items.isEmpty() && Character.isWhitespace(line.charAt(0));
            if (continues) {
                items.set(items.size() - 1, items.get(items.size() - 1) + "\n" + line.strip());
            } else {
                items.add(line.strip().replaceFirst("^[-*+]\\s+", ""));
            }
        }
        return items.stream().map(SafeMarkdown::item).toList();
    }

    private record Edit(int start, int end, String text) {}

    private static String mend(String text, int depth) {
        List<Edit> edits = new ArrayList<>();
        MarkdownParser.parse(text).accept(new Dangers(text, edits));
        edits.sort(Comparator.comparingInt(Edit::start).reversed());
        StringBuilder mended = new StringBuilder(text);
        for (Edit edit : edits) {
            mended.replace(edit.start(), edit.end(), edit.text());
        }
        String result = mended.toString();
        // Dropping a comment can join what stood around it into a new one.
        return edits.isEmpty() || depth > 4 ? result : mend(result, depth + 1);
    }

    private static final class Dangers extends AbstractVisitor {
        private final String text;
        private final List<Edit> edits;

        Dangers(String text, List<Edit> edits) {
            this.text = text;
            this.edits = edits;
        }

        @Override
        public void visit(Heading heading) {
            int start = start(heading);
            int end = end(heading);
            String content = Headings.of(text.substring(start, end)).stream()
                    .map(Headings.Found::title)
                    .findFirst()
                    .orElse("");
            edits.add(new Edit(start, end, content.isEmpty() ? "" : "**" + content.replace("*", "\\*") + "**"));
        }

        @Override
        public void visit(Text literal) {
            for (SourceSpan span : literal.getSourceSpans()) {
                int start = span.getInputIndex();
                String source = text.substring(start, start + span.getLength());
                Matcher words = AT_WORD.matcher(source);
                while (words.find()) {
                    edits.add(new Edit(start + words.start(), start + words.end(), "`" + words.group() + "`"));
                }
            }
        }

        @Override
        public void visit(HtmlBlock html) {
            dropComment(html);
        }

        @Override
        public void visit(HtmlInline html) {
            dropComment(html);
        }

        private void dropComment(Node html) {
            if (text.substring(start(html), end(html)).strip().startsWith("<!")) {
                edits.add(new Edit(start(html), end(html), ""));
            }
        }

        private static int start(Node node) {
            return node.getSourceSpans().get(0).getInputIndex();
        }

        private static int end(Node node) {
            SourceSpan last = node.getSourceSpans().get(node.getSourceSpans().size() - 1);
            return last.getInputIndex() + last.getLength();
        }
    }
}
