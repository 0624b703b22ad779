package dev.aiinit.answers;

import dev.aiinit.project.Evidence;
import dev.aiinit.project.Value;
import java.util.List;

/** A value that the repository's own files propose for a question. */
public record Detected(Value value, List<Evidence> evidence) {
    public Detected {
        evidence = List.copyOf(evidence);
    }
}
