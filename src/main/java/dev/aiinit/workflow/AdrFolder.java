package dev.aiinit.workflow;

import dev.aiinit.detect.DecisionFolder;
import dev.aiinit.project.Location;
import dev.aiinit.project.Problem;
import dev.aiinit.project.Value;
import dev.aiinit.repository.RepositoryView;
import dev.aiinit.workflow.AdrRecord.Reference;
import dev.aiinit.workflow.AdrRecord.Style;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The decision records that a repository keeps beside ours.
 *
 * @param records at least one
 * @param unread what is wrong with the other files of the folder
 */
record AdrFolder(DecisionFolder folder, List<AdrRecord> records, List<Problem> unread) {
    private static final long LARGEST = 256 << 10;

    AdrFolder {
        records = List.copyOf(records);
        unread = List.copyOf(unread);
    }

    /** The records of this repository; empty when no file is one. */
    static Optional<AdrFolder> read(RepositoryView repository) {
        return DecisionFolder.find(repository).flatMap(folder -> read(folder, repository));
    }

    private static Optional<AdrFolder> read(DecisionFolder folder, RepositoryView repository) {
        List<AdrRecord> records = new ArrayList<>();
        List<Problem> unread = new ArrayList<>();
        for (String path : folder.files()) {
            if (repository.bytes(path) > LARGEST) {
                unread.add(
                        Problem.at(Location.of(path), "not read as a decision record: it is larger than 256 KiB", ""));
                continue;
            }
            repository
                    .text(path)
                    .flatMap(text -> AdrReader.read(path, text, unread))
                    .ifPresent(records::add);
        }
        return records.isEmpty() ? Optional.empty() : Optional.of(new AdrFolder(folder, records, unread));
    }

    /** {@code MADR}, {@code adr-tools}, or both. */
    String style() {
        return String.join(
                " and ",
                Arrays.stream(Style.values())
                        .filter(style -> records.stream().anyMatch(record -> record.style() == style))
                        .map(Style::word)
                        .toList());
    }

    /** The folder as templates see it when it is linked. */
    Map<String, Object> tree() {
        return Tree.of("path", folder.path() + "/")
                .with("count", records.size())
                .with("style", style())
                .map();
    }

    /** The records as answers to our question for decisions. */
    List<Map<String, Value>> items() {
        List<Map<String, Value>> items = new ArrayList<>();
        for (AdrRecord record : records) {
            Map<String, Value> item = new LinkedHashMap<>();
            put(item, "id", record.decision().id());
            put(item, "title", record.decision().title());
            put(item, "why", record.decision().why());
            put(item, "rejected", String.join("\n", record.decision().rejected()));
            put(item, "date", record.decision().date());
            put(item, "status", record.decision().status().word());
            put(item, "supersedes", String.join(", ", supersedes(record)));
            items.add(item);
        }
        return items;
    }

    /** Ids of the records that this one replaced, whichever of the two says so. A record that is not here is left out. */
    private Set<String> supersedes(AdrRecord record) {
        Set<String> ids = new LinkedHashSet<>();
        for (AdrRecord other : records) {
            boolean says = record.supersedes().stream().anyMatch(reference -> reference.means(other));
            boolean said = other.supersededBy().stream().anyMatch(reference -> reference.means(record));
            if (says || said) {
                ids.add(other.decision().id());
            }
        }
        return ids;
    }

    /** Problems of an import: files that are no records, and references that lead to none. */
    List<String> problems() {
        List<String> problems =
                new ArrayList<>(unread.stream().map(Problem::toString).toList());
        Set<String> ids = new LinkedHashSet<>();
        for (AdrRecord record : records) {
            if (!ids.add(record.decision().id())) {
                problems.add(record.place().path() + ": not imported: another file gives the same id, "
                        + record.decision().id());
            }
            List<Reference> all = new ArrayList<>(record.supersedes());
            all.addAll(record.supersededBy());
            for (Reference reference : all) {
                if (records.stream().noneMatch(reference::means)) {
                    String name = reference.file().isEmpty() ? "number " + reference.number() : reference.file();
                    problems.add(record.place() + ": it names " + name + ", which is not among the records");
                }
            }
        }
        return problems;
    }

    private static void put(Map<String, Value> item, String field, String text) {
        if (!text.isBlank()) {
            item.put(field, new Value.Text(text));
        }
    }
}
