package dev.aiinit.workflow;

import static java.util.Objects.requireNonNull;

import dev.aiinit.answers.Detected;
import dev.aiinit.answers.Given;
import dev.aiinit.detect.Findings;
import dev.aiinit.pack.Pack;
import dev.aiinit.pack.PackQuestion;
import dev.aiinit.project.PlainText;
import dev.aiinit.project.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What has changed in the repository since the last run, and which saved answers that puts in doubt. */
final class Changes {
    private final Pack pack;
    private final Given given;
    private final Facts now;
    private final List<String> unread;
    private final Optional<Facts> before;

    private Changes(Pack pack, Given given, Facts now, List<String> unread, Optional<Facts> before) {
        this.unread = unread;
        this.pack = pack;
        this.given = given;
        this.now = now;
        this.before = before;
    }

    static Changes of(
            String folder, Pack pack, Findings findings, Given given, Optional<String> before, List<String> leftOut) {
        Map<String, String> proposals = new LinkedHashMap<>();
        for (PackQuestion question : pack.questions()) {
            Detected detected = given.detected().get(question.defaultFrom());
            if (detected != null && !detected.value().isEmpty()) {
                proposals.put(question.id(), mark(said(detected.value())));
            }
        }
        Set<String> unread = new TreeSet<>(leftOut);
        findings.unreadable().forEach(file -> unread.add(file.path()));
        Facts now = Facts.of(folder, findings, proposals);
        return new Changes(pack, given, now, List.copyOf(unread), before.map(Facts::parse));
    }

    /**
     * The files that what was written last time rests on, and that cannot be read now: they are broken, or a sparse checkout leaves them
     * out. While there are any, nothing is taken for gone.
     */
    List<String> unreadEvidence() {
        return before.map(then -> then.restingOn(unread)).orElse(List.of());
    }

    private Facts known() {
        return unreadEvidence().isEmpty() ? now : now.keeping(before.orElse(now));
    }

    /** The name that the project has when nothing states one: that of its folder, as the first run saw it. */
    String folder() {
        return before.map(Facts::folder).filter(name -> !name.isEmpty()).orElse(now.folder());
    }

    /** The questions whose saved answer an earlier state of the repository explains better than the present one. */
    Set<String> stale() {
        Set<String> stale = new LinkedHashSet<>();
        for (PackQuestion question : pack.questions()) {
            String id = question.id();
            Detected detected = given.detected().get(question.defaultFrom());
            Value saved = given.saved().get(id);
            boolean answeredNow = given.flags().containsKey(id) || given.file().containsKey(id);
            if (saved != null
                    && detected != null
                    && !answeredNow
                    && unreadEvidence().isEmpty()
                    && before.filter(then -> now.proposesAnew(id, then)).isPresent()
                    && !said(saved).equals(said(detected.value()))) {
                stale.add(id);
            }
        }
        return stale;
    }

    /** One sentence each, with the place that shows it. */
    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        before.ifPresent(then -> known().since(then, unread).forEach(change -> sentences.add(change.toString())));
        for (String id : stale()) {
            Detected detected =
                    requireNonNull(given.detected().get(pack.question(id).defaultFrom()));
            sentences.add(new Facts.Change(
                            "the saved answer \"" + id + "\" may be old: the repository now says \""
                                    + said(detected.value()) + "\"",
                            detected.evidence())
                    .toString());
        }
        return sentences;
    }

    /**
     * The file that remembers all this.
     *
     * @param reviewed whether a person has seen the answers in doubt; until then they stay in doubt
     * @param named whether the project has a name of its own; only without one that of the folder is kept
     */
    String text(boolean reviewed, boolean named) {
        Set<String> open = reviewed ? new LinkedHashSet<>() : stale();
        Facts facts = before.map(then -> known().after(then, open)).orElse(now);
        return (named ? facts.withoutFolder() : facts).text();
    }

    /** Enough to see that a text is another one. Texts of the repository themselves have no place in the state. */
    private static String mark(String text) {
        return Integer.toHexString(text.hashCode());
    }

    private static String said(Value value) {
        if (value instanceof Value.Text text) {
            return PlainText.oneLine(text.text());
        }
        if (value instanceof Value.Flag flag) {
            return flag.on() ? "yes" : "no";
        }
        if (value instanceof Value.Choices choices) {
            return PlainText.oneLine(String.join(", ", choices.values()));
        }
        List<String> items = new ArrayList<>();
        for (Map<String, Value> item : ((Value.Records) value).items()) {
            items.add(item.values().stream()
                    .filter(part -> !part.isEmpty())
                    .map(Changes::said)
                    .findFirst()
                    .orElse(""));
        }
        return String.join(", ", items);
    }
}
