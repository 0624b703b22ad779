package dev.aiinit.workflow;

import dev.aiinit.answers.AnswerBook;
import dev.aiinit.audit.Content;
import dev.aiinit.audit.TokenRange;
import dev.aiinit.ignore.SearchLines;
import dev.aiinit.merge.FileChange;
import dev.aiinit.pack.Choice;
import dev.aiinit.pack.Document;
import dev.aiinit.pack.Glob;
import dev.aiinit.pack.Pack;
import dev.aiinit.pack.Target;
import dev.aiinit.pack.Target.Loading;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells for each file which assistant reads it when, and what that costs. */
final class Audience {
    private final Pack pack;
    private final AnswerBook answers;
    private final List<Target> chosen;

    Audience(Pack pack, AnswerBook answers, List<Target> targets) {
        this.pack = pack;
        this.answers = answers;
        this.chosen = targets.stream()
                .filter(target -> answers.choices("assistants").contains(target.id()))
                .toList();
    }

    /** The assistants that load a file of this pack by themselves: the others have no use for it. */
    static List<Choice> offered(Pack pack, List<Target> targets) {
        List<Choice> choices = new ArrayList<>();
        for (Target target : targets) {
            boolean loads =
                    pack.documents().stream().anyMatch(document -> loading(target, document.path()) == Loading.START);
            if (loads) {
                choices.add(new Choice(target.id(), target.name(), ""));
            }
        }
        return choices;
    }

    Map<String, Reading> readings(List<FileChange> changes) {
        Map<String, Reading> readings = new LinkedHashMap<>();
        for (FileChange change : changes) {
            readings.put(change.path(), reading(change));
        }
        return readings;
    }

    /** One sentence for each assistant that loads something by itself. */
    List<String> summary(List<FileChange> changes) {
        List<String> sentences = new ArrayList<>();
        for (Target target : chosen) {
            TokenRange sum = TokenRange.NONE;
            List<String> files = new ArrayList<>();
            for (FileChange change : changes) {
                boolean imported = target.imports().hops() > 0 && isImported(change.path());
                if (imported || (loading(target, change.path()) == Loading.START && !isScoped(change.path()))) {
                    sum = sum.plus(price(change));
                    if (!change.live().isBlank()) {
                        files.add(change.path());
                    }
                }
            }
            if (!files.isEmpty()) {
                sentences.add("Every session of " + target.name() + " starts with " + sum + " of this memory: "
                        + String.join(", ", files) + ".");
            }
        }
        return sentences;
    }

    private Reading reading(FileChange change) {
        String path = change.path();
        if (change.live().isBlank()) {
            return Reading.NONE;
        }
        if (path.endsWith(".json")) {
            return new Reading(TokenRange.NONE, "obeyed, never read", false);
        }
        if (path.endsWith("ignore")) {
            return new Reading(TokenRange.NONE, obeyed(path), false);
        }
        List<String> readers = new ArrayList<>();
        boolean always = false;
        for (Target target : chosen) {
            boolean imported = target.imports().hops() > 0 && isImported(path);
            if (imported || loading(target, path) == Loading.START) {
                always |= !isScoped(path);
                readers.add(target.name());
            }
        }
        if (readers.isEmpty()) {
            return new Reading(price(change), "read when needed", false);
        }
        String names = String.join(", ", readers);
        return isScoped(path)
                ? new Reading(price(change), names + ", once a matching file is read", false)
                : new Reading(price(change), "every session of " + names, always);
    }

    private String obeyed(String path) {
        if (path.equals(SearchLines.FILE)) {
            return "obeyed by rg and searches built on it";
        }
        return chosen.stream()
                .filter(target -> target.obeys().file().equals(path))
                .findFirst()
                .map(target -> "obeyed by " + target.name() + ", never read")
                .orElse("for people and for tools that honour it");
    }

    private boolean isImported(String path) {
        return answers.text("loading").equals("full")
                && pack.documents().stream()
                        .anyMatch(document -> document.path().equals(path) && document.imported());
    }

    /** A rule with paths waits until a file that it speaks of is read. */
    private boolean isScoped(String path) {
        return pack.documents().stream()
                .filter(document -> document.path().equals(path))
                .map(Document::mirrors)
                .anyMatch(mirrored -> !mirrored.isEmpty());
    }

    private static Loading loading(Target target, String path) {
        return target.memory().stream()
                .filter(memory -> Glob.of(memory.file()).matches(path))
                .map(Target.MemoryFile::loading)
                .findFirst()
                .orElse(Loading.CONFIGURED);
    }

    private static TokenRange price(FileChange change) {
        return price(change.live());
    }

    static TokenRange price(String text) {
        return TokenRange.of(text, Content.PROSE);
    }
}
