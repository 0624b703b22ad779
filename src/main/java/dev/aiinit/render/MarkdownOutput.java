package dev.aiinit.render;

import freemarker.core.CommonTemplateMarkupOutputModel;
import org.jspecify.annotations.Nullable;

/** Text that is Markdown already. */
final class MarkdownOutput extends CommonTemplateMarkupOutputModel<MarkdownOutput> {
    MarkdownOutput(@Nullable String plain, @Nullable String markup) {
        super(plain, markup);
    }

    @Override
    public MarkdownFormat getOutputFormat() {
        return MarkdownFormat.INSTANCE;
    }
}
