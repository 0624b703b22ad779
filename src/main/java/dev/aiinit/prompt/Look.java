package dev.aiinit.prompt;

import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;

/**
 * How things look: the few styles, and the few characters beyond ASCII with what replaces them.
 *
 * @param colour whether styles may be used at all; nothing is said by style alone
 * @param unicode whether the terminal shows more than ASCII
 */
record Look(boolean colour, boolean unicode) {
    AttributedString plain(String text) {
        return new AttributedString(text);
    }

    AttributedString title(String text) {
        return styled(text, AttributedStyle.BOLD.foreground(AttributedStyle.CYAN));
    }

    AttributedString strong(String text) {
        return styled(text, AttributedStyle.BOLD);
    }

    AttributedString dim(String text) {
        return styled(text, AttributedStyle.DEFAULT.faint());
    }

    AttributedString chosen(String text) {
        return styled(text, AttributedStyle.DEFAULT.foreground(AttributedStyle.CYAN));
    }

    AttributedString good(String text) {
        return styled(text, AttributedStyle.DEFAULT.foreground(AttributedStyle.GREEN));
    }

    AttributedString warning(String text) {
        return styled(text, AttributedStyle.DEFAULT.foreground(AttributedStyle.YELLOW));
    }

    private AttributedString styled(String text, AttributedStyle style) {
        return colour ? new AttributedString(text, style) : new AttributedString(text);
    }

    String pointer() {
        return unicode ? "❯" : ">";
    }

    String tick() {
        return unicode ? "✓" : "+";
    }

    String ellipsis() {
        return unicode ? "…" : "..";
    }

    String dash() {
        return unicode ? " — " : " - ";
    }

    String dot() {
        return unicode ? " · " : " | ";
    }

    String bar() {
        return unicode ? "┃ " : "| ";
    }

    String upAndDown() {
        return unicode ? "↑↓" : "Up/Down";
    }

    String up() {
        return unicode ? "↑" : "^";
    }

    String down() {
        return unicode ? "↓" : "v";
    }

    String cut(String text, int width) {
        return Cells.cut(text, width, ellipsis());
    }
}
