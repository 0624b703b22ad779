package dev.aiinit.workflow;

import dev.aiinit.answers.AnswerBook;
import dev.aiinit.ignore.DenyLevel;
import dev.aiinit.ignore.DenyProjection;
import dev.aiinit.ignore.DenyRules;
import dev.aiinit.ignore.FileProjection;
import dev.aiinit.ignore.IgnoreFileText;
import dev.aiinit.ignore.IgnoreList;
import dev.aiinit.ignore.Projection;
import dev.aiinit.ignore.SearchLines;
import dev.aiinit.pack.Target;
import dev.aiinit.pack.Target.Mechanism;
import dev.aiinit.project.RenderedFile;
import dev.aiinit.project.RenderedFile.Ownership;
import dev.aiinit.repository.RepositoryView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The ignore list as each chosen assistant obeys it, by what its target file says: rules, a file in the gitignore grammar, or nothing. */
final class Projections {
    private final AnswerBook answers;
    private final IgnoreList list;
    private final RepositoryView view;
    private final List<Target> chosen;
    private final Map<String, DenyRules> rules = new LinkedHashMap<>();
    private final Map<String, DenyProjection> denied = new LinkedHashMap<>();
    private final Map<String, IgnoreList> listed = new LinkedHashMap<>();

    Projections(AnswerBook answers, IgnoreList list, RepositoryView view, List<Target> targets) {
        this.answers = answers;
        this.list = list;
        this.view = view;
        this.chosen = targets.stream()
                .filter(target -> answers.choices("assistants").contains(target.id()))
                .toList();
    }

    boolean isChosen(Target target) {
        return chosen.contains(target);
    }

    /** The chosen assistants with this mechanism. */
    List<Target> chosen(Mechanism mechanism) {
        return chosen.stream()
                .filter(target -> target.obeys().mechanism() == mechanism)
                .toList();
    }

    DenyLevel level() {
        String level = answers.text("deny");
        return level.isEmpty() ? DenyLevel.BALANCED : DenyLevel.valueOf(level.toUpperCase(Locale.ROOT));
    }

    /** The folders in which people start an assistant, from the root; empty for the root itself. */
    List<String> startFolders() {
        return answers.choices("start_folders").stream()
                .map(folder -> folder.equals(".") ? "" : folder)
                .toList();
    }

    /** The rules for one assistant in one start folder. */
    DenyProjection denied(Target target, String startFolder) {
        return denied.computeIfAbsent(
                target.id() + "\t" + startFolder,
                key -> rules.computeIfAbsent(target.id(), id -> new DenyRules(target, list, view))
                        .project(level(), startFolder));
    }

    /** The list as an assistant with an ignore file of its own is given it. */
    IgnoreList listed(Target target) {
        return listed.computeIfAbsent(target.id(), id -> FileProjection.of(target, list, view));
    }

    /** The lines that an ignore file goes without, since its client would hide source by them; one sentence each. */
    List<String> leftOut() {
        return chosen(Mechanism.IGNORE_FILE).stream()
                .flatMap(target -> listed(target).dropped().stream()
                        .map(drop -> target.obeys().file() + " goes without " + drop.pattern() + ": " + drop.why()))
                .toList();
    }

    /** What each line is worth: for each chosen assistant, and for each folder that one with deny rules is started in. */
    List<Projection> all() {
        List<Projection> all = new ArrayList<>();
        for (Target target : chosen) {
            if (target.obeys().mechanism() == Mechanism.DENY_RULES) {
                startFolders()
                        .forEach(start ->
                                all.add(Projection.ofRules(target, list, level(), start, denied(target, start))));
            } else {
                all.add(Projection.ofFile(target, list, listed(target)));
            }
        }
        return all;
    }

    /** One sentence: how many lines each assistant is kept from reading by; empty without an assistant. */
    Optional<String> summary() {
        Map<String, String> byTarget = new LinkedHashMap<>();
        all().forEach(projection -> byTarget.putIfAbsent(projection.target().id(), projection.sentence()));
        return byTarget.isEmpty()
                ? Optional.empty()
                : Optional.of(byTarget.values().stream().collect(Collectors.joining("; ", "Of .claudeignore: ", ".")));
    }

    /** The ignore files that the chosen assistants obey, and the one for searches where it is asked for. */
    List<RenderedFile> files() {
        List<RenderedFile> files = new ArrayList<>();
        for (Target target : chosen(Mechanism.IGNORE_FILE)) {
            String first =
                    "What " + target.name() + " need not read in this repository, in gitignore syntax, by ai-init.";
            files.add(
                    new RenderedFile(target.obeys().file(), IgnoreFileText.of(first, listed(target)), Ownership.WHOLE));
        }
        if (answers.flag("search_ignore")) {
            String first = "Tracked files that a recursive search skips (rg, and tools built on it), by ai-init.";
            files.add(new RenderedFile(
                    SearchLines.FILE, IgnoreFileText.of(first, SearchLines.of(list, view)), Ownership.WHOLE));
        }
        return files;
    }
}
