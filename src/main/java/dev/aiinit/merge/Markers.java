package dev.aiinit.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** The lines that mark a conflict in a text, as git and diff3 write them. */
final class Markers {
    private static final Pattern EDGE = Pattern.compile("(<{7}|>{7})( .*)?");
    private static final Pattern ANY = Pattern.compile("(<{7}|\\|{7}|>{7})( .*)?|={7}");

    private Markers() {}

    /** Whether the text holds a line that opens or closes a conflict. */
    static boolean isIn(String text) {
        return firstLine(text).isPresent();
    }

    /** The first such line, from 0. */
    static OptionalInt firstLine(String text) {
        if (!text.contains("<<<<<<<") && !text.contains(">>>>>>>")) {
            return OptionalInt.empty();
        }
        List<String> lines = Lines.of(text);
        for (int index = 0; index < lines.size(); index++) {
            if (EDGE.matcher(lines.get(index)).matches()) {
                return OptionalInt.of(index);
            }
        }
        return OptionalInt.empty();
    }

    /** The text with every marker line made harmless and as long as before, so that headings are found where they are. */
    static String masked(String text) {
        if (!isIn(text)) {
            return text;
        }
        List<String> masked = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            masked.add(ANY.matcher(line).matches() ? "x".repeat(line.length()) : line);
        }
        return Lines.text(masked);
    }

    /** A merged section, each conflict in it between markers. */
    static String written(List<Piece> pieces) {
        List<String> lines = new ArrayList<>();
        for (Piece piece : pieces) {
            if (piece instanceof Piece.Clean clean) {
                lines.addAll(clean.lines());
            } else if (piece instanceof Piece.Clash clash) {
                lines.add("<<<<<<< yours");
                lines.addAll(clash.mine());
                lines.add("||||||| written last time");
                lines.addAll(clash.base());
                lines.add("=======");
                lines.addAll(clash.template());
                lines.add(">>>>>>> template");
            }
        }
        return Lines.text(lines);
    }
}
