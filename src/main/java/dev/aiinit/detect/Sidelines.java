package dev.aiinit.detect;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Knows by name the folders that are listed and yet hold no part of the stack: examples, fixtures, templates, vendored trees, output. */
final class Sidelines {
    private static final Set<String> NAMES = new TreeSet<>(List.of(
            "__fixtures__",
            "__mocks__",
            "__snapshots__",
            "__testfixtures__",
            "bower_components",
            "demo",
            "demos",
            "example",
            "examples",
            "fixture",
            "fixtures",
            "node_modules",
            "playground",
            "playgrounds",
            "sample",
            "samples",
            "site-packages",
            "testdata",
            "test-data",
            "test_data",
            "third-party",
            "third_party",
            "thirdparty",
            "vendor",
            "vendored"));

    private Sidelines() {}

    /** Whether a folder on the way from {@code start} (an index in the path) to the file is one of them. */
    static boolean between(int start, String path) {
        int from = start;
        int slash = path.indexOf('/', from);
        while (slash >= 0) {
            if (NAMES.contains(path.substring(from, slash).toLowerCase(Locale.ROOT))) {
                return true;
            }
            from = slash + 1;
            slash = path.indexOf('/', from);
        }
        return false;
    }
}
