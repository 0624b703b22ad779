package dev.aiinit.manifest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keeps what was read in the scripts of one repository: hundreds of projects look into the same few above them. */
final class GradleScripts {
    static final List<String> NAMES =
            List.of("build.gradle.kts", "build.gradle", "settings.gradle.kts", "settings.gradle");

    private static final String CONVENTIONS = "**/src/main/{kotlin,groovy}/**/*.gradle{,.kts}";

    /** {@code x = "1.0"}, {@code ext.x = '1.0'}, {@code [x: '1.0']}, {@code extra["x"] = "1.0"}, {@code set("x", "1.0")}, {@code val x by extra("1.0")}. */
    private static final Pattern ASSIGNED = Pattern.compile(
            "\\b(\\w{1,100})[\"']?[\\])]?(?:\\s?:\\s?String)?\\s{0,20}(?:=|:|,|\\bby extra\\s?[({])\\s{0,20}[\"']([\\w.+-]{1,100})[\"']");

    private final Sources sources;
    private final Map<String, List<GradleScript.Statement>> statements = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> assignments = new LinkedHashMap<>();
    private final Map<String, String> conventions = new LinkedHashMap<>();

    GradleScripts(Sources sources) {
        this.sources = sources;
        for (String path : sources.matching("", CONVENTIONS)) {
            String name = Folders.name(path);
            conventions.putIfAbsent(name.substring(0, name.indexOf(".gradle")), path);
        }
    }

    /** The build and settings scripts that lie in this very folder. */
    List<String> in(String folder) {
        List<String> paths = new ArrayList<>();
        for (String name : NAMES) {
            String path = Folders.join(folder, name);
            if (sources.holds(path)) {
                paths.add(path);
            }
        }
        return paths;
    }

    List<GradleScript.Statement> statements(String path) {
        List<GradleScript.Statement> known = statements.get(path);
        if (known == null) {
            known = sources.text(path).map(GradleScript::statements).orElse(List.of());
            statements.put(path, known);
        }
        return known;
    }

    /** Variables that get a literal text, by the last part of their name; the first one counts. */
    Map<String, String> assignments(String path) {
        Map<String, String> known = assignments.get(path);
        if (known == null) {
            known = new LinkedHashMap<>();
            Matcher matcher =
                    ASSIGNED.matcher(CodeText.withoutComments(sources.text(path).orElse("")));
            while (matcher.find()) {
                known.putIfAbsent(matcher.group(1), matcher.group(2));
            }
            assignments.put(path, known);
        }
        return known;
    }

    /** The script that is the plugin of this id. */
    Optional<String> convention(String id) {
        return Optional.ofNullable(conventions.get(id));
    }
}
