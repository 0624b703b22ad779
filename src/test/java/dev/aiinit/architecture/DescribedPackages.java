package dev.aiinit.architecture;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Each package has a package-info that says in a sentence what it is for, and that null is not a value there. */
public final class DescribedPackages implements Rule {
    private static final String MISSING = "no package-info";
    private static final String UNDESCRIBED = "no sentence";
    private static final String NULLS = "not @NullMarked";
    private static final Pattern SENTENCE = Pattern.compile("\\A/\\*\\*\\s[^.]{10,}\\.(?s:.*?)\\*/");

    @Override
    public List<String> parts() {
        return List.of(MISSING, UNDESCRIBED, NULLS);
    }

    @Override
    public List<Breach> breaches(Code code) {
        List<Breach> breaches = new ArrayList<>();
        TreeSet<Path> folders = new TreeSet<>();
        SourceFiles.under(code.sources()).forEach(file -> folders.add(file.getParent()));
        for (Path folder : folders) {
            Path info = folder.resolve("package-info.java");
            if (!Files.exists(info)) {
                breaches.add(new Breach(MISSING, folder.toString()));
                continue;
            }
            String text = SourceFiles.text(info);
            if (!SENTENCE.matcher(text).lookingAt()) {
                breaches.add(new Breach(UNDESCRIBED, info.toString()));
            }
            if (!text.contains("\n@NullMarked\n")) {
                breaches.add(new Breach(NULLS, info.toString()));
            }
        }
        return breaches;
    }
}
