package dev.aiinit.prompt;

import dev.aiinit.pack.Choice;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A list of which any rows are checked. Its value is what was checked, in the order of the list. */
final class CheckBoxes implements Widget<List<String>> {
    private final List<Choice> choices;
    private final Set<String> checked;
    private final ListWidget list;

    CheckBoxes(List<Choice> choices, List<String> checked) {
        this.choices = List.copyOf(choices);
        this.checked = new LinkedHashSet<>(checked);
        this.list = new ListWidget(rows(), 0, ListWidget.Kind.CHOICES, List.of());
    }

    private List<ListWidget.Row> rows() {
        List<ListWidget.Row> rows = new ArrayList<>();
        for (Choice choice : choices) {
            String box = checked.contains(choice.value()) ? "[x] " : "[ ] ";
            String help = Plain.line(choice.help());
            rows.add(new ListWidget.Row(
                    false, String.valueOf(rows.size() + 1), box + Plain.line(choice.label()), help, "", help));
        }
        return rows;
    }

    @Override
    public Picture picture(int width, Look look) {
        list.relabel(rows());
        return list.picture(width, look);
    }

    @Override
    public Step press(Press press) {
        if (press.is(" ") || press.is("x")) {
            String value = choices.get(list.value()).value();
            if (!checked.remove(value)) {
                checked.add(value);
            }
        } else if (press.is("a")) {
            choices.forEach(choice -> checked.add(choice.value()));
        } else if (press.is("n")) {
            checked.clear();
        } else {
            return press.key() == Key.FINISH ? Step.DONE : list.press(press);
        }
        return Step.STAY;
    }

    @Override
    public List<String> value() {
        return choices.stream().map(Choice::value).filter(checked::contains).toList();
    }

    @Override
    public List<String> keys(Look look) {
        return List.of("Enter go on", "Space check", look.upAndDown() + " move", "a all", "n none");
    }

    @Override
    public boolean typing() {
        return false;
    }

    @Override
    public String help() {
        return list.help();
    }
}
