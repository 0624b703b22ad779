package dev.aiinit.prompt;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.Terminal.SignalHandler;
import org.jline.utils.InfoCmp.Capability;

/**
 * Takes the terminal over, and gives it back as it was: on {@link #close()}, and when the process is told to end meanwhile.
 *
 * <p>Lines do not wrap by themselves while it lasts: where the terminal and we disagree about the width of a character, one row is
 * cut off and no picture is torn.
 */
final class Takeover implements AutoCloseable {
    private static final String PASTE_MARKED = "\u001b[?2004h";
    private static final String PASTE_AS_TYPED = "\u001b[?2004l";

    private final Terminal terminal;
    private final boolean wholeScreen;
    private final Attributes before;
    private final Map<Signal, SignalHandler> handlersBefore = new EnumMap<>(Signal.class);
    private final AtomicBoolean drawn = new AtomicBoolean(true);
    private final AtomicBoolean interrupted = new AtomicBoolean();
    private final AtomicBoolean resized = new AtomicBoolean();
    private final Thread atExit = new Thread(this::restoreScreen, "terminal as it was");

    /** @param wholeScreen whether to draw on a screen of its own, with what is there now coming back afterwards */
    Takeover(Terminal terminal, boolean wholeScreen) {
        this.terminal = terminal;
        this.wholeScreen = wholeScreen;
        Runtime.getRuntime().addShutdownHook(atExit);
        handlersBefore.put(Signal.INT, terminal.handle(Signal.INT, signal -> interrupted.set(true)));
        handlersBefore.put(Signal.WINCH, terminal.handle(Signal.WINCH, signal -> resized.set(true)));
        this.before = terminal.enterRawMode();
        if (wholeScreen) {
            terminal.puts(Capability.enter_ca_mode);
            terminal.puts(Capability.clear_screen);
        }
        terminal.puts(Capability.exit_am_mode);
        terminal.writer().write(PASTE_MARKED);
        terminal.flush();
    }

    /** Whether a signal asked to stop since the last call. */
    boolean takeInterrupt() {
        return interrupted.getAndSet(false);
    }

    /** Whether the size changed since the last call. */
    boolean takeResize() {
        return resized.getAndSet(false);
    }

    @Override
    public void close() {
        restoreScreen();
        terminal.setAttributes(before);
        handlersBefore.forEach(terminal::handle);
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException endingAlready) {
            // The hook runs, finds that nothing is left to do, and ends.
            return;
        }
    }

    private void restoreScreen() {
        if (!drawn.getAndSet(false)) {
            return;
        }
        terminal.writer().write(PASTE_AS_TYPED);
        terminal.puts(Capability.enter_am_mode);
        terminal.puts(Capability.cursor_normal);
        if (wholeScreen) {
            terminal.puts(Capability.clear_screen);
            terminal.puts(Capability.exit_ca_mode);
        }
        terminal.flush();
    }
}
