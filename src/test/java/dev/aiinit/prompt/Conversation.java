package dev.aiinit.prompt;

import static java.util.Map.entry;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jline.terminal.Attributes.LocalFlag;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.impl.LineDisciplineTerminal;
import org.jline.utils.ScreenTerminal;

/** Speaks with code that asks on a terminal: a terminal in memory, keys as bytes, and the screen as a person would see it. */
final class Conversation<T> implements AutoCloseable {
    static final String ENTER = "\r";
    static final String ESC = "\u001b";
    static final String UP = "\u001b[A";
    static final String DOWN = "\u001bOB";
    static final String SHIFT_TAB = "\u001b[Z";
    static final String CTRL_C = "\u0003";
    static final String CTRL_D = "\u0004";
    static final String F1 = "\u001bOP";

    private static final Map<String, String> NAMES = Map.ofEntries(
            entry("{esc}", ESC),
            entry("{up}", UP),
            entry("{down}", "\u001b[B"),
            entry("{right}", "\u001b[C"),
            entry("{left}", "\u001b[D"),
            entry("{home}", "\u001b[H"),
            entry("{end}", "\u001b[F"),
            entry("{del}", "\u001b[3~"),
            entry("{back}", "\u007f"),
            entry("{tab}", "\t"),
            entry("{space}", " "),
            entry("{enter}", ENTER));

    private static final long QUIET = 60;
    private static final Pattern CONTROL = Pattern.compile("\\^([A-Z])");
    private static final long LONGEST = 15_000;

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final LineDisciplineTerminal terminal;
    private ScreenTerminal screen;
    private int drawn;
    private final CompletableFuture<T> outcome;

    private Conversation(String type, int columns, int rows, boolean raw, Function<Terminal, T> asking)
            throws IOException {
        terminal = new LineDisciplineTerminal("test", type, written, StandardCharsets.UTF_8);
        terminal.setSize(Size.of(columns, rows));
        screen = new ScreenTerminal(columns == 0 ? 80 : columns, rows == 0 ? 24 : rows);
        outcome = CompletableFuture.supplyAsync(() -> asking.apply(terminal));
        while (raw && !outcome.isDone() && terminal.getAttributes().getLocalFlag(LocalFlag.ICANON)) {
            sleep(5);
        }
    }

    /** Starts on a terminal of this size. */
    static <T> Conversation<T> on(int columns, int rows, Function<Terminal, T> asking) throws IOException {
        return new Conversation<>("xterm", columns, rows, true, asking);
    }

    /** Starts on a terminal that can do nothing but print lines. */
    static <T> Conversation<T> onDumb(Function<Terminal, T> asking) throws IOException {
        return new Conversation<>("dumb", 80, 24, false, asking);
    }

    /** Starts with one widget on a stage without colours. */
    static <V> Conversation<Turn<V>> with(
            int columns, int rows, Heading heading, Widget<V> widget, Function<V, Optional<String>> check)
            throws IOException {
        return on(columns, rows, terminal -> {
            try (Stage stage = new Stage(terminal, new Look(false, true), true)) {
                return stage.play(heading, widget, check);
            }
        });
    }

    /** Sends these keys, each as one burst of bytes, waiting after a bare Esc as a person would. */
    Conversation<T> press(String... keys) {
        for (String key : keys) {
            try {
                terminal.processInputBytes(key.getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            if (key.equals(ESC)) {
                sleep(250);
            }
        }
        return this;
    }

    /** Sends keys that are written down: {@code {up}}, {@code ^W} for Ctrl-W, anything else as it is; all in one burst. */
    Conversation<T> type(String written) {
        String keys = written;
        for (Map.Entry<String, String> name : NAMES.entrySet()) {
            keys = keys.replace(name.getKey(), name.getValue());
        }
        return press(CONTROL.matcher(keys)
                .replaceAll(match -> "" + (char) (match.group(1).charAt(0) - '@')));
    }

    /** What a person types while nobody asks, from inside the asking. */
    static void typeAhead(Terminal terminal, String keys) {
        try {
            ((LineDisciplineTerminal) terminal).processInputBytes(keys.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Changes the size of the window. */
    Conversation<T> resize(int columns, int rows) {
        screenText();
        terminal.setSize(Size.of(columns, rows));
        screen = new ScreenTerminal(columns, rows);
        terminal.raise(Signal.WINCH);
        return this;
    }

    Conversation<T> signal(Signal signal) {
        terminal.raise(signal);
        return this;
    }

    /** What is to be seen once nothing moves any more, without blanks at line ends and empty lines at the end. */
    String screenText() {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LONGEST);
        int before = -1;
        while (before != written.size() && System.nanoTime() < deadline) {
            before = written.size();
            sleep(QUIET);
        }
        byte[] bytes = written.toByteArray();
        screen.write(new String(bytes, drawn, bytes.length - drawn, StandardCharsets.UTF_8));
        drawn = bytes.length;
        return screen.toString().replaceAll("(?m)[ \\t]+$", "").stripTrailing();
    }

    /** Waits until all of this is to be seen; the screen with it. */
    String sees(String... texts) {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LONGEST);
        String seen = screenText();
        while (!hasAll(seen, texts) && System.nanoTime() < deadline) {
            seen = screenText();
        }
        if (!hasAll(seen, texts)) {
            throw new AssertionError("expected " + List.of(texts) + " on the screen:\n" + seen);
        }
        return seen;
    }

    private static boolean hasAll(String seen, String... texts) {
        return List.of(texts).stream().allMatch(seen::contains);
    }

    /** All bytes that were ever sent to the terminal. */
    String sent() {
        screenText();
        return written.toString(StandardCharsets.UTF_8);
    }

    boolean isRaw() {
        return !terminal.getAttributes().getLocalFlag(LocalFlag.ICANON);
    }

    /** What the asking led to; what it threw is thrown here. */
    T result() throws Exception {
        try {
            return outcome.get(LONGEST, TimeUnit.MILLISECONDS);
        } catch (ExecutionException thrown) {
            if (thrown.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw thrown;
        } catch (TimeoutException stillAsking) {
            throw new AssertionError("still asking:\n" + screenText(), stillAsking);
        }
    }

    private static void sleep(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() throws IOException {
        terminal.close();
    }
}
