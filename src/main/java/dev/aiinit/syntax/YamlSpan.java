package dev.aiinit.syntax;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/**
 * Where a YAML value stands in its text, in offsets.
 *
 * @param start of the value, its tag or anchor included; of a block collection its first entry
 * @param end after the last character of the value; blank lines and comments after it do not count
 * @param entries what a block mapping holds; empty for anything else
 */
record YamlSpan(Shape shape, int start, int end, List<Entry> entries) {
    /** How a value is written. */
    enum Shape {
        BLOCK_MAPPING,
        BLOCK_SEQUENCE,
        /** Braces or brackets. */
        FLOW,
        /** {@code |} or {@code >}. */
        BLOCK_SCALAR,
        SCALAR
    }

    /**
     * An entry of a block mapping.
     *
     * @param start of the key
     * @param colon the offset after the colon that ends the key; -1 when none follows the key on its line
     */
    record Entry(String key, int start, int colon, YamlSpan value) {}

    /** The first document of a text that was read without error before; null when it has no content. */
    static @Nullable YamlSpan of(String path, String text) {
        Iterator<Event> events = YamlEvents.of(path, text);
        while (events.hasNext()) {
            if (events.next().getEventId() == Event.ID.DocumentStart) {
                return new Reader(text, events).value(events.next());
            }
        }
        return null;
    }

    /** The position of the entry with this key, which is the last of several; -1 without one. */
    int indexOf(String key) {
        int index = entries.size() - 1;
        while (index >= 0 && !entries.get(index).key().equals(key)) {
            index--;
        }
        return index;
    }

    private static final class Reader {
        private final String text;
        private final Lines lines;
        private final Iterator<Event> events;

        Reader(String text, Iterator<Event> events) {
            this.text = text;
            this.lines = new Lines(text);
            this.events = events;
        }

        YamlSpan value(Event event) {
            int start = lines.offset(event.getStartMark().orElseThrow().getIndex());
            if (event instanceof CollectionStartEvent collection) {
                return collection.isFlow() ? flow(start) : block(event, start);
            }
            int end = end(event);
            if (event instanceof ScalarEvent scalar && (scalar.isLiteral() || scalar.isFolded())) {
                return new YamlSpan(Shape.BLOCK_SCALAR, start, endOfBlock(start, end), List.of());
            }
            return new YamlSpan(Shape.SCALAR, start, end, List.of());
        }

        private YamlSpan flow(int start) {
            int depth = 1;
            Event event = events.next();
            while (true) {
                depth += event instanceof CollectionStartEvent ? 1 : 0;
                boolean closes =
                        event.getEventId() == Event.ID.MappingEnd || event.getEventId() == Event.ID.SequenceEnd;
                depth -= closes ? 1 : 0;
                if (depth == 0) {
                    return new YamlSpan(Shape.FLOW, start, end(event), List.of());
                }
                event = events.next();
            }
        }

        private YamlSpan block(Event opening, int start) {
            boolean mapping = opening.getEventId() == Event.ID.MappingStart;
            List<Entry> entries = new ArrayList<>();
            int end = start;
            Event event = events.next();
            while (event.getEventId() != Event.ID.MappingEnd && event.getEventId() != Event.ID.SequenceEnd) {
                if (mapping) {
                    int keyStart =
                            lines.offset(event.getStartMark().orElseThrow().getIndex());
                    String key = event instanceof ScalarEvent scalar ? scalar.getValue() : "";
                    int colon = colon(value(event).end());
                    YamlSpan value = value(events.next());
                    entries.add(new Entry(key, keyStart, colon, value));
                    end = value.end();
                } else {
                    end = Math.max(end, value(event).end());
                }
                event = events.next();
            }
            Shape shape = mapping ? Shape.BLOCK_MAPPING : Shape.BLOCK_SEQUENCE;
            return new YamlSpan(shape, start, end, entries);
        }

        private int colon(int keyEnd) {
            int at = keyEnd;
            while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
                at++;
            }
            return at < text.length() && text.charAt(at) == ':' ? at + 1 : -1;
        }

        /** Trailing blank lines belong to a block only if it keeps them ({@code |+}). */
        private int endOfBlock(int start, int end) {
            String header = text.substring(start, lines.lineEnd(start)).replaceFirst("\\s#.*", "");
            if (header.contains("+")) {
                int last = lines.lineStart(end);
                return end > last && !text.substring(last, end).isBlank() ? end : beforeBreak(last);
            }
            int trimmed = end;
            while (trimmed > start && Character.isWhitespace(text.charAt(trimmed - 1))) {
                trimmed--;
            }
            return lines.lineEnd(trimmed);
        }

        /** The end of the line before a line that starts at an offset. */
        private int beforeBreak(int lineStart) {
            int end = lineStart;
            if (end > 0 && text.charAt(end - 1) == '\n') {
                end--;
            }
            return end > 0 && text.charAt(end - 1) == '\r' ? end - 1 : end;
        }

        private int end(Event event) {
            return lines.offset(event.getEndMark().orElseThrow().getIndex());
        }
    }
}
