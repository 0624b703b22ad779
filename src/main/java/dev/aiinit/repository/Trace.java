package dev.aiinit.repository;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Predicate;

/**
 * A view that notes every question it is asked and a mark of the answer. Whoever asks the same questions later and gets the same answers
 * need not do the work again: it would come out the same.
 */
public final class Trace implements RepositoryView {
    private static final String FILES = "files";
    private static final String TEXT = "text";
    private static final String BYTES = "bytes";
    private static final String HEAVY = "heavy";
    private static final String SIGNS = "signs";
    private static final String EXISTS = "exists";
    private static final String IGNORED = "ignored";

    private final RepositoryView view;
    /** By kind and path, divided by a tab. */
    private final Map<String, String> answers = new LinkedHashMap<>();

    private final Map<Long, SortedMap<String, Long>> heavy = new LinkedHashMap<>();

    public Trace(RepositoryView view) {
        this.view = view;
    }

    /**
     * The questions and the marks of their answers, one a line: kind, mark, path.
     *
     * @param own paths that the caller writes itself, and watches otherwise
     */
    public String text(Predicate<String> own) {
        StringBuilder text = new StringBuilder();
        text.append(FILES).append('\t').append(mark(view, own)).append("\t\n");
        heavy.forEach((least, sizes) -> text.append(HEAVY)
                .append('\t')
                .append(mark(sizes, own))
                .append('\t')
                .append(least)
                .append('\n'));
        answers.forEach((question, answer) -> {
            int tab = question.indexOf('\t');
            String path = question.substring(tab + 1);
            if (!own.test(path)) {
                text.append(question, 0, tab + 1)
                        .append(answer)
                        .append('\t')
                        .append(path)
                        .append('\n');
            }
        });
        return text.toString();
    }

    /** Whether a view answers all questions of a trace as they were answered then; false for lines that are no trace. */
    public static boolean stillHolds(List<String> lines, RepositoryView view, Predicate<String> own) {
        return !lines.isEmpty()
                && lines.get(0).startsWith(FILES + "\t")
                && lines.stream().allMatch(line -> stillHolds(line.split("\t", 3), view, own));
    }

    private static boolean stillHolds(String[] line, RepositoryView view, Predicate<String> own) {
        if (line.length < 3) {
            return false;
        }
        String now = switch (line[0]) {
            case FILES -> mark(view, own);
            case TEXT -> mark(view.text(line[2]));
            case BYTES -> String.valueOf(view.bytes(line[2]));
            case HEAVY -> mark(view.heavy(Long.parseLong(line[2])), own);
            case SIGNS -> stillSigns(line[1], line[2], view);
            case EXISTS -> String.valueOf(view.exists(line[2]));
            case IGNORED -> String.valueOf(view.ignoredByGit(line[2]));
            default -> "";
        };
        return now.equals(line[1]);
    }

    private static String mark(RepositoryView view, Predicate<String> own) {
        StringBuilder files = new StringBuilder();
        for (RepositoryFile file : view.files()) {
            if (!own.test(file.path())) {
                files.append(file.path()).append(file.tracked() ? "\n" : "?\n");
            }
        }
        Mark mark = new Mark().add(files.toString()).add(view.isGit() ? "git" : "");
        view.notes().forEach(mark::add);
        view.leftOut().forEach(mark::add);
        return mark.text();
    }

    private static String mark(Optional<String> text) {
        return text.isPresent() ? Mark.of(text.get()) : "none";
    }

    private static String mark(SortedMap<String, Long> sizes, Predicate<String> own) {
        StringBuilder text = new StringBuilder();
        sizes.forEach((path, bytes) -> {
            if (!own.test(path)) {
                text.append(path).append('\t').append(bytes).append('\n');
            }
        });
        return Mark.of(text.toString());
    }

    /** The answer of then, when the bytes are the same or at least tell the same. */
    private static String stillSigns(String then, String path, RepositoryView view) {
        String bytes = view.signsMark(path);
        return then.startsWith(bytes + "/") ? then : then.substring(0, then.indexOf('/') + 1) + mark(view.signs(path));
    }

    private static String mark(Signs signs) {
        return signs.equals(Signs.NONE) ? "none" : Mark.of(signs.toString());
    }

    @Override
    public List<RepositoryFile> files() {
        return view.files();
    }

    @Override
    public List<String> leftOut() {
        return view.leftOut();
    }

    @Override
    public boolean isGit() {
        return view.isGit();
    }

    @Override
    public List<String> notes() {
        return view.notes();
    }

    @Override
    public Optional<String> text(String path) {
        Optional<String> text = view.text(path);
        if (!answers.containsKey(TEXT + "\t" + path)) {
            answers.put(TEXT + "\t" + path, mark(text));
        }
        return text;
    }

    @Override
    public long bytes(String path) {
        long bytes = view.bytes(path);
        answers.putIfAbsent(BYTES + "\t" + path, String.valueOf(bytes));
        return bytes;
    }

    @Override
    public SortedMap<String, Long> heavy(long least) {
        SortedMap<String, Long> sizes = view.heavy(least);
        heavy.putIfAbsent(least, sizes);
        return sizes;
    }

    @Override
    public Signs signs(String path) {
        Signs signs = view.signs(path);
        answers.putIfAbsent(SIGNS + "\t" + path, view.signsMark(path) + "/" + mark(signs));
        return signs;
    }

    @Override
    public List<Looked> look(List<String> paths) {
        List<Looked> looked = view.look(paths);
        for (int i = 0; i < paths.size(); i++) {
            Looked each = looked.get(i);
            answers.putIfAbsent(SIGNS + "\t" + paths.get(i), each.mark() + "/" + mark(each.signs()));
        }
        return looked;
    }

    @Override
    public String signsMark(String path) {
        return view.signsMark(path);
    }

    @Override
    public boolean exists(String path) {
        boolean exists = view.exists(path);
        answers.putIfAbsent(EXISTS + "\t" + path, String.valueOf(exists));
        return exists;
    }

    /** Asked to explain, never to plan: it leaves no trace. */
    @Override
    public boolean isFolder(String path) {
        return view.isFolder(path);
    }

    /** Asked to explain, never to plan: it leaves no trace. */
    @Override
    public Optional<GitRule> gitRule(String path, boolean isFolder) {
        return view.gitRule(path, isFolder);
    }

    @Override
    public boolean ignoredByGit(String path) {
        boolean ignored = view.ignoredByGit(path);
        answers.putIfAbsent(IGNORED + "\t" + path, String.valueOf(ignored));
        return ignored;
    }
}
