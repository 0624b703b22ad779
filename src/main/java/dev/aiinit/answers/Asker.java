package dev.aiinit.answers;

import java.util.List;
import java.util.Map;

/** Asks a person. */
public interface Asker {
    /**
     * Asks what applies and is not fixed, topic by topic, then shows everything once more for review.
     *
     * <p>A preselected answer that the person leaves as it is comes back unchanged, source and evidence included; anything else
     * that was typed or chosen, an answer left empty included, has {@link Source#ASKED}.
     *
     * @return by question id, in the order of the questions: the answers of all questions that apply in the end, fixed ones included
     * @throws Interrupted when the person gives up
     */
    Map<String, Answer> ask(Questionnaire questionnaire);

    /**
     * Shows what is about to happen, and asks whether it may.
     *
     * @param planLines shown as they are, without control characters
     * @throws Interrupted when the person gives up
     */
    boolean confirm(String question, List<String> planLines);
}
