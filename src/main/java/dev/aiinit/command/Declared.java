package dev.aiinit.command;

import dev.aiinit.project.Evidence;
import java.util.List;

/**
 * A script, target, recipe or line of a pipeline as it is declared, before it is sorted.
 *
 * @param unit folder that the command is typed in
 * @param name of the script; empty for a line of a pipeline
 * @param command as typed: {@code pnpm test}
 * @param body what it runs; empty when it is the command itself
 * @param everyChange false for a line of a pipeline that takes a release, a clock or a person to start it
 * @param services images or names of what the pipeline's job has started before it
 */
record Declared(
        String unit,
        String name,
        String command,
        String body,
        Origin origin,
        Evidence evidence,
        boolean everyChange,
        List<String> services) {
    Declared {
        services = List.copyOf(services);
    }

    Declared(String unit, String name, String command, String body, Origin origin, Evidence evidence) {
        this(unit, name, command, body, origin, evidence, true, List.of());
    }
}
