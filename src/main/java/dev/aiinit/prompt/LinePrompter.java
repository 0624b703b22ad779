package dev.aiinit.prompt;

import dev.aiinit.answers.AnswerCheck;
import dev.aiinit.pack.Choice;
import dev.aiinit.pack.Question;
import dev.aiinit.project.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Asks line by line, for a terminal that can move no cursor: everything is typed, numbers for choices, and ends with Enter. */
final class LinePrompter implements Prompter {
    static final String HELP = "?";
    static final String BACK = "<";
    static final String NONE = "-";
    private static final String END_OF_TEXT = ".";

    private final TypedLines typed;
    private final Look look;
    private String title = "";

    LinePrompter(TypedLines typed, Look look) {
        this.typed = typed;
        this.look = look;
    }

    @Override
    public Turn<Value> ask(Question question, Value initial, Heading heading) {
        announce(heading);
        if (question.type() == Question.Type.RECORDS) {
            return new LineRecords(typed, this, question, (Value.Records) initial, heading).edit();
        }
        choices(question);
        while (true) {
            String line = typed.ask(invitation(question, initial));
            if (line.equals(HELP)) {
                help(question, heading);
            } else if (line.equals(BACK) && !heading.place().first()) {
                return Turn.back(initial);
            } else {
                Optional<Value> value = line.isEmpty() ? Optional.of(initial) : read(question, line);
                Optional<String> complaint = value.isEmpty()
                        ? Optional.of("That was not understood")
                        : AnswerCheck.complaint(question, value.get());
                if (complaint.isEmpty()) {
                    return Turn.done(value.orElseThrow());
                }
                typed.print("! " + complaint.get());
            }
        }
    }

    private void announce(Heading heading) {
        Place place = heading.place();
        String now = (place.step() + " " + place.title()).strip();
        if (!now.equals(title)) {
            title = now;
            typed.print("");
            typed.print("== " + now + " ==");
            if (!place.intro().isEmpty()) {
                typed.print(place.intro());
            }
        }
        typed.print("");
        typed.print(heading.prompt());
        if (!heading.note().isEmpty()) {
            typed.print("  " + heading.note());
        }
    }

    private void choices(Question question) {
        int number = 0;
        for (Choice choice : question.choices()) {
            number++;
            String help = Plain.line(choice.help());
            typed.print("  " + number + " " + Plain.line(choice.label()) + (help.isEmpty() ? "" : look.dash() + help));
        }
    }

    private void help(Question question, Heading heading) {
        typed.print(heading.help().isEmpty() ? "There is no more to say about this question." : heading.help());
        typed.print("Enter alone keeps what stands in brackets"
                + (question.type() == Question.Type.YES_NO ? "" : ", " + NONE + " empties it")
                + "; " + BACK + " goes back, " + HELP + " shows this, Ctrl-C quits.");
    }

    private String invitation(Question question, Value initial) {
        String kept = " [" + InShort.value(question, initial) + "]";
        return switch (question.type()) {
            case TEXT -> "Text" + kept;
            case LINES -> "Lines, the last one only a dot" + kept;
            case CHOICE -> "Number" + kept;
            case CHOICES -> "Numbers, or a for all" + kept;
            case YES_NO -> "y or n" + kept;
            case RECORDS -> "";
        };
    }

    /** Empty when the line cannot be read as an answer. */
    private Optional<Value> read(Question question, String line) {
        boolean none = line.equals(NONE);
        return switch (question.type()) {
            case TEXT -> Optional.of(new Value.Text(none ? "" : line));
            case LINES -> Optional.of(new Value.Text(none ? "" : lines(line)));
            case CHOICE ->
                none ? Optional.of(new Value.Text("")) : number(question, line).map(Value.Text::new);
            case CHOICES -> none ? Optional.of(new Value.Choices(List.of())) : numbers(question, line);
            case YES_NO -> yesOrNo(line).map(Value.Flag::new);
            case RECORDS -> Optional.empty();
        };
    }

    private String lines(String first) {
        List<String> lines = new ArrayList<>();
        String line = first;
        while (!line.strip().equals(END_OF_TEXT)) {
            lines.add(line);
            line = typed.read();
        }
        return Plain.lines(String.join("\n", lines));
    }

    private static Optional<String> number(Question question, String line) {
        int number = TypedLines.number(line, question.choices().size());
        return number == 0
                ? Optional.empty()
                : Optional.of(question.choices().get(number - 1).value());
    }

    private static Optional<Value> numbers(Question question, String line) {
        List<String> offered = question.choices().stream().map(Choice::value).toList();
        if (line.equals("a")) {
            return Optional.of(new Value.Choices(offered));
        }
        Set<String> chosen = new LinkedHashSet<>();
        for (String part : line.strip().split("[ ,]+", -1)) {
            Optional<String> value = number(question, part);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            chosen.add(value.get());
        }
        return Optional.of(
                new Value.Choices(offered.stream().filter(chosen::contains).toList()));
    }

    private static Optional<Boolean> yesOrNo(String line) {
        return switch (line) {
            case "y", "Y", "yes" -> Optional.of(true);
            case "n", "N", "no" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    @Override
    public Turn<Integer> review(List<Reviewed> answers, Place place) {
        title = "";
        typed.print("");
        typed.print("== " + place.title() + " ==");
        for (int index = 0; index < answers.size(); index++) {
            Reviewed answer = answers.get(index);
            String source = answer.source().isEmpty() ? "" : " (" + answer.source() + ")";
            typed.print("  " + (index + 1) + " " + answer.prompt() + " " + answer.value() + source);
        }
        while (true) {
            String line = typed.ask("Enter to go on, or the number of an answer to change");
            if (line.isEmpty()) {
                return Turn.done(ACCEPTED);
            }
            if (line.equals(BACK) && !place.first()) {
                return Turn.back(ACCEPTED);
            }
            int index = TypedLines.number(line, answers.size()) - 1;
            String locked =
                    index < 0 ? "That was not understood" : answers.get(index).locked();
            if (locked.isEmpty()) {
                return Turn.done(index);
            }
            typed.print("! " + locked);
        }
    }

    @Override
    public boolean confirm(String question) {
        typed.forgetTypedAhead();
        while (true) {
            String line = typed.ask(Plain.line(question) + " y or n [yes]");
            Optional<Boolean> answer = line.isEmpty() ? Optional.of(true) : yesOrNo(line);
            if (answer.isPresent()) {
                return answer.get();
            }
        }
    }

    @Override
    public void close() {
        typed.close();
    }
}
