package dev.aiinit.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The wizard as a process of its own in a real pseudo-terminal: tmux sends the keys and says what is on the screen. */
class WizardInTmuxTest {
    private static final long LONGEST = 40;

    @TempDir
    private Path folder;

    @BeforeEach
    void start() throws Exception {
        assumeThat(hasTmux()).as("tmux is installed").isTrue();
        Path arguments = folder.resolve("arguments");
        Files.writeString(
                arguments,
                "-XX:TieredStopAtLevel=1\n-cp\n\"" + System.getProperty("java.class.path") + "\"\n"
                        + WizardDemo.class.getName() + "\n");
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Files.writeString(folder.resolve("demo"), "exec '" + java + "' '@" + arguments + "' \"$@\"\n");
        tmux(
                "-u",
                "-f",
                "/dev/null",
                "new-session",
                "-d",
                "-x",
                "80",
                "-y",
                "24",
                "env LC_ALL=C.UTF-8 PS1='ready ' sh");
        sees("ready");
    }

    @AfterEach
    void stop() throws Exception {
        if (hasTmux()) {
            tmux("kill-server");
        }
    }

    @Test
    void asksShowsAndPrintsTheAnswers() throws Exception {
        run("");
        assertThat(sees("Ctrl-C quit"))
                .contains("1/4 The project", "question 1 of 2", "What is the project for?")
                .contains("detected: A shop for spare parts — package.json#description");
        keys("F1");
        sees("One sentence, as you would say it");
        keys("Enter");
        sees("Who uses it?");
        type("編集者 und Köche 🎉");
        sees("編集者 und Köche 🎉");
        keys("Enter");
        sees("❯ 3 By feature");
        keys("Up", "Enter");
        sees("[x] Web front end");
        keys("Down", "Space", "Enter");
        sees("Next.js 16");
        keys("BTab");
        sees("❯ 1 [x] Web front end", "[ ] API");
        keys("Enter", "Enter");
        sees("How does data flow");
        type("browser -> api");
        keys("Enter");
        type("api -> database");
        sees("┃ api -> database");
        keys("C-d");
        sees("dark mode");
        keys("Escape");
        sees("┃ api -> database");
        keys("C-d", "y");
        sees("Which decisions");
        keys("a");
        sees("What was decided?");
        type("No second database");
        keys("Enter", "Enter", "Enter");
        sees("1 No second database", "❯   Done");
        keys("Enter");
        assertThat(sees("Review", "9 answers")).contains("編集者 und Köche 🎉", "Ports and adapters", "command line");
        keys("Enter");
        assertThat(sees("Write these answers?", "❯ Yes"))
                .contains("purpose = Text[text=A shop for spare parts] (DETECTED)");
        keys("Enter");
        sees("Write these answers? Yes", "code 0");
        isSane();
    }

    @Test
    void aPasteFromTheTerminalIsOneAnswer() throws Exception {
        run("");
        sees("Ctrl-C quit");
        Path pasted = folder.resolve("pasted");
        Files.writeString(pasted, "one\ntwo\n");
        tmux("load-buffer", pasted.toString());
        keys("C-u");
        tmux("paste-buffer", "-p");
        sees("┃ one two");
        keys("C-c");
        sees("standard output goes on", "standard error goes on", "code 130");
    }

    @Test
    void controlCLeavesTheTerminalAsItWas() throws Exception {
        run("--no-color");
        sees("What is the project for?");
        keys("C-c");
        String left = sees("standard output goes on", "standard error goes on", "code 130");
        assertThat(left).doesNotContain("What is the project for?");
        isSane();
    }

    @ParameterizedTest
    @CsvSource({"TERM, 143", "INT, 130"})
    void aProcessThatIsKilledLeavesTheTerminalAsItWas(String signal, int code) throws Exception {
        run("");
        sees("What is the project for?");
        // JLine's first read changes the settings once more: a kill before it would meet that half done.
        keys("F1");
        sees("One sentence");
        long shell = Long.parseLong(tmux("display-message", "-p", "#{pane_pid}").strip());
        long process = ProcessHandle.of(shell)
                .orElseThrow()
                .children()
                .findFirst()
                .orElseThrow()
                .pid();
        new ProcessBuilder("kill", "-" + signal, String.valueOf(process))
                .start()
                .waitFor();
        assertThat(sees("code " + code)).doesNotContain("What is the project for?");
        isSane();
    }

    @Test
    void aWindowThatIsResizedIsDrawnAgain() throws Exception {
        run("");
        sees("What is the project for?");
        tmux("resize-window", "-x", "20", "-y", "12");
        sees("What is the project\nfor?", "┃ A shop for spare");
        tmux("resize-window", "-x", "100", "-y", "30");
        assertThat(sees("detected: A shop for spare parts — package.json#description")
                        .lines()
                        .filter(line -> line.contains("1/4")))
                .hasSize(1);
        keys("C-c");
        sees("standard output goes on", "standard error goes on", "code 130");
    }

    @Test
    void aDumbTerminalIsAskedLineByLine() throws Exception {
        run("", "TERM=dumb");
        sees("== 1/4 The project ==");
        keys("Enter");
        sees("Who uses it?");
        keys("C-c");
        sees("standard output goes on", "standard error goes on", "code 130");
        isSane();
    }

    @Test
    void withoutATerminalThereIsNoWizard() throws Exception {
        type("sh '" + folder.resolve("demo") + "' < /dev/null; echo code $?");
        keys("Enter");
        sees("no terminal", "code 2");
    }

    private void run(String option, String... environment) throws Exception {
        String settings = "stty -g > '" + folder.resolve("before") + "'; clear; ";
        type(settings + String.join(" ", environment) + " sh '" + folder.resolve("demo") + "' " + option
                + "; echo code $?");
        keys("Enter");
    }

    /** Fails unless the terminal has the settings from before, and prints what is typed. */
    private void isSane() throws Exception {
        type("stty -g > '" + folder.resolve("after") + "'; stty -a; echo set''tings");
        keys("Enter");
        String shown = sees("settings");
        assertThat(Files.readString(folder.resolve("after")))
                .as(shown)
                .isEqualTo(Files.readString(folder.resolve("before")));
    }

    private void type(String text) throws Exception {
        tmux("send-keys", "-l", text);
    }

    private void keys(String... names) throws Exception {
        for (String name : names) {
            tmux("send-keys", name);
            if (name.equals("Escape")) {
                TimeUnit.MILLISECONDS.sleep(300);
            }
        }
    }

    /** Waits until all of this is on the screen. */
    private String sees(String... texts) throws Exception {
        String screen = "";
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST);
        while (System.nanoTime() < deadline) {
            screen = tmux("capture-pane", "-p").replaceAll("(?m) +$", "");
            if (List.of(texts).stream().allMatch(screen::contains)) {
                return screen;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new AssertionError("expected " + List.of(texts) + " on the screen:\n" + screen);
    }

    private boolean hasTmux() {
        try {
            return !System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("windows")
                    && new ProcessBuilder("tmux", "-V").start().waitFor() == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private String tmux(String... arguments) throws Exception {
        List<String> command =
                new ArrayList<>(List.of("tmux", "-S", folder.resolve("socket").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as("%s: %s", command, output).isZero();
        return output;
    }
}
