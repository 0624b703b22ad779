package dev.aiinit.detect;

import dev.aiinit.detect.Findings.Claim;
import dev.aiinit.detect.Findings.Contradiction;
import dev.aiinit.detect.Findings.Technology;
import dev.aiinit.detect.Findings.Version;
import dev.aiinit.pack.CardKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds files that say different things about one version: things that cannot both hold, not a range and a version within it. */
final class Contradictions {
    private static final List<CardKind> KINDS =
            List.of(CardKind.LANGUAGE, CardKind.RUNTIME, CardKind.PACKAGE_MANAGER, CardKind.BUILD_TOOL);

    /** Cards for which the files named state the least version that will do, though they write it as an exact one. */
    private static final Map<String, Pattern> LEAST = least();

    private final Map<String, List<Claim>> pipelines;
    private final Map<String, List<Technology>> byCard = new LinkedHashMap<>();

    private Contradictions(Map<String, List<Claim>> pipelines, List<Technology> technologies) {
        this.pipelines = pipelines;
        for (Technology technology : technologies) {
            if (!technology.versions().isEmpty()) {
                byCard.computeIfAbsent(technology.card(), unused -> new ArrayList<>())
                        .add(technology);
            }
        }
    }

    private static Map<String, Pattern> least() {
        Map<String, Pattern> least = new LinkedHashMap<>();
        least.put("go", Pattern.compile("(.*/)?go\\.(mod|work)"));
        least.put("rust", Pattern.compile("(.*/)?Cargo\\.toml"));
        // A compiler reads sources of an older release as well.
        least.put("java", Pattern.compile("(.*/)?(pom\\.xml|build\\.gradle(\\.kts)?|.*\\.versions\\.toml)"));
        least.put("kotlin", Pattern.compile(".*"));
        // Composer's platform is the floor that packages are resolved for.
        least.put("php", Pattern.compile("(.*/)?([^/]+\\.php|composer\\.json)"));
        return least;
    }

    /** In the order of the technologies. */
    static List<Contradiction> find(Sources sources, List<Technology> technologies) {
        Contradictions finder = new Contradictions(WorkflowVersions.read(sources), technologies);
        Set<Contradiction> found = new LinkedHashSet<>();
        for (Technology technology : technologies) {
            if (KINDS.contains(technology.kind())) {
                finder.of(technology).ifPresent(found::add);
            }
        }
        found.addAll(LockFiles.contradictions(sources));
        return List.copyOf(found);
    }

    private Optional<Contradiction> of(Technology technology) {
        List<Claim> claims = new ArrayList<>();
        List<Claim> pipeline = new ArrayList<>(pipelines.getOrDefault(technology.card(), List.of()));
        gather(technology, claims, pipeline);
        byCard.getOrDefault(technology.card(), List.of()).stream()
                .filter(outer -> encloses(outer.unit(), technology.unit()))
                .forEach(outer -> gatherOuter(outer, claims));
        claims.removeIf(claim -> isHigherLeast(technology.card(), claim, List.copyOf(claims)));
        Set<Claim> disagreeing = new LinkedHashSet<>();
        for (Claim claim : claims) {
            for (Claim other : claims) {
                if (!agree(technology.card(), claim, other)) {
                    disagreeing.add(claim);
                }
            }
        }
        for (Claim claim : claims) {
            boolean tried =
                    pipeline.isEmpty() || pipeline.stream().anyMatch(run -> agree(technology.card(), claim, run));
            if (!tried) {
                disagreeing.add(claim);
                disagreeing.addAll(pipeline);
            }
        }
        return disagreeing.isEmpty()
                ? Optional.empty()
                : Optional.of(new Contradiction(technology.name() + " version", List.copyOf(disagreeing)));
    }

    /** Of several least versions in one file ({@code go} and {@code toolchain}) the lowest binds. */
    private static boolean isHigherLeast(String card, Claim claim, List<Claim> claims) {
        Pattern least = LEAST.get(card);
        String path = claim.evidence().path();
        Optional<VersionNumber> number = VersionNumber.parse(claim.value());
        return least != null
                && number.isPresent()
                && least.matcher(path).matches()
                && claims.stream()
                        .filter(other -> other.evidence().path().equals(path))
                        .flatMap(other -> VersionNumber.parse(other.value()).stream())
                        .anyMatch(other -> other.compareTo(number.get()) < 0);
    }

    private static void gather(Technology technology, List<Claim> claims, List<Claim> pipeline) {
        for (Version version : technology.versions()) {
            String value = version.declared() != null ? version.declared() : version.resolved();
            if (value != null) {
                Claim claim = new Claim(value, version.evidence());
                if (!WorkflowVersions.isPipeline(version.evidence())) {
                    claims.add(claim);
                } else if (!pipeline.contains(claim)) {
                    pipeline.add(claim);
                }
            }
        }
    }

    /** What a folder above says counts here too, unless a file of the same name here says otherwise on purpose. */
    private static void gatherOuter(Technology outer, List<Claim> claims) {
        List<String> here = claims.stream()
                .map(claim -> Folders.name(claim.evidence().path()))
                .toList();
        List<Claim> above = new ArrayList<>();
        gather(outer, above, new ArrayList<>());
        above.stream()
                .filter(claim -> !here.contains(Folders.name(claim.evidence().path())))
                .forEach(claims::add);
    }

    private static boolean encloses(String outer, String unit) {
        return !outer.equals(unit) && Folders.isWithin(unit, outer);
    }

    private static boolean agree(String card, Claim left, Claim right) {
        Optional<VersionRange> one = range(card, left, right);
        Optional<VersionRange> other = range(card, right, left);
        return one.isEmpty() || other.isEmpty() || one.get().agreesWith(other.get());
    }

    private static Optional<VersionRange> range(String card, Claim claim, Claim against) {
        // Java called its releases 1.5 to 1.8.
        String value = card.equals("java") ? claim.value().replaceFirst("^1\\.(?=[5-8]\\b)", "") : claim.value();
        Pattern least = LEAST.get(card);
        boolean andLater =
                least != null && least.matcher(claim.evidence().path()).matches();
        // Composer refuses a platform that its own file does not require.
        boolean exact = card.equals("php")
                && claim.evidence().path().equals(against.evidence().path());
        return VersionRange.parse(value).map(range -> andLater && !exact ? range.andLater() : range);
    }
}
