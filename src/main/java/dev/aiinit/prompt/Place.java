package dev.aiinit.prompt;

import java.util.List;

/**
 * Where in the conversation a question stands.
 *
 * @param step {@code 2/7}; empty outside of the topics
 * @param count {@code question 2 of 4}
 * @param earlier what was said before on the same screen
 * @param first whether there is no way back from here
 */
record Place(String step, String title, String count, String intro, List<Said> earlier, boolean first) {
    /** Nowhere in particular: a single question. */
    static final Place ALONE = new Place("", "", "", "", List.of(), true);

    Place {
        earlier = List.copyOf(earlier);
    }

    /** A question that was answered, in short. */
    record Said(String prompt, String value) {}
}
