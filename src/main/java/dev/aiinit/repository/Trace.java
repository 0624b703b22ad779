package dev.aiinit.repository;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A view that notes every question it is asked and a mark of the answer. Whoever asks the same questions later and gets the same answers
 * need not do the work again: it would come out the same.
 */
public final class Trace implements RepositoryView {
    private static final String FILES = "files";
    private static final String TEXT = "text";
    private static final String BYTES = "bytes";
    private static final String EXISTS = "exists";
    private static final String IGNORED = "ignored";

    private final RepositoryView view;
    private final Map<Question, String> answers = new LinkedHashMap<>();

    private record Question(String kind, String path) {}

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
        answers.forEach((question, answer) -> {
            if (!own.test(question.path())) {
                text.append(question.kind() + "\t" + answer + "\t" + question.path() + "\n");
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
            case EXISTS -> String.valueOf(view.exists(line[2]));
            case IGNORED -> String.valueOf(view.ignoredByGit(line[2]));
            default -> "";
        };
        return now.equals(line[1]);
    }

    private static String mark(RepositoryView view, Predicate<String> own) {
        MessageDigest digest = sha256();
        digest.update(view.isGit() ? (byte) 1 : 0);
        for (RepositoryFile file : view.files()) {
            if (!own.test(file.path())) {
                digest.update(file.path().getBytes(StandardCharsets.UTF_8));
                digest.update(file.tracked() ? (byte) 1 : 0);
            }
        }
        view.notes().forEach(note -> digest.update(note.getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String mark(Optional<String> text) {
        return text.map(found -> HexFormat.of().formatHex(sha256().digest(found.getBytes(StandardCharsets.UTF_8))))
                .orElse("none");
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public List<RepositoryFile> files() {
        return view.files();
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
        answers.computeIfAbsent(new Question(TEXT, path), question -> mark(text));
        return text;
    }

    @Override
    public long bytes(String path) {
        long bytes = view.bytes(path);
        answers.putIfAbsent(new Question(BYTES, path), String.valueOf(bytes));
        return bytes;
    }

    @Override
    public boolean exists(String path) {
        boolean exists = view.exists(path);
        answers.putIfAbsent(new Question(EXISTS, path), String.valueOf(exists));
        return exists;
    }

    @Override
    public boolean ignoredByGit(String path) {
        boolean ignored = view.ignoredByGit(path);
        answers.putIfAbsent(new Question(IGNORED, path), String.valueOf(ignored));
        return ignored;
    }
}
