package dev.aiinit.structure;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** What a part is there for, as far as its manifest or the names of its folders tell. */
public enum Purpose {
    PRODUCT,
    TEST,
    EXAMPLE;

    private static final Set<String> TESTS =
            names("test tests e2e spec specs unittest unittests benchmark benchmarks bench");
    private static final Set<String> HELPERS = names("utils util helpers helper support fixtures kit common shared");
    private static final Set<String> EXAMPLES =
            names("example examples demo demos sample samples playground playgrounds sandbox tutorial tutorials");

    private static Set<String> names(String names) {
        return new TreeSet<>(List.of(names.split(" ", -1)));
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** By the name of a service: {@code e2e}, {@code api-test}, {@code testing}. */
    public static Purpose ofService(String name) {
        return name.equals("testing") ? TEST : of(name);
    }

    /** By the names of the folders alone: {@code tests/api}, {@code web-e2e}, {@code Ordering.UnitTests}, {@code test-utils}. */
    static Purpose of(String path) {
        for (String folder : path.split("/", -1)) {
            List<String> words = List.of(folder.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
                    .toLowerCase(Locale.ROOT)
                    .split("[^a-z0-9]+", -1));
            String last = words.get(words.size() - 1);
            if (TESTS.contains(last) || (words.size() == 2 && TESTS.contains(words.get(0)) && HELPERS.contains(last))) {
                return TEST;
            }
            if (EXAMPLES.contains(last) || EXAMPLES.contains(words.get(0))) {
                return EXAMPLE;
            }
        }
        return PRODUCT;
    }
}
