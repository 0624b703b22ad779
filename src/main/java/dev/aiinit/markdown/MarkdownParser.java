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
    private MarkdownParser() {}

    static Node parse(String text) {
        return Parser.builder()
                .extensions(List.of(
                        TablesExtension.create(), TaskListItemsExtension.create(), YamlFrontMatterExtension.create()))
                .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                .build()
                .parse(text);
    }
}
