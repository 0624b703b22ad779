package dev.aiinit.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;

/** Finds the words of a text that assistants take as the name of a file to read in: {@code @path}, but not in code. */
public final class Imports {
    private static final Pattern AT_WORD = Pattern.compile("(?<!\\S)@([^\\s`]+)");

    private Imports() {}

    /** The words without their sign, in order; many of them name no file. */
    public static List<String> of(String text) {
        if (text.indexOf('@') < 0) {
            return List.of();
        }
        StringBuilder open = new StringBuilder(text);
        MarkdownParser.parse(text).accept(new AbstractVisitor() {
            @Override
            public void visit(Code code) {
                blank(open, code);
            }

            @Override
            public void visit(FencedCodeBlock code) {
                blank(open, code);
            }

            @Override
            public void visit(IndentedCodeBlock code) {
                blank(open, code);
            }
        });
        List<String> words = new ArrayList<>();
        Matcher found = AT_WORD.matcher(open);
        while (found.find()) {
            words.add(found.group(1));
        }
        return words;
    }

    private static void blank(StringBuilder text, Node code) {
        for (SourceSpan span : code.getSourceSpans()) {
            for (int i = span.getInputIndex(); i < span.getInputIndex() + span.getLength(); i++) {
                text.setCharAt(i, '`');
            }
        }
    }
}
