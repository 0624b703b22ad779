package dev.aiinit.command;

import dev.aiinit.project.Evidence;

/**
 * A script, target, recipe or line of a pipeline as it is declared, before it is sorted.
 *
 * @param unit folder that the command is typed in
 * @param name of the script; empty for a line of a pipeline
 * @param command as typed: {@code pnpm test}
 * @param body what it runs; empty when it is the command itself
 */
record Declared(String unit, String name, String command, String body, Origin origin, Evidence evidence) {}
