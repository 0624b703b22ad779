package dev.aiinit.answers;

import dev.aiinit.pack.Question;
import java.util.Map;

/** Tells whether a question applies. */
public interface Visibility {
    /**
     * Whether this question is to be asked.
     *
     * @param soFar by question id: all fixed answers, and those of the applying questions that stand before this one (given, or
     *     else preselected)
     */
    boolean applies(Question question, Map<String, Answer> soFar);
}
