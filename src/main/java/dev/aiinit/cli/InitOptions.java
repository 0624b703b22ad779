package dev.aiinit.cli;

import dev.aiinit.merge.MergeOptions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The options of the commands that generate. */
final class InitOptions {
    boolean yes;
    boolean confirm;

    @Nullable
    String answers;

    final Map<String, String> set = new LinkedHashMap<>();

    final PackOption pack;

    @Nullable
    List<String> targets;

    boolean dryRun;

    @Nullable
    String output;

    /** Deleted files and sections that come back. */
    final Set<String> restore = new LinkedHashSet<>();

    boolean markers;

    /** Whether what would be written is shown line by line before a person is asked. */
    boolean showDiff;

    InitOptions() {
        this(new PackOption());
    }

    InitOptions(PackOption pack) {
        this.pack = pack;
    }

    Options addTo(Options options) {
        return addRestTo(pack.addTo(options));
    }

    /** All but what says which pack. */
    Options addRestTo(Options options) {
        return options.flag("-y, --yes", "Ask nothing: take saved, detected and default answers.", on -> yes |= on)
                .flag("--confirm", "Ask again what was answered before.", on -> confirm |= on)
                .text("--answers", "FILE", "Read answers from a YAML file.", value -> answers = value)
                .pairs(
                        "--set",
                        "KEY=VALUE",
                        "Give one answer. May be repeated; several choices are separated by commas.",
                        set::putAll)
                .texts(
                        "--target",
                        "ID",
                        ",",
                        "Assistants to write for, separated by commas; none for the memory files alone.",
                        values -> targets = List.copyOf(values))
                .flag("--dry-run", "Print the changes as a unified diff and write nothing.", on -> dryRun |= on)
                .text("--output", "DIR", "Write the result to this folder instead.", value -> output = value);
    }

    /** The options of a run that meets files of an earlier one. */
    Options addLaterTo(Options options) {
        return addTo(options)
                .texts(
                        "--restore",
                        "PATH[#SECTION]",
                        "",
                        "Write a file or a section again that was deleted. May be repeated.",
                        restore::addAll)
                .flag(
                        "--markers",
                        "Write conflicts into the files, between markers as git does, instead of beside them.",
                        on -> markers |= on);
    }

    /** Whether nothing is wished for but the answers and the repository as they are. */
    boolean isPlain() {
        return !confirm
                && !dryRun
                && !markers
                && answers == null
                && targets == null
                && output == null
                && set.isEmpty()
                && restore.isEmpty();
    }

    /** Answers and the like as they were given, for a command line that says them again. */
    List<String> given() {
        List<String> words = new ArrayList<>();
        if (yes) {
            words.add("--yes");
        }
        if (answers != null) {
            words.addAll(List.of("--answers", answers));
        }
        set.forEach((key, value) -> words.addAll(List.of("--set", key + "=" + value)));
        if (targets != null) {
            words.addAll(List.of("--target", String.join(",", targets)));
        }
        if (output != null) {
            words.addAll(List.of("--output", output));
        }
        return words;
    }

    MergeOptions merge() {
        return new MergeOptions(restore, new LinkedHashMap<>(), markers);
    }
}
