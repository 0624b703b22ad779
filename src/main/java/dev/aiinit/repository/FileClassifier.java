package dev.aiinit.repository;

import dev.aiinit.repository.FileClass.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Tells what a file is from its path alone; the knowledge stands in {@code files.txt}. */
public final class FileClassifier {
    private static final FileClass UNKNOWN = new FileClass(Kind.OTHER, null);

    private final Map<String, FileClass> byName = new LinkedHashMap<>();
    /** Endings that start with a dot. */
    private final Map<String, FileClass> byEnding = new LinkedHashMap<>();

    private final Map<String, FileClass> byOtherEnding = new LinkedHashMap<>();
    private final Map<String, FileClass> byBeginning = new LinkedHashMap<>();
    private final Map<String, FileClass> byFolder = new LinkedHashMap<>();

    private final List<Language> languages = new ArrayList<>();

    private FileClassifier(String table) {
        table.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(this::addLine);
    }

    /** The classifier with the table that ai-init brings. */
    public static FileClassifier bundled() {
        return Bundled.CLASSIFIER;
    }

    /** Read when it is first asked for. */
    private static final class Bundled {
        static final FileClassifier CLASSIFIER = read();
    }

    private static FileClassifier read() {
        try (InputStream in = FileClassifier.class.getResourceAsStream("files.txt")) {
            if (in == null) {
                throw new IllegalStateException("files.txt is not in this build");
            }
            return new FileClassifier(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A classifier with another table, in the same form. */
    static FileClassifier of(String table) {
        return new FileClassifier(table);
    }

    private void addLine(String line) {
        String[] columns = line.split("\\|", -1);
        if (columns.length < 3 || columns.length > 4) {
            throw new IllegalArgumentException("not three columns, or four: " + line);
        }
        Kind kind = Kind.valueOf(columns[0].strip().toUpperCase(Locale.ROOT));
        String language = columns[1].strip();
        List<Language.Trait> traits = columns.length == 3 ? List.of() : traits(columns[3]);
        FileClass fileClass = new FileClass(kind, language.isEmpty() ? null : new Language(language, kind, traits));
        for (String name : columns[2].strip().split(" +", -1)) {
            add(name, fileClass);
        }
        if (fileClass.language() != null) {
            languages.add(fileClass.language());
        }
    }

    private static List<Language.Trait> traits(String words) {
        List<Language.Trait> traits = new ArrayList<>();
        for (String word : words.strip().split(" +", -1)) {
            traits.add(Language.Trait.valueOf(word.toUpperCase(Locale.ROOT)));
        }
        return traits;
    }

    private void add(String name, FileClass fileClass) {
        @Nullable FileClass other;
        if (name.endsWith("/")) {
            other = byFolder.put(name, fileClass);
        } else if (name.startsWith("*")) {
            other = byOtherEnding.put(name.substring(1), fileClass);
        } else if (name.endsWith("*")) {
            other = byBeginning.put(name.substring(0, name.length() - 1), fileClass);
        } else if (name.startsWith(".")) {
            other = byEnding.put(name.toLowerCase(Locale.ROOT), fileClass);
        } else {
            other = byName.put(name, fileClass);
        }
        if (other != null) {
            throw new IllegalArgumentException(name + " stands twice in the table");
        }
    }

    /** All languages of the table, in its order. */
    public List<Language> languages() {
        return List.copyOf(languages);
    }

    /** What the file at {@code path} is; the path need not exist. */
    public FileClass classify(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        FileClass found = first(byFolder, folder -> path.startsWith(folder) || path.contains("/" + folder));
        found = found == null ? byName.get(name) : found;
        found = found == null ? first(byOtherEnding, name::endsWith) : found;
        found = found == null ? first(byBeginning, name::startsWith) : found;
        return found == null ? ofEnding(name.toLowerCase(Locale.ROOT)) : found;
    }

    private static @Nullable FileClass first(Map<String, FileClass> names, Predicate<String> fits) {
        for (Map.Entry<String, FileClass> entry : names.entrySet()) {
            if (fits.test(entry.getKey())) {
                return entry.getValue();
            }
        }
        return null;
    }

    /** The longest known ending. */
    private FileClass ofEnding(String name) {
        for (int dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
            FileClass found = byEnding.get(name.substring(dot));
            if (found != null) {
                return found;
            }
        }
        return UNKNOWN;
    }
}
