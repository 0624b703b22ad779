package dev.aiinit.merge;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a line merge compares: a line, or a list item with an id and all of its lines.
 *
 * @param key equal where two tokens stand for the same thing: the line without its tick, or the id of the item
 * @param lines as they stand in the text
 * @param at index of the first line in its text
 */
record Token(String key, List<String> lines, int at) {
    private static final String ITEM = "\u0000";
    private static final Pattern WITH_ID =
            Pattern.compile("^[-*+] (?:\\[[ xX]\\] \\*\\*([\\p{L}\\p{N}._-]+)\\*\\*|`([^`]+)`)(?::.*)?$");
    private static final Pattern FENCE = Pattern.compile("^ {0,3}(`{3,}|~{3,}).*$");
    private static final Pattern ALONE = Pattern.compile("^(?:(?:[-*+]|\\d{1,9}[.)])\\s.*|\\|.*|\\s*)$");

    Token {
        lines = List.copyOf(lines);
    }

    /** Whether the token is a list item with an id. */
    boolean isItem() {
        return key.startsWith(ITEM);
    }

    /** Whether the token means the same wherever it stands: an item or a row, not a line of a paragraph. */
    boolean isAlone() {
        return isItem() || ALONE.matcher(key).matches();
    }

    boolean isBlank() {
        return key.isBlank();
    }

    String first() {
        return lines.get(0);
    }

    /** The ids that stand twice in a text: they name nothing. */
    static Set<String> doubtful(List<String> lines) {
        Set<String> seen = new LinkedHashSet<>();
        Set<String> doubtful = new LinkedHashSet<>();
        for (String line : lines) {
            String id = id(line);
            if (!id.isEmpty() && !seen.add(id)) {
                doubtful.add(id);
            }
        }
        return doubtful;
    }

    /** Cuts a text into tokens; items with one of the doubtful ids are plain lines. */
    static List<Token> cut(List<String> lines, Set<String> doubtful) {
        List<Token> tokens = new ArrayList<>();
        String fence = "";
        int index = 0;
        while (index < lines.size()) {
            String line = lines.get(index);
            Matcher edge = FENCE.matcher(line);
            boolean isEdge = edge.matches();
            if (!fence.isEmpty() || isEdge) {
                if (fence.isEmpty()) {
                    fence = edge.group(1);
                } else if (isEdge
                        && line.strip().startsWith(fence)
                        && line.strip().replace(fence.substring(0, 1), "").isEmpty()) {
                    fence = "";
                }
                tokens.add(new Token(line, List.of(line), index));
                index++;
                continue;
            }
            String id = id(line);
            int end = id.isEmpty() || doubtful.contains(id) ? index + 1 : itemEnd(lines, index);
            boolean isItem = !id.isEmpty() && !doubtful.contains(id);
            tokens.add(new Token(isItem ? ITEM + id : Boxes.unticked(line), lines.subList(index, end), index));
            index = end;
        }
        return tokens;
    }

    private static String id(String line) {
        if (line.isEmpty() || "-*+".indexOf(line.charAt(0)) < 0) {
            return "";
        }
        Matcher item = WITH_ID.matcher(line);
        if (!item.matches()) {
            return "";
        }
        return item.group(1) == null ? "`" + item.group(2) : item.group(1);
    }

    private static int itemEnd(List<String> lines, int start) {
        int end = start + 1;
        for (int index = end; index < lines.size(); index++) {
            String line = lines.get(index);
            if (line.isBlank()) {
                continue;
            }
            if (!line.startsWith("  ") && !line.startsWith("\t")) {
                break;
            }
            end = index + 1;
        }
        return end;
    }
}
