package dev.aiinit.command;

import dev.aiinit.pack.CommandKind;
import dev.aiinit.project.Evidence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A declared command.
 *
 * @param command as typed in {@code unit}: {@code pnpm test}
 * @param body what it runs: {@code vitest run}; empty when it is the command itself
 * @param origin who declares it
 * @param ci how CI runs it; null when it does not
 * @param services what must run for it, as far as the job or the command itself starts it first: images or names
 */
public record Command(
        CommandKind kind,
        String name,
        String command,
        String body,
        String unit,
        Origin origin,
        @Nullable CiRun ci,
        List<String> services,
        Evidence evidence) {
    public Command {
        services = List.copyOf(services);
    }

    public boolean isInCi() {
        return ci != null;
    }

    /** What its tool offers everywhere ({@code cargo test}), as opposed to a program that lies in the repository. */
    public boolean isBareConvention() {
        return origin == Origin.WRAPPER && !command.replaceFirst("\\s.*", "").contains("/");
    }

    /** Who has the say: a pipeline where one runs it, else whoever declares it. */
    public Origin authority() {
        return isInCi() ? Origin.CI : origin;
    }

    /** The same command of another kind. */
    Command as(CommandKind other) {
        return new Command(other, name, command, body, unit, origin, ci, services, evidence);
    }

    /** The same command with its services as people call them. */
    public Command withServices(List<String> named) {
        return new Command(kind, name, command, body, unit, origin, ci, named, evidence);
    }

    /** Whether it builds in a way that runs the tests, too: {@code mvn verify}. */
    public boolean buildsWithTests() {
        return kind == CommandKind.BUILD && ToolTable.buildsWithTests(command);
    }
}
