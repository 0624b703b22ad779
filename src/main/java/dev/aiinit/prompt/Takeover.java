package dev.aiinit.prompt;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.utils.Curses;
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
    private final PrintWriter writer;
    private final String undo;
    private final Attributes before;
    private final SignalWatch signals;
    private final AtomicBoolean drawn = new AtomicBoolean(true);
    private final Thread atExit = new Thread(this::restoreScreen, "terminal as it was");

    /** @param wholeScreen whether to draw on a screen of its own, with what is there now coming back afterwards */
    Takeover(Terminal terminal, boolean wholeScreen) {
        this.terminal = terminal;
        this.writer = terminal.writer();
        this.undo = undoing(wholeScreen);
        Runtime.getRuntime().addShutdownHook(atExit);
        this.signals = new SignalWatch(terminal);
        this.before = terminal.enterRawMode();
        if (wholeScreen) {
            terminal.puts(Capability.enter_ca_mode);
            terminal.puts(Capability.clear_screen);
        }
        terminal.puts(Capability.exit_am_mode);
        writer.write(PASTE_MARKED);
        terminal.flush();
    }

    SignalWatch signals() {
        return signals;
    }

    @Override
    public void close() {
        try {
            restoreScreen();
            terminal.setAttributes(before);
        } finally {
            signals.close();
            removeHook();
        }
    }

    private void removeHook() {
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException endingAlready) {
            // The hook runs, finds that nothing is left to do, and ends.
            return;
        }
    }

    /** Writes to what was the terminal's writer even if JLine's own hook has closed the terminal meanwhile. */
    private void restoreScreen() {
        if (drawn.getAndSet(false)) {
            writer.write(undo);
            writer.flush();
        }
    }

    private String undoing(boolean wholeScreen) {
        StringWriter sequences = new StringWriter();
        sequences.write(PASTE_AS_TYPED);
        append(sequences, Capability.enter_am_mode);
        append(sequences, Capability.cursor_normal);
        if (wholeScreen) {
            append(sequences, Capability.clear_screen);
            append(sequences, Capability.exit_ca_mode);
        }
        return sequences.toString();
    }

    private void append(StringWriter sequences, Capability capability) {
        String sequence = terminal.getStringCapability(capability);
        if (sequence != null) {
            Curses.tputs(sequences, sequence);
        }
    }
}
