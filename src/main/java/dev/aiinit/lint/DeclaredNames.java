package dev.aiinit.lint;

import dev.aiinit.manifest.Folders;
import dev.aiinit.repository.RepositoryFile;
import dev.aiinit.syntax.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Answers whether a name is declared anywhere, in doubt with yes: a file that cannot be read or that takes in others may declare it. Asked
 * only about names that nobody knows, so that it may look at every manifest.
 */
final class DeclaredNames {
    private static final Pattern MAKEFILE = Pattern.compile("(?i)(?:gnu)?makefile(?:\\..*)?|.*\\.(?:mk|make)");
    private static final Pattern JUSTFILE = Pattern.compile("(?i)\\.?justfile|.*\\.just");
    private static final Pattern OPEN_MAKEFILE =
            Pattern.compile("(?m)^-?include\\b.*\\$|^[^\\t#]*\\$[({].*:(?!=)|^%:|^\\.DEFAULT\\s*:");

    private static final Pattern PATTERN_RULE = Pattern.compile("(?m)^([^\\t#:=\\n][^#:=\\n]*)::?(?!=)");

    private static final Pattern MAKES_MAKEFILES = Pattern.compile(
            "CMakeLists\\.txt|configure(?:\\.ac|\\.in|\\.py)?|.*\\.pro|Makefile\\..*|Kbuild|premake\\d?\\.lua|extconf\\.rb|.*\\.cabal|build\\.zig");

    private final Examined examined;

    DeclaredNames(Examined examined) {
        this.examined = examined;
    }

    boolean isScript(String name) {
        List<String> manifests = files(each -> each.equals("package.json"));
        return manifests.isEmpty()
                || manifests.stream().anyMatch(path -> isKey(path, "scripts", name))
                || files(each -> each.equals("deno.json") || each.equals("deno.jsonc")).stream()
                        .anyMatch(path -> isKey(path, "tasks", name))
                || files(each -> each.equals("project.json") || each.equals("nx.json")).stream()
                        .anyMatch(path -> mentions(path, "\"" + name + "\""));
    }

    boolean isComposerScript(String name) {
        List<String> manifests = files(each -> each.equals("composer.json"));
        return manifests.isEmpty() || manifests.stream().anyMatch(path -> isKey(path, "scripts", name));
    }

    boolean isTarget(String name) {
        List<String> makefiles = files(each -> MAKEFILE.matcher(each).matches());
        Pattern word = Pattern.compile("(?m)(?:^|[\\s:])" + Pattern.quote(name) + "(?:\\s|:|$)");
        if (makefiles.isEmpty()) {
            return !files(each -> MAKES_MAKEFILES.matcher(each).matches()).isEmpty();
        }
        return makefiles.stream().anyMatch(path -> {
            String text = text(path);
            return word.matcher(text).find() || OPEN_MAKEFILE.matcher(text).find() || isMatchedByRule(text, name);
        });
    }

    /** A rule for all targets that begin and end the same, such as {@code test-%:}. */
    private static boolean isMatchedByRule(String makefile, String name) {
        Matcher rule = PATTERN_RULE.matcher(makefile);
        while (rule.find()) {
            for (String target : rule.group(1).strip().split("\\s+", -1)) {
                int percent = target.indexOf('%');
                if (percent >= 0
                        && name.length() >= target.length()
                        && name.startsWith(target.substring(0, percent))
                        && name.endsWith(target.substring(percent + 1))) {
                    return true;
                }
            }
        }
        return false;
    }

    boolean hasJustfile() {
        return !justfiles().isEmpty();
    }

    boolean isRecipe(String name) {
        Pattern word = Pattern.compile("(?m)^@?(?:alias\\s+|mod\\??\\s+)?" + Pattern.quote(name) + "(?:\\s|:|$)");
        return justfiles().stream().anyMatch(path -> word.matcher(text(path)).find());
    }

    boolean isProfile(String name) {
        List<String> poms = files(each -> each.equals("pom.xml"));
        Pattern id = Pattern.compile("<id>\\s*" + Pattern.quote(name) + "\\s*</id>");
        // A profile may come from a parent that is not here.
        return poms.isEmpty()
                || poms.stream().anyMatch(path -> id.matcher(text(path)).find())
                || poms.stream().anyMatch(path -> text(path).contains("<parent>") && isOutside(path));
    }

    private boolean isOutside(String pom) {
        String text = text(pom);
        String parent =
                text.substring(text.indexOf("<parent>"), Math.max(text.indexOf("</parent>"), text.indexOf("<parent>")));
        return Folders.of(pom).isEmpty() || parent.contains("<relativePath/>");
    }

    private List<String> justfiles() {
        return files(each -> JUSTFILE.matcher(each).matches());
    }

    private List<String> files(Predicate<String> name) {
        List<String> found = new ArrayList<>();
        for (RepositoryFile file : examined.repository().files()) {
            if (name.test(file.name())) {
                found.add(file.path());
            }
        }
        return found;
    }

    private boolean isKey(String path, String section, String name) {
        return examined.sources()
                .tree(path)
                .map(tree -> tree.at(section)
                        .map(Node::asEntries)
                        .map(entries -> entries.containsKey(name))
                        .orElse(false))
                .orElse(true);
    }

    private boolean mentions(String path, String word) {
        return text(path).contains(word);
    }

    private String text(String path) {
        return examined.sources().text(path).orElse("");
    }
}
