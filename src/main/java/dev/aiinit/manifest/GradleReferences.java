package dev.aiinit.manifest;

import dev.aiinit.project.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what the scripts of one Gradle project say about other projects of the same build. */
public final class GradleReferences {
    /** {@code project(":a:b")}, {@code project(path: ':a', configuration: 'x')}; only with a colon in front it is a path. */
    private static final Pattern PROJECT =
            Pattern.compile("\\bproject\\s*\\(?\\s*(?:path\\s*[:=]\\s*)?[\"'](:[^\"'$\\s]{1,200})[\"']");

    private static final Pattern ACCESSOR =
            Pattern.compile("(?<![\\w.])projects\\.([A-Za-z]\\w*(?:\\.[A-Za-z]\\w*){0,20})");
    private static final Pattern FIRST = Pattern.compile("[\"']?(\\w{1,100})[\"']?");
    private static final Pattern INCLUDED = Pattern.compile("\\bincludeBuild\\s*\\(?\\s*[\"']([^\"'$\\n]{1,200})[\"']");

    /**
     * A mention of another project.
     *
     * @param from path of the project that it is said of ({@code :app}); empty for the one that the script belongs to
     * @param to as written: {@code :core:net}, {@code core.net} of a type-safe accessor, or the folder of an included build
     */
    public record Reference(Kind kind, String from, String to, boolean development, Evidence evidence) {}

    /** How the other project is named. */
    public enum Kind {
        PATH,
        ACCESSOR,
        INCLUDED_BUILD
    }

    private GradleReferences() {}

    /** The build scripts first, then the settings; in the order of the source. */
    public static List<Reference> of(Sources sources, String folder) {
        List<Reference> references = new ArrayList<>();
        for (String name : GradleScripts.NAMES) {
            String path = Folders.join(folder, name);
            List<GradleScript.Statement> statements =
                    sources.text(path).map(GradleScript::statements).orElse(List.of());
            for (GradleScript.Statement statement : statements) {
                if (name.startsWith("settings")) {
                    included(path, statement, references);
                } else if (statement.block().header().endsWith("dependencies")
                        && !statement.block().within("constraints")) {
                    projects(path, statement, references);
                }
            }
        }
        return references;
    }

    private static void included(String path, GradleScript.Statement statement, List<Reference> references) {
        Matcher matcher = INCLUDED.matcher(statement.text());
        while (matcher.find()) {
            references.add(new Reference(
                    Kind.INCLUDED_BUILD, "", matcher.group(1), true, Evidence.line(path, statement.line())));
        }
    }

    private static void projects(String path, GradleScript.Statement statement, List<Reference> references) {
        String from = "";
        for (GradleScript.Block block = statement.block(); block != null; block = block.above()) {
            Matcher of = PROJECT.matcher(block.header());
            if (of.lookingAt()) {
                from = of.group(1);
            } else if (block.name().equals("subprojects") || block.name().equals("allprojects")) {
                // Said of projects that we do not tell apart.
                return;
            }
        }
        Matcher first = FIRST.matcher(statement.text());
        String word = first.lookingAt() ? first.group(1) : "";
        boolean development = GradleDependencies.isDevelopment(word, statement.block());
        Evidence evidence = Evidence.line(path, statement.line());
        Matcher project = PROJECT.matcher(statement.text());
        while (project.find()) {
            references.add(new Reference(Kind.PATH, from, project.group(1), development, evidence));
        }
        Matcher accessor = ACCESSOR.matcher(statement.text());
        while (accessor.find()) {
            references.add(new Reference(Kind.ACCESSOR, from, accessor.group(1), development, evidence));
        }
    }
}
