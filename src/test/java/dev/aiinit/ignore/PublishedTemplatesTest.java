package dev.aiinit.ignore;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What people really write in ignore files, against git. The patterns are those of some templates of github.com/github/gitignore
 * (CC0-1.0), without the comments; the paths are made of the patterns.
 */
class PublishedTemplatesTest {
    private static final Path TEMPLATES = Path.of("src/test/resources/gitignore-templates");
    private static final Pattern WILDCARD = Pattern.compile("\\\\(.)|\\[([!^]?)(\\\\?.)[^]]*]|\\*+|\\?");

    @Test
    void decidesLikeGitOnPublishedTemplates(@TempDir Path root) throws Exception {
        GitIgnoreOracle git = GitIgnoreOracle.in(root);
        List<Path> templates = templates();
        for (Path template : templates) {
            String folder = template.getFileName().toString().replace(".gitignore", "");
            String text = Files.readString(template);
            for (String path : paths(text)) {
                git.makeFile(folder + "/" + path);
            }
            git.write(folder + "/.gitignore", text);
        }

        assertThat(templates).hasSizeGreaterThan(20);
        GitAgreementTest.agrees(git, "templates");
    }

    private static List<Path> templates() throws Exception {
        try (Stream<Path> found = Files.list(TEMPLATES)) {
            return found.sorted().toList();
        }
    }

    /** For each pattern a file that it should match, one below it in a folder, and some that it should just miss. */
    private static Set<String> paths(String text) {
        Set<String> paths = new TreeSet<>();
        for (String line : text.split("\r?\n", -1)) {
            String pattern = line.replaceFirst("^!", "").replaceFirst("^/", "").replaceFirst("/$", "");
            String path = filled(pattern, "some");
            paths.add(path);
            paths.add("below/" + path + "/inside");
            paths.add(path + "x");
            if (pattern.contains("*")) {
                paths.add("deep/" + filled(pattern.replace("**/", ""), "so/me"));
            }
            if (pattern.contains("[")) {
                paths.add("case/" + path.toUpperCase(Locale.ROOT));
            }
        }
        paths.removeIf(path -> path.isBlank() || path.startsWith("/"));
        return paths;
    }

    /** The pattern with this text for each star, and a member for each class. */
    private static String filled(String pattern, String star) {
        return WILDCARD.matcher(pattern).replaceAll(found -> Matcher.quoteReplacement(instead(found, star)));
    }

    private static String instead(MatchResult wildcard, String star) {
        if (wildcard.group(1) != null) {
            return wildcard.group(1);
        }
        if (wildcard.group(3) != null) {
            return wildcard.group(2).isEmpty() ? wildcard.group(3).replace("\\", "") : "~";
        }
        return wildcard.group().equals("?") ? "q" : wildcard.group().length() > 1 ? star + "/" + star : star;
    }
}
