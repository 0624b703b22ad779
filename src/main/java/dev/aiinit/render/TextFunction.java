package dev.aiinit.render;

import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;
import java.util.List;
import java.util.function.UnaryOperator;

/** A function of one text that templates may call; its result is Markdown. */
record TextFunction(String name, UnaryOperator<String> function) implements TemplateMethodModelEx {
    @Override
    public Object exec(@SuppressWarnings("rawtypes") List arguments) throws TemplateModelException {
        if (arguments.size() != 1 || !(arguments.get(0) instanceof TemplateScalarModel text)) {
            throw new TemplateModelException(name + "(...) takes one text");
        }
        return new MarkdownOutput(null, function.apply(text.getAsString()));
    }
}
