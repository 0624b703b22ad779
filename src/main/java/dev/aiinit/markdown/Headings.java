package dev.aiinit.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;

/** Finds the headings of a text that split it into sections: those outside quotes, lists, fences and comments. */
public final class Headings {
    private static final Pattern MARKUP = Pattern.compile("[\\\\`*_\\[\\]<>&!~]");

    private Headings() {}

    /**
     * One heading.
     *
     * @param level 1 to 6
     * @param title its text, without markup
     * @param start offset of its first character
     * @param end offset behind its last character, the line break not included
     */
    public record Found(int level, String title, int start, int end) {}

    /** All headings at the top level of the text, in order. Expects {@code \n} line ends. */
    public static List<Found> of(String text) {
        List<Found> headings = new ArrayList<>();
        int front = FrontMatter.end(text);
        Node document = MarkdownParser.parseBody(text.substring(front));
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading && !heading.getSourceSpans().isEmpty()) {
                List<SourceSpan> spans = heading.getSourceSpans();
                SourceSpan last = spans.get(spans.size() - 1);
                int start = front + spans.get(0).getInputIndex();
                headings.add(new Found(
                        heading.getLevel(),
                        title(heading),
                        lineStart(text, start),
                        front + last.getInputIndex() + last.getLength()));
            }
        }
        return headings;
    }

    private static int lineStart(String text, int offset) {
        int start = offset;
        while (start > 0 && text.charAt(start - 1) != '\n' && text.charAt(start - 1) != '\r') {
            start--;
        }
        return start;
    }

    private static String title(Heading heading) {
        String raw = heading.getFirstChild() instanceof Text text
                ? text.getLiteral().replace('\n', ' ').strip()
                : "";
        return MARKUP.matcher(raw).find() ? words(MarkdownParser.parse("# " + raw)) : raw;
    }

    /** The text of a parsed heading, without markup. */
    static String words(Node heading) {
        StringBuilder words = new StringBuilder();
        heading.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                words.append(text.getLiteral());
            }

            @Override
            public void visit(Code code) {
                words.append(code.getLiteral());
            }
        });
        return words.toString().strip();
    }
}
