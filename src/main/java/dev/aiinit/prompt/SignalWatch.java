package dev.aiinit.prompt;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.Terminal.SignalHandler;
import org.jline.utils.Signals;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the signals that came while a person is asked; before and after that, signals do what they always do.
 *
 * <p>It listens to the process as well as to the terminal: a terminal of JLine either hears of no signals, or changes what they do for
 * as long as it is open, so that Ctrl-C while files are written would end the process without any cleaning up.
 */
final class SignalWatch implements AutoCloseable {
    private final Terminal terminal;
    private final AtomicBoolean interrupted = new AtomicBoolean();
    private final AtomicBoolean resized = new AtomicBoolean();
    private final Map<Signal, SignalHandler> ofTerminal = new EnumMap<>(Signal.class);
    private final Map<Signal, @Nullable Object> ofProcess = new EnumMap<>(Signal.class);

    SignalWatch(Terminal terminal) {
        this.terminal = terminal;
        watch(Signal.INT, interrupted);
        watch(Signal.WINCH, resized);
    }

    private void watch(Signal signal, AtomicBoolean came) {
        ofTerminal.put(signal, terminal.handle(signal, raised -> came.set(true)));
        ofProcess.put(signal, Signals.register(signal.name(), () -> came.set(true)));
    }

    /** Whether a signal asked to stop since the last call. */
    boolean takeInterrupt() {
        return interrupted.getAndSet(false);
    }

    /** Whether the size of the window changed since the last call. */
    boolean takeResize() {
        return resized.getAndSet(false);
    }

    @Override
    public void close() {
        ofProcess.forEach((signal, before) -> Signals.unregister(signal.name(), before));
        ofTerminal.forEach(terminal::handle);
    }
}
