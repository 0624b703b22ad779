package dev.aiinit.pack;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a pack says besides its questions and documents.
 *
 * @param limits what it leaves open of questions
 * @param cards its technology cards, by the path they were read from
 * @param targets its target files, by the path they were read from
 * @param references names that may be those of a pack below
 */
public record PackRules(
        List<AnswerLimit> limits,
        List<PackNoise> ignore,
        List<PackDeny> deny,
        Renames renames,
        Map<String, Card> cards,
        Map<String, Target> targets,
        List<Reference> references) {
    public static final PackRules NONE = new PackRules(
            List.of(), List.of(), List.of(), Renames.NONE, new LinkedHashMap<>(), new LinkedHashMap<>(), List.of());

    public PackRules {
        limits = List.copyOf(limits);
        ignore = List.copyOf(ignore);
        deny = List.copyOf(deny);
        cards = Collections.unmodifiableMap(new LinkedHashMap<>(cards));
        targets = Collections.unmodifiableMap(new LinkedHashMap<>(targets));
        references = List.copyOf(references);
    }
}
