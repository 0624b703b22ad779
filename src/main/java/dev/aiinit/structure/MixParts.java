package dev.aiinit.structure;

import dev.aiinit.manifest.Folders;
import dev.aiinit.manifest.Manifests.Dependency;
import dev.aiinit.project.Evidence;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads projects of Elixir: {@code in_umbrella: true} and {@code path:}. */
final class MixParts implements PartReader {
    private static final String MANIFEST = "mix.exs";
    private static final int LONGEST = 1000;
    private static final Pattern NAME = Pattern.compile("\\bapp: *:(\\w+)");
    private static final Pattern IN_UMBRELLA = Pattern.compile("\\bin_umbrella: *true\\b");
    private static final Pattern PATH = Pattern.compile("\\bpath: *\"([^\"]+)\"");
    private static final Pattern RELEASES = Pattern.compile("(?m)^[^#\\n]*\\breleases: ");

    @Override
    public void read(Draft draft) {
        List<String> units = draft.units(MANIFEST);
        for (String unit : units) {
            String text = text(draft, unit);
            Matcher name = NAME.matcher(text);
            draft.part(unit, name.find() ? name.group(1) : null);
            if (RELEASES.matcher(text).find()) {
                draft.deployable(unit, Evidence.key(Folders.join(unit, MANIFEST), "releases"));
            }
        }
        for (String unit : units) {
            String[] lines = text(draft, unit).split("\n", -1);
            for (Dependency dependency : draft.manifests().declared("hex", unit)) {
                int line = dependency.evidence().line();
                if (dependency.evidence().path().equals(Folders.join(unit, MANIFEST)) && line > 0) {
                    folder(unit, dependency.name(), entry(lines[line - 1], dependency.name()))
                            .ifPresent(folder -> use(draft, unit, folder, dependency));
                }
            }
        }
    }

    /** What stands from the name to the end of the entry; nothing on a line that nobody wrote. */
    private static String entry(String line, String name) {
        if (line.length() > LONGEST) {
            return "";
        }
        int start = Math.max(0, line.indexOf(":" + name));
        int end = line.indexOf('}', start);
        return line.substring(start, end < 0 ? line.length() : end);
    }

    private static Optional<String> folder(String unit, String name, String entry) {
        if (IN_UMBRELLA.matcher(entry).find()) {
            return Folders.resolve(unit, "../" + name);
        }
        Matcher path = PATH.matcher(entry);
        return path.find() ? Folders.resolve(unit, path.group(1)) : Optional.empty();
    }

    private static void use(Draft draft, String unit, String folder, Dependency dependency) {
        if (draft.isPart(folder)) {
            draft.use(unit, folder, dependency.development(), dependency.evidence());
        } else {
            draft.missing(folder, dependency.name(), dependency.evidence());
        }
    }

    private static String text(Draft draft, String unit) {
        return draft.sources().text(Folders.join(unit, MANIFEST)).orElse("");
    }
}
