package dev.aiinit.workflow;

import dev.aiinit.answers.Answer;
import dev.aiinit.answers.AnswerBook;
import dev.aiinit.answers.SavedState;
import dev.aiinit.answers.Source;
import dev.aiinit.project.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of decision records that a repository keeps in a folder of its own: linked, imported, or ignored.
 *
 * <p>An import happens in the run that asks for it. A saved answer imports nothing again, so that a decision which was removed since does
 * not return.
 */
final class DecisionsElsewhere {
    private static final String QUESTION = "adr";
    private static final String IMPORT = "import";
    private static final String LINK = "link";

    private final Optional<AdrFolder> folder;
    private final AnswerBook answers;
    private final SavedState state;

    DecisionsElsewhere(Optional<AdrFolder> folder, AnswerBook answers, SavedState state) {
        this.folder = folder;
        this.answers = answers;
        this.state = state;
    }

    /** The folder that the memory points at. */
    Optional<AdrFolder> linked() {
        return answers.text(QUESTION).equals(LINK) ? folder : Optional.empty();
    }

    /** Whether this file lies in that folder: it is no document to be named one by one. */
    boolean holds(String path) {
        return folder.map(found -> path.startsWith(found.folder().path() + "/")).orElse(false);
    }

    /** The answers, with the records of the folder among the decisions if this run imports them; what is known already stays as it is. */
    AnswerBook imported() {
        List<Map<String, Value>> missing = isImport() ? missing() : List.of();
        if (missing.isEmpty()) {
            return answers;
        }
        List<Map<String, Value>> items = new ArrayList<>(answers.records(DecisionLog.QUESTION));
        items.addAll(missing);
        Map<String, Answer> more = new LinkedHashMap<>(answers.answers());
        more.put(
                DecisionLog.QUESTION,
                new Answer(DecisionLog.QUESTION, new Value.Records(items), Source.FILE, List.of()));
        return new AnswerBook(more);
    }

    /** What could not be imported, or was not yet. */
    List<String> warnings() {
        if (folder.isEmpty() || !answers.text(QUESTION).equals(IMPORT)) {
            return List.of();
        }
        if (isImport()) {
            return folder.get().problems();
        }
        int missing = missing().size();
        String path = folder.get().folder().path();
        return missing == 0
                ? List.of()
                : List.of(path + "/: " + missing + (missing == 1 ? " record is" : " records are")
                        + " not among the decisions; ai-init regenerate --set adr=import brings in what is missing");
    }

    private boolean isImport() {
        @Nullable Answer answer = answers.answers().get(QUESTION);
        return answer != null
                && answers.text(QUESTION).equals(IMPORT)
                && answer.source() != Source.SAVED
                && state.keepsAsFiles(DecisionLog.QUESTION);
    }

    private List<Map<String, Value>> missing() {
        Set<String> known = new LinkedHashSet<>();
        answers.records(DecisionLog.QUESTION).forEach(item -> known.add(Records.text(item, "id")));
        return folder.map(AdrFolder::items).orElse(List.of()).stream()
                .filter(item -> known.add(Records.text(item, "id")))
                .toList();
    }
}
