package dev.aiinit.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jline.utils.AttributedString;
import org.junit.jupiter.api.Test;

class PageTest {
    private static final Look LOOK = new Look(false, true);
    private static final List<String> KEYS = List.of("Enter choose", "↑↓ move", "? help", "Esc back", "Ctrl-C quit");
    private static final String HELP = "A long help text. ".repeat(30);

    private final Heading heading = new Heading(
            new Place(
                    "2/7",
                    "Architecture",
                    "question 3 of 4",
                    "How the code is cut, and what must not change.",
                    List.of(
                            new Place.Said("How is the code organised?", "Layers"),
                            new Place.Said("Which parts? 日本語", "one, two")),
                    false),
            "Which parts of the system does an assistant have to know before it adds a file to it?",
            "detected: Next.js 16 — package.json#dependencies.next",
            HELP);

    /** The property that keeps a screen whole: whatever the size, no row is too many and none too long. */
    @Test
    void nothingIsEverLargerThanTheTerminal() {
        for (int columns : new int[] {1, 2, 3, 5, 8, 11, 13, 20, 21, 39, 40, 62, 80, 132}) {
            for (int rows : new int[] {1, 2, 3, 4, 5, 6, 7, 9, 12, 16, 24, 60}) {
                for (Widget<?> widget : widgets()) {
                    check(columns, rows, widget, "", "");
                    check(columns, rows, widget, HELP, "An answer is needed here");
                }
            }
        }
    }

    private void check(int columns, int rows, Widget<?> widget, String help, String message) {
        Page page = new Page(LOOK, columns, rows);
        Page.Laid laid = page.lay(heading, widget.picture(page.width(), LOOK), help, message, KEYS);
        assertThat(laid.rows()).as("%d x %d", columns, rows).hasSizeBetween(1, rows);
        assertThat(laid.cursorRow())
                .as("%d x %d", columns, rows)
                .isBetween(0, laid.rows().size() - 1);
        assertThat(laid.cursorColumn()).as("%d x %d", columns, rows).isBetween(-1, columns - 1);
        assertThat(laid.rows()).as("%d x %d", columns, rows).allMatch(row -> Cells.width(row) <= columns);
    }

    private static List<Widget<?>> widgets() {
        LinesEntry lines = new LinesEntry("日本語 ".repeat(40) + "\nend", true);
        lines.press(Press.of(Key.UP));
        List<ListWidget.Row> many = java.util.stream.IntStream.rangeClosed(1, 40)
                .mapToObj(number ->
                        new ListWidget.Row(false, "" + number, "Question number " + number, "its answer", "you", ""))
                .toList();
        return List.of(
                lines,
                new LineEntry("short", true),
                new ListWidget(many, 20, new ListWidget.Kind(true, ""), List.of()),
                new ListWidget(many, 39, ListWidget.Kind.CHOICES, List.of()),
                new CheckBoxes(Samples.PARTS.choices(), List.of("web")),
                new YesNo(true));
    }

    @Test
    void onFiveRowsTheQuestionTheFocusAndTheKeysAreLeft() {
        Page page = new Page(LOOK, 80, 5);
        ListWidget list = (ListWidget) widgets().get(3);
        String shown = text(page.lay(heading, list.picture(page.width(), LOOK), "", "", KEYS));
        assertThat(shown).contains("Which parts of the system", "❯ 40 Question number 40", "Enter choose");
    }

    @Test
    void aLongListSaysHowMuchOfItIsNotShown() {
        Page page = new Page(LOOK, 80, 16);
        ListWidget list = (ListWidget) widgets().get(2);
        assertThat(text(page.lay(heading, list.picture(page.width(), LOOK), "", "", KEYS)))
                .containsPattern("↑ \\d+ more")
                .contains("❯ 21 Question number 21")
                .containsPattern("↓ \\d+ more");
    }

    private static String text(Page.Laid laid) {
        return String.join(
                "\n", laid.rows().stream().map(AttributedString::toString).toList());
    }
}
