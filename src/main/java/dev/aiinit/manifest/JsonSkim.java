package dev.aiinit.manifest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looks single values up in a large JSON text without building a tree of it.
 *
 * <p>In a JVM that has just started this takes a fifth of the time of a tree (a lock file of 1 MB: measured), and a dozen values are asked for. A
 * value is known by the place where it starts; nothing is checked that is not asked for, and what is malformed ends the search.
 */
final class JsonSkim {
    static final int NONE = -1;

    private final String text;

    JsonSkim(String text) {
        this.text = text;
    }

    /** Where the value of the whole text starts. */
    int root() {
        return past(0);
    }

    /** Where the values of an object start, by key as it is written; none if it is no object. */
    Map<String, Integer> entries(int object) {
        Map<String, Integer> entries = new LinkedHashMap<>();
        if (at(object) != '{') {
            return entries;
        }
        int place = past(object + 1);
        while (at(place) == '"') {
            int close = closing(place);
            int colon = past(close + 1);
            if (at(colon) != ':') {
                break;
            }
            int value = past(colon + 1);
            entries.putIfAbsent(text.substring(place + 1, close), value);
            place = following(value);
        }
        return entries;
    }

    /** Where the items of an array start; none if it is no array. */
    List<Integer> items(int array) {
        List<Integer> items = new ArrayList<>();
        if (at(array) != '[') {
            return items;
        }
        int place = past(array + 1);
        while (place < text.length() && at(place) != ']') {
            items.add(place);
            int next = following(place);
            if (next <= place) {
                break;
            }
            place = next;
        }
        return items;
    }

    /** Where the value of one key of an object starts, or {@link #NONE}. */
    int value(int object, String key) {
        return entries(object).getOrDefault(key, NONE);
    }

    /** The string that starts there, as it is written between its quotes; empty if it is no string. */
    Optional<String> string(int value) {
        if (at(value) != '"') {
            return Optional.empty();
        }
        return Optional.of(text.substring(value + 1, closing(value)));
    }

    /** The line of a place, counted from 1. */
    int line(int place) {
        int line = 1;
        for (int at = text.indexOf('\n'); at >= 0 && at < place; at = text.indexOf('\n', at + 1)) {
            line++;
        }
        return line;
    }

    /** The next entry or item after a value; the end of the text when there is no comma. */
    private int following(int value) {
        int comma = past(end(value));
        return at(comma) == ',' ? past(comma + 1) : text.length();
    }

    private int end(int value) {
        char first = at(value);
        if (first == '"') {
            return closing(value) + 1;
        }
        if (first != '{' && first != '[') {
            int place = value;
            while (place < text.length() && ",]} \t\n".indexOf(text.charAt(place)) < 0) {
                place++;
            }
            return place;
        }
        int depth = 0;
        for (int place = value; place < text.length(); place++) {
            switch (text.charAt(place)) {
                case '"' -> place = closing(place);
                case '{', '[' -> depth++;
                case '}', ']' -> depth--;
                default -> {}
            }
            if (depth == 0) {
                return place + 1;
            }
        }
        return text.length();
    }

    /** The quote that closes the string, or the end of the text. */
    private int closing(int quote) {
        int place = text.indexOf('"', quote + 1);
        while (place >= 0 && escaped(place)) {
            place = text.indexOf('"', place + 1);
        }
        return place < 0 ? text.length() : place;
    }

    private boolean escaped(int quote) {
        int backslashes = 0;
        while (quote - backslashes > 0 && text.charAt(quote - backslashes - 1) == '\\') {
            backslashes++;
        }
        return backslashes % 2 == 1;
    }

    /** The first place from here that is no white space. */
    private int past(int from) {
        int place = from;
        while (place < text.length() && Character.isWhitespace(text.charAt(place))) {
            place++;
        }
        return place;
    }

    private char at(int place) {
        return place >= 0 && place < text.length() ? text.charAt(place) : '\0';
    }
}
