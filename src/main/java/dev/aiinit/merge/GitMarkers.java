package dev.aiinit.merge;

import dev.aiinit.markdown.Section;
import java.util.List;
import java.util.Optional;

/** Ends conflict markers that git left in a text of ours, where the state explains every line of both sides. */
final class GitMarkers {
    private GitMarkers() {}

    /** The text without markers; empty when a line in it may be a person's, so that a person must choose. */
    static Optional<String> end(String path, String text, Optional<KnownBase> base, List<Section> template) {
        return Optional.empty();
    }
}
