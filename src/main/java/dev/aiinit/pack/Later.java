package dev.aiinit.pack;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is made when it is first asked for, and once. */
final class Later<T> {
    private @Nullable Supplier<T> make;
    private @Nullable T value;

    Later(Supplier<T> make) {
        this.make = make;
    }

    /** A value that is there. */
    static <T> Later<T> now(T value) {
        return new Later<>(() -> value);
    }

    synchronized T get() {
        T known = value;
        if (known == null) {
            if (make == null) {
                throw new IllegalStateException("it was made before, and came to nothing");
            }
            known = make.get();
            value = known;
            make = null;
        }
        return known;
    }
}
