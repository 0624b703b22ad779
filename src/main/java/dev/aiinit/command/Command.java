package dev.aiinit.command;

import dev.aiinit.pack.CommandKind;
import dev.aiinit.project.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * A declared command.
 *
 * @param command as typed in {@code unit}: {@code pnpm test}
 * @param body what it runs: {@code vitest run}; empty when it is the command itself
 * @param origin who declares it
 * @param ci how CI runs it; null when it does not
 */
public record Command(
        CommandKind kind,
        String name,
        String command,
        String body,
        String unit,
        Origin origin,
        @Nullable CiRun ci,
        Evidence evidence) {
    public boolean isInCi() {
        return ci != null;
    }

    /** Whether it builds in a way that runs the tests, too: {@code mvn verify}. */
    public boolean buildsWithTests() {
        return kind == CommandKind.BUILD && ToolTable.buildsWithTests(command);
    }
}
