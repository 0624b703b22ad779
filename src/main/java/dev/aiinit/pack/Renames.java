package dev.aiinit.pack;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What has another name now than in an earlier version of a pack.
 *
 * @param documents the new path by the old one
 * @param sections the new address by the old one, both {@code path#id} with the new path of the document
 */
public record Renames(Map<String, String> documents, Map<String, String> sections) {
    public static final Renames NONE = new Renames(new LinkedHashMap<>(), new LinkedHashMap<>());

    public Renames {
        documents = Collections.unmodifiableMap(new LinkedHashMap<>(documents));
        sections = Collections.unmodifiableMap(new LinkedHashMap<>(sections));
    }

    public boolean isEmpty() {
        return documents.isEmpty() && sections.isEmpty();
    }

    /** These and those of a pack above, whose word counts where both speak of the same name. */
    Renames and(Renames above) {
        Map<String, String> paths = new LinkedHashMap<>(documents);
        paths.putAll(above.documents);
        Map<String, String> addresses = new LinkedHashMap<>(sections);
        addresses.putAll(above.sections);
        return new Renames(paths, addresses);
    }
}
