package dev.aiinit.prompt;

import dev.aiinit.pack.Question;
import dev.aiinit.project.Value;
import java.util.List;

/** One way of asking on a terminal: with widgets on a screen, or line by line. */
interface Prompter extends AutoCloseable {
    /** What {@link #review} returns when nothing is to be changed. */
    int ACCEPTED = -1;

    /**
     * Asks until the answer may stand.
     *
     * @param initial what is filled in; fits the type of the question
     */
    Turn<Value> ask(Question question, Value initial, Heading heading);

    /** Shows all answers; returns the index of the one to be changed, or {@link #ACCEPTED}. */
    Turn<Integer> review(List<Reviewed> answers, Place place);

    /** Asks yes or no, below what was printed. What was typed before the question is there does not answer it. */
    boolean confirm(String question);

    @Override
    void close();

    /**
     * An answer on the review screen.
     *
     * @param source a word for where it came from
     * @param locked why it cannot be changed here; empty if it can
     */
    record Reviewed(String topic, String prompt, String value, String source, String locked) {}
}
