package dev.aiinit.prompt;

import dev.aiinit.answers.AnswerCheck;
import dev.aiinit.pack.Choice;
import dev.aiinit.pack.Question;
import dev.aiinit.project.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Asks with widgets on a screen. */
final class ScreenPrompter implements Prompter {
    private final Stage stage;

    ScreenPrompter(Stage stage) {
        this.stage = stage;
    }

    @Override
    public Turn<Value> ask(Question question, Value initial, Heading heading) {
        boolean optional = !question.required();
        return switch (question.type()) {
            case TEXT -> play(question, heading, new LineEntry(text(initial), optional), Value.Text::new);
            case LINES -> play(question, heading, new LinesEntry(text(initial), optional), Value.Text::new);
            case CHOICE -> choice(question, text(initial), heading);
            case CHOICES -> {
                List<String> checked = ((Value.Choices) initial).values();
                yield play(question, heading, new CheckBoxes(question.choices(), checked), Value.Choices::new);
            }
            case YES_NO -> play(question, heading, new YesNo(((Value.Flag) initial).on()), Value.Flag::new);
            case RECORDS -> new RecordsEditor(stage, this, question, (Value.Records) initial, heading).edit();
        };
    }

    private <T> Turn<Value> play(Question question, Heading heading, Widget<T> widget, Function<T, Value> toValue) {
        return stage.play(heading, widget, answer -> AnswerCheck.complaint(question, toValue.apply(answer)))
                .map(toValue);
    }

    private static String text(Value value) {
        return ((Value.Text) value).text();
    }

    /** A question that may stay open has a row that says so, in focus as long as nothing is chosen. */
    private Turn<Value> choice(Question question, String initial, Heading heading) {
        List<ListWidget.Row> rows = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (Choice choice : question.choices()) {
            values.add(choice.value());
            String help = Plain.line(choice.help());
            rows.add(new ListWidget.Row(
                    false, String.valueOf(values.size()), Plain.line(choice.label()), help, "", help));
        }
        if (!question.required()) {
            values.add("");
            rows.add(ListWidget.Row.of("", "(leave it open)"));
        }
        int selected = Math.max(0, values.indexOf(initial));
        List<String> keys = List.of("Enter choose", stage.look().upAndDown() + " or digit move");
        ListWidget list = new ListWidget(rows, selected, ListWidget.Kind.CHOICES, keys);
        return play(question, heading, list, row -> new Value.Text(values.get(row)));
    }

    @Override
    public Turn<Integer> review(List<Reviewed> answers, Place place) {
        List<ListWidget.Row> rows = new ArrayList<>();
        List<Integer> indexes = new ArrayList<>();
        rows.add(ListWidget.Row.of("", "Accept and go on"));
        indexes.add(ACCEPTED);
        String topic = "";
        for (int index = 0; index < answers.size(); index++) {
            Reviewed answer = answers.get(index);
            if (!answer.topic().equals(topic)) {
                topic = answer.topic();
                rows.add(ListWidget.Row.heading(topic));
                indexes.add(ACCEPTED);
            }
            rows.add(new ListWidget.Row(
                    false,
                    String.valueOf(index + 1),
                    answer.prompt(),
                    answer.value(),
                    answer.source(),
                    answer.value()));
            indexes.add(index);
        }
        List<String> keys =
                List.of("Enter go on, or change the answer", stage.look().upAndDown() + " or number move");
        ListWidget list = new ListWidget(rows, 0, new ListWidget.Kind(true, ""), keys);
        Heading heading = new Heading(place, "Is this right?", "", "Move to an answer and press Enter to change it.");
        return stage.play(heading, list, row -> locked(answers, indexes.get(row)))
                .map(indexes::get);
    }

    private static Optional<String> locked(List<Reviewed> answers, int index) {
        return index == ACCEPTED || answers.get(index).locked().isEmpty()
                ? Optional.empty()
                : Optional.of(answers.get(index).locked());
    }

    @Override
    public boolean confirm(String question) {
        Heading heading = new Heading(Place.ALONE, Plain.line(question), "", "");
        stage.forgetTypedAhead();
        boolean yes =
                stage.play(heading, new YesNo(true), answer -> Optional.empty()).value();
        stage.erase();
        return yes;
    }

    @Override
    public void close() {
        stage.close();
    }
}
