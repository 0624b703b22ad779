package dev.aiinit.render;

import freemarker.core.CommonMarkupOutputFormat;
import java.io.IOException;
import java.io.Writer;
import org.jspecify.annotations.Nullable;

/** Markdown as an output format of FreeMarker: what a template prints is escaped unless it is known to be Markdown. */
final class MarkdownFormat extends CommonMarkupOutputFormat<MarkdownOutput> {
    static final MarkdownFormat INSTANCE = new MarkdownFormat();

    private MarkdownFormat() {}

    @Override
    public String getName() {
        return "Markdown";
    }

    @Override
    public String getMimeType() {
        return "text/markdown";
    }

    @Override
    public void output(String text, Writer out) throws IOException {
        out.write(MarkdownEscape.inline(text));
    }

    @Override
    public String escapePlainText(String text) {
        return MarkdownEscape.inline(text);
    }

    @Override
    public boolean isLegacyBuiltInBypassed(String builtInName) {
        return false;
    }

    @Override
    protected MarkdownOutput newTemplateMarkupOutputModel(@Nullable String plain, @Nullable String markup) {
        return new MarkdownOutput(plain, markup);
    }

    @Override
    public boolean isOutputFormatMixingAllowed() {
        return false;
    }
}
