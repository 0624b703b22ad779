package dev.aiinit.prompt;

import dev.aiinit.answers.Answer;
import dev.aiinit.answers.Asker;
import dev.aiinit.answers.Questionnaire;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.terminal.TerminalBuilder.SystemOutput;
import org.jline.terminal.spi.SystemStream;

/** Asks a person on a terminal: on a screen of widgets where the terminal can do that, else line by line. */
public final class Wizard implements Asker, AutoCloseable {
    private final Terminal terminal;
    private final Look look;

    /**
     * A wizard on this terminal, which it closes in the end.
     *
     * @param unicode whether more than ASCII may be sent; what fonts of plain consoles lack is never sent to them
     */
    Wizard(Terminal terminal, boolean colour, boolean unicode) {
        this.terminal = terminal;
        boolean plain = isDumb(terminal) || terminal.getType().equals("linux");
        this.look = new Look(colour && !isDumb(terminal), unicode && !plain);
    }

    /**
     * A wizard on the terminal that the process was started from; empty when there is none to read from.
     *
     * @param colour whether colours may be used
     * @throws IOException when there is a terminal but it cannot be opened
     */
    public static Optional<Wizard> onTerminal(boolean colour) throws IOException {
        TerminalBuilder builder = TerminalBuilder.builder()
                .name("ai-init")
                .systemOutput(SystemOutput.SysErrOrSysOut)
                .devTty(true)
                .nativeSignals(false)
                .graphemeCluster(false);
        IllegalStateException none = new IllegalStateException("no terminal");
        if (builder.getProviders(null, none).stream()
                .noneMatch(provider -> provider.isSystemStream(SystemStream.Input))) {
            return Optional.empty();
        }
        // A locale without a charset says nothing about the terminal: UTF-8 shows ASCII as it is, and loses no letter
        // that is typed.
        boolean unicode = !builder.computeStderrEncoding().equals(StandardCharsets.US_ASCII);
        builder.stdinEncoding(wide(builder.computeStdinEncoding()))
                .stdoutEncoding(wide(builder.computeStdoutEncoding()))
                .stderrEncoding(wide(builder.computeStderrEncoding()));
        boolean drawn = unicode && builder.computeStderrEncoding().newEncoder().canEncode("❯✓…┃↑↓·—");
        try {
            return Optional.of(new Wizard(builder.build(), colour, drawn));
        } catch (IllegalStateException cannotBeOpened) {
            throw new IOException("The terminal cannot be opened: " + cannotBeOpened.getMessage(), cannotBeOpened);
        }
    }

    private static Charset wide(Charset charset) {
        return charset.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : charset;
    }

    private static boolean isDumb(Terminal terminal) {
        return terminal.getType().startsWith(Terminal.TYPE_DUMB);
    }

    @Override
    public Map<String, Answer> ask(Questionnaire questionnaire) {
        try (Prompter prompter = prompter(true)) {
            return new Walk(questionnaire, prompter, look).answers();
        }
    }

    @Override
    public boolean confirm(String question, List<String> planLines) {
        planLines.forEach(this::print);
        terminal.flush();
        boolean yes;
        try (Prompter prompter = prompter(false)) {
            yes = prompter.confirm(question);
        }
        if (!isDumb(terminal)) {
            terminal.writer().println(Plain.line(question) + " " + (yes ? "Yes" : "No"));
            terminal.flush();
        }
        return yes;
    }

    /** Prints a line; what does not fit goes on below, set in, so that the beginnings of lines stay a column of their own. */
    private void print(String line) {
        String clean = Plain.text(line);
        int columns = terminal.getColumns() > 0 ? terminal.getColumns() : Screen.USUAL_COLUMNS;
        String indent = " ".repeat(clean.length() - clean.stripLeading().length());
        String setIn = indent + "    ";
        boolean fits = Cells.width(clean) < columns || columns < 2 * setIn.length();
        List<String> rows = fits ? List.of(clean) : Cells.wrap(clean.strip(), columns - 1 - setIn.length());
        for (int row = 0; row < rows.size(); row++) {
            terminal.writer().println(fits ? clean : (row == 0 ? indent : setIn) + rows.get(row));
        }
    }

    private Prompter prompter(boolean wholeScreen) {
        return isDumb(terminal)
                ? new LinePrompter(new TypedLines(terminal), look)
                : new ScreenPrompter(new Stage(terminal, look, wholeScreen));
    }

    /** Gives the terminal back. */
    @Override
    public void close() throws IOException {
        terminal.close();
    }
}
