package dev.aiinit.store;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/** The environment of every git that we start: the user's own configuration stays in force, where a repository is does not. */
final class GitEnvironment {
    private GitEnvironment() {}

    /** @param choices names of further {@code GIT_} variables that are the user's choice */
    static Map<String, String> of(Map<String, String> inherited, Predicate<String> choices) {
        Map<String, String> environment = new LinkedHashMap<>(inherited);
        environment.keySet().removeIf(name -> name.startsWith("GIT_") && !isUsersChoice(name) && !choices.test(name));
        environment.put("GIT_OPTIONAL_LOCKS", "0");
        environment.put("GIT_TERMINAL_PROMPT", "0");
        environment.put("GIT_NO_LAZY_FETCH", "1");
        // Messages that are shown are English, as all of ours.
        environment.put("LC_ALL", "C");
        return environment;
    }

    private static boolean isUsersChoice(String name) {
        return (name.startsWith("GIT_CONFIG_") && !name.equals("GIT_CONFIG_PARAMETERS"))
                || name.equals("GIT_CEILING_DIRECTORIES")
                || name.equals("GIT_DISCOVERY_ACROSS_FILESYSTEM")
                || name.equals("GIT_EXEC_PATH");
    }
}
