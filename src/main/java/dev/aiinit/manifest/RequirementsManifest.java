package dev.aiinit.manifest;

import dev.aiinit.project.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads requirements files that people write; those that a program compiled are lock files. */
final class RequirementsManifest implements ManifestReader {
    private static final String EGG = "#egg=";

    @Override
    public String ecosystem() {
        return "python";
    }

    @Override
    public List<Declaration> declared(Sources sources, String unit) {
        List<Declaration> declarations = new ArrayList<>();
        for (RequirementsFiles.File file : RequirementsFiles.of(sources, unit)) {
            if (!file.compiled() && !file.constraint()) {
                for (RequirementsFiles.Line line : file.lines()) {
                    requirement(line.text())
                            .ifPresent(requirement -> declarations.add(Declaration.of(
                                    requirement.name(),
                                    requirement.version(),
                                    file.development(),
                                    Evidence.line(file.path(), line.number()))));
                }
            }
        }
        return declarations;
    }

    /** One line: {@code name==1.0 --hash=…}, {@code -e git+https://…#egg=name}, {@code ./folder}, an option. */
    static Optional<PythonRequirement> requirement(String line) {
        int egg = line.indexOf(EGG);
        if (egg > 0) {
            String name = line.substring(egg + EGG.length());
            int end = name.indexOf('&');
            return PythonRequirement.parse(end < 0 ? name : name.substring(0, end))
                    .map(requirement -> new PythonRequirement(requirement.name(), ""));
        }
        int options = line.indexOf(" --");
        String text = options < 0 ? line : line.substring(0, options);
        boolean path = text.contains("/") && !text.contains("@") && !text.contains(";");
        return path ? Optional.empty() : PythonRequirement.parse(text);
    }
}
