package dev.aiinit.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code doctor --fix} of the built program, asking a person on a real terminal. */
@DisabledOnOs(OS.WINDOWS)
class DoctorDialogueTest {
    private static final String BEFORE = "{\"model\": \"opus[1m]\"}\n";

    @TempDir
    Path folder;

    private Path settings;

    @BeforeEach
    void aRepositoryWithALongModel() throws IOException {
        settings = folder.resolve("repo/.claude/settings.json");
        Files.createDirectories(settings.getParent());
        Files.writeString(settings, BEFORE);
    }

    @Test
    void whatIsAgreedToIsWrittenAndTheFindingIsGone() throws Exception {
        try (Screen screen = screen()) {
            assertThat(screen.text()).contains("-{\"model\": \"opus[1m]\"}", "+{\"model\": \"opus\"");
            screen.press("y").sees("exit=0");
            assertThat(screen.text()).contains("Nothing found");
        }
        assertThat(Files.readString(settings)).contains("\"model\": \"opus\"", "DISABLE_1M");
    }

    @Test
    void whatIsDeclinedIsNotWritten() throws Exception {
        try (Screen screen = screen()) {
            screen.press("n").sees("exit=1");
            assertThat(screen.text()).contains("nothing was written");
        }
        assertThat(Files.readString(settings)).isEqualTo(BEFORE);
    }

    private Screen screen() throws Exception {
        Screen screen = Screen.in(folder.resolve("repo"));
        return screen.type("HOME='" + folder + "' '" + Launch.DISTRIBUTION.resolve("bin/ai-init")
                        + "' doctor --fix --no-sessions; echo exit=$?\n")
                .sees("Write these changes?");
    }
}
