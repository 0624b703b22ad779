package dev.aiinit.manifest;

import dev.aiinit.project.Evidence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the {@code dependencies} blocks of one Gradle script. */
final class GradleDependencies {
    private static final String PART = "([\\w.${}\\[\\]()-]{1,200})";

    /** {@code "group:artifact:version"}; a classifier or an ending may follow. */
    private static final Pattern COORDINATES =
            Pattern.compile("[\"']" + PART + ":" + PART + "(?::([^\"':@\\s]{0,200}))?(?:[:@][^\"'\\s]{1,100})?[\"']");

    /** What may follow {@code "group:artifact:"}. */
    private static final Pattern ADDED = Pattern.compile("\\s*\\+\\s*([\\w.]{1,200})");

    private static final Pattern NAMED =
            Pattern.compile("\\b(group|name|version)\\s*[:=]\\s*(?:[\"']([^\"'\\n]{1,200})[\"']|([\\w.]{1,200}))");
    private static final Pattern KOTLIN =
            Pattern.compile("\\bkotlin\\s*\\(\\s*[\"']([\\w-]{1,100})[\"'](?:\\s*,\\s*[\"']([\\w.-]{1,100})[\"'])?");
    private static final Pattern FIRST = Pattern.compile("[\"']?(\\w{1,100})[\"']?");

    /** Words that refine a dependency, and words that start something else. */
    private static final List<String> OTHERS =
            List.of("exclude", "because", "def", "val", "var", "modules", "components", "constraints");

    private final String path;
    private final GradleVariables variables;
    private final List<GradleCatalog> catalogs;

    GradleDependencies(String path, GradleVariables variables, List<GradleCatalog> catalogs) {
        this.path = path;
        this.variables = variables;
        this.catalogs = catalogs;
    }

    List<Declaration> of(List<GradleScript.Statement> statements) {
        Map<String, String> managed = new LinkedHashMap<>();
        for (GradleScript.Statement statement : statements) {
            if (isManagement(statement.block())) {
                read(statement, false)
                        .forEach(found -> managed.putIfAbsent(
                                found.name(), found.dependency().declared()));
            }
        }
        List<Declaration> declarations = new ArrayList<>();
        for (GradleScript.Statement statement : statements) {
            GradleScript.Block block = statement.block();
            Matcher first = FIRST.matcher(statement.text());
            String word = first.lookingAt() ? first.group(1) : "";
            boolean imported = word.equals("mavenBom") && block.within("dependencyManagement");
            boolean direct = block.header().endsWith("dependencies") && !isManagement(block) && !OTHERS.contains(word);
            if (imported || direct) {
                boolean development = isDevelopment(word, block);
                read(statement, development).forEach(found -> declarations.add(versioned(found, managed)));
            }
        }
        return declarations;
    }

    /** Blocks that set versions without using anything. */
    private static boolean isManagement(GradleScript.Block block) {
        return block.within("dependencyManagement") || block.within("constraints") || block.within("versionCatalogs");
    }

    static boolean isDevelopment(String configuration, GradleScript.Block block) {
        String word = configuration.toLowerCase(Locale.ROOT);
        boolean test = word.contains("test")
                || word.equals("classpath")
                || word.endsWith("plugins")
                || word.equals("errorprone");
        for (GradleScript.Block around = block; around != null && !test; around = around.above()) {
            test = around.header().toLowerCase(Locale.ROOT).contains("test");
        }
        return test;
    }

    private static Declaration versioned(Declaration found, Map<String, String> managed) {
        Manifests.Dependency dependency = found.dependency();
        String version = managed.getOrDefault(dependency.name(), "");
        return !dependency.declared().isEmpty() || version.isEmpty()
                ? found
                : Declaration.of(dependency.name(), version, dependency.development(), dependency.evidence());
    }

    private List<Declaration> read(GradleScript.Statement statement, boolean development) {
        List<Declaration> found = new ArrayList<>();
        Evidence evidence = Evidence.line(path, statement.line());
        String text = statement.text();
        coordinates(text, development, evidence, found);
        if (found.isEmpty()) {
            named(text, development, evidence, found);
        }
        Matcher kotlin = KOTLIN.matcher(text);
        while (kotlin.find()) {
            String version = Optional.ofNullable(kotlin.group(2)).orElse("");
            found.add(Declaration.of("org.jetbrains.kotlin:kotlin-" + kotlin.group(1), version, development, evidence));
        }
        for (GradleCatalog catalog : catalogs) {
            for (String accessor : accessors(catalog.name(), text)) {
                for (GradleCatalog.Entry entry : catalog.libraries(accessor)) {
                    Evidence place = entry.evidence() == null ? evidence : entry.evidence();
                    found.add(Declaration.of(entry.name(), entry.version(), development, place));
                }
            }
        }
        return found;
    }

    private void coordinates(String text, boolean development, Evidence evidence, List<Declaration> found) {
        Matcher matcher = COORDINATES.matcher(text);
        while (matcher.find()) {
            Optional<String> name = variables.filled(matcher.group(1) + ":" + matcher.group(2));
            String written = Optional.ofNullable(matcher.group(3)).orElse("");
            Matcher added = ADDED.matcher(text).region(matcher.end(), text.length());
            String version = written.isEmpty() && added.lookingAt()
                    ? variables.value(added.group(1)).orElse("")
                    : variables.filled(written).orElse("");
            name.ifPresent(module -> found.add(Declaration.of(module, version, development, evidence)));
        }
    }

    /** {@code group: 'g', name: 'a', version: 'v'}, and the same with {@code =}. */
    private void named(String text, boolean development, Evidence evidence, List<Declaration> found) {
        Map<String, String> parts = new LinkedHashMap<>();
        Matcher matcher = NAMED.matcher(text);
        while (matcher.find()) {
            Optional<String> value =
                    matcher.group(2) == null ? variables.value(matcher.group(3)) : variables.filled(matcher.group(2));
            value.ifPresent(filled -> parts.putIfAbsent(matcher.group(1), filled));
        }
        String group = parts.getOrDefault("group", "");
        String artifact = parts.getOrDefault("name", "");
        if (!group.isEmpty() && !artifact.isEmpty()) {
            found.add(Declaration.of(group + ":" + artifact, parts.getOrDefault("version", ""), development, evidence));
        }
    }

    /** {@code libs.a.b} without {@code libs.}, and what {@code libs.findLibrary("a-b")} asks for. */
    private static List<String> accessors(String catalog, String text) {
        List<String> accessors = new ArrayList<>();
        Matcher matcher = Pattern.compile("\\b" + Pattern.quote(catalog)
                        + "\\.(?:findLibrary\\(\\s*\"([\\w.-]{1,200})\"|([A-Za-z]\\w*(?:\\.[A-Za-z]\\w*){0,20}))")
                .matcher(text);
        while (matcher.find()) {
            String accessor = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
            accessors.add(
                    accessor.endsWith(".get") ? accessor.substring(0, accessor.length() - ".get".length()) : accessor);
        }
        return accessors;
    }
}
