package dev.aiinit.manifest;

import dev.aiinit.pack.Glob;
import dev.aiinit.project.Location;
import dev.aiinit.project.Problem;
import dev.aiinit.repository.RepositoryView;
import dev.aiinit.syntax.Format;
import dev.aiinit.syntax.Node;
import dev.aiinit.syntax.Syntax;
import dev.aiinit.syntax.SyntaxError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads and parses each file at most once, however many cards ask for it, and remembers those that could not be read. */
public final class Sources {
    /** Texts up to this many characters in all are kept; the repository is asked again for what does not fit. */
    private static final long MOST_KEPT = 32L << 20;

    /** What a card took out of such a file would end up in memory that everybody reads. */
    private static final Pattern SECRET = Pattern.compile(
            "(.*/)?(\\.env(rc|\\..+)?|.*\\.(pem|key|p12|pfx|jks|keystore|kdbx|ppk|tfstate|kubeconfig)|id_(rsa|dsa|ecdsa|ed25519)"
                    + "|\\.netrc|\\.pypirc|\\.git-credentials|\\.dockercfg|\\.vault-token|\\.htpasswd|\\.pgpass"
                    + "|\\.docker/config\\.json|(\\.aws|\\.ssh|\\.gnupg)/.*|secrets?\\.(ya?ml|json|toml)|auth\\.json)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern EXAMPLE =
            Pattern.compile(".*\\.(example|sample|template|dist|defaults|schema)", Pattern.CASE_INSENSITIVE);

    private final RepositoryView repository;
    private final FileIndex index;
    private final Map<String, Glob> globs = new LinkedHashMap<>();
    private final Map<String, Optional<String>> texts = new LinkedHashMap<>();
    private final Map<String, Optional<Node>> trees = new LinkedHashMap<>();
    private final Map<String, Unreadable> unreadable = new TreeMap<>();
    private long kept;

    public Sources(RepositoryView repository) {
        this.repository = repository;
        this.index = new FileIndex(repository.files());
    }

    public RepositoryView repository() {
        return repository;
    }

    public FileIndex index() {
        return index;
    }

    /** Whether the file is listed. */
    public boolean holds(String path) {
        return index.holds(path);
    }

    /**
     * Listed files that match, as seen from the root.
     *
     * @param unit folder that the pattern starts in, empty for the root; a pattern with a leading slash starts at the root all the same
     */
    public List<String> matching(String unit, String glob) {
        boolean rooted = glob.startsWith("/");
        Glob compiled = globs.computeIfAbsent(rooted ? glob.substring(1) : glob, Glob::of);
        return index.matching(rooted ? "" : unit, compiled);
    }

    /** The first listed file that matches, if any; the same rules as {@link #matching}. */
    public Optional<FileIndex.Found> first(String unit, String glob) {
        boolean rooted = glob.startsWith("/");
        Glob compiled = globs.computeIfAbsent(rooted ? glob.substring(1) : glob, Glob::of);
        return index.first(rooted ? "" : unit, compiled);
    }

    /** The text of a listed file; empty when it is not listed, or (then it is recorded) cannot be read. */
    public Optional<String> text(String path) {
        Optional<String> known = texts.get(path);
        if (known != null) {
            return known;
        }
        if (!index.holds(path) || isSecret(path)) {
            return Optional.empty();
        }
        Optional<String> text = repository.text(path);
        if (text.isEmpty()) {
            record(new Unreadable(
                    path, 0, "cannot be read, or is larger than " + (RepositoryView.LARGEST_TEXT >> 20) + " MiB"));
        }
        int length = text.map(String::length).orElse(0);
        if (kept + length <= MOST_KEPT) {
            kept += length;
            texts.put(path, text);
        }
        return text;
    }

    private static boolean isSecret(String path) {
        return SECRET.matcher(path).matches() && !EXAMPLE.matcher(path).matches();
    }

    /** The parsed file; empty when it is not listed, in no language that we read, or (then it is recorded) does not parse. */
    public Optional<Node> tree(String path) {
        Optional<Node> known = trees.get(path);
        if (known == null) {
            known = Format.of(path).flatMap(format -> text(path).flatMap(text -> parse(format, path, text)));
            trees.put(path, known);
        }
        return known;
    }

    private Optional<Node> parse(Format format, String path, String text) {
        try {
            return Optional.of(Syntax.parse(format, path, text));
        } catch (SyntaxError error) {
            Problem problem = error.problem();
            Location where = problem.where();
            record(new Unreadable(path, where == null ? 0 : where.line(), OneLine.shortened(problem.what())));
            return Optional.empty();
        }
    }

    /** Remembers a file that should have told something; the first reason counts. */
    public void record(Unreadable file) {
        unreadable.putIfAbsent(file.path(), file);
    }

    /** Files that could not be read so far, by path. */
    public List<Unreadable> unreadable() {
        return List.copyOf(unreadable.values());
    }
}
