package dev.aiinit.prompt;

import java.util.List;

/**
 * Text of several lines, like in a small editor.
 *
 * <p>As long as nothing was touched, Enter takes the text as it is: whoever agrees with everything presses Enter everywhere. After
 * that it starts a new line.
 */
final class LinesEntry implements Widget<String> {
    private final TextArea area;

    /** @param optional whether it may stay empty: then it says so */
    LinesEntry(String first, boolean optional) {
        this.area = new TextArea(Plain.lines(first), optional ? "may stay empty" : "several lines are fine");
    }

    @Override
    public Picture picture(int width, Look look) {
        return area.picture(width, look);
    }

    @Override
    public Step press(Press press) {
        switch (press.key()) {
            case FINISH -> {
                return Step.DONE;
            }
            case ENTER -> {
                if (area.text().strip().equals("?")) {
                    area.reset();
                    return Step.HELP;
                }
                if (takesAsItIs()) {
                    return Step.DONE;
                }
                area.insert("\n");
            }
            case TAB -> area.insert("  ");
            case TEXT, PASTE -> area.insert(press.text());
            case NOTHING -> {}
            default -> area.edit(press.key());
        }
        return Step.STAY;
    }

    private boolean takesAsItIs() {
        return !area.touched() || area.text().isEmpty();
    }

    @Override
    public String value() {
        return Plain.lines(area.text());
    }

    @Override
    public List<String> keys(Look look) {
        if (takesAsItIs()) {
            return area.text().isEmpty()
                    ? List.of("Enter go on", "type to answer")
                    : List.of("Enter keep it", "type to change");
        }
        return List.of("Ctrl-D done", "Enter new line");
    }

    @Override
    public boolean typing() {
        return true;
    }
}
