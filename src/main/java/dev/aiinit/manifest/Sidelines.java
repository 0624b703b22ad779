package dev.aiinit.manifest;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Knows by name the folders that are listed and yet hold no part of the stack: examples, fixtures, templates, vendored trees, output.
 *
 * <p>A wrong name here hides a real part, so each has to be a word that developers use for nothing else. A workspace that a manifest
 * names is exempt; that is for the caller to know.
 */
public final class Sidelines {
    /** Neither units nor files found by a wildcard. */
    private static final Set<String> ANYTHING = names(
            "__fixtures__ __mocks__ __snapshots__ __testfixtures__ bower_components demo demos example examples fixture fixtures"
                    + " node_modules playground playgrounds sample samples site-packages testdata test-data test_data testfixtures"
                    + " third-party third_party thirdparty vendor vendored");

    /** No units; files in them may well be meant by a pattern (Django keeps its pages in {@code templates}). */
    private static final Set<String> UNITS = names(
            "archetype-resources benchmark benchmarks boilerplate boilerplates cookbook dist obj out"
                    + " scaffold scaffolds scaffolding skeleton skeletons snippets target template templates tutorial tutorials");

    /** {@code template-react}, {@code _template}, and folders whose name a generator fills in. */
    private static final Pattern TEMPLATE = Pattern.compile("_?template[-_].*|[-_]+templates?|.*\\{\\{.*|.*<%.*");

    private static final Set<String> DOCUMENTATION = names("doc docs documentation");
    private static final Set<String> SITES = names("app docs site web website");
    private static final Set<String> TESTS = names("__tests__ spec specs test tests");

    /** Manifests of small test projects that lie below a folder of tests, as opposed to the test projects of .NET. */
    private static final Set<String> PLAIN_MANIFESTS = names(
            "build.gradle build.gradle.kts cargo.toml composer.json gemfile go.mod"
                    + " package.json pipfile pom.xml pyproject.toml settings.gradle settings.gradle.kts setup.cfg setup.py");

    /** Below {@code src/main/java} and its like every folder is a package. */
    private static final Set<String> PACKAGE_ROOTS = names("groovy java kotlin scala");

    /** What lies below {@code src/test} on the JVM: files of tests, whatever they look like. */
    private static final Set<String> SOURCE_SETS = names("groovy java kotlin resources scala");

    private static final Set<String> DOMAINS = names("com net org");

    private Sidelines() {}

    private static Set<String> names(String names) {
        return new TreeSet<>(List.of(names.split(" ", -1)));
    }

    /**
     * Whether a folder on the way from {@code start} (an index in the path) to the file is one of them. Packages of the JVM are exempt:
     * {@code com.example} is where its generators put a new application.
     */
    public static boolean between(int start, String path) {
        return between(start, path, folder -> false);
    }

    /** The same, but for folders that whoever asks has named. */
    public static boolean between(int start, String path, Predicate<String> meant) {
        int from = start;
        int slash = path.indexOf('/', from);
        String before = "";
        if (start > 0 && isPackageRoot(path.substring(0, start - 1))) {
            return false;
        }
        while (slash >= 0) {
            String folder = path.substring(from, slash).toLowerCase(Locale.ROOT);
            if (isPackageRoot(path.substring(0, slash))) {
                return false;
            }
            if (ANYTHING.contains(folder)
                    && !meant.test(folder)
                    && !(folder.equals("example") && DOMAINS.contains(before))) {
                return true;
            }
            before = folder;
            from = slash + 1;
            slash = path.indexOf('/', from);
        }
        return false;
    }

    private static boolean isPackageRoot(String folder) {
        return PACKAGE_ROOTS.contains(Folders.name(folder).toLowerCase(Locale.ROOT))
                && Folders.of(folder).contains("src/");
    }

    /**
     * Whether a folder with this marker file is a unit of the stack as far as its name tells.
     *
     * @param folder from the root; empty for the root, which always is
     * @param marker name of the file that marks it
     */
    public static boolean admitUnit(String folder, String marker) {
        if (folder.isEmpty()) {
            return true;
        }
        List<String> parts = List.of(folder.toLowerCase(Locale.ROOT).split("/", -1));
        for (int i = 0; i < parts.size(); i++) {
            String part = parts.get(i);
            if (ANYTHING.contains(part)
                    || UNITS.contains(part)
                    || part.startsWith(".")
                    || TEMPLATE.matcher(part).matches()
                    || (DOCUMENTATION.contains(part) && !isSite(parts.subList(i + 1, parts.size()), marker))
                    || (TESTS.contains(part) && isTestProject(parts, i, marker))) {
                return false;
            }
        }
        return true;
    }

    /** The documentation's own site is a part of the stack, the code in its pages is not. */
    private static boolean isSite(List<String> below, String marker) {
        return marker.equals("package.json")
                && (below.isEmpty() || (below.size() == 1 && SITES.contains(below.get(0))));
    }

    private static boolean isTestProject(List<String> parts, int at, String marker) {
        boolean sourceSet = at > 0 && parts.get(at - 1).equals("src");
        if (sourceSet && parts.size() > at + 1 && SOURCE_SETS.contains(parts.get(at + 1))) {
            return true;
        }
        return PLAIN_MANIFESTS.contains(marker.toLowerCase(Locale.ROOT)) && (sourceSet || parts.size() > at + 1);
    }
}
