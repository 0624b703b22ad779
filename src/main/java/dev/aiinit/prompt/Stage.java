package dev.aiinit.prompt;

import dev.aiinit.answers.Interrupted;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jline.terminal.Terminal;

/** Lets one widget at a time speak with the person: draws, reads keys, shows help and complaints. */
final class Stage implements AutoCloseable {
    private final Look look;
    private final Takeover takeover;
    private final Screen screen;
    private final Keys keys;

    Stage(Terminal terminal, Look look, boolean wholeScreen) {
        this.look = look;
        this.takeover = new Takeover(terminal, wholeScreen);
        this.screen = new Screen(terminal, wholeScreen);
        this.keys = new Keys(terminal, takeover.signals());
    }

    Look look() {
        return look;
    }

    /**
     * Shows the widget until the person is done with it or wants to go back.
     *
     * @param check says what is wrong with a value; a value that is wrong is not taken
     * @throws Interrupted on Ctrl-C
     */
    <T> Turn<T> play(Heading heading, Widget<T> widget, Function<T, Optional<String>> check) {
        boolean help = false;
        String message = "";
        while (true) {
            draw(heading, widget, help ? helpText(heading, widget) : "", message);
            Press press = keys.next();
            if (press.key() == Key.RESIZE) {
                screen.resize();
                continue;
            }
            message = "";
            if (press.key() == Key.INTERRUPT) {
                throw new Interrupted();
            }
            if (press.key() == Key.REDRAW) {
                screen.redraw();
            } else if (press.key() == Key.HELP || (!widget.typing() && press.is("?"))) {
                help = !help;
            } else if (help && press.key() == Key.BACK) {
                help = false;
            } else if (press.key() == Key.BACK || (!widget.typing() && press.is("<"))) {
                if (!heading.place().first()) {
                    return Turn.back(widget.value());
                }
                message = "This is where it begins: there is nothing to go back to";
            } else {
                Widget.Step step = widget.press(press);
                help = help != (step == Widget.Step.HELP);
                if (step == Widget.Step.DONE) {
                    T value = widget.value();
                    Optional<String> complaint = check.apply(value);
                    if (complaint.isEmpty()) {
                        return Turn.done(value);
                    }
                    message = Plain.line(complaint.get());
                }
            }
        }
    }

    private <T> void draw(Heading heading, Widget<T> widget, String help, String message) {
        Page page = new Page(look, screen.columns(), screen.rows());
        List<String> footer = new ArrayList<>(widget.keys(look));
        footer.add(widget.typing() ? "F1 or ? help" : "? help");
        if (!heading.place().first()) {
            footer.add(widget.typing() ? "Shift-Tab back" : "Esc back");
        }
        footer.add("Ctrl-C quit");
        Page.Laid laid = page.lay(heading, widget.picture(page.width(), look), help, message, footer);
        screen.show(laid.rows(), laid.cursorRow(), laid.cursorColumn());
    }

    private static <T> String helpText(Heading heading, Widget<T> widget) {
        List<String> parts = new ArrayList<>();
        parts.add(heading.help());
        parts.add(Plain.text(widget.help()));
        parts.removeIf(String::isBlank);
        return parts.isEmpty() ? "There is no more to say about this question." : String.join("\n", parts);
    }

    /**
     * Lets only keys count that are pressed from now on.
     *
     * @throws Interrupted when Ctrl-C was pressed before
     */
    void forgetTypedAhead() {
        keys.forgetTypedAhead();
    }

    /** Takes away what is drawn, and lets what was printed before stand. */
    void erase() {
        screen.erase();
    }

    @Override
    public void close() {
        takeover.close();
    }
}
