package dev.aiinit.architecture;

import java.util.Arrays;
import java.util.List;

/** Reads rules that are written as lines of {@code left | right}, with names separated by {@code ;} on the left and {@code ,} on the right. */
final class Table {
    record Row(List<String> left, List<String> right) {}

    private Table() {}

    static List<Row> rows(String text) {
        return text.lines().filter(line -> !line.isBlank()).map(Table::row).toList();
    }

    private static Row row(String line) {
        int bar = line.indexOf('|');
        if (bar < 0) {
            throw new IllegalArgumentException("no | in: " + line);
        }
        return new Row(words(line.substring(0, bar), ";"), words(line.substring(bar + 1), ","));
    }

    private static List<String> words(String cell, String separator) {
        return Arrays.stream(cell.split(separator))
                .map(String::trim)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
