package dev.aiinit.detect;

import dev.aiinit.detect.Findings.Variable;
import dev.aiinit.manifest.Folders;
import dev.aiinit.manifest.OneLine;
import dev.aiinit.manifest.Sources;
import dev.aiinit.project.Evidence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the names of environment variables out of example files. A value is never kept, not even from a comment. */
final class EnvironmentExamples {
    private static final String FILES =
            "**/{.env{,.*}.{example,sample,template,dist},.env{.example,.sample,.template,.dist}.*,{example,sample,template}.env,env.{example,sample,template}}";
    private static final int MOST = 200;
    private static final Pattern ASSIGNMENT =
            Pattern.compile("\\s*(?:export\\s+)?([A-Za-z_][A-Za-z0-9_]*)\\s*[=:](.*)");
    private static final Pattern REQUIRED =
            Pattern.compile("(?i)(?<!not |n't be |n't |non-|un)\\b(required|mandatory|must be set)\\b");
    private static final Pattern OPTIONAL = Pattern.compile("(?i)\\b(optional|not required|isn't required)\\b");
    private static final Pattern DEMANDED = Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_]*):?\\?");

    private EnvironmentExamples() {}

    /** The files nearest to the root first, then by line; a variable that several files name is told with the first. */
    static List<Variable> find(Sources sources) {
        Set<String> demanded = demanded(sources);
        Map<String, Variable> variables = new LinkedHashMap<>();
        List<String> files = sources.matching("", FILES).stream()
                .sorted(Comparator.<String>comparingInt(path -> Folders.depth(Folders.of(path)))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        for (String path : files) {
            List<String> comment = new ArrayList<>();
            int number = 0;
            for (String line : sources.text(path).orElse("").split("\n", -1)) {
                number++;
                Matcher assignment = ASSIGNMENT.matcher(line);
                if (line.strip().startsWith("#")) {
                    comment.add(line.strip().replaceFirst("^#+\\s*", ""));
                } else if (assignment.matches() && variables.size() < MOST) {
                    comment.add(inlineComment(assignment.group(2)));
                    variables.putIfAbsent(
                            assignment.group(1), variable(assignment.group(1), comment, demanded, path, number));
                    comment.clear();
                } else if (line.isBlank()) {
                    comment.clear();
                }
            }
        }
        return List.copyOf(variables.values());
    }

    private static Variable variable(String name, List<String> comment, Set<String> demanded, String path, int line) {
        // A line of the comment that assigns something may hold a secret that was commented out.
        String text = OneLine.shortened(String.join(
                " ", comment.stream().filter(part -> !part.contains("=")).toList()));
        boolean required = demanded.contains(name)
                || (REQUIRED.matcher(text).find() && !OPTIONAL.matcher(text).find());
        return new Variable(name, required, text, new Evidence(path, name, line));
    }

    private static String inlineComment(String value) {
        boolean quoted = value.strip().startsWith("\"") || value.strip().startsWith("'");
        int hash = quoted ? value.lastIndexOf(" #") : value.indexOf(" #");
        boolean afterQuote =
                hash >= 0 && (!quoted || value.substring(0, hash).strip().matches("(?s)\".*\"|'.*'"));
        return afterQuote ? value.substring(hash + 2).strip() : "";
    }

    /** Variables without which a compose file refuses to start: <code>${NAME:?}</code>. */
    private static Set<String> demanded(Sources sources) {
        Set<String> names = new TreeSet<>();
        for (String path : ComposeFiles.in(sources)) {
            Matcher matcher = DEMANDED.matcher(sources.text(path).orElse(""));
            while (matcher.find()) {
                names.add(matcher.group(1));
            }
        }
        return names;
    }
}
