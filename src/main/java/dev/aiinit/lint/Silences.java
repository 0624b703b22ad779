package dev.aiinit.lint;

import dev.aiinit.project.Location;
import dev.aiinit.project.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What people silenced, each with a reason; what does not silence what it should is told. */
public final class Silences {
    private final List<String> known;
    private final List<Silence> silences = new ArrayList<>();
    private final List<Diagnosis> wrong = new ArrayList<>();

    /**
     * None yet.
     *
     * @param known the ids of all rules
     */
    public Silences(List<String> known) {
        this.known = List.copyOf(known);
    }

    /** Adds what a Markdown file silences by comments. */
    public void addComments(String path, String text) {
        SilenceComments.of(path, text).forEach(comment -> {
            if (comment.rules().isEmpty()) {
                wrong(
                        comment.where(),
                        "this comment should silence a rule and is not written so",
                        "write <!-- ai-init-disable AI012 reason -->, alone on its line");
            }
            for (String rule : comment.rules()) {
                if (isGood(rule, comment.reason(), comment.where())) {
                    silences.add(new Silence(rule, path, null, comment.line(), comment.reason()));
                }
            }
        });
    }

    /** Adds what the {@code doctor:} block of the saved answers silences. */
    public void addAnswers(String path, String text) {
        new SilenceBlock(this, path).read(text);
    }

    void add(Silence silence) {
        silences.add(silence);
    }

    /** Whether a silence counts; else what is wrong with it is kept. */
    boolean isGood(String rule, String reason, Location where) {
        if (!known.contains(rule)) {
            wrong(where, "there is no rule \"" + rule + "\" to silence", hint(rule));
            return false;
        }
        if (reason.isBlank()) {
            wrong(where, rule + " is silenced without a reason, so it is not silenced", "say why, in a few words");
            return false;
        }
        return true;
    }

    /** Ids are near to many others: only the nearest is a help. */
    private String hint(String rule) {
        return Suggestion.nearest(rule, known)
                .map(near -> "did you mean \"" + near + "\"?")
                .orElse("ai-init doctor --rules lists them");
    }

    void wrong(Location where, String what, String mend) {
        wrong.add(Diagnosis.of(SilenceRules.BAD_SILENCE, where, what, mend));
    }

    /** What is left of what was found, and what was silenced. */
    public Examination apply(List<Diagnosis> found) {
        List<Diagnosis> left = new ArrayList<>(wrong);
        List<Examination.Silenced> silenced = new ArrayList<>();
        for (Diagnosis diagnosis : found) {
            Optional<Silence> silence =
                    silences.stream().filter(each -> each.covers(diagnosis)).findFirst();
            silence.ifPresentOrElse(
                    each -> silenced.add(new Examination.Silenced(diagnosis, each.reason())),
                    () -> left.add(diagnosis));
        }
        return new Examination(left, silenced);
    }
}
