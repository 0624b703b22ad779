package dev.aiinit.workflow;

import dev.aiinit.project.Decision;
import dev.aiinit.project.ExitCode;
import dev.aiinit.project.Problem;
import dev.aiinit.project.Session;
import dev.aiinit.project.Slug;
import dev.aiinit.project.UserError;
import dev.aiinit.project.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Turns answered records into decisions and sessions, and gives each its stable id. */
final class Records {
    private Records() {}

    /** The same records, each with an id: its own, or one made from its title; unique. */
    static List<Map<String, Value>> withIds(List<Map<String, Value>> items, String titleField) {
        List<Map<String, Value>> numbered = new ArrayList<>();
        Set<String> taken = new LinkedHashSet<>();
        List<Problem> problems = new ArrayList<>();
        for (Map<String, Value> item : items) {
            String given = text(item, "id");
            String id = given.isEmpty() ? free(Slug.of(text(item, titleField)), taken) : given;
            if (!taken.add(id)) {
                problems.add(Problem.of("the id \"" + id + "\" occurs twice", "give one of the two another id"));
            }
            Map<String, Value> copy = new LinkedHashMap<>();
            copy.put("id", new Value.Text(id));
            item.forEach((key, value) -> {
                if (!key.equals("id")) {
                    copy.put(key, value);
                }
            });
            numbered.add(copy);
        }
        if (!problems.isEmpty()) {
            throw new UserError(ExitCode.USAGE, problems);
        }
        return numbered;
    }

    static List<Decision> decisions(List<Map<String, Value>> items) {
        List<Decision> decisions = new ArrayList<>();
        for (Map<String, Value> item : withIds(items, "title")) {
            String status = text(item, "status");
            decisions.add(new Decision(
                    text(item, "id"),
                    text(item, "title"),
                    status.isEmpty()
                            ? Decision.Status.ACCEPTED
                            : Decision.Status.valueOf(status.toUpperCase(Locale.ROOT)),
                    text(item, "date"),
                    text(item, "why"),
                    lines(item, "rejected"),
                    parts(text(item, "supersedes"))));
        }
        return decisions;
    }

    static List<Session> sessions(List<Map<String, Value>> items) {
        List<Session> sessions = new ArrayList<>();
        for (Map<String, Value> item : withIds(items, "goal")) {
            sessions.add(new Session(
                    text(item, "id"),
                    text(item, "goal"),
                    text(item, "done_when"),
                    lines(item, "scope"),
                    lines(item, "needs"),
                    item.get("done") instanceof Value.Flag flag && flag.on()));
        }
        return sessions;
    }

    static String text(Map<String, Value> item, String field) {
        return item.get(field) instanceof Value.Text text ? text.text().strip() : "";
    }

    private static List<String> lines(Map<String, Value> item, String field) {
        List<String> lines = new ArrayList<>();
        for (String line : text(item, field).split("\n", -1)) {
            if (line.isBlank()) {
                continue;
            }
            if (!lines.isEmpty() && Character.isWhitespace(line.charAt(0))) {
                lines.set(lines.size() - 1, lines.get(lines.size() - 1) + " " + line.strip());
            } else {
                lines.add(line.strip().replaceFirst("^[-*+]\\s+", ""));
            }
        }
        return lines;
    }

    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        for (String part : text.split("[,\\s]+", -1)) {
            if (!part.isBlank()) {
                parts.add(part);
            }
        }
        return parts;
    }

    private static String free(String id, Set<String> taken) {
        String candidate = id;
        for (int number = 2; taken.contains(candidate); number++) {
            candidate = id + "-" + number;
        }
        return candidate;
    }
}
