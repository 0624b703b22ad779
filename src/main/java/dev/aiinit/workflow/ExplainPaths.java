package dev.aiinit.workflow;

import dev.aiinit.ignore.Dropped;
import dev.aiinit.ignore.GitignoreMatcher;
import dev.aiinit.ignore.IgnoreList;
import dev.aiinit.ignore.IgnoreRules;
import dev.aiinit.ignore.ListInForce;
import dev.aiinit.merge.State;
import dev.aiinit.pack.Document;
import dev.aiinit.pack.Pack;
import dev.aiinit.repository.GitRule;
import dev.aiinit.repository.RepositoryFile;
import dev.aiinit.repository.RepositoryView;
import dev.aiinit.workflow.PathAnswer.Git;
import dev.aiinit.workflow.PathAnswer.Tracking;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Answers for any path of a repository what decides about it: the list, git, and each assistant. */
final class ExplainPaths {
    private final Pack pack;
    private final Generate.World world;
    private final RepositoryView view;
    private final IgnoreList list;
    private final ListInForce inForce;
    private final Projections projections;
    private final List<Client> clients;
    private final Map<String, Boolean> listed = new LinkedHashMap<>();
    private final Set<String> trackedFolders = new LinkedHashSet<>();
    private final Set<String> listedFolders = new LinkedHashSet<>();

    ExplainPaths(Pack pack, Generate.World world, IgnoreList list, Projections projections, List<Client> clients) {
        this.pack = pack;
        this.world = world;
        this.view = world.repository();
        this.list = list;
        this.inForce = ListInForce.of(list, world.bases().onDisk(ListInForce.FILE));
        this.projections = projections;
        this.clients = List.copyOf(clients);
        for (RepositoryFile file : view.files()) {
            listed.put(file.path(), file.tracked());
            file.addFolders(file.tracked() ? trackedFolders : listedFolders);
        }
    }

    /** The answer for one path from the root; a slash at its end says that it is a folder, there or not. */
    PathAnswer of(String asked) {
        String path = asked.endsWith("/") ? asked.substring(0, asked.length() - 1) : asked;
        boolean exists = view.exists(path);
        boolean isFolder = asked.endsWith("/") || (exists ? view.isFolder(path) : isFolderByItsName(path));
        Git git = git(path, isFolder);
        ListInForce.Decision decision = inForce.decide(path, isFolder);
        return new PathAnswer(
                path,
                isFolder,
                exists,
                git,
                inForce.isOnDisk(),
                decision,
                decision.hidden() ? List.of() : leftOut(path, isFolder),
                sections(path),
                clients.stream()
                        .map(client -> client.treat(path, isFolder, git, decision))
                        .toList(),
                path.equals(ListInForce.FILE) ? projections.all() : List.of());
    }

    /** What is not there counts as a folder where the list speaks of a folder of this name and of no file. */
    private boolean isFolderByItsName(String path) {
        return inForce.decide(path, false).verdict().rule() == null
                && inForce.decide(path, true).verdict().rule() != null;
    }

    private Git git(String path, boolean isFolder) {
        if (!view.isGit()) {
            return new Git(Tracking.NONE, Optional.empty());
        }
        Optional<GitRule> rule = view.gitRule(path, isFolder);
        Tracking tracking;
        if (Boolean.TRUE.equals(listed.get(path)) || (isFolder && trackedFolders.contains(path))) {
            tracking = Tracking.TRACKED;
        } else if (listed.containsKey(path) || (isFolder && listedFolders.contains(path))) {
            tracking = Tracking.UNTRACKED;
        } else if (rule.isPresent()) {
            tracking = Tracking.IGNORED;
        } else if (!view.exists(path)) {
            tracking = Tracking.ABSENT;
        } else {
            tracking = isFolder ? Tracking.UNTRACKED : Tracking.UNLISTED;
        }
        return new Git(tracking, rule);
    }

    private List<Dropped> leftOut(String path, boolean isFolder) {
        return list.dropped().stream()
                .filter(drop -> GitignoreMatcher.of(IgnoreRules.parse("", "", drop.pattern()))
                        .decide(path, isFolder)
                        .ignored())
                .toList();
    }

    private List<String> sections(String path) {
        if (pack.documents().stream().map(Document::path).noneMatch(path::equals)) {
            return List.of();
        }
        return world.bases().base(path).orElseGet(LinkedHashMap::new).keySet().stream()
                .filter(id -> !id.equals(State.WHOLE))
                .map(id -> path + "#" + id)
                .toList();
    }
}
