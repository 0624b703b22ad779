package dev.aiinit.pack;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Decides where a pack may write: relative, plain, and nowhere that runs code. */
public final class OutputPath {
    private static final Pattern PLAIN =
            Pattern.compile("[A-Za-z0-9._][A-Za-z0-9._-]*(/[A-Za-z0-9._][A-Za-z0-9._-]*)*");
    private static final Pattern DEVICE = Pattern.compile("(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");
    /** Folders and files that assistants read as text, and that nothing executes. */
    private static final List<String> FOLDERS = List.of(
            ".ai/", ".claude/rules/", ".cursor/rules/", ".github/instructions/", ".clinerules/", ".junie/", "docs/ai/");

    private static final List<String> FILES = List.of(
            "claude.md",
            "agents.md",
            "gemini.md",
            ".claudeignore",
            ".ignore",
            ".github/copilot-instructions.md",
            ".aiignore",
            ".cursorignore",
            ".geminiignore",
            ".clineignore",
            ".continueignore");

    private OutputPath() {}

    /** What is wrong with the path; empty when a pack may write it. */
    public static Optional<String> complaint(String path) {
        if (!PLAIN.matcher(path).matches()) {
            return Optional.of("an output path is relative, of plain letters, digits, \".\", \"_\" and \"-\"");
        }
        String lower = path.toLowerCase(Locale.ROOT);
        for (String part : lower.split("/", -1)) {
            if (part.equals("..")
                    || part.equals(".")
                    || part.endsWith(".")
                    || DEVICE.matcher(part).matches()) {
                return Optional.of("\"" + part + "\" cannot be part of an output path");
            }
        }
        if (lower.startsWith(".git/") || lower.startsWith(".ai/.ai-init/") || lower.startsWith(".ai/pack/") || lower.equals(".git")) {
            return Optional.of("a pack may not write there");
        }
        boolean allowed = FILES.contains(lower)
                || FOLDERS.stream().anyMatch(folder -> lower.startsWith(folder) && lower.endsWith(".md"))
                || (lower.startsWith(".cursor/rules/") && lower.endsWith(".mdc"));
        return allowed
                ? Optional.empty()
                : Optional.of("a pack may write Markdown below " + String.join(", ", FOLDERS)
                        + " and the known memory and ignore files only");
    }
}
