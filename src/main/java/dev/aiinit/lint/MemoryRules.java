package dev.aiinit.lint;

import java.util.List;

/** The rules about memory files. */
public final class MemoryRules {
    static final DoctorRule DANGLING_IMPORT = error(
            "AI001",
            "import-of-missing-file",
            "An @ line names a file that is not there. The client says nothing and loads the rest, so the session works without what the"
                    + " line was to bring. Measured with Claude Code 2.1.197 and 2.1.330 and Gemini CLI 0.61.0.");
    static final DoctorRule UNEXPANDED_IMPORT = warning(
            "AI002",
            "import-that-does-not-expand",
            "The file is there, and the @ line does not bring it in because of how it is written: a comma or full stop behind the name, no"
                    + " blank before the @, a blank in the name, another case, a folder, a code span. It fails without a word. Write the @"
                    + " path alone on its line. Each spelling was tried with Claude Code 2.1.197 and 2.1.330.");
    static final DoctorRule DEEP_IMPORT = warning(
            "AI003",
            "import-too-deep",
            "Claude Code follows imports four files deep; what the fourth imports is not loaded, and nothing says so. Measured with 2.1.197"
                    + " and 2.1.330. Import the file from one nearer to CLAUDE.md.");
    static final DoctorRule OUTSIDE_IMPORT = warning(
            "AI004",
            "import-outside-project",
            "An import that leads out of the project is loaded only after a person has agreed on the screen, never in a script or on CI, and"
                    + " the file is on nobody else's machine. Measured with Claude Code 2.1.197 and 2.1.330.");
    static final DoctorRule IMPORT_FOR_OTHERS = note(
            "AI005",
            "import-in-agents-file",
            "Codex and opencode send an @ line of AGENTS.md as it stands; only Claude Code and Gemini CLI load the file. Name the file in a"
                    + " code span and say when to read it, or put the text itself there. Measured with Codex 0.169.0 and opencode 1.18.33.");
    static final DoctorRule DEAD_PATH = warning(
            "AI006",
            "path-that-is-gone",
            "The text names a file or folder that the repository does not have, though its first folder is there. An assistant looks for it,"
                    + " or makes it anew. Paths that git ignores, patterns, placeholders and examples do not count.");
    static final DoctorRule DEAD_COMMAND = warning(
            "AI007",
            "command-that-is-gone",
            "The text tells to run a script, target or recipe that no manifest of the repository declares. A session starts by failing at"
                    + " it, and then guesses.");
    static final DoctorRule OTHER_VERSION = warning(
            "AI008",
            "version-against-manifest",
            "The text names a version that every manifest of the repository excludes. A wrong version in the memory makes an assistant write"
                    + " for the wrong one; one that is not there is read from the manifest.");
    static final DoctorRule OTHER_MANAGER = warning(
            "AI009",
            "package-managers-differ",
            "The text installs with a package manager that has no lock file here while another one has, or two memory files call the same"
                    + " script with different ones. The wrong one writes a second lock file.");
    static final DoctorRule LONG_MEMORY = note(
            "AI010",
            "memory-over-budget",
            "A file that is loaded at every start costs its tokens in every session, and long ones are followed worse: the makers of Claude"
                    + " Code advise to stay below 200 lines a file. Move what only some work needs into files that are pointed to, or into"
                    + " rules with paths.");
    static final DoctorRule WARNED_SIZE = warning(
            "AI011",
            "memory-near-warning",
            "From 40,000 characters on Claude Code warns at every start that the file is too large (200K window; measured with 2.1.330:"
                    + " 39,000 no, 41,000 yes). All of it is sent nevertheless.");
    static final DoctorRule DROPPED_SIZE = error(
            "AI012",
            "memory-dropped",
            "Claude Code drops a memory file of 4 MiB and more without a word. Measured with 2.1.197 and 2.1.330.");
    static final DoctorRule CUT_CHAIN = warning(
            "AI013",
            "agents-files-cut",
            "Codex joins the AGENTS.md files from the root down to where it starts and cuts them at 32 KiB without a word, so the end of the"
                    + " innermost is lost. Measured with 0.169.0; project_doc_max_bytes lifts the limit.");
    static final DoctorRule LISTING = note(
            "AI014",
            "folder-listing",
            "A listing of folders is what an assistant finds out with one command; in the memory it costs tokens in every session and gets"
                    + " old. In the studies of memory files such overviews did not help. Keep what a listing cannot tell: where new code"
                    + " belongs and what must not be touched.");
    static final DoctorRule DEPENDENCIES = note(
            "AI015",
            "dependency-listing",
            "The list repeats versions that stand in a manifest. It gets old with the next update; name only what surprises.");
    static final DoctorRule ENFORCED = note(
            "AI016",
            "rule-a-formatter-keeps",
            "A formatter of the repository brings this about by itself. The sentence costs tokens and takes a place among rules that need"
                    + " attention; say how the formatter is run instead.");
    static final DoctorRule LOADED_TWICE = note(
            "AI017",
            "text-loaded-twice",
            "An assistant loads both files, and the same paragraphs stand in each. It pays for them twice, and once they differ it has to"
                    + " guess.");
    static final DoctorRule EMPTY_SECTION = note(
            "AI018",
            "empty-section",
            "A heading with nothing below it tells an assistant that there is something to know, and not what.");
    static final DoctorRule PLACEHOLDER = warning(
            "AI019",
            "placeholder-left",
            "Words of a template that nobody has filled in. An assistant takes them for what they say.");
    static final DoctorRule SECRET = error(
            "AI020",
            "secret-in-memory",
            "The text holds what has the shape of a live key or token, with the length, letters and checksum that its maker gives it. A"
                    + " memory file is sent to a model with every session and is in git's history: revoke the key, then take it out.");
    static final DoctorRule HIDDEN_TEXT = error(
            "AI021",
            "hidden-text",
            "The file holds characters that no screen shows or that show the text in another order. An assistant reads them; a reviewer does"
                    + " not.");
    static final DoctorRule STEERING = warning(
            "AI022",
            "steering-words",
            "Words that try to turn an assistant against its user or its instructions, or a comment that hides such words. In a file that is"
                    + " loaded at every start this is how prompts are injected.");
    static final DoctorRule CONFLICT_MARKERS = error(
            "AI023",
            "conflict-markers",
            "A merge was not finished: both versions and the markers are loaded, and an assistant follows either.");
    static final DoctorRule UNSCOPED_RULE = warning(
            "AI024",
            "rule-with-foreign-scope",
            "Claude Code knows the key paths in the front matter of a rule and no other: with globs (Cursor's key) the rule is loaded at"
                    + " every start, for every file. Measured with 2.1.197 and 2.1.330.");
    static final DoctorRule SCOPED_IMPORT = warning(
            "AI025",
            "import-in-scoped-rule",
            "What a rule with paths imports is sent with the first request, whatever the paths are: the scope does not hold for it. Put the"
                    + " text itself into the rule. Measured with Claude Code 2.1.197 and 2.1.330.");

    private MemoryRules() {}

    /** All of them, by id; those about decisions are D001 and on. */
    public static List<DoctorRule> all() {
        return List.of(
                DANGLING_IMPORT,
                UNEXPANDED_IMPORT,
                DEEP_IMPORT,
                OUTSIDE_IMPORT,
                IMPORT_FOR_OTHERS,
                DEAD_PATH,
                DEAD_COMMAND,
                OTHER_VERSION,
                OTHER_MANAGER,
                LONG_MEMORY,
                WARNED_SIZE,
                DROPPED_SIZE,
                CUT_CHAIN,
                LISTING,
                DEPENDENCIES,
                ENFORCED,
                LOADED_TWICE,
                EMPTY_SECTION,
                PLACEHOLDER,
                SECRET,
                HIDDEN_TEXT,
                STEERING,
                CONFLICT_MARKERS,
                UNSCOPED_RULE,
                SCOPED_IMPORT);
    }

    private static DoctorRule error(String id, String name, String explanation) {
        return new DoctorRule(id, name, Severity.ERROR, explanation);
    }

    private static DoctorRule warning(String id, String name, String explanation) {
        return new DoctorRule(id, name, Severity.WARNING, explanation);
    }

    private static DoctorRule note(String id, String name, String explanation) {
        return new DoctorRule(id, name, Severity.NOTE, explanation);
    }
}
