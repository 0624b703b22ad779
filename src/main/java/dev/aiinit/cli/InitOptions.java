package dev.aiinit.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The options of the commands that generate. */
final class InitOptions {
    boolean yes;
    boolean confirm;

    @Nullable
    String answers;

    final Map<String, String> set = new LinkedHashMap<>();

    @Nullable
    String pack;

    @Nullable
    List<String> targets;

    boolean dryRun;

    @Nullable
    String output;

    Options addTo(Options options) {
        return options.flag("-y, --yes", "Ask nothing: take saved, detected and default answers.", on -> yes |= on)
                .flag("--confirm", "Ask again what was answered before.", on -> confirm |= on)
                .text("--answers", "FILE", "Read answers from a YAML file.", value -> answers = value)
                .pairs(
                        "--set",
                        "KEY=VALUE",
                        "Give one answer. May be repeated; several choices are separated by commas.",
                        set::putAll)
                .text("--pack", "FOLDER", "Use the templates and questions of this folder.", value -> pack = value)
                .texts(
                        "--target",
                        "ID",
                        ",",
                        "Assistants to write for, separated by commas; none for the memory files alone.",
                        values -> targets = List.copyOf(values))
                .flag("--dry-run", "Print the changes as a unified diff and write nothing.", on -> dryRun |= on)
                .text("--output", "DIR", "Write the result to this folder instead.", value -> output = value);
    }
}
