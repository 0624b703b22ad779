package dev.aiinit.manifest;

import dev.aiinit.project.Evidence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads which plugins a Gradle script applies, as {@code plugin:ID}.
 *
 * <p>{@code apply false} and {@code pluginManagement} only say which version a project below gets. A plugin that is itself a script of the
 * build ({@code buildSrc/src/main/kotlin/app-conventions.gradle.kts}) brings those that it applies.
 */
final class GradlePlugins {
    private static final String PREFIX = "plugin:";
    private static final Pattern ID = Pattern.compile("id\\s*\\(?\\s*[\"']([^\"'\\s]{1,200})[\"']");
    private static final Pattern KOTLIN = Pattern.compile("kotlin\\s*\\(\\s*[\"']([\\w.-]{1,100})[\"']");
    private static final Pattern ALIAS = Pattern.compile("alias\\s*\\(?\\s*(\\w{1,100})\\.plugins\\.([\\w.]{1,200})");
    private static final Pattern BARE = Pattern.compile("`?(?!(?:id|alias|kotlin)\\b)([a-z][a-z-]{1,50})`?");
    private static final Pattern APPLY =
            Pattern.compile("(?:\\w+\\.)?apply\\s*\\(?\\s*plugin\\s*[:=]\\s*[\"']([^\"'\\s]{1,200})[\"']");
    private static final Pattern VERSION =
            Pattern.compile("\\bversion\\s*\\(?\\s*(?:[\"']([^\"'\\n]{1,200})[\"']|([\\w.]{1,200}))");
    private static final Pattern NOT_APPLIED = Pattern.compile("\\bapply\\s*\\(?\\s*false\\b");

    private final GradleScripts scripts;
    private final GradleVariables variables;
    private final List<GradleCatalog> catalogs;
    private final Map<String, Found> versions = new LinkedHashMap<>();

    /** A plugin in a script. */
    private record Found(String id, String version, Evidence evidence, boolean applied) {}

    GradlePlugins(GradleScripts scripts, String unit, GradleVariables variables, List<GradleCatalog> catalogs) {
        this.scripts = scripts;
        this.variables = variables;
        this.catalogs = catalogs;
        for (String folder : Folders.upwards(unit)) {
            for (String path : scripts.in(folder)) {
                for (Found found : found(path)) {
                    if (!found.version().isEmpty()) {
                        versions.putIfAbsent(found.id(), found);
                    }
                }
            }
        }
    }

    List<Declaration> of(String path) {
        List<Declaration> declarations = new ArrayList<>();
        Set<String> followed = new LinkedHashSet<>();
        List<Found> waiting = new ArrayList<>(found(path));
        while (!waiting.isEmpty()) {
            Found plugin = waiting.remove(0);
            if (plugin.applied()) {
                declarations.add(declaration(plugin));
                Optional<String> convention = scripts.convention(plugin.id());
                if (convention.isPresent() && followed.add(plugin.id())) {
                    waiting.addAll(found(convention.get()));
                }
            }
        }
        return declarations;
    }

    private Declaration declaration(Found plugin) {
        Found versioned = plugin.version().isEmpty() ? versions.getOrDefault(plugin.id(), plugin) : plugin;
        return Declaration.of(PREFIX + plugin.id(), versioned.version(), true, versioned.evidence());
    }

    private List<Found> found(String path) {
        List<Found> found = new ArrayList<>();
        for (GradleScript.Statement statement : scripts.statements(path)) {
            Evidence evidence = Evidence.line(path, statement.line());
            Matcher apply = APPLY.matcher(statement.text());
            if (apply.lookingAt()) {
                found.add(new Found(apply.group(1), "", evidence, true));
            } else if (statement.block().header().equals("plugins")) {
                boolean applied = !statement.block().within("pluginManagement")
                        && !NOT_APPLIED.matcher(statement.text()).find();
                plugin(statement.text(), evidence, applied).ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<Found> plugin(String text, Evidence evidence, boolean applied) {
        Matcher alias = ALIAS.matcher(text);
        if (alias.lookingAt()) {
            return catalogs.stream()
                    .filter(catalog -> catalog.name().equals(alias.group(1)))
                    .findFirst()
                    .flatMap(catalog -> catalog.plugin(alias.group(2)))
                    .map(entry -> new Found(
                            entry.name(),
                            entry.version(),
                            entry.evidence() == null ? evidence : entry.evidence(),
                            applied));
        }
        Matcher id = ID.matcher(text);
        if (id.lookingAt()) {
            return Optional.of(new Found(id.group(1), version(text), evidence, applied));
        }
        Matcher kotlin = KOTLIN.matcher(text);
        if (kotlin.lookingAt()) {
            return Optional.of(new Found("org.jetbrains.kotlin." + kotlin.group(1), version(text), evidence, applied));
        }
        Matcher bare = BARE.matcher(text);
        return bare.matches() ? Optional.of(new Found(bare.group(1), "", evidence, applied)) : Optional.empty();
    }

    private String version(String text) {
        Matcher version = VERSION.matcher(text);
        if (!version.find()) {
            return "";
        }
        if (version.group(1) != null) {
            return variables.filled(version.group(1)).orElse("");
        }
        String expression = version.group(2);
        int dot = expression.indexOf(".versions.");
        return catalogs.stream()
                .filter(catalog -> dot > 0 && catalog.name().equals(expression.substring(0, dot)))
                .findFirst()
                .flatMap(catalog -> catalog.version(
                        expression.substring(dot + ".versions.".length()).replaceAll("\\.get$", "")))
                .or(() -> variables.value(expression))
                .orElse("");
    }
}
