package dev.aiinit.lint;

import dev.aiinit.project.PlainText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds in a text what could steer an assistant without a person seeing it, or make it call somewhere. A sign is a reason to look, no
 * proof. Takes time in proportion to the length of the text, whatever it holds.
 */
public final class InjectionSigns {
    /** No text has more signs worth telling. */
    static final int MOST = 500;

    private static final int LONGEST_EXCERPT = 70;

    private InjectionSigns() {}

    /** What a sign may lead to, the worst first. */
    public enum Weight {
        /** A person does not see what the assistant reads. */
        HIDDEN,
        /** The assistant is told to do what its user did not ask for. */
        STEERING,
        /** Something leaves, or is fetched and obeyed. */
        CALLING_OUT,
        /** Ordinary in itself; good to know when the author is a stranger. */
        WORTH_A_LOOK
    }

    /** The kinds of signs. */
    public enum Kind {
        HIDDEN_CHARACTERS(Weight.HIDDEN, "Characters that no screen shows, and that an assistant reads."),
        BIDI_CONTROL(Weight.HIDDEN, "A control character that shows text in another order than it is read in."),
        COMMENT(Weight.HIDDEN, "Words in a comment: a rendered page hides them, an assistant may read them."),
        HIDDEN_MARKUP(Weight.HIDDEN, "Markup that keeps text off the rendered page."),
        DATA_ADDRESS(Weight.HIDDEN, "A data: address, whose content a person cannot read."),
        STEERING_PHRASE(Weight.STEERING, "Words that turn an assistant against its instructions or its user."),
        FAKE_TURN(Weight.STEERING, "A mark with which assistants tell the system's words from a user's."),
        COMMAND(Weight.STEERING, "A shell command to be run that changes a machine or runs what it has not shown."),
        OUTSIDE_IMPORT(Weight.STEERING, "An import of a file outside the repository."),
        FETCH_AND_RUN(Weight.CALLING_OUT, "A shell command that runs what it fetches or decodes."),
        CARRIED_DATA(Weight.CALLING_OUT, "An address that can carry data away when it is opened or shown."),
        SENDING(Weight.CALLING_OUT, "Words that ask to send files or secrets somewhere."),
        WEB_ADDRESS(Weight.WORTH_A_LOOK, "An address on the web, which an assistant may open.");

        private final Weight weight;
        private final String sentence;

        Kind(Weight weight, String sentence) {
            this.weight = weight;
            this.sentence = sentence;
        }

        public Weight weight() {
            return weight;
        }

        /** What the kind is, for a person. */
        public String sentence() {
            return sentence;
        }
    }

    /**
     * One sign.
     *
     * @param line from 1
     * @param column from 1, in characters
     * @param what what stands there, on one line, without anything hidden
     */
    public record Sign(Kind kind, int line, int column, String what) {}

    /** A sign by its offset. */
    record Found(Kind kind, int offset, String what) {}

    /** The signs of a text with {@code \n} line ends, in their order; at most {@value #MOST}. */
    public static List<Sign> of(String text) {
        List<Found> found = new ArrayList<>(HiddenCharacters.in(text));
        CodeSpots code = CodeSpots.of(text);
        found.addAll(HiddenMarkup.in(text, code));
        found.addAll(SteeringWords.in(text, code));
        found.addAll(OutgoingAddresses.in(text, code));
        found.sort(Comparator.comparingInt(Found::offset).thenComparing(Found::kind));
        return placed(text, found.subList(0, Math.min(MOST, found.size())));
    }

    private static List<Sign> placed(String text, List<Found> found) {
        List<Sign> signs = new ArrayList<>();
        int line = 1;
        int lineStart = 0;
        for (Found sign : found) {
            for (int end = text.indexOf('\n', lineStart);
                    end >= 0 && end < sign.offset();
                    end = text.indexOf('\n', lineStart)) {
                line++;
                lineStart = end + 1;
            }
            int column = text.codePointCount(lineStart, sign.offset()) + 1;
            signs.add(new Sign(sign.kind(), line, column, sign.what()));
        }
        return signs;
    }

    /** A part of a text as it may be shown. */
    static String excerpt(String text, int start, int end) {
        String shown = PlainText.oneLine(text.substring(start, Math.min(end, start + 4 * LONGEST_EXCERPT)));
        return shown.codePointCount(0, shown.length()) <= LONGEST_EXCERPT
                ? shown
                : shown.substring(0, shown.offsetByCodePoints(0, LONGEST_EXCERPT - 1)) + "…";
    }
}
