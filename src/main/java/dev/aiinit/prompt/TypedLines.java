package dev.aiinit.prompt;

import dev.aiinit.answers.Interrupted;
import java.io.IOException;
import org.jline.terminal.Terminal;
import org.jline.utils.NonBlockingReader;

/** Prints lines and reads the lines that a person types, the terminal itself doing the editing. */
final class TypedLines implements AutoCloseable {
    /** How often signals are looked for, in milliseconds. */
    private static final long LOOK_FOR_SIGNALS = 100;

    private final Terminal terminal;
    private final SignalWatch signals;

    TypedLines(Terminal terminal) {
        this.terminal = terminal;
        this.signals = new SignalWatch(terminal);
    }

    /** Prints the text, broken into rows; nothing else of it reaches the terminal. */
    void print(String text) {
        int width = terminal.getColumns() > 0 ? terminal.getColumns() : Screen.USUAL_COLUMNS;
        for (String row : Cells.wrap(Plain.text(text), width - 1)) {
            terminal.writer().println(row);
        }
        terminal.flush();
    }

    /**
     * Reads the answer to this, without the blanks around it.
     *
     * @throws Interrupted on Ctrl-C and at the end of input
     */
    String ask(String invitation) {
        print(invitation);
        terminal.writer().print("> ");
        terminal.flush();
        return read().strip();
    }

    /** Forgets the lines that were typed before there was anything to answer. */
    void forgetTypedAhead() {
        int next;
        do {
            next = next();
        } while (next >= 0);
    }

    /** Reads one line as it was typed. */
    String read() {
        StringBuilder line = new StringBuilder();
        while (true) {
            int next = next();
            if (next == '\n') {
                return Plain.text(line.toString());
            }
            if (next >= 0 && next != '\r') {
                line.append((char) next);
            }
        }
    }

    /** The next character; below 0 when there is none yet. */
    private int next() {
        try {
            if (signals.takeInterrupt()) {
                throw new Interrupted();
            }
            int next = terminal.reader().read(LOOK_FOR_SIGNALS);
            if (next == NonBlockingReader.EOF) {
                throw new Interrupted();
            }
            return next;
        } catch (IOException gone) {
            Interrupted givenUp = new Interrupted();
            givenUp.initCause(gone);
            throw givenUp;
        }
    }

    /** A number from 1 to {@code most}, or 0 when the line is none. */
    static int number(String line, int most) {
        String digits = line.strip();
        boolean small = !digits.isEmpty()
                && digits.length() <= 4
                && digits.chars().allMatch(digit -> digit >= '0' && digit <= '9');
        int number = small ? Integer.parseInt(digits) : 0;
        return number <= most ? number : 0;
    }

    @Override
    public void close() {
        signals.close();
    }
}
