package dev.aiinit.ignore;

import dev.aiinit.project.PlainText;
import java.util.List;

/** Writes an ignore list as a file in the gitignore grammar: its groups, without the reasons, which stand in {@link ListInForce#FILE}. */
public final class IgnoreFileText {
    private IgnoreFileText() {}

    /**
     * The text of the file.
     *
     * @param first what the first line says, without its sign; the same on every run, since it tells whose the file is
     */
    public static String of(String first, IgnoreList list) {
        StringBuilder text = new StringBuilder();
        for (String line : List.of(first, "The reasons are in " + ListInForce.FILE + ".")) {
            text.append("# ").append(PlainText.oneLine(line)).append('\n');
        }
        for (IgnoreList.Section section : list.sections()) {
            text.append("\n# ").append(section.group().title()).append('\n');
            section.lines()
                    .forEach(line -> text.append(PlainText.clean(line.pattern()).replace('\n', ' '))
                            .append('\n'));
        }
        return text.toString();
    }
}
