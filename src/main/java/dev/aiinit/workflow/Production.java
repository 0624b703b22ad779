package dev.aiinit.workflow;

import dev.aiinit.answers.AnswerBook;
import dev.aiinit.audit.TokenRange;
import dev.aiinit.detect.Findings;
import dev.aiinit.ignore.IgnoreList;
import dev.aiinit.ignore.SearchGaps;
import dev.aiinit.manifest.Unreadable;
import dev.aiinit.merge.FileChange;
import dev.aiinit.merge.MergeOptions;
import dev.aiinit.merge.Planner;
import dev.aiinit.merge.State;
import dev.aiinit.pack.AnswersSchema;
import dev.aiinit.pack.Document;
import dev.aiinit.pack.OutputPath;
import dev.aiinit.pack.Pack;
import dev.aiinit.pack.Target;
import dev.aiinit.project.ProjectModel;
import dev.aiinit.project.RenderedFile;
import dev.aiinit.project.RenderedFile.Ownership;
import dev.aiinit.render.Renderer;
import dev.aiinit.syntax.JsonText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Renders every document of a pack from one model and plans what becomes of each file and of the state. */
final class Production {
    private static final int NAMED = 3;

    private final Pack pack;
    private final Composition composition;
    private final Generate.World world;
    private final Findings findings;
    private final AnswerBook answers;
    private final List<Target> targets;
    private final Lock lock;
    private final MergeOptions options;
    private final Renamed before;
    private final Planner planner;
    private final boolean holds;
    private final Map<String, String> moved = new LinkedHashMap<>();
    private final List<FileChange> changes = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    Production(
            Pack pack,
            Renderer renderer,
            Generate.World world,
            Generate.Answered answered,
            AnswerBook answers,
            List<Target> targets,
            MergeOptions options) {
        this.holds = !answered.changes().unreadEvidence().isEmpty();
        this.options = options;
        this.targets = List.copyOf(targets);
        this.pack = pack;
        this.composition = new Composition(pack, renderer);
        this.world = world;
        this.findings = answered.findings();
        this.answers = answers;
        this.lock = world.lock().map(text -> Lock.parse(State.LOCK, text)).orElse(Lock.NONE);
        this.before = new Renamed(world.bases(), pack.rules().renames(), lock.adopted());
        this.planner = new Planner(before, lock.adopted(), options, holds);
    }

    /**
     * Plans everything.
     *
     * @param reviewed whether a person has seen the answers
     */
    Prepared prepare(Generate.Answered answered, boolean reviewed) {
        IgnoreList ignored = answered.ignored();
        Projections projections = projections(answered);
        SettingsPlan settings = new SettingsPlan(answers, projections, world, lock, options, holds);
        Memory memory = memory(answered, settings);
        List<Document> written = new ArrayList<>();
        for (Document document : memory.written()) {
            if (memory.isEmptyMirror(document)) {
                continue;
            }
            FileChange change = moved(plan(document, memory.modelFor(document)));
            written.add(document);
            changes.add(change);
            memory.add(document, change.live());
        }
        List<RenderedFile> files = ignoreFiles(projections);
        files.stream()
                .filter(file -> !planner.isLink(file.path()))
                .map(planner::plan)
                .forEach(changes::add);
        Stream.concat(
                        memory.links().stream(),
                        files.stream().map(RenderedFile::path).filter(planner::isLink))
                .forEach(path ->
                        warnings.add(path + ": a symbolic link, so it is not written; its goal is read instead"));
        changes.addAll(dropped(Stream.concat(
                        written.stream().map(Document::path), files.stream().map(RenderedFile::path))
                .toList()));
        changes.addAll(settings.changes());
        warnings.addAll(settings.warnings());
        warnings.addAll(projections.leftOut());
        Map<String, Optional<String>> stateFiles = new LinkedHashMap<>();
        answered.state().changes(answers).forEach((path, text) -> stateFiles.put(State.FOLDER + "/" + path, text));
        if (!holds) {
            stateFiles.put(
                    State.ANSWERS_SCHEMA, Optional.of(JsonText.write(AnswersSchema.of(answered.questions()), 2)));
        }
        stateFiles.put(State.GITIGNORE, Optional.of(State.GITIGNORE_TEXT));
        stateFiles.put(State.GITATTRIBUTES, Optional.of(State.GITATTRIBUTES_TEXT));
        stateFiles.put(
                State.FACTS,
                Optional.of(
                        answered.changes().text(reviewed, !answers.text("name").isBlank())));
        moved.keySet().forEach(old -> stateFiles.putAll(before.forgotten(old)));
        for (FileChange change : changes) {
            stateFiles.putAll(baseFiles(change));
            stateFiles.putAll(parked(change));
            change.notes().forEach(note -> warnings.add(change.path() + ": " + note));
        }
        stateFiles.put(
                State.LOCK,
                Optional.of(new Lock(packName(), world.pins(), adopted(written), settings.entries()).text()));
        warnings.addAll(findings.notes());
        held(answered.changes().unreadEvidence()).ifPresent(warnings::add);
        warnings.addAll(seen(ignored));
        SearchGaps.of(ignored, world.repository()).sentence().ifPresent(warnings::add);
        Audience audience = new Audience(pack, answers, targets);
        warnings.addAll(overBudget());
        return new Prepared(
                findings,
                answered.changes().sentences(),
                answers,
                ignored,
                changes,
                stateFiles,
                audience.readings(changes),
                Stream.concat(audience.summary(changes).stream(), projections.summary().stream())
                        .toList(),
                answered.warnings(),
                warnings);
    }

    /**
     * What the template of one document writes.
     *
     * @param last renders this document; all before it are rendered as usual
     */
    Optional<String> rendered(String path, Renderer last, Generate.Answered answered) {
        Memory memory = memory(answered, new SettingsPlan(answers, projections(answered), world, lock, options, holds));
        for (Document document : memory.written()) {
            ProjectModel model = memory.modelFor(document);
            if (document.path().equals(path)) {
                return Optional.of(new Composition(pack, last).text(document, model.values()));
            }
            memory.add(document, plan(document, model).live());
        }
        return Optional.empty();
    }

    private Projections projections(Generate.Answered answered) {
        return new Projections(answers, answered.ignored(), world.repository(), targets);
    }

    /** The ignore files besides the documents of the pack, which come first where both name the same file. */
    private List<RenderedFile> ignoreFiles(Projections projections) {
        List<String> documents = pack.documents().stream().map(Document::path).toList();
        return projections.files().stream()
                .filter(file -> !documents.contains(file.path()))
                .toList();
    }

    private Memory memory(Generate.Answered answered, SettingsPlan settings) {
        ProjectModel model = new ModelProjection(findings, answers, answered.elsewhere())
                .project(answered.changes().folder())
                .with(
                        "ignore",
                        new IgnoreView(answered.ignored(), settings.files(), answers.text("deny"))
                                .tree()
                                .map())
                .with("answers", AnswerView.of(pack, answers));
        Memory memory = new Memory(pack, answers, model, planner);
        memory.written().stream()
                .filter(document -> document.ownership() == Ownership.SECTION && planner.isUnknown(document.path()))
                .forEach(document -> planner.recognise(rendered(document, memory.modelIfOurs(document))));
        return memory;
    }

    /** What stays as it was because files cannot be read. */
    private Optional<String> held(List<String> unread) {
        int more = unread.size() - NAMED;
        return planner.held().isEmpty()
                ? Optional.empty()
                : Optional.of(String.join(", ", unread.subList(0, Math.min(NAMED, unread.size())))
                        + (more > 0 ? " and " + more + " more" : "")
                        + ": cannot be read here, or a sparse checkout leaves it out; so this stays as it was written last time: "
                        + String.join(", ", planner.held()));
    }

    /** What a person should know of the repository itself. */
    private List<String> seen(IgnoreList ignored) {
        List<String> seen = new ArrayList<>();
        for (Unreadable unreadable : findings.unreadable()) {
            String line = unreadable.line() > 0 ? ":" + unreadable.line() : "";
            seen.add(unreadable.path() + line + ": not read: " + unreadable.reason());
        }
        for (String path : ignored.trackedSecrets()) {
            seen.add(path + ": git tracks this file, and its name is one that holds secrets;"
                    + " denying to read it does not undo the leak");
        }
        for (String path : ignored.filledExamples()) {
            seen.add(
                    path + ": an example that holds what looks like a real key; it stays readable for whoever reads the"
                            + " repository, so put a placeholder there and change the key");
        }
        return seen;
    }

    private List<String> overBudget() {
        List<String> over = new ArrayList<>();
        for (FileChange change : changes) {
            int budget = pack.documents().stream()
                    .filter(document -> document.path().equals(change.path()))
                    .mapToInt(Document::budget)
                    .findFirst()
                    .orElse(0);
            TokenRange ours = Audience.price(change.rendered().orElse(""));
            if (budget > 0 && ours.low() > budget) {
                over.add(change.path() + ": " + ours + " of ours, over the " + budget + " that it should stay under");
            }
        }
        return over;
    }

    private FileChange plan(Document document, ProjectModel model) {
        return planner.plan(rendered(document, model));
    }

    private RenderedFile rendered(Document document, ProjectModel model) {
        return new RenderedFile(document.path(), composition.text(document, model.values()), document.ownership());
    }

    /** The change as it is where the file stood elsewhere until now. */
    private FileChange moved(FileChange change) {
        Optional<String> from = before.origin(change.path());
        if (from.isEmpty() || change.before().isEmpty()) {
            from.ifPresent(old -> moved.put(old, change.path()));
            return change;
        }
        if (change instanceof FileChange.Keep keep) {
            return new FileChange.Keep(from.get(), keep.onDisk(), keep.why(), keep.template());
        }
        moved.put(from.get(), change.path());
        changes.add(new FileChange.Delete(from.get(), change.before().get()));
        return new FileChange.Move(change.path(), from.get(), change);
    }

    /** What becomes of files that we wrote for documents that are not wanted any more. */
    private List<FileChange> dropped(List<String> wanted) {
        if (holds) {
            return List.of();
        }
        return world.bases().paths().stream()
                .filter(path -> !wanted.contains(path) && !moved.containsKey(path))
                .filter(path -> changes.stream().noneMatch(change -> change.path().equals(path)))
                // The state is untrusted: only what a pack may write is ever touched.
                .filter(path -> OutputPath.complaint(path).isEmpty())
                .flatMap(path -> planner.drop(path).stream())
                .toList();
    }

    private Map<String, Optional<String>> baseFiles(FileChange change) {
        return change.base()
                .map(base -> State.baseFiles(
                        change.path(), world.bases().base(change.path()).orElseGet(LinkedHashMap::new), base))
                .orElseGet(LinkedHashMap::new);
    }

    /** The template's version of each section in conflict; those of conflicts that are over go. */
    private Map<String, Optional<String>> parked(FileChange change) {
        Map<String, Optional<String>> files = new LinkedHashMap<>();
        before.parked(change.path()).forEach(path -> files.put(path, Optional.empty()));
        change.conflicts().forEach(conflict -> files.put(conflict.parked(), Optional.of(conflict.template() + "\n")));
        return files;
    }

    /** Files of the user's that hold, or held, a section of ours. */
    private List<String> adopted(List<Document> written) {
        List<String> adopted = new ArrayList<>(lock.adopted());
        changes.stream()
                .filter(change -> change.base().filter(Map::isEmpty).isPresent())
                .forEach(released -> adopted.remove(released.path()));
        written.stream()
                .filter(document -> planner.isAdopted(document.path(), document.ownership()))
                .map(Document::path)
                .forEach(adopted::add);
        return adopted;
    }

    private String packName() {
        return pack.name() + " " + pack.version();
    }
}
