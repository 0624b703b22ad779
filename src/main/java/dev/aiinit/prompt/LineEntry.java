package dev.aiinit.prompt;

import java.util.List;

/** Text of one line. */
final class LineEntry implements Widget<String> {
    private final TextArea area;

    /** @param optional whether it may stay empty: then it says so */
    LineEntry(String first, boolean optional) {
        this.area = new TextArea(Plain.line(first), optional ? "may stay empty" : "");
    }

    @Override
    public Picture picture(int width, Look look) {
        return area.picture(width, look);
    }

    @Override
    public Step press(Press press) {
        switch (press.key()) {
            case ENTER, FINISH, TAB -> {
                if (area.text().strip().equals("?")) {
                    area.reset();
                    return Step.HELP;
                }
                return Step.DONE;
            }
            case TEXT -> area.insert(press.text());
            case PASTE -> area.insert(Plain.line(press.text()));
            default -> area.edit(press.key());
        }
        return Step.STAY;
    }

    @Override
    public String value() {
        return Plain.line(area.text());
    }

    @Override
    public List<String> keys(Look look) {
        return List.of(area.text().isBlank() ? "Enter go on" : "Enter ok");
    }

    @Override
    public boolean typing() {
        return true;
    }
}
