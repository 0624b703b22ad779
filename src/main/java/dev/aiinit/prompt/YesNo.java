package dev.aiinit.prompt;

import java.util.List;
import org.jline.utils.AttributedString;

/** Yes or no. */
final class YesNo implements Widget<Boolean> {
    /** From this width on both words stand on one row. */
    private static final int SIDE_BY_SIDE = 12;

    private boolean yes;

    YesNo(boolean yes) {
        this.yes = yes;
    }

    @Override
    public Picture picture(int width, Look look) {
        AttributedString first = option("Yes", yes, look);
        AttributedString second = option("No", !yes, look);
        if (width < SIDE_BY_SIDE) {
            int here = yes ? 0 : 1;
            return new Picture(List.of(first, second), here, here, -1);
        }
        AttributedString row = AttributedString.join(AttributedString.EMPTY, first, look.plain("   "), second);
        return new Picture(List.of(row), 0, 0, -1);
    }

    private static AttributedString option(String word, boolean here, Look look) {
        return here ? look.chosen(look.pointer() + " " + word) : look.plain("  " + word);
    }

    @Override
    public Step press(Press press) {
        if (press.key() == Key.ENTER || press.key() == Key.FINISH) {
            return Step.DONE;
        }
        if (press.is("y") || press.is("Y") || press.is("n") || press.is("N")) {
            yes = press.is("y") || press.is("Y");
            return Step.DONE;
        }
        switch (press.key()) {
            case LEFT, UP, HOME -> yes = true;
            case RIGHT, DOWN, END -> yes = false;
            case TAB -> yes = !yes;
            default -> yes = yes != (press.key() == Key.TEXT && " hjkl".contains(press.text()));
        }
        return Step.STAY;
    }

    @Override
    public Boolean value() {
        return yes;
    }

    @Override
    public List<String> keys(Look look) {
        return List.of("Enter ok", "y yes", "n no");
    }

    @Override
    public boolean typing() {
        return false;
    }
}
