package dev.aiinit.lint;

import dev.aiinit.markdown.Pieces.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Takes out of a memory file the lines that a reader would type into a shell: from code spans and from blocks of shell. */
final class CommandLines {
    private static final Pattern SHELL = Pattern.compile(
            "(?i)(?:bash|sh|shell|zsh|console|shell-session|shellsession|terminal|cmd|powershell|)(?:[ {].*)?");
    private static final Pattern PROMPT = Pattern.compile("^\\s*(?:\\$|>|%|❯)\\s+");
    private static final Pattern COMMENT = Pattern.compile("(?:^|\\s)#.*");
    private static final Pattern BETWEEN = Pattern.compile("\\s*(?:&&|\\|\\||;|\\|)\\s*");

    /** Nobody types more. */
    private static final int LONGEST = 1_000;

    private CommandLines() {}

    /**
     * One command.
     *
     * @param start where its line or code span starts
     * @param folder where the line before it went with {@code cd}; empty when it went nowhere, or nobody knows where
     */
    record Line(String command, int start, String folder) {}

    static List<Line> of(MemoryFile file) {
        List<Line> lines = new ArrayList<>();
        for (Piece piece : file.pieces()) {
            switch (piece.kind()) {
                case CODE_SPAN -> {
                    if (piece.text().length() <= LONGEST) {
                        add(lines, piece.text(), piece.start(), "");
                    }
                }
                case FENCE -> {
                    if (SHELL.matcher(piece.info()).matches()) {
                        block(lines, piece);
                    }
                }
                default -> {}
            }
        }
        return lines;
    }

    private static void block(List<Line> lines, Piece fence) {
        String[] rows = fence.text().split("\n", -1);
        String folder = "";
        for (int i = 0; i < rows.length && i < fence.lines().size(); i++) {
            String row =
                    COMMENT.matcher(PROMPT.matcher(rows[i]).replaceFirst("")).replaceFirst("");
            if (!row.isBlank() && row.length() <= LONGEST) {
                folder = add(lines, row, fence.lines().get(i), folder);
            }
        }
    }

    private static String add(List<Line> lines, String row, int start, String from) {
        String folder = from;
        for (String command : BETWEEN.split(row.strip(), -1)) {
            if (command.startsWith("cd ")) {
                folder = command.substring(3).strip();
            } else if (!command.isBlank()) {
                lines.add(new Line(command, start, folder));
            }
        }
        return folder;
    }
}
