package dev.aiinit.project;

import java.util.List;

/**
 * One feature-sized unit of planned work: small enough for one fresh session of an assistant.
 *
 * @param id stable slug
 * @param goal what is different afterwards, Markdown
 * @param doneWhen how one sees that it is finished, Markdown
 * @param scope paths that it touches
 * @param needs memory it has to read first: paths, or ids of decisions
 */
public record Session(String id, String goal, String doneWhen, List<String> scope, List<String> needs, boolean done) {
    public Session {
        scope = List.copyOf(scope);
        needs = List.copyOf(needs);
    }
}
