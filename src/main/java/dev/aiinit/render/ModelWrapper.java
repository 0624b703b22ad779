package dev.aiinit.render;

import dev.aiinit.project.MarkdownText;
import freemarker.template.Configuration;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import org.jspecify.annotations.Nullable;

/** Shows templates maps, lists, texts, numbers and flags, and text that is Markdown already; nothing that has methods. */
final class ModelWrapper extends SimpleObjectWrapper {
    ModelWrapper() {
        super(Configuration.VERSION_2_3_35);
    }

    @Override
    public @Nullable TemplateModel wrap(@Nullable Object value) throws TemplateModelException {
        if (value instanceof MarkdownText markdown) {
            return new MarkdownOutput(null, markdown.text());
        }
        return super.wrap(value);
    }
}
