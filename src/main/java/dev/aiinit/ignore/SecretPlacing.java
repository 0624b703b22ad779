package dev.aiinit.ignore;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Decides about a pattern for secrets. Names that hold nothing but secrets stay even when git tracks such a file; other names give way to
 * what git tracks.
 */
final class SecretPlacing {
    /** The card whose names hold nothing but secrets. */
    static final String ALWAYS = "secrets";

    private static final Pattern EXAMPLE = Pattern.compile(".*[._-](?:example|sample|template|tmpl|dist)(?:[._-].*)?");
    private static final Pattern PROGRAM =
            Pattern.compile(".*\\.(?:[cm]?[jt]sx?|py|rb|php|go|java|kts?|rs|sh|vue|svelte|ex|exs|cs|swift|d\\.ts)");
    private static final Pattern KEY_FILE =
            Pattern.compile("(?:.*\\.(?:pem|key|p12|pfx|jks|keystore|ppk|crt|cer|der)|id_(?:rsa|dsa|ecdsa|ed25519))");
    private static final Pattern FIXTURE_FOLDER = Pattern.compile(
            "tests?|__tests__|specs?|fixtures?|__fixtures__|test[-_]?data|testing|test[-_]fixtures|mocks?|e2e|[a-z]+[-_]tests?");
    /** From this many files of one ending in one folder on, one line opens them all. */
    private static final int MANY = 3;

    private SecretPlacing() {}

    /**
     * What becomes of a candidate.
     *
     * @param tracked files that git tracks although their name says secret
     */
    record Placed(List<IgnoreLine> lines, List<IgnoreLine> reopened, List<Dropped> dropped, List<String> tracked) {
        Placed {
            lines = List.copyOf(lines);
            reopened = List.copyOf(reopened);
            dropped = List.copyOf(dropped);
            tracked = List.copyOf(tracked);
        }
    }

    static Placed place(Candidate candidate, HiddenFiles files) {
        List<String> hits = files.tracked(candidate.pattern());
        boolean always = isAlways(candidate.origins());
        if (!always && !hits.isEmpty()) {
            String why = hits.size() == 1
                    ? "git tracks a file of this name, so it counts as source"
                    : "git tracks " + hits.size() + " files of this name, so they count as source";
            Dropped dropped =
                    new Dropped(candidate.pattern().line(), candidate.origins().get(0), why, hits);
            return new Placed(List.of(), List.of(), List.of(dropped), List.of());
        }
        Coverage coverage = new Coverage(candidate.pattern());
        List<String> readable = new ArrayList<>();
        List<String> tracked = new ArrayList<>();
        for (String path : hits) {
            boolean reachable = coverage.reaches(SamplePaths.of(RootPattern.ofPath(path, false)));
            (reachable && holdsNoSecret(path) ? readable : tracked).add(path);
        }
        IgnoreLine line = candidate.line(candidate.pattern(), candidate.origins(), "");
        return new Placed(List.of(line), reopened(candidate, readable), List.of(), tracked);
    }

    /** Whether one of the origins gives way to nothing: the card whose names hold nothing but secrets, or a pack that denies. */
    static boolean isAlways(List<Origin> origins) {
        return PackLines.isDenied(origins)
                || origins.stream().anyMatch(origin -> origin.card().equals(ALWAYS));
    }

    private static boolean holdsNoSecret(String path) {
        String[] names = path.toLowerCase(Locale.ROOT).split("/", -1);
        String name = names[names.length - 1];
        if (EXAMPLE.matcher(name).matches() || PROGRAM.matcher(name).matches()) {
            return true;
        }
        if (!KEY_FILE.matcher(name).matches()) {
            return false;
        }
        for (int i = 0; i < names.length - 1; i++) {
            if (FIXTURE_FOLDER.matcher(names[i]).matches()) {
                return true;
            }
        }
        return false;
    }

    private static List<IgnoreLine> reopened(Candidate candidate, List<String> readable) {
        Map<String, List<String>> byKind = new LinkedHashMap<>();
        for (String path : readable) {
            byKind.computeIfAbsent(kind(path), kind -> new ArrayList<>()).add(path);
        }
        List<IgnoreLine> lines = new ArrayList<>();
        byKind.forEach((kind, paths) -> {
            if (paths.size() >= MANY && !kind.isEmpty()) {
                int slash = kind.lastIndexOf('/') + 1;
                RootPattern folder = RootPattern.ofPath(kind.substring(0, slash) + "x", false);
                List<String> segments = new ArrayList<>(folder.segments());
                segments.set(segments.size() - 1, "*" + kind.substring(slash));
                lines.add(reopen(candidate, folder.withSegments(segments)));
            } else {
                paths.forEach(path -> lines.add(reopen(candidate, RootPattern.ofPath(path, false))));
            }
        });
        return lines;
    }

    /** Folder and ending ({@code tests/certs/.pem}); empty for names that are no key files, which are never opened by the dozen. */
    private static String kind(String path) {
        int dot = path.lastIndexOf('.');
        boolean plainEnding =
                dot > path.lastIndexOf('/') + 1 && path.substring(dot + 1).matches("[A-Za-z0-9]+");
        return plainEnding && KEY_FILE.matcher(path.substring(dot)).matches()
                ? path.substring(0, path.lastIndexOf('/') + 1) + path.substring(dot)
                : "";
    }

    private static IgnoreLine reopen(Candidate candidate, RootPattern path) {
        Origin origin = candidate.origins().get(0);
        Origin why = new Origin(
                origin.card(),
                origin.technology(),
                origin.unit(),
                origin.evidence(),
                "git tracks it, and it holds no secret of anyone");
        return candidate.line(path.reopening(), List.of(why), "");
    }
}
