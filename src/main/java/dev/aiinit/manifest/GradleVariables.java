package dev.aiinit.manifest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Knows the versions that a build keeps in variables: {@code gradle.properties}, {@code ext}, {@code val} and {@code def} of the scripts of a
 * project and those above it, and the constants in {@code buildSrc}.
 *
 * <p>A variable is known by the last part of its name; where two differ, the one nearest to the project counts.
 */
final class GradleVariables {
    private static final String FRAGMENTS = "gradle/*.gradle{,.kts}";
    private static final String CONSTANTS = "buildSrc/src/main/**/*.{kt,java,groovy}";
    private static final int MOST_FILES = 50;

    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^{}]{1,200})}|\\$(\\w+(?:\\.\\w+)*+)");
    private static final Pattern WORD = Pattern.compile("\\w+");
    private static final List<String> NEVER = List.of("group", "name", "module", "id", "get", "toString");

    private final Map<String, String> values = new LinkedHashMap<>();

    GradleVariables(Sources sources, GradleScripts scripts, String unit) {
        for (String folder : Folders.upwards(unit)) {
            List<String> paths = new ArrayList<>(scripts.in(folder));
            paths.addAll(sources.matching(folder, FRAGMENTS));
            paths.addAll(sources.matching(folder, CONSTANTS));
            paths.stream()
                    .limit(MOST_FILES)
                    .forEach(path -> scripts.assignments(path).forEach(this::keep));
            sources.tree(Folders.join(folder, "gradle.properties"))
                    .ifPresent(properties -> properties
                            .asEntries()
                            .forEach((key, value) -> value.asText()
                                    .ifPresent(text -> keep(key.substring(key.lastIndexOf('.') + 1), text.strip()))));
        }
    }

    private void keep(String name, String value) {
        if (value.chars().anyMatch(Character::isDigit)) {
            values.putIfAbsent(name, value);
        }
    }

    /** The text with all references replaced; empty when one of them is not known. */
    Optional<String> filled(String text) {
        Matcher matcher = REFERENCE.matcher(text);
        StringBuilder filled = new StringBuilder();
        while (matcher.find()) {
            String expression = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
            Optional<String> value = value(expression);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            matcher.appendReplacement(filled, Matcher.quoteReplacement(value.get()));
        }
        return Optional.of(matcher.appendTail(filled).toString());
    }

    /** What {@code kotlinVersion}, {@code Versions.kotlin}, {@code rootProject.ext.kotlin} or {@code property("kotlin")} stands for. */
    Optional<String> value(String expression) {
        Matcher word = WORD.matcher(expression);
        String last = "";
        while (word.find()) {
            last = NEVER.contains(word.group()) ? last : word.group();
        }
        return Optional.ofNullable(values.get(last));
    }
}
