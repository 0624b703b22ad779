package dev.aiinit.store;

import dev.aiinit.merge.State;
import dev.aiinit.project.PlainText;
import dev.aiinit.repository.Mark;
import dev.aiinit.repository.RepositoryView;
import dev.aiinit.repository.Trace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Remembers all that a run depended on and wrote when it left nothing to do, so that the next one need not do it again: the program, what
 * it asked of the repository, its state, and its files. A cache of this machine: never committed, not believed when git tracks it.
 */
public final class Fingerprint {
    private static final String FORMAT = "fingerprint/1";
    private static final String OUTPUT = "output";
    private static final String WARNING = "warning";
    private static final String WRITTEN = "written";
    /** The last line: without it the run that wrote it was killed, and what it asked last is missing. */
    private static final String END = "end";

    private static final Set<String> PASSING = new TreeSet<>(List.of(State.FINGERPRINT, State.FOLDER + "/run.lock"));

    private final Path root;
    private final String program;

    /**
     * The fingerprint of the repository at {@code root}.
     *
     * @param program tells one version of this program from another
     */
    public Fingerprint(Path root, String program) {
        this.root = root.toAbsolutePath().normalize();
        this.program = program + "\t" + this.root.getFileName();
    }

    /** What that run warned of, when nothing has changed since it was written; else empty. */
    public Optional<List<String>> warnings(RepositoryView view) {
        if (view.files().stream().anyMatch(file -> file.path().equals(State.FINGERPRINT))) {
            return Optional.empty();
        }
        try {
            Path file = root.resolve(State.FINGERPRINT);
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                return Optional.empty();
            }
            List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            List<String> outputs = named(OUTPUT, lines, 1);
            List<String> warnings = named(WARNING, lines, 1 + outputs.size());
            int at = 1 + outputs.size() + warnings.size();
            int end = lines.size() - 1;
            boolean holds = at < end
                    && lines.get(end).equals(END)
                    && lines.get(0).equals(FORMAT + "\t" + program)
                    && lines.get(at).equals(WRITTEN + "\t" + written(outputs))
                    && Trace.stillHolds(lines.subList(at + 1, end), view, own(outputs));
            return holds ? Optional.of(warnings) : Optional.empty();
        } catch (IOException | UncheckedIOException unreadable) {
            return Optional.empty();
        }
    }

    /** The values of the lines of one kind that follow each other. */
    private static List<String> named(String kind, List<String> lines, int from) {
        List<String> values = new ArrayList<>();
        for (int at = from; at < lines.size() && lines.get(at).startsWith(kind + "\t"); at++) {
            values.add(lines.get(at).substring(kind.length() + 1));
        }
        return values;
    }

    /**
     * Writes it. A cache that cannot be written is no problem of the user's.
     *
     * @param trace what the run asked
     * @param outputs its target files, whether they exist or not
     * @param warnings what it warned of, which stays true as long as nothing changes
     */
    public void write(Trace trace, List<String> outputs, List<String> warnings) {
        try {
            StringBuilder text = new StringBuilder(FORMAT + "\t" + program + "\n");
            outputs.forEach(path -> text.append(OUTPUT + "\t" + path + "\n"));
            warnings.forEach(warning -> text.append(WARNING + "\t" + PlainText.oneLine(warning) + "\n"));
            text.append(WRITTEN + "\t" + written(outputs) + "\n")
                    .append(trace.text(own(outputs)))
                    .append(END + "\n");
            Path file = root.resolve(State.FINGERPRINT);
            boolean allowed =
                    TargetCheck.of(RootFolder.of(root), State.FINGERPRINT).isEmpty();
            if (allowed && !(Files.exists(file) && Files.readString(file).contentEquals(text))) {
                Files.writeString(file, text);
            }
        } catch (IOException | UncheckedIOException unwritable) {
            return;
        }
    }

    /** Takes it away. */
    public void forget() throws IOException {
        if (TargetCheck.of(RootFolder.of(root), State.FINGERPRINT).isEmpty()) {
            Files.deleteIfExists(root.resolve(State.FINGERPRINT));
        }
    }

    private static Predicate<String> own(List<String> outputs) {
        Set<String> paths = new TreeSet<>(outputs);
        return path -> path.startsWith(State.FOLDER + "/") || paths.contains(path);
    }

    /** A mark of all that stands in the state folder and at the targets. */
    private String written(List<String> outputs) throws IOException {
        Mark mark = new Mark();
        List<Path> files = new ArrayList<>();
        try (Stream<Path> state = Files.walk(root.resolve(State.FOLDER))) {
            state.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .forEach(files::add);
        }
        outputs.forEach(path -> files.add(root.resolve(path)));
        for (Path file : files) {
            String path = root.relativize(file).toString();
            if (!PASSING.contains(path.replace('\\', '/'))) {
                boolean there = Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
                byte[] bytes = there ? Files.readAllBytes(file) : new byte[0];
                String kind = there ? "file" : Files.isSymbolicLink(file) ? "link" : "none";
                mark.add(path + "\t" + kind + "\t" + bytes.length + "\n").add(bytes);
            }
        }
        return mark.text();
    }
}
