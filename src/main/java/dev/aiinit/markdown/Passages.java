package dev.aiinit.markdown;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;

/** Lists what a text consists of: headings, paragraphs, list items, each with its place. Comments, fences and quotes are left out. */
public final class Passages {
    private Passages() {}

    /** What a passage is. */
    public enum Kind {
        HEADING,
        PARAGRAPH,
        /** The first paragraph of an item of a list that is itself in no list. */
        ITEM
    }

    /**
     * One passage.
     *
     * @param level of a heading, 1 to 6; else 0
     * @param text of a heading without markup; else as it is written, without the marks of the list
     * @param start offset of its first character
     */
    public record Passage(Kind kind, int level, String text, int start) {}

    /** The passages in order. Expects {@code \n} line ends. */
    public static List<Passage> of(String text) {
        List<Passage> passages = new ArrayList<>();
        for (Node node = MarkdownParser.parse(text).getFirstChild(); node != null; node = node.getNext()) {
            if (node.getSourceSpans().isEmpty()) {
                continue;
            }
            if (node instanceof Heading heading) {
                passages.add(new Passage(
                        Kind.HEADING,
                        heading.getLevel(),
                        Headings.title(heading),
                        heading.getSourceSpans().get(0).getInputIndex()));
            } else if (node instanceof Paragraph) {
                passages.add(passage(Kind.PARAGRAPH, node, text));
            } else if (node instanceof ListBlock) {
                for (Node item = node.getFirstChild(); item != null; item = item.getNext()) {
                    firstParagraph(item, text, passages);
                }
            }
        }
        return passages;
    }

    private static void firstParagraph(Node item, String text, List<Passage> passages) {
        for (Node child = item.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof Paragraph && !child.getSourceSpans().isEmpty()) {
                passages.add(passage(Kind.ITEM, child, text));
                return;
            }
        }
    }

    private static Passage passage(Kind kind, Node node, String text) {
        List<SourceSpan> spans = node.getSourceSpans();
        List<String> lines = new ArrayList<>();
        for (SourceSpan span : spans) {
            lines.add(text.substring(span.getInputIndex(), span.getInputIndex() + span.getLength())
                    .strip());
        }
        return new Passage(kind, 0, String.join("\n", lines), spans.get(0).getInputIndex());
    }
}
