package dev.aiinit.lint;

import dev.aiinit.manifest.Folders;
import dev.aiinit.markdown.Pieces.Kind;
import dev.aiinit.markdown.Pieces.Piece;
import dev.aiinit.markdown.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds rules of Claude Code that are meant for some files and are loaded for all. */
public final class RuleScopes implements Check {
    private static final Pattern GLOBS = Pattern.compile("(?m)^(?:globs|applyTo):[ \\t]*(\\S.*)?$");
    private static final Pattern ALWAYS = Pattern.compile("(?m)^alwaysApply:[ \\t]*true");
    private static final Pattern EVERYTHING = Pattern.compile("[\"'\\[ ]*\\*\\*(?:/\\*)?[\"'\\] ]*");

    private final Examined examined;

    public RuleScopes(Examined examined) {
        this.examined = examined;
    }

    @Override
    public List<Diagnosis> diagnoses() {
        List<Diagnosis> found = new ArrayList<>();
        for (MemoryFile file : examined.memory()) {
            if (!file.isRule()) {
                continue;
            }
            if (Scope.isScoped(file.text())) {
                imports(file, found);
            } else {
                file.pieces(Kind.FRONT_MATTER).findFirst().ifPresent(front -> globs(file, front, found));
            }
        }
        return found;
    }

    private static void globs(MemoryFile file, Piece front, List<Diagnosis> found) {
        Matcher globs = GLOBS.matcher(front.text());
        boolean scoped = globs.find()
                && !ALWAYS.matcher(front.text()).find()
                && (globs.group(1) == null
                        || !EVERYTHING.matcher(globs.group(1)).matches());
        if (scoped) {
            Fix fix = new Fix(file.path(), RuleScopes::withPaths);
            found.add(new Diagnosis(
                    MemoryRules.UNSCOPED_RULE,
                    file.at(front.start() + globs.start()),
                    "Claude Code does not know this key and loads the rule at every start",
                    "call the key paths",
                    Optional.of(fix)));
        }
    }

    private static String withPaths(String text) {
        Matcher end =
                Pattern.compile("\\A---\\n.*?\\n---(?:\\n|\\z)", Pattern.DOTALL).matcher(text);
        if (!end.find() || Scope.isScoped(text)) {
            return text;
        }
        String front = end.group().replaceFirst("(?m)^(?:globs|applyTo):", "paths:");
        return front + text.substring(end.end());
    }

    private void imports(MemoryFile file, List<Diagnosis> found) {
        for (String word : file.imports()) {
            Optional<String> path = Folders.resolve(file.folder(), word);
            if (path.filter(examined.paths()::isFile).isPresent()) {
                found.add(Diagnosis.of(
                        MemoryRules.SCOPED_IMPORT,
                        file.at(file.prose().indexOf("@" + word)),
                        "@" + word + " is loaded at every start, though the rule is for some files",
                        "put the text itself into the rule"));
            }
        }
    }
}
