package dev.aiinit.prompt;

import java.util.List;

/** Something that a person answers with: knows its state, how it looks and what each key does to it, but no terminal. */
interface Widget<T> {
    /** What a key press led to. */
    enum Step {
        STAY,
        DONE,
        HELP
    }

    /**
     * How it looks now.
     *
     * @param width cells that a row may take
     */
    Picture picture(int width, Look look);

    Step press(Press press);

    /** The answer as it is now. */
    T value();

    /** What the keys do, the most important first: {@code Enter ok}. Those that work everywhere are not among them. */
    List<String> keys(Look look);

    /** Whether printable characters are text; otherwise {@code ?} and {@code <} are commands. */
    boolean typing();

    /** Help about what is in focus, besides that about the question; empty when there is none. */
    default String help() {
        return "";
    }
}
