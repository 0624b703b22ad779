package dev.aiinit.manifest;

import dev.aiinit.project.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads CocoaPods' {@code Podfile}: {@code pod 'Alamofire', '~> 5.8'}. */
final class PodManifest implements ManifestReader {
    private static final Pattern POD =
            Pattern.compile("pod\\s+[\"']([\\w.+/-]{1,100})[\"'](?:\\s*,\\s*[\"']([^\"'\\n]{1,50})[\"'])?.*");

    @Override
    public String ecosystem() {
        return "cocoapods";
    }

    @Override
    public List<Declaration> declared(Sources sources, String unit) {
        List<Declaration> declarations = new ArrayList<>();
        String path = Folders.join(unit, "Podfile");
        sources.text(path).ifPresent(text -> {
            LineScanner lines = new LineScanner(text);
            boolean test = false;
            while (lines.next()) {
                String line = lines.line().strip();
                if (line.startsWith("target ")) {
                    test = line.toLowerCase(Locale.ROOT).contains("test");
                }
                Matcher pod = POD.matcher(line);
                if (pod.matches()) {
                    String version =
                            Optional.ofNullable(pod.group(2)).orElse("").strip();
                    declarations.add(Declaration.of(pod.group(1), version, test, Evidence.line(path, lines.number())));
                }
            }
        });
        return declarations;
    }
}
