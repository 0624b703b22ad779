package dev.aiinit.prompt;

import dev.aiinit.answers.Interrupted;
import java.io.IOError;
import org.jline.keymap.BindingReader;
import org.jline.keymap.KeyMap;
import org.jline.reader.EndOfFileException;
import org.jline.terminal.Terminal;
import org.jline.utils.InfoCmp.Capability;
import org.jline.utils.NonBlockingReader;

/**
 * Reads key presses.
 *
 * <p>Escape sequences are framed here and only then looked up: JLine's own reading of a key map types the tail of a sequence that it
 * does not know into the answer.
 */
final class Keys {
    private static final char ESC = '\u001b';
    /** How long Esc waits for the rest of a sequence, in milliseconds: longer than a terminal takes, shorter than a person. */
    private static final long REST_OF_SEQUENCE = 80;
    /** How long nothing must come until all that was typed ahead is known, in milliseconds: the reader has a thread of its own. */
    private static final long TYPED_AHEAD = 50;
    /** How often signals are looked for, in milliseconds. */
    private static final long LOOK_FOR_SIGNALS = 100;

    private static final String PASTE_START = ESC + "[200~";
    private static final String PASTE_END = ESC + "[201~";

    private final BindingReader reader;
    private final SignalWatch signals;
    private final KeyMap<Key> map = new KeyMap<>();

    Keys(Terminal terminal, SignalWatch signals) {
        this.reader = new BindingReader(terminal.reader());
        this.signals = signals;
        bindControls();
        bindSequences();
        bind(Key.UP, KeyMap.key(terminal, Capability.key_up));
        bind(Key.DOWN, KeyMap.key(terminal, Capability.key_down));
        bind(Key.LEFT, KeyMap.key(terminal, Capability.key_left));
        bind(Key.RIGHT, KeyMap.key(terminal, Capability.key_right));
        bind(Key.HOME, KeyMap.key(terminal, Capability.key_home));
        bind(Key.END, KeyMap.key(terminal, Capability.key_end));
        bind(Key.DELETE, KeyMap.key(terminal, Capability.key_dc));
        bind(Key.HELP, KeyMap.key(terminal, Capability.key_f1));
    }

    private void bindControls() {
        bind(Key.ENTER, "\r", "\n");
        bind(Key.FINISH, control('D'), ESC + "\r", ESC + "\n");
        bind(Key.TAB, "\t");
        bind(Key.BACKSPACE, "\u007f", control('H'));
        bind(Key.DELETE_WORD, control('W'), ESC + "\u007f", ESC + control('H'));
        bind(Key.DELETE_TO_START, control('U'));
        bind(Key.DELETE_TO_END, control('K'));
        bind(Key.HOME, control('A'));
        bind(Key.END, control('E'));
        bind(Key.REDRAW, control('L'));
        bind(Key.INTERRUPT, control('C'));
        bind(Key.WORD_LEFT, ESC + "b");
        bind(Key.WORD_RIGHT, ESC + "f");
    }

    /** The sequences that are in use besides what the terminal's description says: both cursor modes, xterm, rxvt, the Linux console. */
    private void bindSequences() {
        bind(Key.UP, ESC + "[A", ESC + "OA");
        bind(Key.DOWN, ESC + "[B", ESC + "OB");
        bind(Key.RIGHT, ESC + "[C", ESC + "OC");
        bind(Key.LEFT, ESC + "[D", ESC + "OD");
        bind(Key.WORD_RIGHT, ESC + "[1;5C", ESC + "[1;3C", ESC + "Oc");
        bind(Key.WORD_LEFT, ESC + "[1;5D", ESC + "[1;3D", ESC + "Od");
        bind(Key.HOME, ESC + "[H", ESC + "OH", ESC + "[1~", ESC + "[7~");
        bind(Key.END, ESC + "[F", ESC + "OF", ESC + "[4~", ESC + "[8~");
        bind(Key.DELETE, ESC + "[3~");
        bind(Key.PAGE_UP, ESC + "[5~");
        bind(Key.PAGE_DOWN, ESC + "[6~");
        bind(Key.BACK, ESC + "[Z");
        bind(Key.HELP, ESC + "OP", ESC + "[11~", ESC + "[[A");
    }

    private void bind(Key key, CharSequence... sequences) {
        for (CharSequence sequence : sequences) {
            map.bind(key, sequence);
        }
    }

    private static String control(char letter) {
        return String.valueOf((char) (letter - '@'));
    }

    /**
     * Waits for the next key press.
     *
     * @throws Interrupted when the terminal went away or was told to stop by a signal; Ctrl-C itself is a press
     */
    Press next() {
        int first = read();
        if (first < 0) {
            return Press.of(Key.RESIZE);
        }
        if (first == ESC) {
            return escape();
        }
        if (first >= ' ' && first != '\u007f') {
            return Character.isISOControl(first) ? Press.of(Key.NOTHING) : Press.typed(Character.toString(first));
        }
        return Press.of(look(Character.toString(first)));
    }

    /**
     * Forgets the keys that were pressed before there was anything to answer.
     *
     * @throws Interrupted when Ctrl-C is among them, or the terminal went away
     */
    void forgetTypedAhead() {
        try {
            while (reader.peekCharacter(TYPED_AHEAD) >= 0) {
                if (look(Character.toString(reader.readCharacter())) == Key.INTERRUPT) {
                    throw new Interrupted();
                }
            }
        } catch (EndOfFileException | IOError gone) {
            throw interrupted(gone);
        }
    }

    private Press escape() {
        StringBuilder sequence = new StringBuilder().append(ESC);
        if (!more(sequence)) {
            return Press.of(Key.BACK);
        }
        char kind = sequence.charAt(1);
        if (kind == 'O') {
            more(sequence);
        } else if (kind == '[') {
            readControlSequence(sequence);
        }
        if (sequence.toString().equals(PASTE_START)) {
            return new Press(Key.PASTE, pasted());
        }
        return Press.of(look(sequence.toString()));
    }

    /**
     * Parameters up to the final byte; the Linux console sends {@code ESC [ [ A} for F1. A sequence that breaks off swallows no key.
     */
    private void readControlSequence(StringBuilder sequence) {
        while (isPrintable(peek()) && more(sequence)) {
            char last = sequence.charAt(sequence.length() - 1);
            boolean linuxFunctionKey = last == '[' && sequence.length() == 3;
            if (last >= '@' && last <= '~' && !linuxFunctionKey) {
                return;
            }
        }
    }

    private boolean more(StringBuilder sequence) {
        if (peek() < 0) {
            return false;
        }
        sequence.appendCodePoint(reader.readCharacter());
        return true;
    }

    private static boolean isPrintable(int character) {
        return character >= ' ' && character <= '~';
    }

    /** The character that a sequence goes on with; below 0 when it ended. */
    private int peek() {
        try {
            return reader.peekCharacter(REST_OF_SEQUENCE);
        } catch (IOError gone) {
            throw interrupted(gone);
        }
    }

    private String pasted() {
        StringBuilder text = new StringBuilder();
        while (text.indexOf(PASTE_END, text.length() - PASTE_END.length()) < 0) {
            int next = read();
            if (next >= 0) {
                text.appendCodePoint(next);
            }
        }
        return Plain.text(text.substring(0, text.length() - PASTE_END.length()));
    }

    private Key look(String sequence) {
        Key key = map.getBound(sequence);
        return key == null ? Key.NOTHING : key;
    }

    /** The next character; below 0 when the window has another size instead. */
    private int read() {
        try {
            while (true) {
                if (signals.takeInterrupt()) {
                    throw new Interrupted();
                }
                if (signals.takeResize()) {
                    return -1;
                }
                int peeked = reader.peekCharacter(LOOK_FOR_SIGNALS);
                if (peeked == NonBlockingReader.EOF) {
                    throw new Interrupted();
                }
                if (peeked != NonBlockingReader.READ_EXPIRED) {
                    return reader.readCharacter();
                }
            }
        } catch (EndOfFileException | IOError gone) {
            throw interrupted(gone);
        }
    }

    private static Interrupted interrupted(Throwable cause) {
        Interrupted interrupted = new Interrupted();
        interrupted.initCause(cause);
        return interrupted;
    }
}
