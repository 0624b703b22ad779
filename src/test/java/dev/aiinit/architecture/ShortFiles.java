package dev.aiinit.architecture;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** No source file has more lines of code than one can keep in mind. Blank lines and comments are not counted. */
public final class ShortFiles implements Rule {
    private static final Pattern NO_CODE = Pattern.compile("\\s*(//.*|/?\\*.*)?");

    private final int limit;

    public ShortFiles(int limit) {
        this.limit = limit;
    }

    @Override
    public List<String> parts() {
        return List.of("length");
    }

    @Override
    public List<Breach> breaches(Code code) {
        List<Breach> breaches = new ArrayList<>();
        for (Path file : SourceFiles.under(code.sources())) {
            long lines = SourceFiles.text(file)
                    .lines()
                    .filter(line -> !NO_CODE.matcher(line).matches())
                    .count();
            if (lines > limit) {
                breaches.add(new Breach("length", file + " has " + lines + " lines of code"));
            }
        }
        return breaches;
    }
}
