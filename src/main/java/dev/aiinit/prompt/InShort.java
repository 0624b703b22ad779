package dev.aiinit.prompt;

import dev.aiinit.answers.Answer;
import dev.aiinit.answers.Source;
import dev.aiinit.pack.Choice;
import dev.aiinit.pack.Question;
import dev.aiinit.project.Evidence;
import dev.aiinit.project.Value;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Says a value, and where it came from, in a few words on one line. */
final class InShort {
    /** What is said of an answer that says nothing. */
    static final String EMPTY = "(empty)";

    private static final Value NOTHING = new Value.Text("");
    private static final int EVIDENCE_SHOWN = 3;

    private InShort() {}

    /** The value as a person would say it: labels instead of values, the first line of a text, the titles of records. */
    static String value(Question question, Value value) {
        if (value.isEmpty()) {
            return question.type() == Question.Type.RECORDS ? "none" : EMPTY;
        }
        if (value instanceof Value.Flag flag) {
            return flag.on() ? "yes" : "no";
        }
        if (value instanceof Value.Choices choices) {
            return choices.values().stream().map(each -> label(question, each)).collect(Collectors.joining(", "));
        }
        if (value instanceof Value.Records records) {
            String titles =
                    records.items().stream().map(item -> record(question, item)).collect(Collectors.joining("; "));
            return records.items().size() + ": " + titles;
        }
        return text(question, ((Value.Text) value).text());
    }

    private static String text(Question question, String text) {
        if (question.type() == Question.Type.CHOICE) {
            return label(question, text);
        }
        List<String> lines =
                Plain.lines(text).lines().filter(line -> !line.isBlank()).toList();
        String first = lines.isEmpty() ? "" : lines.get(0).strip();
        return lines.size() > 1 ? first + " (" + lines.size() + " lines)" : first;
    }

    private static String label(Question question, String value) {
        return question.choices().stream()
                .filter(choice -> choice.value().equals(value))
                .map(Choice::label)
                .findFirst()
                .map(Plain::line)
                .orElseGet(() -> Plain.line(value));
    }

    /** What names a record: its first field that says something. */
    static String record(Question question, Map<String, Value> item) {
        return question.fields().stream()
                .map(field -> value(field.asQuestion(question.topic()), item.getOrDefault(field.id(), NOTHING)))
                .filter(said -> !said.equals(EMPTY))
                .findFirst()
                .orElse(EMPTY);
    }

    /** A word for where an answer came from. */
    static String source(Source source) {
        return switch (source) {
            case PACK -> "pack";
            case FLAG -> "command line";
            case FILE -> "answers file";
            case SAVED -> "saved";
            case ASKED -> "you";
            case DETECTED -> "detected";
            case DEFAULT -> "default";
        };
    }

    /**
     * {@code detected: Next.js 16 — package.json#dependencies.next}. Texts of several lines and records stand below it in full, and are
     * not said twice.
     */
    static String origin(Question question, Answer answer, Look look) {
        boolean inFull = question.type() == Question.Type.LINES || question.type() == Question.Type.RECORDS;
        String value = inFull ? "" : ": " + value(question, answer.value());
        String evidence = answer.evidence().stream()
                .limit(EVIDENCE_SHOWN)
                .map(Evidence::toString)
                .map(Plain::line)
                .collect(Collectors.joining(", "));
        int more = answer.evidence().size() - EVIDENCE_SHOWN;
        String where = evidence.isEmpty() ? "" : look.dash() + evidence + (more > 0 ? " and " + more + " more" : "");
        return source(answer.source()) + value + where;
    }
}
