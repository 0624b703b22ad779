package dev.aiinit.prompt;

/**
 * One key press.
 *
 * @param text what was typed or pasted, for {@code TEXT} and {@code PASTE}; else empty
 */
record Press(Key key, String text) {
    static Press of(Key key) {
        return new Press(key, "");
    }

    static Press typed(String text) {
        return new Press(Key.TEXT, text);
    }

    boolean is(String typed) {
        return key == Key.TEXT && text.equals(typed);
    }
}
