package dev.aiinit.markdown;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.commonmark.ext.front.matter.YamlFrontMatterBlock;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;

/** Takes a text apart into what a reader of its words wants to tell apart, each piece with its place; parses once. */
public final class Pieces {
    private Pieces() {}

    /** What a piece is. */
    public enum Kind {
        FRONT_MATTER,
        /** At the top level: it opens a section. */
        HEADING,
        /** One paragraph, that of a list item included; its inner pieces follow it. */
        PARAGRAPH,
        /** A run of plain words. */
        WORDS,
        CODE_SPAN,
        /** Where a link leads. */
        LINK,
        /** A block of code between fences. */
        FENCE,
        INDENTED_CODE,
        /** HTML that stands on lines of its own, comments among it. */
        HTML,
        INLINE_HTML
    }

    /**
     * One piece.
     *
     * @param text its words or its code; of a link the destination; of a paragraph its source
     * @param level of a heading, 1 to 6; else 0
     * @param info the word behind an opening fence; else empty
     * @param start offset of its first character
     * @param end offset behind its last character
     * @param lines offsets of the lines of a block of code; else empty
     */
    public record Piece(Kind kind, String text, int level, String info, int start, int end, List<Integer> lines) {
        public Piece {
            lines = List.copyOf(lines);
        }
    }

    /** All pieces by their start, a paragraph before what is in it. Expects {@code \n} line ends. */
    public static List<Piece> of(String text) {
        Gatherer gatherer = new Gatherer(text);
        MarkdownParser.parse(text).accept(gatherer);
        gatherer.pieces.sort(Comparator.comparingInt(Piece::start));
        return List.copyOf(gatherer.pieces);
    }

    private static final class Gatherer extends AbstractVisitor {
        private final String text;
        private final List<Piece> pieces = new ArrayList<>();

        Gatherer(String text) {
            this.text = text;
        }

        @Override
        public void visit(CustomBlock block) {
            if (block instanceof YamlFrontMatterBlock) {
                int end = FrontMatter.end(text);
                pieces.add(new Piece(Kind.FRONT_MATTER, text.substring(0, end), 0, "", 0, end, List.of()));
            } else {
                visitChildren(block);
            }
        }

        @Override
        public void visit(Heading heading) {
            if (heading.getParent() instanceof Document) {
                add(Kind.HEADING, heading, Headings.words(heading), heading.getLevel());
            }
            visitChildren(heading);
        }

        @Override
        public void visit(Paragraph paragraph) {
            if (!paragraph.getSourceSpans().isEmpty()) {
                int start = start(paragraph);
                int end = end(paragraph);
                pieces.add(new Piece(
                        Kind.PARAGRAPH, text.substring(start, end), 0, item(paragraph), start, end, List.of()));
            }
            visitChildren(paragraph);
        }

        /** A dash for the paragraph of a list item. */
        private static String item(Block block) {
            return block.getParent() instanceof ListItem ? "-" : "";
        }

        @Override
        public void visit(Text words) {
            add(Kind.WORDS, words, words.getLiteral(), 0);
        }

        @Override
        public void visit(Code code) {
            add(Kind.CODE_SPAN, code, code.getLiteral(), 0);
        }

        @Override
        public void visit(Link link) {
            add(Kind.LINK, link, link.getDestination(), 0);
            visitChildren(link);
        }

        @Override
        public void visit(HtmlBlock html) {
            add(Kind.HTML, html, html.getLiteral(), 0);
        }

        @Override
        public void visit(HtmlInline html) {
            add(Kind.INLINE_HTML, html, html.getLiteral(), 0);
        }

        @Override
        public void visit(FencedCodeBlock fence) {
            List<Integer> lines = new ArrayList<>(offsets(fence));
            if (!lines.isEmpty()) {
                lines.remove(0);
                String info = fence.getInfo() == null ? "" : fence.getInfo();
                pieces.add(new Piece(Kind.FENCE, fence.getLiteral(), 0, info, start(fence), end(fence), lines));
            }
        }

        @Override
        public void visit(IndentedCodeBlock code) {
            if (!code.getSourceSpans().isEmpty()) {
                pieces.add(
                        new Piece(Kind.INDENTED_CODE, code.getLiteral(), 0, "", start(code), end(code), offsets(code)));
            }
        }

        private void add(Kind kind, Node node, String words, int level) {
            if (!node.getSourceSpans().isEmpty()) {
                pieces.add(new Piece(kind, words, level, "", start(node), end(node), List.of()));
            }
        }

        private static List<Integer> offsets(Node node) {
            return node.getSourceSpans().stream().map(SourceSpan::getInputIndex).toList();
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
