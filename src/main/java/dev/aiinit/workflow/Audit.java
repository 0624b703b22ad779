package dev.aiinit.workflow;

import dev.aiinit.audit.AuditReport;
import dev.aiinit.audit.ContextWeight;
import dev.aiinit.audit.FileWeights;
import dev.aiinit.audit.Growth;
import dev.aiinit.audit.HidingLines;
import dev.aiinit.audit.MemoryCost;
import dev.aiinit.audit.Progress;
import dev.aiinit.audit.ReportTree;
import dev.aiinit.audit.StandIn;
import dev.aiinit.audit.WeighedRepository;
import dev.aiinit.detect.Detector;
import dev.aiinit.ignore.IgnoreList;
import dev.aiinit.ignore.ListInForce;
import dev.aiinit.ignore.PackLines;
import dev.aiinit.ignore.SearchGaps;
import dev.aiinit.merge.State;
import dev.aiinit.pack.Card;
import dev.aiinit.pack.Pack;
import dev.aiinit.pack.Target;
import dev.aiinit.repository.FileClassifier;
import dev.aiinit.repository.FileContents;
import dev.aiinit.repository.History;
import dev.aiinit.repository.RepositoryFile;
import dev.aiinit.repository.RepositoryView;
import dev.aiinit.syntax.JsonText;
import dev.aiinit.syntax.Trees;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Weighs a repository: what a session would read now and with the list, and what each session starts with. Writes nothing. */
public final class Audit {
    private static final int LARGEST_REPORT = 3 << 19;
    private static final int FIRST_NODES = 40_000;

    private final List<Card> cards;
    private final List<Target> targets;
    private final Pack pack;

    /** @param pack whose lines to ignore and to deny are in the list, too */
    public Audit(List<Card> cards, List<Target> targets, Pack pack) {
        this.cards = List.copyOf(cards);
        this.targets = List.copyOf(targets);
        this.pack = pack;
    }

    /**
     * What the user asked for.
     *
     * @param base the revision to compare with; null for none
     * @param exact whether the memory files are counted, too
     * @param notes what is to be told with the report
     */
    public record Request(String folderName, @Nullable String base, boolean exact, List<String> notes) {
        public Request {
            notes = List.copyOf(notes);
        }
    }

    /** What the run works on. */
    public record World(RepositoryView repository, FileContents contents, History history) {}

    /**
     * Weighs everything.
     *
     * @throws dev.aiinit.project.UserError when git does not know the revision
     */
    public AuditReport run(Request request, World world, Progress progress) throws IOException {
        RepositoryView repository = world.repository();
        // First, so that a wrong revision is told before anything takes time.
        History.Since since = request.base() == null ? null : world.history().since(request.base());
        FileClassifier classifier = FileClassifier.bundled();
        FileWeights all = FileWeights.of(repository.files(), world.contents(), classifier, progress);
        RepositoryView weighed = new WeighedRepository(repository, all);
        IgnoreList tuned = new PackLines(pack, weighed)
                .tune(Detector.detect(repository, cards).noise());
        ListInForce list = ListInForce.of(tuned, repository.text(ListInForce.FILE));
        FileWeights weights = all.only(file -> !isOwn(file, list));
        ContextWeight weight = new ContextWeight(weights, HidingLines.of(weights.files(), list));
        ToLongFunction<String> counter = request.exact() ? new StandIn()::count : null;
        MemoryCost memory = new StartMemory(repository, classifier, counter).cost(targets);
        Growth growth = since == null || request.base() == null
                ? null
                : Growth.of(request.base(), since, weight, list, classifier);
        List<String> notes = new ArrayList<>(request.notes());
        notes.addAll(repository.notes());
        if (!repository.leftOut().isEmpty()) {
            notes.add("a sparse checkout leaves out " + repository.leftOut().size()
                    + " tracked files: they are not here to be weighed");
        }
        SearchGaps.of(tuned, repository).sentence().ifPresent(notes::add);
        return new AuditReport(request.folderName(), weight, memory, growth, notes);
    }

    /** What this program keeps for itself, and hides, is no weight that anybody had before: to save it is no saving. */
    private static boolean isOwn(RepositoryFile file, ListInForce list) {
        return file.path().startsWith(State.FOLDER + "/")
                && list.decide(file.path(), false).hidden();
    }

    /** The whole repository as {@code report/1}, on one line; what is small is folded until the text is not too long for a page. */
    public static String reportJson(AuditReport report) {
        long smallest = ReportTree.smallest(report, FIRST_NODES);
        String shorter = "";
        boolean wasTooLong = false;
        while (true) {
            String json = JsonText.compact(Trees.of(new ReportTree(report, smallest).tree()));
            boolean fits = json.length() <= LARGEST_REPORT;
            if (fits && (smallest == 0 || wasTooLong)) {
                return json;
            }
            if (!fits && !shorter.isEmpty()) {
                return shorter;
            }
            // The first guess is coarse: as much is shown as there is room for.
            shorter = fits ? json : "";
            wasTooLong = !fits;
            smallest = fits ? smallest * 3 / 4 : Math.max(1, 2 * smallest);
        }
    }
}
