package dev.aiinit.ignore;

import dev.aiinit.pack.NoiseClass;
import dev.aiinit.repository.RepositoryView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Weighs the outputs that notebooks carry. The notebook is source, so it stays readable unless its outputs would fill a context window. */
final class Notebooks {
    private static final long HEAVY = 100_000;
    private static final long HUGE = 1_000_000;
    private static final int MOST_NAMES = 3;

    private final RepositoryView view;
    private final List<String> heavy = new ArrayList<>();

    Notebooks(RepositoryView view) {
        this.view = view;
    }

    /** The notebook as noise, when its outputs are huge. */
    Optional<Made> look(String path, long bytes) {
        if (bytes < HEAVY) {
            return Optional.empty();
        }
        // One that is too large to be read is nearly all output: nobody types eight megabytes.
        long outputs = view.text(path).map(Notebooks::outputs).orElse(bytes);
        if (outputs >= HEAVY) {
            heavy.add(path);
        }
        return outputs >= HUGE
                ? Optional.of(new Made(
                        path, bytes, NoiseClass.GENERATED, "outputs of a notebook; nbstripout takes them out", 0))
                : Optional.empty();
    }

    List<String> notes() {
        if (heavy.isEmpty()) {
            return List.of();
        }
        String names = String.join(", ", heavy.subList(0, Math.min(MOST_NAMES, heavy.size())))
                + (heavy.size() > MOST_NAMES ? " and " + (heavy.size() - MOST_NAMES) + " more" : "");
        return List.of("notebooks with heavy outputs: " + names
                + "; an assistant reads the outputs with the code, and nbstripout takes them out before a commit");
    }

    /** Characters in the lists called outputs. */
    static long outputs(String text) {
        long sum = 0;
        int at = text.indexOf("\"outputs\"");
        while (at >= 0) {
            int open = at + "\"outputs\"".length();
            while (open < text.length() && (Character.isWhitespace(text.charAt(open)) || text.charAt(open) == ':')) {
                open++;
            }
            boolean list = open < text.length() && text.charAt(open) == '[';
            int end = list ? end(text, open) : open;
            sum += end - open;
            at = text.indexOf("\"outputs\"", end);
        }
        return sum;
    }

    /** The end of the list that opens here; the end of the text when it never closes. */
    private static int end(String text, int open) {
        int depth = 0;
        boolean quoted = false;
        for (int i = open; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                i += c == '\\' ? 1 : 0;
                quoted = c != '"';
            } else if (c == '"') {
                quoted = true;
            } else if (c == '[') {
                depth++;
            } else if (c == ']' && --depth == 0) {
                return i;
            }
        }
        return text.length();
    }
}
