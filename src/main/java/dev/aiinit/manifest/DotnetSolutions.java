package dev.aiinit.manifest;

import dev.aiinit.project.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads which projects a solution of .NET lists: in the old form, line by line, and in the new one, which is XML. */
final class DotnetSolutions {
    static final String FILES = "**/*.{sln,slnx}";

    /** A project file in quotes, after the name of the project or as an attribute. */
    private static final Pattern PROJECT = Pattern.compile(
            "^\\s*(?:Project\\(\"[^\"]*\"\\)\\s*=\\s*\"[^\"]*\",|<Project\\b[^>]*?\\sPath=)\\s*\"([^\"]+\\.(?:cs|fs|vb|vcx|es|sql)proj)\"");

    private static final Pattern COMMENT = Pattern.compile("(?s)<!--.*?-->");

    private DotnetSolutions() {}

    static List<Workspace> read(Sources sources, String file) {
        List<Workspace> members = new ArrayList<>();
        String text = COMMENT.matcher(sources.text(file).orElse(""))
                .replaceAll(comment -> "\n".repeat((int) comment.group().lines().count() - 1));
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            Matcher project = PROJECT.matcher(line);
            if (project.find()) {
                int found = number;
                Folders.resolve(Folders.of(file), project.group(1).replace('\\', '/'))
                        .filter(sources::holds)
                        .map(path -> new Workspace(
                                Folders.of(path),
                                OneLine.shortened(Folders.name(path).replaceFirst("\\.\\w+$", "")),
                                Evidence.line(file, found)))
                        .ifPresent(members::add);
            }
        }
        return members;
    }
}
