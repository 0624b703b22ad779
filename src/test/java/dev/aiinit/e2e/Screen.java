package dev.aiinit.e2e;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A real pseudo-terminal with a shell in it: keys are sent and the screen is read, by tmux. */
final class Screen implements AutoCloseable {
    private static final long LONGEST_MILLIS = 60_000;

    private final String socket;

    private Screen(String socket) {
        this.socket = socket;
    }

    /** A screen of 100 by 30 whose shell stands in the folder. CI is unset there: a person sits at this terminal. */
    static Screen in(Path folder) throws IOException, InterruptedException {
        Screen screen = new Screen("ai-init-" + ProcessHandle.current().pid() + "-" + folder.getFileName());
        screen.tmux(
                "-u",
                "-f",
                "/dev/null",
                "new-session",
                "-d",
                "-x",
                "100",
                "-y",
                "30",
                "-c",
                folder.toString(),
                "env -u CI LC_ALL=C.UTF-8 PS1='ready ' sh");
        screen.sees("ready");
        return screen;
    }

    Screen type(String text) throws IOException, InterruptedException {
        tmux("send-keys", "-l", text);
        return this;
    }

    Screen press(String key) throws IOException, InterruptedException {
        tmux("send-keys", key);
        return this;
    }

    /** Waits until the text is on the screen. */
    Screen sees(String text) throws IOException, InterruptedException {
        return seesOtherThan("", text);
    }

    /** Waits until the screen shows something else, and the text on it. */
    Screen seesOtherThan(String before, String text) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LONGEST_MILLIS);
        String now = text();
        while (now.equals(before) || !now.contains(text)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("never saw \"" + text + "\" on:\n" + now);
            }
            Thread.sleep(50);
            now = text();
        }
        return this;
    }

    boolean shows(String text) throws IOException, InterruptedException {
        return text().contains(text);
    }

    String text() throws IOException, InterruptedException {
        return tmux("capture-pane", "-p");
    }

    @Override
    public void close() throws IOException {
        tmux("kill-server");
    }

    private String tmux(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("tmux", "-L", socket));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return output;
    }
}
