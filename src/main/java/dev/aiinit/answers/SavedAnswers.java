package dev.aiinit.answers;

import java.util.Map;
import java.util.Optional;

/** The answers of earlier runs, as text. A port: the disk is behind it. */
public interface SavedAnswers {
    /** Where the answers are kept, as shown to people. */
    String answersPath();

    /** The text of {@code answers.yml}; empty before the first run. */
    Optional<String> answers();

    /** The files of a question whose records are kept one a file: text by record id, sorted by id. */
    Map<String, String> records(String question);
}
