package dev.aiinit.detect;

import dev.aiinit.detect.Findings.Claim;
import dev.aiinit.detect.Findings.Contradiction;
import dev.aiinit.detect.Findings.Technology;
import dev.aiinit.detect.Findings.Version;
import dev.aiinit.manifest.Folders;
import dev.aiinit.manifest.Sources;
import dev.aiinit.manifest.VersionNumber;
import dev.aiinit.manifest.VersionRange;
import dev.aiinit.pack.Card;
import dev.aiinit.pack.CardKind;
import dev.aiinit.pack.CountedText;
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

    /** What a file says, and whether a later version agrees with it. */
    private record Said(Claim claim, boolean orLater) {
        /** Whether it is the same from the same place; both come from one technology. */
        boolean isRepeatedBy(Said other) {
            return claim.value().equals(other.claim.value())
                    && claim.evidence().toString().equals(other.claim.evidence().toString());
        }
    }

    private final Map<String, List<Claim>> pipelines;
    private final Map<String, List<Technology>> byCard = new LinkedHashMap<>();

    /** By card: the part of a version that counts. */
    private final Map<String, Pattern> compared = new LinkedHashMap<>();

    private Contradictions(Map<String, List<Claim>> pipelines, List<Technology> technologies, List<Card> cards) {
        this.pipelines = pipelines;
        for (Card card : cards) {
            String pattern = card.elsewhere().compared();
            if (!pattern.isEmpty()) {
                compared.put(card.id(), Pattern.compile(pattern));
            }
        }
        for (Technology technology : technologies) {
            if (!technology.versions().isEmpty()) {
                byCard.computeIfAbsent(technology.card(), unused -> new ArrayList<>())
                        .add(technology);
            }
        }
    }

    /** In the order of the technologies. */
    static List<Contradiction> find(Sources sources, List<Technology> technologies, List<Card> cards) {
        Contradictions finder = new Contradictions(WorkflowVersions.read(sources, cards), technologies, cards);
        Set<Contradiction> found = new LinkedHashSet<>();
        for (Technology technology : technologies) {
            if (KINDS.contains(technology.kind())) {
                finder.of(technology).ifPresent(found::add);
            }
        }
        found.addAll(LockFiles.contradictions(sources));
        found.addAll(StaleCommands.find(sources));
        found.addAll(StaleFiles.find(sources));
        found.addAll(StaleHosts.find(sources, technologies));
        return List.copyOf(found);
    }

    private Optional<Contradiction> of(Technology technology) {
        List<Said> claims = new ArrayList<>();
        List<Said> pipeline = new ArrayList<>();
        pipelines.getOrDefault(technology.card(), List.of()).forEach(claim -> pipeline.add(new Said(claim, false)));
        gather(technology, claims, pipeline);
        byCard.getOrDefault(technology.card(), List.of()).stream()
                .filter(outer -> encloses(outer.unit(), technology.unit()))
                .forEach(outer -> gatherOuter(outer, claims));
        claims.removeIf(said -> isHigherLeast(said, List.copyOf(claims)));
        Set<Claim> disagreeing = new LinkedHashSet<>();
        for (Said said : claims) {
            for (Said other : claims) {
                if (!agree(technology.card(), said, other)) {
                    disagreeing.add(said.claim());
                }
            }
        }
        for (Said said : claims) {
            boolean tried =
                    pipeline.isEmpty() || pipeline.stream().anyMatch(run -> agree(technology.card(), said, run));
            if (!tried) {
                disagreeing.add(said.claim());
                pipeline.forEach(run -> disagreeing.add(run.claim()));
            }
        }
        return disagreeing.isEmpty()
                ? Optional.empty()
                : Optional.of(new Contradiction(technology.name() + " version", List.copyOf(disagreeing)));
    }

    /** Of several least versions in one file ({@code go} and {@code toolchain}) the lowest binds. */
    private static boolean isHigherLeast(Said said, List<Said> claims) {
        Optional<VersionNumber> number = VersionNumber.parse(said.claim().value());
        return said.orLater()
                && number.isPresent()
                && claims.stream()
                        .filter(other -> other.orLater() && inOneFile(said, other))
                        .flatMap(other -> VersionNumber.parse(other.claim().value()).stream())
                        .anyMatch(other -> other.compareTo(number.get()) < 0);
    }

    private static boolean inOneFile(Said left, Said right) {
        return left.claim().evidence().path().equals(right.claim().evidence().path());
    }

    private static void gather(Technology technology, List<Said> claims, List<Said> pipeline) {
        for (Version version : technology.versions()) {
            String value = version.declared() != null ? version.declared() : version.resolved();
            if (value != null) {
                Said said = new Said(new Claim(value, version.evidence()), version.orLater());
                if (!version.isOfPipeline()) {
                    claims.add(said);
                } else if (pipeline.stream().noneMatch(said::isRepeatedBy)) {
                    pipeline.add(said);
                }
            }
        }
    }

    /** What a folder above says counts here too, unless a file of the same name here says otherwise on purpose. */
    private static void gatherOuter(Technology outer, List<Said> claims) {
        List<String> here = claims.stream()
                .map(said -> Folders.name(said.claim().evidence().path()))
                .toList();
        List<Said> above = new ArrayList<>();
        gather(outer, above, new ArrayList<>());
        above.stream()
                .filter(said ->
                        !here.contains(Folders.name(said.claim().evidence().path())))
                .forEach(claims::add);
    }

    private static boolean encloses(String outer, String unit) {
        return !outer.equals(unit) && Folders.isWithin(unit, outer);
    }

    private boolean agree(String card, Said left, Said right) {
        // One file may not contradict itself: what it says twice is meant as it stands.
        boolean exact = inOneFile(left, right);
        Optional<VersionRange> one = range(card, left, exact);
        Optional<VersionRange> other = range(card, right, exact);
        return one.isEmpty() || other.isEmpty() || one.get().agreesWith(other.get());
    }

    private Optional<VersionRange> range(String card, Said said, boolean exact) {
        String value = said.claim().value();
        Pattern counts = compared.get(card);
        String number = counts == null
                ? value
                : CountedText.find(counts, value)
                        .flatMap(part -> Optional.ofNullable(part.group(1)))
                        .orElse(value);
        return VersionRange.parse(number).map(range -> said.orLater() && !exact ? range.andLater() : range);
    }
}
