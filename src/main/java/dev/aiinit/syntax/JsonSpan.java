package dev.aiinit.syntax;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a JSON value stands in its text, in offsets.
 *
 * @param start of the value
 * @param end after the value
 * @param kind the token it starts with
 * @param entries what an object or array holds
 */
record JsonSpan(int start, int end, JsonToken kind, List<Entry> entries) {
    /**
     * An entry of an object, or an item of an array.
     *
     * @param key empty in an array
     * @param start of the key, or of the item
     */
    record Entry(String key, int start, JsonSpan value) {
        int end() {
            return value.end();
        }
    }

    /** The spans of a text that was read without error before. */
    static JsonSpan of(String text, JsonDialect dialect) {
        try (JsonParser parser = dialect.open(text)) {
            parser.nextToken();
            return value(parser);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isObject() {
        return kind == JsonToken.START_OBJECT;
    }

    boolean isArray() {
        return kind == JsonToken.START_ARRAY;
    }

    /** The position of the entry with this key, which is the last of several; -1 without one. */
    int indexOf(String key) {
        int index = isObject() ? entries.size() - 1 : -1;
        while (index >= 0 && !entries.get(index).key().equals(key)) {
            index--;
        }
        return index;
    }

    private static JsonSpan value(JsonParser parser) throws IOException {
        JsonToken kind = parser.currentToken();
        int start = (int) parser.currentTokenLocation().getCharOffset();
        List<Entry> entries = new ArrayList<>();
        if (kind == JsonToken.START_OBJECT) {
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String key = parser.currentName();
                int keyStart = (int) parser.currentTokenLocation().getCharOffset();
                parser.nextToken();
                entries.add(new Entry(key, keyStart, value(parser)));
            }
        } else if (kind == JsonToken.START_ARRAY) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                JsonSpan item = value(parser);
                entries.add(new Entry("", item.start(), item));
            }
        }
        parser.finishToken();
        return new JsonSpan(start, (int) parser.currentLocation().getCharOffset(), kind, entries);
    }
}
