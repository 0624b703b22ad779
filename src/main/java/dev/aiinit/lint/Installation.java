package dev.aiinit.lint;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What Claude Code has on this machine that bears on the repository.
 *
 * @param settings of the user and of whoever manages the machine
 * @param agents subagents, skills and commands of the user
 * @param variables of the environment; only those that checks name are looked at
 * @param version of the client; empty when it is not there or did not answer in time
 * @param sessionsShown where the logs of sessions are kept, as people write it
 * @param sessions logs of this repository, the newest first; empty when nobody wants to know
 */
public record Installation(
        List<TextOutside> settings,
        List<TextOutside> agents,
        Map<String, String> variables,
        Optional<String> version,
        String sessionsShown,
        List<SessionLog> sessions) {
    public static final Installation NONE =
            new Installation(List.of(), List.of(), Collections.emptyMap(), Optional.empty(), "", List.of());

    public Installation {
        settings = List.copyOf(settings);
        agents = List.copyOf(agents);
        variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
        sessions = List.copyOf(sessions);
    }
}
