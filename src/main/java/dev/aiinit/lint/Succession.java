package dev.aiinit.lint;

import dev.aiinit.project.Decision;
import dev.aiinit.project.Decision.Status;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells which decision replaced which. Only {@code supersedes} is stored; the other direction is computed here, and nowhere else. */
public final class Succession {
    private static final List<Status> TOOK_EFFECT = List.of(Status.ACCEPTED, Status.DEPRECATED, Status.SUPERSEDED);

    private final Map<String, String> successors = new LinkedHashMap<>();

    /** A proposed or rejected decision replaces nothing; one that was replaced itself did, and what it replaced stays so. */
    public Succession(List<Decision> decisions) {
        for (Decision decision : decisions) {
            if (TOOK_EFFECT.contains(decision.status())) {
                decision.supersedes().forEach(old -> successors.putIfAbsent(old, decision.id()));
            }
        }
    }

    /** The id of the decision that replaced this one: the first, where several did. */
    public Optional<String> successor(String id) {
        return Optional.ofNullable(successors.get(id));
    }

    /** Whether people have to follow it today. */
    public boolean isInForce(Decision decision) {
        return decision.status() == Status.ACCEPTED && !successors.containsKey(decision.id());
    }

    /** The status that counts: superseded once something replaced it, whatever its own file says. */
    public Status status(Decision decision) {
        return successors.containsKey(decision.id()) ? Status.SUPERSEDED : decision.status();
    }
}
