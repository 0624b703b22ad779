package dev.aiinit.lint;

import dev.aiinit.manifest.Folders;
import dev.aiinit.markdown.Pieces.Kind;
import dev.aiinit.markdown.Pieces.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells which {@code @} lines of memory files bring in what they name, as it was measured, and says why the others do not. */
public final class ImportChecks implements Check {
    private static final Pattern AT = Pattern.compile("(?<![\\w@/`])@([^\\s`@]{1,400})");
    private static final Pattern AFTER = Pattern.compile("(?:[*_]+|\\]\\(?.*|\\)+|\\||[\"']+)$");
    private static final Pattern PUNCTUATION = Pattern.compile("[.,;:!?)]+$");
    private static final Pattern DOCUMENT = Pattern.compile(".*\\.(?:md|mdc|txt)");
    private static final Pattern NAMED_FILE =
            Pattern.compile("(?:\\.{1,2}/.+|.*[^/.].*\\.(?:md|mdc|txt|json|jsonc|ya?ml|toml))");
    private static final Pattern ONLY_CODE = Pattern.compile("(?m)^[ \\t]*`@([^\\s`]+)`[ \\t]*$");
    private static final Pattern OF_MACHINE = Pattern.compile("/(?:Users|home|etc|private|var|opt|root|tmp)/.*");
    private static final int LONGEST_NAME = 4;

    private final Examined examined;

    public ImportChecks(Examined examined) {
        this.examined = examined;
    }

    /** An {@code @} word that names a file. */
    private record Import(MemoryFile file, int start, String word, String named, boolean blankBefore) {
        /** The name as it was meant; empty when it leads out of the root. */
        Optional<String> path() {
            return Folders.resolve(file.folder(), named.replaceFirst("#.*", "").replace("\\ ", " "));
        }
    }

    @Override
    public List<Diagnosis> diagnoses() {
        List<Diagnosis> found = new ArrayList<>();
        for (MemoryFile file : examined.memory()) {
            if (file.importsFiles() || file.isAgents()) {
                imports(file).forEach(each -> check(each, found));
                file.pieces(Kind.PARAGRAPH).forEach(paragraph -> onlyCode(file, paragraph, found));
            }
        }
        found.addAll(new ImportDepth(examined).diagnoses());
        return found;
    }

    private static List<Import> imports(MemoryFile file) {
        List<Import> imports = new ArrayList<>();
        Matcher at = AT.matcher(file.prose());
        while (at.find()) {
            String word = AFTER.matcher(at.group(1)).replaceFirst("");
            if (at.start() > 0
                    && file.prose().charAt(at.start() - 1) == '['
                    && at.group(1).contains("]")) {
                word = at.group(1).substring(0, at.group(1).indexOf(']'));
            }
            String named = PUNCTUATION.matcher(word).replaceFirst("");
            char before = at.start() == 0 ? '\n' : file.prose().charAt(at.start() - 1);
            boolean expands = Character.isWhitespace(before) || "*_[|>".indexOf(before) >= 0;
            if (!named.isEmpty()) {
                imports.add(new Import(file, at.start(), word, named, expands));
            }
        }
        return imports;
    }

    private void check(Import each, List<Diagnosis> found) {
        MemoryFile file = each.file();
        Optional<String> path = isOfMachine(each) ? Optional.empty() : each.path();
        if (each.named().startsWith("~")) {
            // A person's own file: the client asks that person.
            return;
        }
        if (path.isEmpty()) {
            if (file.importsFiles() && (each.named().startsWith("../") || isOfMachine(each))) {
                found.add(Diagnosis.of(
                        MemoryRules.OUTSIDE_IMPORT,
                        file.at(each.start()),
                        "@" + each.named() + " leads out of the repository",
                        "bring the file into the repository, or say in words where it is"));
            }
            return;
        }
        if (file.isAgents()) {
            agents(each, path.get(), found);
        } else if (examined.paths().isThere(path.get()) && !examined.paths().isFolder(path.get())) {
            present(each, found);
        } else {
            absent(each, path.get(), found);
        }
    }

    /** Only a line that is nothing but an import is meant as one there. */
    private void agents(Import each, String path, List<Diagnosis> found) {
        String line = each.file().lineAt(each.start()).strip();
        if (line.equals("@" + each.word()) && examined.paths().isFile(path)) {
            found.add(Diagnosis.of(
                    MemoryRules.IMPORT_FOR_OTHERS,
                    each.file().at(each.start()),
                    "Codex and opencode do not load " + path + " for this line",
                    "write `" + each.named() + "` and when to read it"));
        }
    }

    private void present(Import each, List<Diagnosis> found) {
        String goal = "@" + each.named();
        if (!each.word().equals(each.named())) {
            String tail = each.word().substring(each.named().length());
            tell(each, "the " + tail + " behind " + goal + " becomes part of the name", goal, found);
        } else if (!each.blankBefore()) {
            found.add(Diagnosis.of(
                    MemoryRules.UNEXPANDED_IMPORT,
                    each.file().at(each.start()),
                    goal + " needs a blank before it",
                    "write " + goal + " alone on its line"));
        }
    }

    private void absent(Import each, String path, List<Diagnosis> found) {
        MemoryFile file = each.file();
        if (examined.paths().isFolder(path)) {
            if (each.word().endsWith("/") || each.word().startsWith("./")) {
                found.add(Diagnosis.of(
                        MemoryRules.UNEXPANDED_IMPORT,
                        file.at(each.start()),
                        "@" + each.named() + " is a folder, and only files are brought in",
                        "name the files"));
            }
            return;
        }
        Optional<String> otherCase = examined.paths().inOtherCase(path);
        if (otherCase.isPresent() && NAMED_FILE.matcher(each.named()).matches()) {
            String relative = sameSpelling(each.named(), path, otherCase.get());
            tell(each, "the file is called " + otherCase.get() + ", and case counts", "@" + relative, found);
            return;
        }
        Optional<String> blanks = withBlanks(each);
        if (blanks.isPresent()) {
            String escaped = "@" + blanks.get().replace(" ", "\\ ");
            tell(each, "the name ends at its first blank for the client", "@" + blanks.get(), escaped, found);
            return;
        }
        boolean meant =
                (DOCUMENT.matcher(each.named()).matches() || each.named().startsWith("./")) && !isScope(each);
        if (meant && each.blankBefore() && !examined.paths().mayBeThere(path)) {
            found.add(Diagnosis.of(
                    MemoryRules.DANGLING_IMPORT,
                    file.at(each.start()),
                    "@" + each.named() + " names no file: " + path + " is not there",
                    "correct the path, seen from the folder of this file, or take the line out"));
        }
    }

    /** A path from the root of a disk, which is there on one machine at most; {@code @/} alone is an alias in many languages. */
    private static boolean isOfMachine(Import each) {
        return OF_MACHINE.matcher(each.named()).matches();
    }

    private boolean isScope(Import each) {
        return examined.paths().isFolder("node_modules/@" + Folders.of(each.named()));
    }

    /** The path as it was written, with the letters of the file. */
    private static String sameSpelling(String named, String path, String actual) {
        int common = Math.min(named.length(), path.length());
        return named.substring(0, named.length() - common) + actual.substring(actual.length() - common);
    }

    private Optional<String> withBlanks(Import each) {
        String text = each.file().prose();
        int end = text.indexOf('\n', each.start());
        String[] words =
                text.substring(each.start() + 1, end < 0 ? text.length() : end).split(" ", LONGEST_NAME + 2);
        StringBuilder name = new StringBuilder(words[0]);
        for (int i = 1; i < words.length && i <= LONGEST_NAME; i++) {
            name.append(' ').append(words[i]);
            Optional<String> path = Folders.resolve(each.file().folder(), name.toString());
            if (path.filter(examined.paths()::isFile).isPresent()) {
                return Optional.of(name.toString());
            }
        }
        return Optional.empty();
    }

    /** Lines that are nothing but an import in a code span. */
    private void onlyCode(MemoryFile file, Piece paragraph, List<Diagnosis> found) {
        if (!file.isClaudes()) {
            return;
        }
        Matcher code = ONLY_CODE.matcher(file.text()).region(paragraph.start(), paragraph.end());
        while (code.find()) {
            Import each = new Import(file, code.start(1) - 2, code.group(1), code.group(1), true);
            if (each.path().filter(examined.paths()::isFile).isPresent()) {
                tell(
                        each,
                        "nothing is brought in from a code span",
                        "`@" + each.named() + "`",
                        "@" + each.named(),
                        found);
            }
        }
    }

    private static void tell(Import each, String what, String right, List<Diagnosis> found) {
        tell(each, what, "@" + each.word(), right, found);
    }

    private static void tell(Import each, String what, String wrong, String right, List<Diagnosis> found) {
        Fix fix = new Fix(each.file().path(), new Respelling(wrong, right));
        found.add(new Diagnosis(
                MemoryRules.UNEXPANDED_IMPORT, each.file().at(each.start()), what, "write " + right, Optional.of(fix)));
    }
}
