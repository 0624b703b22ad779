package dev.aiinit.workflow;

import dev.aiinit.answers.Answer;
import java.util.List;

/**
 * Where one section comes from.
 *
 * @param address path and id
 * @param pack name and version
 * @param template file and line in the pack, {@code stack.ftl:12}
 * @param answers those that change the section
 * @param standing what became of it since: as written, edited, deleted, new
 */
public record Explanation(String address, String pack, String template, List<Answer> answers, String standing) {
    public Explanation {
        answers = List.copyOf(answers);
    }
}
