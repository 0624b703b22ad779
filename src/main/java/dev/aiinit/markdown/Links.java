package dev.aiinit.markdown;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;

/** Finds the links of a text, and takes them out where they would lead nowhere. */
public final class Links {
    private Links() {}

    /** Where a link leads, as written. */
    public static List<String> targets(String text) {
        List<String> targets = new ArrayList<>();
        MarkdownParser.parse(text).accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                targets.add(link.getDestination());
            }
        });
        return targets;
    }

    /** The text with the words of each link in its place, and without comments. */
    public static String flattened(String text) {
        List<Edit> edits = new ArrayList<>();
        MarkdownParser.parse(text).accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                Node first = link.getFirstChild();
                Node last = link.getLastChild();
                if (isPlaced(link) && first != null && last != null && isPlaced(first) && isPlaced(last)) {
                    edits.add(new Edit(start(link), end(link), text.substring(start(first), end(last))));
                }
            }

            @Override
            public void visit(HtmlInline html) {
                if (html.getLiteral().startsWith("<!--") && isPlaced(html)) {
                    edits.add(new Edit(start(html), end(html), ""));
                }
            }
        });
        StringBuilder flattened = new StringBuilder(text);
        for (int index = edits.size() - 1; index >= 0; index--) {
            Edit edit = edits.get(index);
            flattened.replace(edit.start(), edit.end(), edit.text());
        }
        return flattened.toString().strip();
    }

    private record Edit(int start, int end, String text) {}

    private static boolean isPlaced(Node node) {
        return !node.getSourceSpans().isEmpty();
    }

    private static int start(Node node) {
        return node.getSourceSpans().get(0).getInputIndex();
    }

    private static int end(Node node) {
        SourceSpan last = node.getSourceSpans().get(node.getSourceSpans().size() - 1);
        return last.getInputIndex() + last.getLength();
    }
}
