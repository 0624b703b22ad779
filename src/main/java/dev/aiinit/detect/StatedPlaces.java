package dev.aiinit.detect;

import dev.aiinit.detect.Extractions.Extract;
import dev.aiinit.manifest.Folders;
import dev.aiinit.manifest.OneLine;
import dev.aiinit.manifest.Sources;
import dev.aiinit.pack.Whereabouts;
import dev.aiinit.project.Evidence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Follows what a file states to the listed file or folder that it means; what is not listed is not told. */
final class StatedPlaces {
    private static final Pattern DOTTED = Pattern.compile("\\w+(?:\\.\\w+)*+");
    private static final List<String> SOURCES_OF_CLASSES = List.of(
            "src/main/java/*.java", "src/main/kotlin/*.kt", "src/main/groovy/*.groovy", "src/main/scala/*.scala");
    private static final List<String> MARKS_OF_A_PACKAGE = List.of("__init__.py", "apps.py", "models.py");

    /** {@code blog.apps.BlogConfig} lies two below the package. */
    private static final int MOST_BELOW_A_PACKAGE = 2;

    private final Sources sources;
    private final Extractions extractions;

    StatedPlaces(Sources sources, Extractions extractions) {
        this.sources = sources;
        this.extractions = extractions;
    }

    /** The places, a folder with a slash at its end, each with what states it. */
    Map<String, Evidence> find(Whereabouts.Stated stated, Place place) {
        Map<String, Evidence> found = new LinkedHashMap<>();
        for (Extract extract : extractions.all(stated.extraction(), place)) {
            Optional<String> meant = switch (stated.as()) {
                case PATH -> path(extract);
                case MODULE -> module(extract, place);
                case CLASS -> classFile(extract.text(), place);
                case PACKAGE -> packageFolder(extract, place);
            };
            meant.map(OneLine::shortened).ifPresent(path -> found.putIfAbsent(path, extract.evidence()));
        }
        return found;
    }

    private Optional<String> path(Extract extract) {
        Optional<String> path = Folders.resolve(Folders.of(extract.evidence().path()), extract.text());
        if (path.filter(sources::holds).isPresent()) {
            return path;
        }
        return path.filter(folder -> !folder.isEmpty() && sources.index().holdsFolder(folder))
                .map(folder -> folder + "/");
    }

    private Optional<String> module(Extract extract, Place place) {
        String dotted = extract.text().replaceFirst("\\s*:.*", "");
        if (!DOTTED.matcher(dotted).matches()) {
            return Optional.empty();
        }
        String path = dotted.replace('.', '/');
        for (String base : bases(extract, place)) {
            for (String file : List.of(path + ".py", path + "/__main__.py", path + "/__init__.py")) {
                if (sources.holds(Folders.join(base, file))) {
                    return Optional.of(Folders.join(base, file));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> classFile(String name, Place place) {
        if (!DOTTED.matcher(name).matches()) {
            return Optional.empty();
        }
        String path = name.replace('.', '/');
        return SOURCES_OF_CLASSES.stream()
                .map(source -> source.replace("*", path).replace("Kt.kt", ".kt"))
                .map(file -> Folders.join(place.unit(), file))
                .filter(sources::holds)
                .findFirst();
    }

    private Optional<String> packageFolder(Extract extract, Place place) {
        if (!DOTTED.matcher(extract.text()).matches()) {
            return Optional.empty();
        }
        String path = extract.text().replace('.', '/');
        for (int dropped = 0; dropped <= MOST_BELOW_A_PACKAGE && !path.isEmpty(); dropped++) {
            for (String base : bases(extract, place)) {
                String folder = Folders.join(base, path);
                if (MARKS_OF_A_PACKAGE.stream().anyMatch(mark -> sources.holds(folder + "/" + mark))) {
                    return Optional.of(folder + "/");
                }
            }
            path = Folders.of(path);
        }
        return Optional.empty();
    }

    /** Where Python may look: the unit, then the folders above the file, each also with {@code src}. */
    private static Set<String> bases(Extract extract, Place place) {
        List<String> folders = new ArrayList<>(List.of(place.unit()));
        folders.addAll(Folders.upwards(Folders.of(extract.evidence().path())));
        Set<String> bases = new LinkedHashSet<>();
        for (String folder : folders) {
            bases.add(folder);
            bases.add(Folders.join(folder, "src"));
        }
        return bases;
    }
}
