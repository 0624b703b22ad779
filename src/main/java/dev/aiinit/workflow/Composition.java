package dev.aiinit.workflow;

import dev.aiinit.markdown.Imports;
import dev.aiinit.markdown.SectionChange;
import dev.aiinit.merge.State;
import dev.aiinit.pack.Document;
import dev.aiinit.pack.Layer;
import dev.aiinit.pack.Pack;
import dev.aiinit.pack.SectionEdit;
import dev.aiinit.project.ExitCode;
import dev.aiinit.project.Location;
import dev.aiinit.project.PlainText;
import dev.aiinit.project.Problem;
import dev.aiinit.project.UserError;
import dev.aiinit.render.Renderer;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Renders a document as its layers want it: the template of the lowest, then what each layer above does to its sections. What comes out
 * looks as if one template had written it.
 */
final class Composition {
    /** Characters that the packs of one run may write, those of sections that others replace included. */
    static final int LONGEST = 2 << 20;

    private static final Pattern OUTSIDE = Pattern.compile("[~/\\\\].*|[A-Za-z]:.*|(.*[/\\\\])?\\.\\.([/\\\\].*)?");

    /** Sections of one document: each is merged for itself, and a file of the state. */
    private static final int MOST_SECTIONS = 1000;

    private final Pack pack;
    private final Renderer renderer;
    private int written;

    Composition(Pack pack, Renderer renderer) {
        this.pack = pack;
        this.renderer = renderer;
    }

    /**
     * The text of a document.
     *
     * @throws UserError when a template fails, or writes into sections that are not its own
     */
    String text(Document document, Map<String, Object> model) {
        String text = counted(renderer.render(document, model));
        for (SectionEdit edit : document.sections()) {
            text = changed(text, edit, model).orElseThrow(() -> intruding(document, edit));
        }
        return pack.builtIn() ? text : withoutOutside(document, bounded(document, text));
    }

    private String bounded(Document document, String text) {
        if (State.rendered(document.path(), text).size() > MOST_SECTIONS) {
            throw new UserError(
                    ExitCode.TEMPLATE,
                    Problem.of(
                            "the pack " + pack.name() + " writes more than " + MOST_SECTIONS + " sections into "
                                    + document.path(),
                            "use fewer headings: each section is a file of the state"));
        }
        return text;
    }

    /** Looked for in what was written: a template can put the words of an import together so that nobody sees them in it. */
    private String withoutOutside(Document document, String text) {
        Imports.of(text).stream()
                .filter(word -> OUTSIDE.matcher(word).matches())
                .findFirst()
                .ifPresent(word -> {
                    throw new UserError(
                            ExitCode.TEMPLATE,
                            Problem.at(
                                    Location.of(
                                            pack.layers().get(document.layer()).name() + "/" + document.template()),
                                    "it makes " + document.path() + " import \"" + PlainText.oneLine("@" + word)
                                            + "\", which is outside the repository",
                                    "where it is no import, write it as code"));
                });
        return text;
    }

    private Optional<String> changed(String text, SectionEdit edit, Map<String, Object> model) {
        return switch (edit.action()) {
            case KEEP -> Optional.of(text);
            case REMOVE -> SectionChange.replace(text, edit.section(), "");
            case REPLACE -> SectionChange.replace(text, edit.section(), part(edit, model));
            case APPEND -> SectionChange.append(text, edit.section(), part(edit, model));
        };
    }

    private String part(SectionEdit edit, Map<String, Object> model) {
        return counted(renderer.render(edit.layer(), edit.template(), model)).strip() + "\n";
    }

    private String counted(String text) {
        written += text.length();
        if (written > LONGEST && !pack.builtIn()) {
            throw new UserError(
                    ExitCode.TEMPLATE,
                    Problem.of(
                            "the pack " + pack.name() + " writes more than " + (LONGEST >> 20) + " MiB in one run",
                            "use a smaller one"));
        }
        return text;
    }

    private UserError intruding(Document document, SectionEdit edit) {
        Layer layer = pack.layers().get(edit.layer());
        String what = edit.action() == SectionEdit.Action.REMOVE
                ? "without this section of " + document.path() + " the sections around it are not what they were"
                : "what it writes for " + document.path() + "#" + edit.section()
                        + " runs into the sections around it, or has the id of one of them";
        return new UserError(
                ExitCode.TEMPLATE,
                Problem.at(
                        edit.template().isEmpty() ? edit.at() : Location.of(layer.name() + "/" + edit.template()),
                        what,
                        "close its fences and comments, and give its headings ids of their own"));
    }
}
