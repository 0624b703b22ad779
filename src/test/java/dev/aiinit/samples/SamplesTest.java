package dev.aiinit.samples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aiinit.audit.Content;
import dev.aiinit.audit.TokenRange;
import dev.aiinit.project.ExitCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each sample: its content, a second run that changes nothing, its CRLF twin, an edit that survives, and its budgets. */
class SamplesTest {
    private static final Pattern LEFTOVER =
            Pattern.compile("(?i)\\bTODO\\b(?!\\.md)|TBD|lorem ipsum|<[a-z]+ here>|\\$\\{|\\bnull\\b|\\?\\?\\?");

    @TempDir
    Path folder;

    static List<Sample> samples() {
        return Sample.all();
    }

    @Test
    void everySampleIsWhole() {
        assertThat(Sample.all()).hasSizeGreaterThanOrEqualTo(5).allSatisfy(sample -> {
            assertThat(sample.folder().resolve("repo")).isDirectory();
            assertThat(sample.folder().resolve("answers.yml")).isRegularFile();
        });
    }

    @ParameterizedTest
    @MethodSource("samples")
    void writesWhatIsExpected(Sample sample) throws IOException {
        sample.copyTo(folder, text -> text);
        Sample.Run run = sample.first(folder);
        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.OK);
        Map<String, String> written = sample.written(folder);
        if (Boolean.getBoolean("golden.update")) {
            assertThat(System.getenv("CI"))
                    .as("golden files are not rewritten in CI")
                    .isNull();
            sample.update(written);
        }
        assertThat(written).containsExactlyEntriesOf(sample.expected());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void secondRunChangesZeroBytes(Sample sample) throws IOException {
        sample.copyTo(folder, text -> text);
        sample.first(folder);
        Map<String, String> before = Sample.files(folder);
        Map<String, FileTime> times = times(before);
        Sample.Run run = sample.run(folder);
        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.OK);
        assertThat(Sample.files(folder)).isEqualTo(before);
        assertThat(times(before)).isEqualTo(times);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void crlfTwinGivesTheSame(Sample sample) throws IOException {
        sample.copyTo(folder, text -> text.replace("\r\n", "\n").replace("\n", "\r\n"));
        Sample.Run run = sample.first(folder);
        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.OK);
        assertThat(sample.written(folder)).isEqualTo(sample.expected());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void anEditSurvivesAChangeOfAnotherLine(Sample sample) throws IOException {
        sample.copyTo(folder, text -> text);
        sample.first(folder);
        Path edited = folder.resolve(".ai/ARCHITECTURE.md");
        Files.writeString(edited, Files.readString(edited) + "\n## By hand\n\nMind the gap.\n");
        Sample.Run run = sample.run(folder, "--set", "style=Something else");
        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.OK);
        assertThat(edited).content().contains("Something else").endsWith("\n\n## By hand\n\nMind the gap.\n");
        sample.run(folder, "--set", "style=Something else again");
        assertThat(edited).content().contains("Something else again").endsWith("\n\n## By hand\n\nMind the gap.\n");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void twoTextsForOneLineAreAConflictAndTheEditStays(Sample sample) throws IOException {
        sample.copyTo(folder, text -> text);
        sample.first(folder, "--set", "style=One thing");
        Path edited = folder.resolve(".ai/ARCHITECTURE.md");
        String text = Files.readString(edited).replace("One thing", "My thing");
        Files.writeString(edited, text);
        for (int round = 0; round < 2; round++) {
            Sample.Run run = sample.run(folder, "--set", "style=Something else");
            assertThat(run.code()).isEqualTo(ExitCode.CONFLICT);
            assertThat(run.err()).contains("conflict: .ai/ARCHITECTURE.md:3");
            assertThat(edited).hasContent(text);
            assertThat(folder.resolve(".ai/.ai-init/conflicts/.ai/ARCHITECTURE.md/_title.md"))
                    .content()
                    .contains("Something else");
        }
        Sample.Run over = sample.run(folder, "--set", "style=One thing");
        assertThat(over.code()).as(over.err()).isEqualTo(ExitCode.OK);
        assertThat(edited).hasContent(text);
        assertThat(folder.resolve(".ai/.ai-init/conflicts/.ai/ARCHITECTURE.md/_title.md"))
                .doesNotExist();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void textIsFreeOfLeftoversAndWithinBudget(Sample sample) throws IOException {
        Map<String, Integer> warnAt = new TreeMap<>(Map.of(
                "CLAUDE.md",
                1800,
                ".ai/DECISIONS.md",
                1500,
                ".ai/ARCHITECTURE.md",
                2500,
                ".ai/STACK.md",
                1000,
                ".ai/UI_RULES.md",
                1200,
                ".ai/TODO.md",
                900));
        for (Map.Entry<String, String> file : sample.expected().entrySet()) {
            assertThat(LEFTOVER.matcher(file.getValue()).results().map(found -> found.group()))
                    .as(file.getKey())
                    .isEmpty();
            Integer most = warnAt.get(file.getKey());
            if (most != null) {
                long bytes = file.getValue().getBytes(StandardCharsets.UTF_8).length;
                assertThat(TokenRange.of(bytes, Content.PROSE).high())
                        .as(file.getKey())
                        .isLessThan(most);
            }
        }
        assertThat(sample.expected().get("AGENTS.md")).doesNotContainPattern("(?m)(^|\\s)@\\S");
    }

    private Map<String, FileTime> times(Map<String, String> files) throws IOException {
        Map<String, FileTime> times = new TreeMap<>();
        for (String path : files.keySet()) {
            times.put(path, Files.getLastModifiedTime(folder.resolve(path)));
        }
        return times;
    }
}
