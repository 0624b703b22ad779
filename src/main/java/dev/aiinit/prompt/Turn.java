package dev.aiinit.prompt;

import java.util.function.Function;

/**
 * How the asking of one question ended.
 *
 * @param back whether the person wants to see the question before; the value is a draft then
 */
record Turn<T>(boolean back, T value) {
    static <T> Turn<T> done(T value) {
        return new Turn<>(false, value);
    }

    static <T> Turn<T> back(T draft) {
        return new Turn<>(true, draft);
    }

    <U> Turn<U> map(Function<T, U> change) {
        return new Turn<>(back, change.apply(value));
    }
}
