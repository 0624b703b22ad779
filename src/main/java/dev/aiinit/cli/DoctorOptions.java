package dev.aiinit.cli;

import dev.aiinit.lint.Severity;
import dev.aiinit.project.ExitCode;
import dev.aiinit.project.Problem;
import dev.aiinit.project.Suggestion;
import dev.aiinit.project.UserError;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code doctor} was asked for. */
final class DoctorOptions {
    /** How findings are printed. */
    enum Format {
        TEXT,
        JSON,
        SARIF
    }

    private static final List<String> FORMATS = List.of("text", "json", "sarif");
    private static final List<String> SEVERITIES = List.of("error", "warning", "note", "never");

    private final CommonOptions common;
    private Format format = Format.TEXT;
    boolean fix;
    boolean yes;
    boolean rules;
    boolean longContext;
    boolean sessions = true;

    @Nullable
    String explained;

    /** The least that fails; null when nothing does. */
    @Nullable
    Severity failOn = Severity.ERROR;

    DoctorOptions(CommonOptions common) {
        this.common = common;
    }

    Options addTo(Options options) {
        return options.flag("--fix", "Show as a diff what can be mended, ask, and write it.", on -> fix = on)
                .flag("-y, --yes", "With --fix: do not ask.", on -> yes = on)
                .text(
                        "--format",
                        "FORMAT",
                        "text, json (the same as --json) or sarif (2.1.0, for code scanning). Default: text.",
                        this::format)
                .text(
                        "--fail-on",
                        "SEVERITY",
                        "Exit with 1 from this severity on: error, warning, note or never. Default: error.",
                        this::failOn)
                .flag("--1m", "Say what to do about \"Usage credits required for 1M context\".", on -> longContext = on)
                .flag("--no-sessions", "Do not look at size and age of the logs of sessions.", on -> sessions = false)
                .text(
                        "--explain",
                        "RULE",
                        "Say what a rule means: its id, such as AI201, or name.",
                        id -> explained = id)
                .flag("--rules", "List all rules.", on -> rules = on);
    }

    Format format() {
        return common.json && format == Format.TEXT ? Format.JSON : format;
    }

    private void format(String word) {
        format = Format.values()[index("--format", word, FORMATS)];
        common.json |= format == Format.JSON;
    }

    private void failOn(String word) {
        index("--fail-on", word, SEVERITIES);
        failOn = Arrays.stream(Severity.values())
                .filter(severity -> severity.word().equals(word))
                .findFirst()
                .orElse(null);
    }

    private static int index(String option, String word, List<String> known) {
        int index = known.indexOf(word);
        if (index < 0) {
            throw new UserError(
                    ExitCode.USAGE,
                    Problem.of(option + ": there is no \"" + word + "\"", Suggestion.hint(word, known)));
        }
        return index;
    }
}
