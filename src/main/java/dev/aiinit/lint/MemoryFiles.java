package dev.aiinit.lint;

import dev.aiinit.repository.RepositoryFile;
import dev.aiinit.repository.RepositoryView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the files that some assistant loads as memory, in the root and in folders below it. */
final class MemoryFiles {
    private static final Pattern MEMORY = Pattern.compile("(?:.*/)?(?:"
            + "(?:CLAUDE(?:\\.local)?|AGENTS(?:\\.override)?|AGENT|GEMINI|QWEN|WARP)\\.md"
            + "|\\.claude/rules/.+\\.md|\\.cursor/rules/.+\\.mdc|\\.windsurf/rules/.+\\.md|\\.clinerules/.+\\.md"
            + "|\\.cursorrules|\\.windsurfrules|\\.clinerules|\\.goosehints|\\.rules"
            + "|\\.github/copilot-instructions\\.md|\\.github/instructions/.+\\.instructions\\.md"
            + "|\\.junie/guidelines\\.md|\\.kiro/steering/.+\\.md)");
    private static final Pattern OURS = Pattern.compile("\\.ai/[^/]+\\.md");

    /** Folders in which a memory file is the material of a test or a template, and nobody's memory. */
    private static final Pattern MATERIAL = Pattern.compile(
            "(?:.*/)?(?:__fixtures__|__snapshots__|fixtures?|test-?_?data|templates?|_templates?|template-[^/]+|skeletons?|scaffolds?"
                    + "|examples?|samples?|demos?|node_modules|vendor|third[_-]?party|evals?|testcases?|expected|golden"
                    + "|test/resources|tests?/repos?|snapshots)/.+");

    private MemoryFiles() {}

    static List<MemoryFile> find(RepositoryView view) {
        List<MemoryFile> found = new ArrayList<>();
        for (RepositoryFile file : view.files()) {
            String path = file.path();
            if (isMemory(path)) {
                long bytes = view.bytes(path);
                Optional<String> text = view.text(path);
                // Of one that is too large to be read its size is all there is to tell.
                if (text.isPresent() || bytes >= MemorySizes.DROPPED_BYTES) {
                    found.add(new MemoryFile(path, text.orElse(""), bytes));
                }
            }
        }
        return found;
    }

    static boolean isMemory(String path) {
        boolean named = MEMORY.matcher(path).matches() || OURS.matcher(path).matches();
        return named && !isMaterial(path.toLowerCase(Locale.ROOT));
    }

    /** Whether a path in lower case lies among fixtures, templates or examples. */
    static boolean isMaterial(String path) {
        return MATERIAL.matcher(path).matches();
    }
}
