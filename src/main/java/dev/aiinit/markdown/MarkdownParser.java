package dev.aiinit.markdown;

import java.util.List;
import org.commonmark.ext.front.matter.YamlFrontMatterExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Parses Markdown as assistants and code hosts read it: tables, task boxes and front matter, every node with its place. */
final class MarkdownParser {
    private static final Parser WHOLE = Parser.builder()
            .extensions(List.of(
                    TablesExtension.create(), TaskListItemsExtension.create(), YamlFrontMatterExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();
    private static final Parser BODY = Parser.builder()
            .extensions(List.of(TablesExtension.create(), TaskListItemsExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .build();

    private MarkdownParser() {}

    static Node parse(String text) {
        return WHOLE.parse(text);
    }

    /** A text whose front matter, if it had any, was cut off: a first line of hyphens is no front matter here. */
    static Node parseBody(String text) {
        return BODY.parse(text);
    }
}
