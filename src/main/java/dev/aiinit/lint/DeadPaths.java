package dev.aiinit.lint;

import dev.aiinit.manifest.Folders;
import dev.aiinit.markdown.Pieces.Piece;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds paths that memory files name and the repository does not have. Cautious: a path counts only when it can be nothing else, its
 * folder is there, and the sentence does not speak of making, removing or imagining it.
 */
public final class DeadPaths implements Check {
    private static final Pattern PATH = Pattern.compile("(?:\\./|\\.\\./)*[\\w.@+-]+(?:/[\\w.@+()-]+)+/?");
    private static final Pattern ENDING = Pattern.compile(".*[^/.]\\.[A-Za-z][A-Za-z0-9]{0,9}");
    private static final Pattern PROSE_PATH = Pattern.compile(
            "(?<![\\w/@.:<{$*~`\\\\-])(?:\\./)?[\\w.-]+(?:/[\\w.-]+)+\\.[A-Za-z]{1,5}(?![\\w/*<{(:`-])");
    private static final Pattern FOLDER = Pattern.compile("[A-Za-z][\\w-]*/");
    private static final Pattern LIES_IN = Pattern.compile(
            "(?i)\\b(?:is|are|lives?|lies?|located|stored|found|sits?|kept|belongs?) (?:in|under|at|inside|within)(?: the)? $");
    private static final Pattern POINTED = Pattern.compile(
            "[\\w.-]*[\\w-]\\.(?:md|mdx|rst|adoc|txt)|(?:\\./)?(?:[\\w.-]+/)+[\\w.-]*[\\w-]\\.(?:md|mdx|rst|adoc|json|ya?ml|toml|ini|cfg|xml|gradle|kts|sql|sh|txt|ts|js|mjs|py)");
    private static final Pattern POINTING = Pattern.compile(
            "(?i)\\b(?:see|read|consult|refer to|follow|described in|documented in|defined in|configured in|listed in|lives? in|declared in|check|details in)(?: the| also)? $");
    /** A script of the repository that somebody is to run. */
    private static final Pattern RUN = Pattern.compile(
            "(?:(?:python3?|node|bash|sh|ruby|php|perl|tsx|uv run(?: python)?|poetry run python|deno run(?: -\\S+)*) (?:\\./)?|\\./)"
                    + "((?:[\\w.@+-]+/)+[\\w.@+-]+\\.(?:py|js|mjs|cjs|ts|sh|rb|php|pl))(?: .*)?");

    private static final Pattern LINE_NUMBER = Pattern.compile("(?::\\d+(?:-\\d+)?|#L?\\d+.*|#[\\w-]*)$");
    private static final Pattern MADE_UP = Pattern.compile(
            "(?i)(?:.*[._-])?(?:foo|bar|baz|qux|my|your|xxx+|yyy+|examples?|placeholder|todo|abc|yyyy|something|whatever)(?:[._-].*)?"
                    + "|(?:some|path|to|file|filename|feature|name|new|old|slug|thing|component|id|module|package|(?:file|feature|component|module)-name)(?:\\.\\w+)?"
                    + "|(?-i:(?:My|Your|Example|Foo|Some)[A-Z].*)");
    /** One letter, capitals alone that are no name of a document, a number. */
    private static final Pattern PLACEHOLDER =
            Pattern.compile("[A-Za-z](?:\\.\\w+)?|[A-Z]{2,}[-_]?\\d*|\\d+|.*X{3,}.*|.*N{3,}.*");

    private static final Pattern IMAGINED = Pattern.compile(
            "(?i)(?<![\\w/.-])(?:creat(?:es?|ed|ing)|generat\\w*|writes?|written|outputs?|emits?|produc\\w*|builds? to|saves?|saved"
                    + "|deleted?|deletes|removed?|removes|renamed?|moved?|no longer|used to|formerly|previously|obsolete|there (?:is|are) no|no such"
                    + "|(?:does|do) not exist|(?:doesn't|don't) exist|e\\.g\\.|eg|for example|for instance|examples?|such as|like|imagine|would|could|might"
                    + "|optional\\w*|if present|if it exists|instead|wrong|bad|place[sd]?|put|downloads?|downloaded|cloned?|clones?|checkout"
                    + "|installed?|installs|that repo\\w*|repo's|locally|ignored|gitignored|temporary|temp|tmp|cached?|upstream|external|other repo\\w*"
                    + "|another|copy|copies|copied|symlink\\w*|extract\\w*|becomes?|→|->|=>)(?![\\w/.-])");
    private static final Pattern SENTENCE_END =
            Pattern.compile("[.;!?]\\s|\\n\\s*(?:[-*+]|\\d+\\.|\\||#)\\s|\\n\\s*\\n");
    private static final int LONGEST_SENTENCE = 300;
    private static final Pattern NO_FOLDER_OF_OURS = Pattern.compile(
            "(?i)(?:dist|build|out|target|node_modules|tmp|temp|\\.git|coverage|vendor|logs?|bin|obj|generated|output|cache)");

    private final Examined examined;
    private final Set<String> modules;

    public DeadPaths(Examined examined) {
        this.examined = examined;
        this.modules = submodules(examined);
    }

    /** What lies in a submodule is not listed. */
    private static Set<String> submodules(Examined examined) {
        Set<String> modules = new LinkedHashSet<>();
        Matcher path = Pattern.compile("(?m)^\\s*path\\s*=\\s*(\\S+)")
                .matcher(examined.repository().text(".gitmodules").orElse(""));
        while (path.find()) {
            modules.add(path.group(1));
        }
        return modules;
    }

    @Override
    public List<Diagnosis> diagnoses() {
        List<Diagnosis> found = new ArrayList<>();
        for (MemoryFile file : examined.rulesOfToday()) {
            Set<String> told = new LinkedHashSet<>();
            for (Piece piece : file.pieces()) {
                switch (piece.kind()) {
                    case CODE_SPAN -> span(file, piece, told, found);
                    case LINK -> link(file, piece, told, found);
                    case WORDS -> words(file, piece, told, found);
                    default -> {}
                }
            }
            commands(file, told, found);
        }
        return found;
    }

    private void span(MemoryFile file, Piece piece, Set<String> told, List<Diagnosis> found) {
        String named = LINE_NUMBER.matcher(piece.text()).replaceFirst("");
        boolean certain = ENDING.matcher(named).matches() || named.endsWith("/");
        if (FOLDER.matcher(named).matches()
                && LIES_IN.matcher(before(file, piece.start())).find()) {
            folder(file, piece.start(), named, told, found);
            return;
        }
        if (isPointedAt(file, piece.start()) && POINTED.matcher(named).matches() && !isImagined(file, piece.start())) {
            pointed(file, piece.start(), named, told, found);
            return;
        }
        if (PATH.matcher(named).matches() && certain && !isImagined(file, piece.start())) {
            check(file, piece.start(), named, told, found);
        }
    }

    private void commands(MemoryFile file, Set<String> told, List<Diagnosis> found) {
        for (CommandLines.Line line : CommandLines.of(file)) {
            Matcher run = RUN.matcher(line.command());
            if (line.folder().isEmpty() && run.matches() && !isImagined(file, line.start())) {
                check(file, line.start(), run.group(1), told, found);
            }
        }
    }

    private static boolean isPointedAt(MemoryFile file, int start) {
        return POINTING.matcher(before(file, start)).find();
    }

    private static String before(MemoryFile file, int start) {
        return file.text().substring(Math.max(0, start - 40), start);
    }

    /** "Tests are in `tests/`", and no folder is called so. */
    private void folder(MemoryFile file, int start, String named, Set<String> told, List<Diagnosis> found) {
        String plain = named.substring(0, named.length() - 1);
        boolean dead = !examined.paths().isNameOfAny(plain)
                && Folders.upwards(file.folder()).stream()
                        .map(folder -> Folders.join(folder, plain))
                        .noneMatch(path -> examined.paths().mayBeThere(path) || isInModule(path));
        boolean usual = NO_FOLDER_OF_OURS.matcher(plain).matches() || isMadeUp(plain);
        if (dead && !usual && !isImagined(file, start) && told.add(plain)) {
            tell(file, start, named, plain, found);
        }
    }

    /** A file that a reader is sent to: its folder need not be there. */
    private void pointed(MemoryFile file, int start, String named, Set<String> told, List<Diagnosis> found) {
        String plain = named.replaceFirst("^(?:\\./)+", "");
        boolean dead = Folders.upwards(file.folder()).stream()
                .flatMap(folder -> Folders.resolve(folder, plain).stream())
                .noneMatch(path -> examined.paths().mayBeThere(path) || isInModule(path));
        boolean elsewhere =
                examined.paths().isEndOfAny(plain) || examined.paths().isNameOfAny(Folders.name(plain));
        if (dead && !elsewhere && !isMadeUp(named) && !isModule(plain) && told.add(plain)) {
            tell(file, start, named, plain, found);
        }
    }

    /** A link is meant to be followed, whatever the sentence says. */
    private void link(MemoryFile file, Piece piece, Set<String> told, List<Diagnosis> found) {
        String named = piece.text().replaceFirst("[#?].*", "");
        boolean relative =
                PATH.matcher(named).matches() && ENDING.matcher(named).matches();
        Optional<String> path = relative ? Folders.resolve(file.folder(), named) : Optional.empty();
        boolean fromRoot =
                Folders.resolve("", named).filter(examined.paths()::mayBeThere).isPresent();
        boolean dead = path.isPresent() && !fromRoot && !examined.paths().mayBeThere(path.get()) && !isMadeUp(named);
        if (dead && !isInModule(path.get()) && !examined.paths().isEndOfAny(path.get()) && told.add(path.get())) {
            tell(file, piece.start(), named, path.get(), found);
        }
    }

    private void words(MemoryFile file, Piece piece, Set<String> told, List<Diagnosis> found) {
        Matcher path = PROSE_PATH.matcher(file.text()).region(piece.start(), piece.end());
        path.useTransparentBounds(true);
        while (path.find()) {
            if (!isImagined(file, path.start())) {
                check(file, path.start(), path.group(), told, found);
            }
        }
    }

    /** Whether the sentence speaks of what is made, gone or only an example. */
    private static boolean isImagined(MemoryFile file, int start) {
        String text = file.text();
        int nearest = Math.max(start - LONGEST_SENTENCE, 0);
        // Never back to the beginning of a long file, once for each of its paths.
        int from = nearest + Math.max(text.substring(nearest, start).lastIndexOf("\n\n"), 0);
        Matcher ends = SENTENCE_END.matcher(text).region(from, start);
        while (ends.find()) {
            from = ends.end();
        }
        Matcher end = SENTENCE_END.matcher(text).region(start, Math.min(text.length(), start + LONGEST_SENTENCE));
        String sentence =
                text.substring(from, end.find() ? end.start() : Math.min(text.length(), start + LONGEST_SENTENCE));
        return IMAGINED.matcher(sentence).find();
    }

    private void check(MemoryFile file, int start, String named, Set<String> told, List<Diagnosis> found) {
        if (isMadeUp(named)) {
            return;
        }
        String plain = named.replaceFirst("^(?:\\./)+", "").replaceFirst("/$", "");
        List<String> meant = new ArrayList<>();
        Folders.upwards(file.folder())
                .forEach(folder -> Folders.resolve(folder, plain).ifPresent(meant::add));
        boolean knownStart = meant.stream().anyMatch(this::startsInKnownFolder);
        boolean dead = !meant.isEmpty()
                && knownStart
                && meant.stream().noneMatch(path -> examined.paths().mayBeThere(path) || isInModule(path))
                && !examined.paths().isEndOfAny(Folders.resolve("", plain).orElse(plain))
                && !isModule(plain);
        if (dead && told.add(plain)) {
            tell(file, start, named, meant.get(meant.size() - 1), found);
        }
    }

    private boolean isMadeUp(String named) {
        for (String part : named.split("/", -1)) {
            if (MADE_UP.matcher(part).matches() || PLACEHOLDER.matcher(part).matches()) {
                return true;
            }
        }
        return named.contains("...");
    }

    /** The folder that the path starts in is there and is one that people fill. */
    private boolean startsInKnownFolder(String path) {
        int slash = path.indexOf('/');
        if (slash < 0) {
            return false;
        }
        String first = path.substring(0, slash);
        return examined.paths().isFolder(first)
                && !first.equals(".git")
                && List.of(Folders.of(path).split("/", -1)).stream()
                        .noneMatch(part -> NO_FOLDER_OF_OURS.matcher(part).matches());
    }

    /** Written without its ending, or as the sources of a module name each other. */
    private boolean isModule(String plain) {
        String bare = plain.replaceFirst("\\.(?:js|mjs|cjs|jsx)$", "");
        for (String ending :
                List.of(".ts", ".tsx", ".mts", ".cts", ".py", ".rs", ".go", ".md", ".mdx", ".vue", ".d.ts")) {
            if (examined.paths().isEndOfAny(bare + ending)) {
                return true;
            }
        }
        return false;
    }

    private boolean isInModule(String path) {
        return modules.stream().anyMatch(module -> Folders.isWithin(path, module));
    }

    private void tell(MemoryFile file, int start, String named, String path, List<Diagnosis> found) {
        String folder = Folders.of(path);
        while (!examined.paths().isFolder(folder)) {
            folder = Folders.of(folder);
        }
        String near = folder.isEmpty() ? "" : "; " + folder + "/ is there and does not hold it";
        found.add(Diagnosis.of(
                MemoryRules.DEAD_PATH,
                file.at(start),
                named + " is not in the repository" + near,
                examined.paths()
                        .nearest(path)
                        .map(other -> "did you mean " + other + "?")
                        .orElse("name what is there now, or take it out")));
    }
}
