package dev.aiinit.workflow;

import dev.aiinit.answers.AnswerBook;
import dev.aiinit.answers.SavedState;
import dev.aiinit.audit.TokenRange;
import dev.aiinit.detect.Findings;
import dev.aiinit.ignore.IgnoreList;
import dev.aiinit.ignore.Tuning;
import dev.aiinit.merge.FileChange;
import dev.aiinit.merge.Planner;
import dev.aiinit.merge.State;
import dev.aiinit.pack.AnswersSchema;
import dev.aiinit.pack.Document;
import dev.aiinit.pack.Pack;
import dev.aiinit.pack.Question;
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

/** Renders every document of a pack from one model and plans what becomes of each file and of the state. */
final class Production {
    private final Pack pack;
    private final Renderer renderer;
    private final Generate.World world;
    private final Findings findings;
    private final AnswerBook answers;
    private final List<Target> targets;
    private final Lock lock;
    private final Planner planner;
    private final List<FileChange> changes = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    Production(
            Pack pack,
            Renderer renderer,
            Generate.World world,
            Findings findings,
            AnswerBook answers,
            List<Target> targets) {
        this.targets = List.copyOf(targets);
        this.pack = pack;
        this.renderer = renderer;
        this.world = world;
        this.findings = findings;
        this.answers = answers;
        this.lock = world.lock().map(text -> Lock.parse(State.LOCK, text)).orElse(Lock.NONE);
        this.planner = new Planner(world.bases(), lock.adopted());
    }

    Prepared prepare(String folderName, SavedState state, Iterable<Question> questions, DecisionsElsewhere elsewhere) {
        IgnoreList ignored = Tuning.tune(findings.noise(), world.repository());
        SettingsPlan settings = new SettingsPlan(answers, ignored, world, lock, targets);
        ProjectModel model = new ModelProjection(findings, answers, elsewhere)
                .project(folderName)
                .with(
                        "ignore",
                        new IgnoreView(ignored, settings.files(), answers.text("deny"))
                                .tree()
                                .map());
        Memory memory = new Memory(pack, answers, model, planner);
        for (Document document : memory.written()) {
            FileChange change = plan(document, memory.modelFor(document));
            changes.add(change);
            memory.add(document, finalText(change));
        }
        changes.addAll(settings.changes());
        warnings.addAll(settings.warnings());
        Map<String, Optional<String>> stateFiles = new LinkedHashMap<>();
        state.changes(answers).forEach((path, text) -> stateFiles.put(State.FOLDER + "/" + path, text));
        stateFiles.put(State.ANSWERS_SCHEMA, Optional.of(JsonText.write(AnswersSchema.of(questions), 2)));
        stateFiles.put(State.GITIGNORE, Optional.of(State.GITIGNORE_TEXT));
        for (FileChange change : changes) {
            baseFiles(change).forEach(stateFiles::put);
            if (change instanceof FileChange.Keep keep) {
                stateFiles.put(
                        State.conflict(keep.path()), Optional.of(keep.file().text()));
            }
        }
        stateFiles.put(State.LOCK, Optional.of(new Lock(packName(), adopted(), settings.entries()).text()));
        warnings.addAll(findings.notes());
        warnings.addAll(seen(ignored));
        Audience audience = new Audience(pack, answers, targets);
        warnings.addAll(overBudget());
        return new Prepared(
                findings,
                answers,
                ignored,
                changes,
                stateFiles,
                audience.readings(changes),
                audience.summary(changes),
                warnings);
    }

    /** What a person should know of the repository itself. */
    private List<String> seen(IgnoreList ignored) {
        List<String> seen = new ArrayList<>();
        for (Findings.Unreadable unreadable : findings.unreadable()) {
            String line = unreadable.line() > 0 ? ":" + unreadable.line() : "";
            seen.add(unreadable.path() + line + ": not read: " + unreadable.reason());
        }
        for (String path : ignored.trackedSecrets()) {
            seen.add(path + ": git tracks this file, and its name is one that holds secrets;"
                    + " denying to read it does not undo the leak");
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
            TokenRange ours = Audience.price(change.file().text());
            if (budget > 0 && ours.low() > budget) {
                over.add(change.path() + ": " + ours + " of ours, over the " + budget + " that it should stay under");
            }
        }
        return over;
    }

    private FileChange plan(Document document, ProjectModel model) {
        return planner.plan(
                new RenderedFile(document.path(), renderer.render(document, model.values()), document.ownership()));
    }

    /** Settings are merged entry by entry: the lock file holds what is ours in them, and they have no base. */
    private Map<String, Optional<String>> baseFiles(FileChange change) {
        Optional<String> base = change.base();
        if (base.isEmpty() || change.file().ownership() == Ownership.SETTINGS) {
            return new LinkedHashMap<>();
        }
        return State.baseFiles(
                change.path(),
                world.bases().base(change.path()).orElseGet(LinkedHashMap::new),
                State.sections(change.path(), base.get()));
    }

    private List<String> adopted() {
        return pack.documents().stream()
                .filter(document -> planner.isAdopted(document.path(), document.ownership()))
                .map(Document::path)
                .toList();
    }

    private String packName() {
        return pack.name() + " " + pack.version();
    }

    /** The text of the file once the run is over. */
    static String finalText(FileChange change) {
        return change.written().or(change::before).orElse("");
    }
}
