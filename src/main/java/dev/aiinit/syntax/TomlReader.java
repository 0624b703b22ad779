package dev.aiinit.syntax;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/** Reads TOML into nodes. Dates and times are strings, numbers stay as they are written. */
final class TomlReader {
    private static final int PIECE = 4_000;
    private static final int LONGEST_PIECE = 32_000;
    private static final String TABLE = "[_]\n";

    private final String path;
    private final Lines lines;
    /** Lines as the parser counts them. */
    private final Lines parsed;

    private final TomlSource source;

    private TomlReader(String path, Lines lines, Lines parsed, TomlSource source) {
        this.path = path;
        this.lines = lines;
        this.parsed = parsed;
        this.source = source;
    }

    static Node read(String path, String text) {
        Lines lines = new Lines(text);
        TomlSource source = new TomlSource(text);
        source.refuseHostile(path, lines);
        String dense = source.dense();
        TomlReader reader = new TomlReader(path, lines, new Lines(dense), source);
        reader.refuseBroken(dense);
        TomlParseResult result = reader.parse(dense);
        if (result.hasErrors()) {
            throw reader.malformed(result.errors().get(0));
        }
        return reader.table(result, new Node.Mark(1, 1), 0);
    }

    /** The time of the parser grows with the square of the lines that are wrong, so a long text is first tried piece by piece. */
    private void refuseBroken(String dense) {
        if (dense.length() <= PIECE) {
            return;
        }
        int start = 0;
        for (int end : source.ends(PIECE)) {
            if (end - start > LONGEST_PIECE) {
                throw SyntaxError.at(
                        path, lines.at(start), "a statement of more than " + LONGEST_PIECE + " characters", "");
            }
            // Keys belong to the table above, which is not in this piece.
            String piece = TABLE + dense.substring(start, end);
            TomlParseResult result = parse(piece);
            if (result.hasErrors()) {
                TomlPosition place = result.errors().get(0).position();
                int offset = new Lines(piece).offset(place.line(), place.column()) - TABLE.length();
                throw malformed(
                        lines.at(start + Math.max(0, offset)), result.errors().get(0));
            }
            start = end;
        }
    }

    /**
     * Reports what the parser throws, too. For some malformed text it throws instead of reporting (measured by random text: dates and
     * escapes in 1.1.1, an assertion on a stray line break in 2.2.0), and its grammar may descend deeper than the brackets show.
     */
    private TomlParseResult parse(String text) {
        try {
            return Toml.parse(text);
        } catch (TomlParseError e) {
            throw malformed(e);
        } catch (RuntimeException | AssertionError | StackOverflowError e) {
            throw SyntaxError.at(path, Node.Mark.NONE, "not valid TOML", "look at headers, escapes, dates and times");
        }
    }

    private SyntaxError malformed(TomlParseError error) {
        TomlPosition place = error.position();
        return malformed(lines.at(parsed.offset(place.line(), place.column())), error);
    }

    private SyntaxError malformed(Node.Mark mark, TomlParseError error) {
        return SyntaxError.at(path, mark, "not valid TOML: " + error.getMessage(), "");
    }

    private Node table(TomlTable table, Node.Mark mark, int depth) {
        Map<String, Node> entries = new LinkedHashMap<>();
        Map<String, Node.Mark> keys = new LinkedHashMap<>();
        for (String key : table.keySet()) {
            TomlPosition position = table.inputPositionOf(List.of(key));
            int offset = position == null ? 0 : parsed.offset(position.line(), position.column());
            keys.put(key, lines.at(offset));
            entries.put(key, value(table.get(List.of(key)), source.valueOfKey(offset), depth + 1));
        }
        return new Node.Mapping(entries, keys, mark);
    }

    private Node array(TomlArray array, Node.Mark mark, int depth) {
        List<Node> items = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            TomlPosition position = array.inputPositionOf(i);
            items.add(value(array.get(i), parsed.offset(position.line(), position.column()), depth + 1));
        }
        return new Node.Sequence(items, mark);
    }

    private Node value(@Nullable Object value, int offset, int depth) {
        Node.Mark mark = lines.at(offset);
        if (depth > Syntax.DEEPEST) {
            throw SyntaxError.tooDeep(path, mark);
        }
        if (value instanceof TomlTable table) {
            return table(table, mark, depth);
        }
        if (value instanceof TomlArray array) {
            return array(array, mark, depth);
        }
        if (value instanceof Boolean) {
            return new Node.Scalar(value.toString(), Node.Kind.BOOLEAN, mark);
        }
        if (value instanceof String text) {
            return new Node.Scalar(text, Node.Kind.STRING, mark);
        }
        Node.Kind kind = value instanceof Number ? Node.Kind.NUMBER : Node.Kind.STRING;
        return new Node.Scalar(source.bareValue(offset), kind, mark);
    }
}
