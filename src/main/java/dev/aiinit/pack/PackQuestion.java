package dev.aiinit.pack;

import dev.aiinit.project.Location;
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
 * @param only the choices that the packs leave open; empty for all of them
 * @param at where its manifest has it
 */
public record PackQuestion(
        Shape question,
        Format format,
        boolean keptAsFiles,
        String choicesFrom,
        String defaultFrom,
        Optional<Value> defaultValue,
        When when,
        List<String> only,
        Location at) {
    public PackQuestion {
        only = List.copyOf(only);
    }

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

    PackQuestion narrowedTo(List<String> choices) {
        return new PackQuestion(
                question, format, keptAsFiles, choicesFrom, defaultFrom, defaultValue, when, choices, at);
    }

    /** The question with its choices filled in; those that nothing offers any more are left out, and those that no pack leaves open. */
    public Question ask(List<Choice> offered) {
        List<Choice> choices = choices(offered);
        return asked(
                only.isEmpty()
                        ? choices
                        : choices.stream()
                                .filter(choice -> only.contains(choice.value()))
                                .toList());
    }

    /** The question with all its choices, whatever the packs leave open: an older answer may be one of them. */
    public Question askInFull(List<Choice> offered) {
        return asked(choices(offered));
    }

    private List<Choice> choices(List<Choice> offered) {
        return choicesFrom.isEmpty() ? question.choices() : offered;
    }

    private Question asked(List<Choice> choices) {
        return new Question(
                question.id(),
                question.topic(),
                question.type(),
                question.prompt(),
                question.help(),
                choices,
                question.fields(),
                question.required(),
                question.pattern(),
                question.patternHint(),
                question.min(),
                question.max());
    }
}
