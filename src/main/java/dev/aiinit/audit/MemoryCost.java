package dev.aiinit.audit;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.OptionalLong;

/**
 * What every session starts with.
 *
 * @param files each file once, with the assistants that load it
 * @param assistants those that load something
 */
public record MemoryCost(List<File> files, List<Assistant> assistants) {
    public MemoryCost {
        files = List.copyOf(files);
        assistants = List.copyOf(assistants);
    }

    /**
     * A file that is loaded at the start.
     *
     * @param exact counted with the stand-in ({@link Method#EXACT}); empty when nobody asked for that
     */
    public record File(String path, TokenRange tokens, OptionalLong exact, List<String> assistants) {
        public File {
            requireNonNull(path);
            assistants = List.copyOf(assistants);
        }
    }

    /** What one assistant loads, in its order. */
    public record Assistant(String name, TokenRange tokens, OptionalLong exact, List<String> files) {
        public Assistant {
            requireNonNull(name);
            files = List.copyOf(files);
        }
    }

    /** What the assistant that loads most starts with. */
    public TokenRange most() {
        TokenRange most = TokenRange.NONE;
        for (Assistant assistant : assistants) {
            most = assistant.tokens().high() > most.high() ? assistant.tokens() : most;
        }
        return most;
    }
}
