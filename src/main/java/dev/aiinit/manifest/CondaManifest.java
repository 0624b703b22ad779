package dev.aiinit.manifest;

import dev.aiinit.project.Evidence;
import dev.aiinit.syntax.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the {@code dependencies} of a Conda environment: {@code conda-forge::numpy=1.26}, and those that pip installs into it. */
final class CondaManifest implements ManifestReader {
    private static final String BOUND = "[=<>!~]{1,2}[\\w.*+|]{1,60}";
    private static final Pattern PACKAGE = Pattern.compile(
            "(?:[\\w./-]+::)?([A-Za-z0-9][\\w.-]{0,100})\\s*((?:" + BOUND + "(?:," + BOUND + "){0,9})?).*");

    @Override
    public String ecosystem() {
        return "python";
    }

    @Override
    public List<Declaration> declared(Sources sources, String unit) {
        List<Declaration> declarations = new ArrayList<>();
        for (String name : List.of("environment.yml", "environment.yaml")) {
            String path = Folders.join(unit, name);
            sources.tree(path)
                    .flatMap(environment -> environment.at("dependencies"))
                    .map(Node::asItems)
                    .orElse(List.of())
                    .forEach(item -> {
                        Optional<String> text = item.asText();
                        text.ifPresent(line -> conda(line, path, declarations));
                        item.at("pip")
                                .map(Node::asTexts)
                                .orElse(List.of())
                                .forEach(line -> pip(line, path, declarations));
                    });
        }
        return declarations;
    }

    private static void conda(String line, String path, List<Declaration> declarations) {
        Matcher matcher = PACKAGE.matcher(line.strip());
        if (matcher.matches()) {
            String name = PythonRequirement.normalised(matcher.group(1));
            // The one package of weight whose name on PyPI is another.
            String known = name.equals("pytorch") ? "torch" : name;
            declarations.add(
                    Declaration.of(known, matcher.group(2).strip(), false, Evidence.key(path, "dependencies")));
        }
    }

    private static void pip(String line, String path, List<Declaration> declarations) {
        RequirementsManifest.requirement(line)
                .ifPresent(requirement -> declarations.add(Declaration.of(
                        requirement.name(), requirement.version(), false, Evidence.key(path, "dependencies.pip"))));
    }
}
