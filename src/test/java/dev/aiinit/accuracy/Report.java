package dev.aiinit.accuracy;

import dev.aiinit.syntax.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The table of the accuracy report, and below it each wrong and each missing thing by repository. */
final class Report {
    private final Map<Truth, Node> found;

    /** @param found the document {@code detect/1} of each repository */
    Report(Map<Truth, Node> found) {
        this.found = new LinkedHashMap<>(found);
    }

    /** Those that the documents have. */
    List<Field> fields() {
        return Field.ALL.stream()
                .filter(field -> found.values().stream().anyMatch(field::isIn))
                .toList();
    }

    Score score(Field field) {
        return found.keySet().stream().map(truth -> score(field, truth)).reduce(Score.NONE, Score::plus);
    }

    Score overall() {
        return Field.ALL.stream().map(this::score).reduce(Score.NONE, Score::plus);
    }

    private Score score(Field field, Truth truth) {
        if (!field.isIn(found.get(truth))) {
            return Score.NONE;
        }
        List<Answer> answers = field.answers(found.get(truth));
        return truth.expected(field)
                .map(expected -> Score.of(field, answers, expected, truth.debatable(field)))
                .orElse(Score.NONE);
    }

    String table() {
        List<Truth> truths = List.copyOf(found.keySet());
        StringBuilder table = new StringBuilder("""
                | field | expected | precision | recall | F1 | the same for all |
                | --- | ---: | ---: | ---: | ---: | ---: |
                """);
        Score constants = Score.NONE;
        for (Field field : fields()) {
            Score constant = ConstantDetector.best(field, truths);
            constants = constants.plus(constant);
            table.append(row(field.title(), score(field), constant));
        }
        return table.append(row("all", overall(), constants)).toString();
    }

    private static String row(String title, Score score, Score constant) {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %s | %s | %s | %s |%n",
                title,
                score.expected(),
                figure(score, score.precision()),
                figure(score, score.recall()),
                figure(score, score.f1()),
                figure(constant, constant.f1()));
    }

    private static String figure(Score score, double value) {
        return score.isEmpty() ? "" : String.format(Locale.ROOT, "%.2f", value);
    }

    String deviations() {
        StringBuilder text = new StringBuilder();
        for (Truth truth : found.keySet()) {
            List<String> lines = new ArrayList<>();
            for (Field field : Field.ALL) {
                Score score = score(field, truth);
                score.wrong().forEach(answer -> lines.add("- " + field.title() + ": wrong: " + answer));
                score.missing().forEach(each -> lines.add("- " + field.title() + ": missing: " + each));
            }
            text.append("\n")
                    .append(truth.repository())
                    .append(lines.isEmpty() ? ": no deviation" : "")
                    .append("\n");
            lines.forEach(line -> text.append(line).append("\n"));
        }
        return text.toString();
    }
}
