package dev.aiinit.merge;

import dev.aiinit.markdown.Section;
import dev.aiinit.markdown.Sections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The paths of the state folder. */
public final class State {
    /** Relative to the root. */
    public static final String FOLDER = ".ai/.ai-init";

    public static final String LOCK = FOLDER + "/lock.json";
    public static final String ANSWERS = FOLDER + "/answers.yml";
    public static final String ANSWERS_SCHEMA = FOLDER + "/answers.schema.json";
    /** What the last run saw in the repository. */
    public static final String FACTS = FOLDER + "/facts.tsv";

    public static final String GITIGNORE = FOLDER + "/.gitignore";
    /** What is never committed. */
    public static final String GITIGNORE_TEXT = "/journal/\n/conflicts/\n/run.lock\n/fingerprint\n";

    /** What a run that left nothing to do has seen: a cache of this machine. */
    public static final String FINGERPRINT = FOLDER + "/fingerprint";

    public static final String GITATTRIBUTES = FOLDER + "/.gitattributes";
    /** Lines of two branches stand side by side: git never leaves its markers in state, and forges fold what nobody reviews. */
    public static final String GITATTRIBUTES_TEXT = """
            /answers.yml merge=union
            /decisions/** merge=union
            /sessions/** merge=union
            /facts.tsv merge=union linguist-generated
            /lock.json merge=union linguist-generated
            /base/** merge=union linguist-generated
            /answers.schema.json merge=union linguist-generated
            """;

    /** The id of a file that is not split into sections. */
    public static final String WHOLE = "_whole";

    private State() {}

    /** Where the base of a target is kept: one file a section. */
    public static String baseFolder(String path) {
        return FOLDER + "/base/" + path;
    }

    /** Where the versions of a file that the template would write are parked: one file a section. */
    public static String conflicts(String path) {
        return FOLDER + "/conflicts/" + path;
    }

    /** Where the template's version of one section is parked. */
    public static String conflict(String path, String section) {
        return conflicts(path) + "/" + section + ".md";
    }

    /** What a template wrote, by section, the ids that it gave taken out of the text; a file that is no Markdown is one section. */
    public static List<Section> rendered(String path, String text) {
        return isMarkdown(path) ? Sections.rendered(text) : whole(text);
    }

    /** Whether the file is merged section by section. */
    static boolean isMarkdown(String path) {
        return path.endsWith(".md");
    }

    /** A text as it stands in a file, by section. */
    static List<Section> split(String path, String text) {
        return isMarkdown(path) ? Sections.split(text) : whole(text);
    }

    private static List<Section> whole(String text) {
        return text.isEmpty() ? List.of() : List.of(new Section(WHOLE, 0, "", text));
    }

    /** How the files of a base change: by path relative to the root, the new text or empty for a file to delete. */
    public static Map<String, Optional<String>> baseFiles(
            String path, Map<String, String> before, Map<String, String> after) {
        Map<String, Optional<String>> files = new LinkedHashMap<>();
        before.keySet().forEach(id -> files.put(baseFile(path, id), Optional.empty()));
        after.forEach((id, text) -> files.put(baseFile(path, id), Optional.of(text)));
        files.put(editions(path), after.isEmpty() ? Optional.empty() : Optional.of(Editions.line(after)));
        return files;
    }

    /** The same as the base, one line for each branch that wrote it. */
    public static String editions(String path) {
        return baseFolder(path) + "/_written.tsv";
    }

    private static String baseFile(String path, String id) {
        return baseFolder(path) + "/" + id + ".md";
    }
}
