package dev.aiinit.manifest;

import dev.aiinit.project.Evidence;
import dev.aiinit.syntax.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the modules of a Maven project and the projects that a Gradle build includes. */
final class JavaWorkspaces {
    private static final Pattern INCLUDE = Pattern.compile(
            "(?m)(?:^|[;{])[ \\t]*include\\s*(?:\\(([^)]*)\\)|([\"'][^\"'\\n]*[\"'](?:\\s*,\\s*[\"'][^\"'\\n]*[\"'])*+))");
    private static final Pattern QUOTED = Pattern.compile("[\"']([^\"'$\\n]+)[\"']");
    private static final Pattern PROJECT_FOLDER = Pattern.compile(
            "project\\s*\\(\\s*[\"']([^\"'\\n]+)[\"']\\s*\\)\\s*\\.\\s*projectDir\\s*=\\s*(?:new\\s+File|file|File)\\s*\\(([^)\\n]*)\\)");

    private JavaWorkspaces() {}

    /** {@code modules}; those of profiles are left out, since they may not be in use. */
    static List<Workspace> ofMaven(Sources sources, String folder) {
        String file = Folders.join(folder, "pom.xml");
        List<Workspace> members = new ArrayList<>();
        List<String> modules = sources.tree(file)
                .flatMap(tree -> tree.at("project", "modules", "module"))
                .map(Node::asTexts)
                .orElse(List.of());
        for (String module : modules) {
            Optional<String> path = Folders.resolve(folder, module.strip())
                    .map(found -> found.endsWith(".xml") ? Folders.of(found) : found);
            path.filter(found -> sources.holds(Folders.join(found, "pom.xml")))
                    .ifPresent(found -> members.add(new Workspace(
                            found,
                            sources.tree(Folders.join(found, "pom.xml"))
                                    .flatMap(tree -> tree.at("project", "artifactId"))
                                    .flatMap(Node::asText)
                                    .map(OneLine::shortened)
                                    .orElse(null),
                            Evidence.key(file, "modules.module"))));
        }
        return members;
    }

    /** {@code include ':a', 'b:c'} in any of its spellings, with {@code projectDir} where it is set to a plain path. */
    static List<Workspace> ofGradle(Sources sources, String folder, String name) {
        String file = Folders.join(folder, name);
        String script = CodeText.withoutComments(sources.text(file).orElse(""));
        Map<String, String> folders = projectFolders(script);
        List<Workspace> members = new ArrayList<>();
        LineCount lines = new LineCount(script);
        Matcher include = INCLUDE.matcher(script);
        while (include.find()) {
            String arguments = include.group(1) != null ? include.group(1) : include.group(2);
            Matcher quoted = QUOTED.matcher(arguments);
            while (quoted.find()) {
                String project = quoted.group(1).startsWith(":") ? quoted.group(1) : ":" + quoted.group(1);
                String path = folders.getOrDefault(project, project.substring(1).replace(':', '/'));
                int line = lines.at(include.start(include.group(1) != null ? 1 : 2) + quoted.start());
                Folders.resolve(folder, path)
                        .filter(found -> sources.index().holdsFolder(found))
                        .ifPresent(found -> members.add(
                                new Workspace(found, OneLine.shortened(project), Evidence.line(file, line))));
            }
        }
        return members;
    }

    private static Map<String, String> projectFolders(String script) {
        Map<String, String> folders = new LinkedHashMap<>();
        Matcher matcher = PROJECT_FOLDER.matcher(script);
        while (matcher.find()) {
            Matcher quoted =
                    QUOTED.matcher(matcher.group(2).replace("$rootDir/", "").replace("${rootDir}/", ""));
            if (quoted.find()) {
                folders.put(matcher.group(1), quoted.group(1));
            }
        }
        return folders;
    }
}
