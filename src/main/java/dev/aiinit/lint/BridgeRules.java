package dev.aiinit.lint;

import java.util.List;

/** The rules about settings and ignore files. */
public final class BridgeRules {
    static final DoctorRule NOT_LOADED = new DoctorRule(
            "AI101",
            "settings-not-loaded",
            Severity.ERROR,
            "Claude Code loads nothing of a settings file with a comma too many, a comment, a part that is missing, or permissions, deny or env"
                    + " of the wrong type: every deny rule in it is off. 2.1.197 says nothing; 2.1.330 prints a line; both go on. Measured.");
    static final DoctorRule WITHOUT_EFFECT = warning(
            "AI102",
            "rule-without-effect",
            "The rule refuses nothing. Braces are not expanded, blanks inside the brackets count, square brackets are a set of letters unless"
                    + " escaped, the tool's name is case-sensitive, and only Read(…) rules keep a file from being read, not Glob, Grep or"
                    + " Write. A negation takes nothing back from rules behind it nor when it starts with a slash. Each form was tried with"
                    + " Claude Code 2.1.197 and 2.1.330.");
    static final DoctorRule HALF_EFFECT = warning(
            "AI103",
            "rule-with-slash-at-end",
            "With a slash at its end the rule refuses the files of the folder, and ls, grep -r, rg and find that name the folder are still"
                    + " allowed and print what is in them. Written as folder/** it refuses those, too. Measured with Claude Code 2.1.197 and"
                    + " 2.1.330.");
    static final DoctorRule EVERYTHING = warning(
            "AI104",
            "rule-for-everything",
            "Read, Read(*) and Read(**) as deny rules refuse every file: the assistant can read nothing here.");
    static final DoctorRule HIDES_SOURCE = warning(
            "AI105",
            "rule-hides-source",
            "A rule with a single name matches at any depth and without regard to case, a file as well as a folder: it refuses source that"
                    + " git tracks and that people wrote. Anchor it with a leading slash. Measured with Claude Code 2.1.197 and 2.1.330.");
    static final DoctorRule CLAUDEIGNORE = warning(
            "AI106",
            "claudeignore-without-effect",
            "Claude Code neither loads nor obeys .claudeignore (measured with 2.1.197 and 2.1.330; the name does not occur in the program)."
                    + " What it obeys are Read(…) rules under permissions.deny in .claude/settings.json.");
    static final DoctorRule NOT_IGNORED_BY_GIT = warning(
            "AI107",
            "refused-but-searchable",
            "A deny rule keeps the assistant from opening these files, and a recursive grep or rg prints their lines all the same, unless"
                    + " .gitignore lists them. Measured with Claude Code 2.1.197 and 2.1.330.");
    static final DoctorRule NOT_INHERITED = warning(
            "AI108",
            "settings-not-inherited",
            "Claude Code reads .claude/settings.json of the folder in which it starts and of no folder above. Whoever starts in this package"
                    + " has none of the root's deny rules: 13 of 13 refused paths could be read. Measured.");
    static final DoctorRule SECRET_READABLE = warning(
            "AI109",
            "secret-readable",
            "The file is on the disk, holds secrets by its name, and no deny rule keeps Claude Code from reading it. What git ignores can be"
                    + " read (measured). Deny it in .claude/settings.json; Read(.env) alone leaves .env.local readable.");
    static final DoctorRule FIRST_MATCH = note(
            "AI110",
            "memory-hidden-by-another",
            "Zed loads the first of .rules, .cursorrules, .windsurfrules, .clinerules, .github/copilot-instructions.md, AGENT.md, AGENTS.md,"
                    + " CLAUDE.md and GEMINI.md, and no other. This is from its documentation and source.");
    static final DoctorRule GOOSEIGNORE = warning(
            "AI111",
            "ignore-file-drops-defaults",
            "Goose protects .env and secrets files by itself only as long as there is no .gooseignore; with one, what it does not list can be"
                    + " read. Zed's private_files replaces its list of secret files in the same way. This is from their documentation.");
    static final DoctorRule TOO_WIDE = warning(
            "AI112",
            "permission-too-wide",
            "The permission lets every command run, or secret files be read, without a question, for everybody who trusts this repository."
                    + " Allow the commands that are needed, one by one.");
    static final DoctorRule OF_ONE_PERSON = note(
            "AI113",
            "local-settings-tracked",
            "settings.local.json holds the permissions of one person, often with paths of one machine; git tracks it, so that everybody gets"
                    + " them. Claude Code has git ignore it when it makes the file itself.");

    private BridgeRules() {}

    /** By id. */
    public static List<DoctorRule> all() {
        return List.of(
                NOT_LOADED,
                WITHOUT_EFFECT,
                HALF_EFFECT,
                EVERYTHING,
                HIDES_SOURCE,
                CLAUDEIGNORE,
                NOT_IGNORED_BY_GIT,
                NOT_INHERITED,
                SECRET_READABLE,
                FIRST_MATCH,
                GOOSEIGNORE,
                TOO_WIDE,
                OF_ONE_PERSON);
    }

    private static DoctorRule warning(String id, String name, String explanation) {
        return new DoctorRule(id, name, Severity.WARNING, explanation);
    }

    private static DoctorRule note(String id, String name, String explanation) {
        return new DoctorRule(id, name, Severity.NOTE, explanation);
    }
}
