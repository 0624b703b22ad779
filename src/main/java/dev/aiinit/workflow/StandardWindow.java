package dev.aiinit.workflow;

import dev.aiinit.answers.Answer;
import dev.aiinit.answers.AnswerBook;
import dev.aiinit.answers.SavedState;
import dev.aiinit.answers.Source;
import dev.aiinit.lint.ContextWindowCheck;
import dev.aiinit.merge.State;
import dev.aiinit.pack.Pack;
import dev.aiinit.pack.PackQuestion;
import dev.aiinit.pack.Question;
import dev.aiinit.project.SettingsEntry;
import dev.aiinit.project.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The question of the built-in pack that decides about the window of Claude Code: whoever sets the switch has answered it. */
final class StandardWindow {
    static final String QUESTION = "standard_window";

    private StandardWindow() {}

    static boolean isDecidedBy(SettingsEntry entry) {
        return entry.equals(ContextWindowCheck.SWITCH);
    }

    static boolean isAskedBy(Pack pack) {
        return pack.questions().stream().anyMatch(question -> question.id().equals(QUESTION));
    }

    /** The file of saved answers with this one answered by yes; nothing when it was. */
    static Map<String, Optional<String>> answered(Generate.World world, Pack pack) {
        Map<String, Question> questions = new LinkedHashMap<>();
        pack.questions().stream()
                .filter(question -> question.id().equals(QUESTION))
                .map((PackQuestion question) -> question.ask(List.of()))
                .forEach(question -> questions.put(QUESTION, question));
        Map<String, Answer> answers = new LinkedHashMap<>();
        answers.put(QUESTION, new Answer(QUESTION, new Value.Flag(true), Source.FLAG, List.of()));
        Map<String, Optional<String>> files = new LinkedHashMap<>();
        // What is wrong with the other answers is told by whoever reads all of them.
        new SavedState(world.saved(), questions, List.of(), new ArrayList<>())
                .changes(new AnswerBook(answers))
                .forEach((path, text) -> files.put(State.FOLDER + "/" + path, text));
        return files;
    }
}
