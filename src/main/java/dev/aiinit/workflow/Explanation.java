package dev.aiinit.workflow;

import dev.aiinit.answers.Answer;
import java.util.List;

/**
 * Where one section comes from.
 *
 * @param address path and id
 * @param pack name and version of the pack that wrote its heading
 * @param template file and line in the pack, {@code stack.ftl:12}
 * @param parts what each pack did to it, lowest first, where there are several packs; else empty
 * @param answers those that change the section
 * @param standing what became of it since: as written, edited, deleted, new
 */
public record Explanation(
        String address, String pack, String template, List<Part> parts, List<Answer> answers, String standing) {
    public Explanation {
        parts = List.copyOf(parts);
        answers = List.copyOf(answers);
    }

    /**
     * What one pack did to the section.
     *
     * @param pack name and version
     * @param does a verb: writes, replaces, appends to, locks
     * @param place in a template, or in the manifest where nothing is written
     */
    public record Part(String pack, String does, String place) {
        static final String WRITES = "writes";
        static final String REPLACES = "replaces";

        boolean isWhole() {
            return does.equals(WRITES) || does.equals(REPLACES);
        }
    }
}
