package dev.aiinit.ignore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Our rules against {@code git check-ignore --no-index -v}: the same verdict by the same line, for every path. */
class GitAgreementTest {
    /** More with {@code -Daiinit.seeds=1000}. */
    private static final int SEEDS = Integer.getInteger("aiinit.seeds", 25);

    /** Patterns that are easy to get wrong, each tried on the same paths; several lines where the order matters. */
    static Stream<String> nastyPatterns() {
        return Stream.of(
                "\uFEFFfoo",
                "\uFEFF#foo\nfoo",
                "\uFEFF\nfoo",
                "foo\n\uFEFFbar",
                "[a/b]x",
                "a[/]b",
                "x[!/]y",
                "a/***/b",
                "a/**b",
                "a/**/b",
                "**/a/**",
                "**/a",
                "a/**",
                "**",
                "***",
                "*",
                "/*",
                "/**",
                "/*/",
                "/**/",
                "**/",
                "*/",
                "a/*",
                "a/*/b",
                "a/**/**/b",
                "a**/b",
                "/foo**/b",
                "foo**/bar",
                "foo/**bar",
                "f*o/**/b*r",
                "**foo",
                "foo**",
                "/foo**",
                "a/**/*",
                "a/*/**",
                "foo ",
                "foo  ",
                "foo\\ ",
                "foo\\  ",
                "foo\\ \\ ",
                " foo",
                "foo\t",
                "\\#foo",
                "#foo",
                " #foo",
                "\\!foo",
                "!foo",
                "foo\\",
                "foo\\\\",
                "fo\\o",
                "\\foo",
                "foo\\/",
                "a\\/b",
                "/\\a/b",
                "**\\/b",
                "a/**\\/b",
                "[!a]",
                "[^a]",
                "[]a]",
                "[!]a]",
                "[",
                "[a",
                "a[",
                "[a-",
                "[a-]",
                "[-a]",
                "[a-c]",
                "[c-a]",
                "[a-c-e]",
                "[\\]]",
                "[\\",
                "[a\\",
                "[[:alpha:]]",
                "[[:digit:]x]",
                "[[:nope:]]",
                "[[:alpha:]",
                "[[:]",
                "[[:]]",
                "[[::]]",
                "[[:alpha]]",
                "[[:space:]]",
                "[a-[:alpha:]]",
                "[[.a.]]",
                "[[]",
                "[[a]",
                "[]",
                "[]]",
                "[!]",
                "[!]]",
                "?",
                "??",
                "???",
                "é",
                "?é",
                "[é]x",
                "??x",
                "\\é",
                "*é",
                "/",
                "//",
                "///",
                "foo/",
                "foo//",
                "/foo",
                "/foo/",
                "//foo",
                "./foo",
                "a/../foo",
                ".",
                "..",
                "!",
                "!!foo",
                "!/",
                "\\",
                "a/b",
                "/a/b",
                "a/b/",
                "a//b",
                "b/c",
                "*.o",
                "*.o/",
                "*o",
                "*.tar.gz",
                "*.gz",
                "!*.gz",
                "f?o",
                "f[o]o",
                "f\\oo",
                "*\\*",
                "\\*",
                "a*b*c",
                "*a*",
                "*a*b",
                "a*/b",
                "*/b",
                "*/*",
                "*/*/*",
                "?/b",
                "a?b",
                "a/?",
                "foo\r",
                "foo\r\n",
                "foo\r\r\n",
                "\r\nfoo",
                "*\n!foo",
                "*\n!a/\n!a/b",
                "*\n!*/\n!*.o",
                "a\n!a/b",
                "a/\n!a/b",
                "a/*\n!a/b",
                "/a/*\n!/a/b/\n/a/b/*\n!/a/b/c",
                "foo\n!foo\nfoo",
                "!foo\nfoo",
                "foo\n!foo/",
                "foo/\n!foo",
                "*.o\n!x.o\n*.tar.gz",
                "a/b\n!a/",
                "foo\0bar",
                "a{b,c}",
                "{a,b}",
                "(a|b)",
                "+(a)",
                "~",
                "$HOME",
                "%61",
                "a b",
                "a\tb",
                "\"foo\"",
                "'foo'",
                "FOO",
                "Foo",
                "*.O");
    }

    private static final List<String> PATHS = List.of(
            "foo",
            "bar",
            "a",
            "b",
            "x",
            "y",
            "ax",
            "bx",
            "a/b",
            "a/x/b",
            "a/x/y/b",
            "a/b/c",
            "a/b/foo",
            "b/a/b",
            "b/a",
            "x/a/b/c",
            "foo/b",
            "foo/bar",
            "foo/x/bar",
            "foo/x/b",
            "foox/b",
            "fooo",
            "foobar",
            "xfoo",
            "foo ",
            "foo  ",
            " foo",
            "foo\t",
            "#foo",
            " #foo",
            "!foo",
            "foo\\",
            "foo\\x",
            "fo",
            "oo",
            "fxo",
            "FOO",
            "Foo",
            "a]",
            "]",
            "-",
            "[",
            "[a",
            "[a]",
            "a[",
            "[]",
            "[!]",
            ":",
            "c",
            "d",
            "e",
            "5",
            "l",
            "é",
            "éx",
            "xé",
            "ee",
            "x.o",
            "a.O",
            "a/x.o",
            "o",
            "y.tar.gz",
            "a.gz",
            "a*b",
            "*",
            "a b",
            "a\tb",
            "abc",
            "aXbYc",
            "b/c",
            "b/c/d",
            "x/y/z",
            "a{b,c}",
            "{a,b}",
            "~",
            "$HOME",
            "%61",
            "\"foo\"",
            "'foo'",
            "\uFEFFfoo",
            "\uFEFFbar",
            "bar/\uFEFF",
            "foo\r",
            "foo\n",
            "x\ny",
            ".a",
            ".a/b",
            "a.b",
            "...");

    @TempDir
    static Path sharedRoot;

    private static GitIgnoreOracle shared = new GitIgnoreOracle(Path.of(""));

    @BeforeAll
    static void makeSharedTree() throws Exception {
        shared = GitIgnoreOracle.in(sharedRoot);
        for (String path : new TreeSet<>(PATHS)) {
            shared.makeFile(path);
        }
    }

    @ParameterizedTest
    @MethodSource("nastyPatterns")
    void decidesLikeGitOnNastyPatterns(String ignoreFile) throws Exception {
        shared.write(".gitignore", ignoreFile);
        agrees(shared, "pattern " + ignoreFile);
    }

    static Stream<Long> seeds() {
        return Stream.iterate(1L, seed -> seed + 1).limit(SEEDS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void decidesLikeGitOnGeneratedTrees(long seed, @TempDir Path root) throws Exception {
        GeneratedTree tree = GeneratedTree.of(seed);
        GitIgnoreOracle git = GitIgnoreOracle.in(root);
        for (String file : tree.files()) {
            git.makeFile(file);
        }
        for (Map.Entry<String, String> ignoreFile : tree.ignoreFiles().entrySet()) {
            git.write(ignoreFile.getKey(), ignoreFile.getValue());
        }
        agrees(git, "seed " + seed + " " + tree.ignoreFiles());
    }

    /** Asks both about every file and folder. */
    static void agrees(GitIgnoreOracle git, String label) throws Exception {
        Map<String, Boolean> asked = new TreeMap<>();
        for (Path path : everythingUnder(git.root())) {
            asked.put(git.root().relativize(path).toString(), Files.isDirectory(path));
        }
        GitignoreMatcher matcher = new GitignoreMatcher(List.of(), folder -> read(git.root(), folder));
        Map<String, String> theirs = git.verdicts(asked.keySet());
        List<String> differences = new ArrayList<>();
        asked.forEach((path, isFolder) -> {
            IgnoreRule rule = matcher.decide(path, isFolder).rule();
            String ours = rule == null ? "" : rule.file() + ":" + rule.line();
            if (!ours.equals(theirs.get(path))) {
                differences.add(path + ": ours '" + ours + "', git '" + theirs.get(path) + "'");
            }
        });
        assertThat(theirs).hasSameSizeAs(asked);
        assertThat(differences).as(label).isEmpty();
    }

    private static IgnoreRules read(Path root, String folder) {
        Path file = root.resolve(folder).resolve(".gitignore");
        try {
            return IgnoreRules.parse(folder, Files.isRegularFile(file) ? Files.readString(file) : "");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Path> everythingUnder(Path root) throws IOException {
        try (Stream<Path> walk = Files.walk(root)) {
            List<Path> found = new ArrayList<>(walk.toList());
            found.removeIf(path -> path.equals(root) || path.startsWith(root.resolve(".git")));
            return found;
        }
    }
}
