package dev.aiinit.merge;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The paths of the state folder. */
public final class State {
    /** Relative to the root. */
    public static final String FOLDER = ".ai/.ai-init";

    public static final String LOCK = FOLDER + "/lock.json";
    public static final String ANSWERS = FOLDER + "/answers.yml";
    public static final String ANSWERS_SCHEMA = FOLDER + "/answers.schema.json";
    public static final String GITIGNORE = FOLDER + "/.gitignore";
    /** What is never committed. */
    public static final String GITIGNORE_TEXT = "/journal/\n/conflicts/\n/lock\n";

    private State() {}

    /** Where the base of a target is kept: a folder with one file a section, or one file when it is no Markdown. */
    public static String baseFolder(String path) {
        return FOLDER + "/base/" + path;
    }

    /** Where the version that we would have written is parked. */
    public static String conflict(String path) {
        return FOLDER + "/conflicts/" + path;
    }

    /** The base files of a text: by path relative to the root. */
    public static Map<String, Optional<String>> baseFiles(String path, String text) {
        Map<String, Optional<String>> files = new LinkedHashMap<>();
        if (!path.endsWith(".md")) {
            files.put(baseFolder(path) + "/whole.txt", Optional.of(text));
            return files;
        }
        dev.aiinit.markdown.Sections.split(text)
                .forEach(section ->
                        files.put(baseFolder(path) + "/" + section.id() + ".md", Optional.of(section.text())));
        return files;
    }
}
