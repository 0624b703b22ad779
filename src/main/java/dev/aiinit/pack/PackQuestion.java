package dev.aiinit.pack;

import dev.aiinit.project.Value;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A question as a pack defines it: what is asked, how the answer is printed and kept, and where its default comes from.
 *
 * @param question what is asked; without its choices when they come from elsewhere
 * @param choicesFrom name of the list that offers the choices ({@code targets}, {@code start-folders}); empty when the question has its own
 * @param defaultFrom name of the finding that is preselected; empty for none
 * @param defaultValue what counts when nothing is detected
 */
public record PackQuestion(
        Shape question,
        Format format,
        boolean keptAsFiles,
        String choicesFrom,
        String defaultFrom,
        Optional<Value> defaultValue,
        When when) {

    /** How a template sees an answer that was typed as Markdown. */
    public enum Format {
        /** Text inside a line. */
        INLINE,
        /** Blocks of Markdown; headings are demoted. */
        PARAGRAPH,
        /** A list with one item a line. */
        ITEMS,
        /** Printed as typed, in a fenced block. */
        DIAGRAM;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The parts of a {@link Question} that the manifest gives. */
    public record Shape(
            String id,
            String topic,
            Question.Type type,
            String prompt,
            String help,
            List<Choice> choices,
            List<Field> fields,
            boolean required,
            String pattern,
            String patternHint,
            int min,
            int max) {}

    public String id() {
        return question.id();
    }

    PackQuestion withWhen(When condition) {
        return new PackQuestion(question, format, keptAsFiles, choicesFrom, defaultFrom, defaultValue, condition);
    }

    /** The question with its choices filled in; those that nothing offers any more are left out. */
    public Question ask(List<Choice> offered) {
        return new Question(
                question.id(),
                question.topic(),
                question.type(),
                question.prompt(),
                question.help(),
                choicesFrom.isEmpty() ? question.choices() : offered,
                question.fields(),
                question.required(),
                question.pattern(),
                question.patternHint(),
                question.min(),
                question.max());
    }
}
