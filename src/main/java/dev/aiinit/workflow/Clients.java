package dev.aiinit.workflow;

import dev.aiinit.ignore.IgnoreFileText;
import dev.aiinit.ignore.IgnoreLine;
import dev.aiinit.ignore.IgnoreList;
import dev.aiinit.ignore.Projection;
import dev.aiinit.merge.State;
import dev.aiinit.pack.Target;
import dev.aiinit.pack.Target.Mechanism;
import dev.aiinit.project.SettingsEntry;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds out what each known assistant obeys in this repository as it stands: the files on the disk, or those that would be written. */
final class Clients {
    private static final String GITIGNORE = ".gitignore";

    private final Generate.World world;
    private final IgnoreList list;
    private final Projections projections;
    private final Lock lock;
    private final String project;

    /**
     * The assistants of a repository.
     *
     * @param project absolute path of the root, without a slash at its end
     */
    Clients(Generate.World world, IgnoreList list, Projections projections, String project) {
        this.world = world;
        this.list = list;
        this.projections = projections;
        this.lock = world.lock().map(text -> Lock.parse(State.LOCK, text)).orElse(Lock.NONE);
        this.project = project;
    }

    /** All of them; one that reads the settings of its start folder once for the root and for each chosen folder. */
    List<Client> of(List<Target> targets) {
        List<Client> clients = new ArrayList<>();
        for (Target target : targets) {
            if (target.obeys().mechanism() == Mechanism.DENY_RULES) {
                Set<String> starts = new LinkedHashSet<>(List.of(""));
                starts.addAll(projections.startFolders());
                starts.forEach(start -> clients.add(ruled(target, start)));
            } else {
                clients.add(listing(target));
            }
        }
        return clients;
    }

    private Client ruled(Target target, String start) {
        List<Obeying> obeying = new ArrayList<>();
        List<String> broken = new ArrayList<>();
        String folder = start.isEmpty() ? "" : start + "/";
        List<String> files = new ArrayList<>(List.of(target.obeys().file()));
        files.addAll(target.obeys().also());
        for (String file : files) {
            String path = folder + file;
            Optional<RuleFile> rules = world.repository()
                    .text(path)
                    .map(text -> RuleFile.read(path, target.obeys().key(), text))
                    .or(() -> file.equals(files.get(0)) ? planned(target, start, path) : Optional.empty());
            rules.filter(RuleFile::broken).ifPresent(each -> broken.add(each.path()));
            rules.ifPresent(each -> obeying.add(Obeying.rules(
                    each,
                    folder.isEmpty() ? project : project + "/" + start,
                    ours(target, path, each.lines().contains(0))::contains)));
        }
        return new Client(
                target,
                projections.isChosen(target),
                start,
                Obeying.any(obeying),
                broken,
                isPlanned(target, start)
                        ? Optional.of(Projection.ofRules(
                                target, list, projections.level(), start, projections.denied(target, start)))
                        : Optional.empty());
    }

    private boolean isPlanned(Target target, String start) {
        return projections.isChosen(target) && projections.startFolders().contains(start);
    }

    /** A file that is not there yet and that the next run would write; one that was deleted stays deleted. */
    private Optional<RuleFile> planned(Target target, String start, String path) {
        return isPlanned(target, start) && !lock.settings().containsKey(path)
                ? Optional.of(
                        RuleFile.planned(path, projections.denied(target, start).texts()))
                : Optional.empty();
    }

    private Set<String> ours(Target target, String path, boolean planned) {
        if (planned) {
            return projections.startFolders().stream()
                    .flatMap(start -> projections.denied(target, start).texts().stream())
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }
        return lock.settings().getOrDefault(path, List.of()).stream()
                .filter(entry -> entry.kind() == SettingsEntry.Kind.ITEM
                        && String.join(".", entry.key()).equals(target.obeys().key()))
                .map(SettingsEntry::value)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Client listing(Target target) {
        boolean chosen = projections.isChosen(target);
        List<Obeying> obeying = new ArrayList<>();
        if (target.obeys().mechanism() == Mechanism.IGNORE_FILE) {
            String file = target.obeys().file();
            Set<String> ours =
                    list.lines().stream().map(IgnoreLine::pattern).collect(Collectors.toCollection(LinkedHashSet::new));
            Optional<String> disk = world.bases().onDisk(file);
            boolean wanted = chosen && world.bases().base(file).isEmpty();
            Optional<String> text = disk.or(() -> wanted
                    ? Optional.of(IgnoreFileText.of(target.name(), projections.listed(target)))
                    : Optional.empty());
            text.ifPresent(
                    found -> obeying.add(Obeying.patterns(target, file, found, disk.isPresent(), ours::contains)));
            if (target.obeys().also().contains(GITIGNORE)) {
                obeying.add(Obeying.git(world.repository()));
                world.repository()
                        .text(GITIGNORE)
                        .ifPresent(found ->
                                obeying.add(Obeying.patterns(target, GITIGNORE, found, true, pattern -> false)));
            }
            obeying.add(Obeying.patterns(
                    target, "", String.join("\n", target.obeys().builtIn()), false, pattern -> true));
        }
        return new Client(
                target,
                chosen,
                "",
                Obeying.any(obeying),
                List.of(),
                chosen ? Optional.of(Projection.ofFile(target, list, projections.listed(target))) : Optional.empty());
    }
}
