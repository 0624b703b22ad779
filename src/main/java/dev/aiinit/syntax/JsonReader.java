package dev.aiinit.syntax;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads JSON into nodes. */
final class JsonReader {
    private final String path;
    private final Lines lines;
    private final JsonParser parser;

    private JsonReader(String path, Lines lines, JsonParser parser) {
        this.path = path;
        this.lines = lines;
        this.parser = parser;
    }

    static Node read(String path, String text, JsonDialect dialect) {
        Lines lines = new Lines(text);
        try (JsonParser parser = dialect.open(text)) {
            JsonReader reader = new JsonReader(path, lines, parser);
            if (parser.nextToken() == null) {
                throw SyntaxError.at(
                        path, lines.at(text.length()), "the file is empty", "JSON needs a value, such as {}");
            }
            Node root = reader.value(0);
            if (parser.nextToken() != null) {
                throw SyntaxError.at(path, reader.mark(), "something follows the end of the value", "");
            }
            return root;
        } catch (JsonProcessingException e) {
            throw JsonFault.of(path, text, lines, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Node value(int depth) throws IOException {
        Node.Mark mark = mark();
        JsonToken token = parser.currentToken();
        if (depth >= Syntax.DEEPEST && token.isStructStart()) {
            throw SyntaxError.tooDeep(path, mark);
        }
        return switch (token) {
            case START_OBJECT -> mapping(mark, depth);
            case START_ARRAY -> sequence(mark, depth);
            case VALUE_STRING -> new Node.Scalar(parser.getText(), Node.Kind.STRING, mark);
            case VALUE_TRUE, VALUE_FALSE -> new Node.Scalar(parser.getText(), Node.Kind.BOOLEAN, mark);
            case VALUE_NULL -> new Node.Scalar("null", Node.Kind.NULL, mark);
            default -> new Node.Scalar(parser.getText(), Node.Kind.NUMBER, mark);
        };
    }

    private Node mapping(Node.Mark mark, int depth) throws IOException {
        Map<String, Node> entries = new LinkedHashMap<>();
        Map<String, Node.Mark> keys = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            keys.put(key, mark());
            parser.nextToken();
            entries.put(key, value(depth + 1));
        }
        return new Node.Mapping(entries, keys, mark);
    }

    private Node sequence(Node.Mark mark, int depth) throws IOException {
        List<Node> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(depth + 1));
        }
        return new Node.Sequence(items, mark);
    }

    private Node.Mark mark() {
        return lines.at((int) parser.currentTokenLocation().getCharOffset());
    }
}
