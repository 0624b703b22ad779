package dev.aiinit.manifest;

import dev.aiinit.project.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the {@code deps} function of {@code mix.exs}, line by line: {@code {:phoenix, "~> 1.7", only: :dev}}. */
final class MixManifest implements ManifestReader {
    private static final Pattern STARTS = Pattern.compile("defp? deps(?:\\(\\))? do");
    private static final Pattern DEPENDENCY =
            Pattern.compile("\\{:(\\w{1,100})\\s*,\\s*(?:\"([^\"]{1,100})\")?([^{}]{0,500})");
    private static final Pattern ONLY = Pattern.compile("\\bonly: *(\\[[^\\]]{0,100}]|:\\w+)");

    @Override
    public String ecosystem() {
        return "hex";
    }

    @Override
    public List<Declaration> declared(Sources sources, String unit) {
        List<Declaration> declarations = new ArrayList<>();
        String path = Folders.join(unit, "mix.exs");
        sources.text(path).ifPresent(text -> {
            LineScanner lines = new LineScanner(text);
            boolean inside = false;
            while (lines.next()) {
                String line = withoutComment(lines.line());
                if (STARTS.matcher(line).matches()) {
                    inside = true;
                } else if (line.equals("end")) {
                    inside = false;
                } else if (inside) {
                    dependencies(line, Evidence.line(path, lines.number()), declarations);
                }
            }
        });
        return declarations;
    }

    private static void dependencies(String line, Evidence evidence, List<Declaration> declarations) {
        Matcher matcher = DEPENDENCY.matcher(line);
        while (matcher.find()) {
            Matcher only = ONLY.matcher(matcher.group(3));
            boolean development = only.find() && !only.group(1).contains(":prod");
            String version = matcher.group(2) == null ? "" : matcher.group(2).strip();
            declarations.add(Declaration.of(matcher.group(1), version, development, evidence));
        }
    }

    private static String withoutComment(String line) {
        int place = line.strip().startsWith("#") ? 0 : line.indexOf(" #");
        return (place < 0 ? line : line.substring(0, place)).strip();
    }
}
