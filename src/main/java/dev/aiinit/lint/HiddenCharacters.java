package dev.aiinit.lint;

import dev.aiinit.lint.InjectionSigns.Found;
import dev.aiinit.lint.InjectionSigns.Kind;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds characters that are not shown. What ordinary writing needs is none: joined emoji and flags, joiners in scripts that have them,
 * direction marks beside writing from right to left.
 */
final class HiddenCharacters {
    private static final int JOINER = 0x200D;
    private static final int NON_JOINER = 0x200C;
    private static final int FLAG = 0x1F3F4;
    private static final int TAG_START = 0xE0000;
    private static final int TAG_END = 0xE007F;
    private static final List<String> FLAGS = List.of("gbeng", "gbsct", "gbwls");
    private static final Set<UnicodeScript> WITHOUT_JOINERS = EnumSet.of(
            UnicodeScript.LATIN, UnicodeScript.GREEK, UnicodeScript.CYRILLIC, UnicodeScript.COMMON, UnicodeScript.HAN);

    private final String text;
    private final List<Found> found = new ArrayList<>();

    private HiddenCharacters(String text) {
        this.text = text;
    }

    static List<Found> in(String text) {
        HiddenCharacters search = new HiddenCharacters(text);
        search.run();
        return search.found;
    }

    private void run() {
        for (int at = 0; at < text.length() && found.size() < InjectionSigns.MOST; ) {
            int point = text.codePointAt(at);
            int next = at + Character.charCount(point);
            if ((point < 0x7F && point >= ' ') || point == '\n' || point == '\t') {
                at = next;
            } else if (point == FLAG) {
                at = behindFlag(next);
            } else if (isHidden(point, at)) {
                at = behindRun(at);
            } else {
                if (isBidi(point) || isStrayMark(point, at)) {
                    found.add(new Found(Kind.BIDI_CONTROL, at, name(point)));
                }
                at = next;
            }
        }
    }

    /** Behind the tags that make another flag of a black one; elsewhere tags are hidden text. */
    private int behindFlag(int at) {
        for (String flag : FLAGS) {
            if (tags(at).equals(flag)) {
                return at + 2 * (flag.length() + 1);
            }
        }
        return at;
    }

    /** The letters that tags stand for, up to the one that ends them. */
    private String tags(int from) {
        StringBuilder letters = new StringBuilder();
        for (int at = from; at < text.length() && letters.length() < 8; at += 2) {
            int point = text.codePointAt(at);
            if (point == TAG_END) {
                return letters.toString();
            }
            if (!isTag(point)) {
                return "";
            }
            letters.append((char) (point - TAG_START));
        }
        return "";
    }

    private static boolean isTag(int point) {
        return point > TAG_START + ' ' - 1 && point < TAG_END;
    }

    /** Tells a run of hidden characters as one sign. */
    private int behindRun(int start) {
        StringBuilder spelt = new StringBuilder();
        int count = 0;
        int at = start;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            if (!isHidden(point, at)) {
                break;
            }
            if (isTag(point) && spelt.length() < 60) {
                spelt.append((char) (point - TAG_START));
            }
            count++;
            at += Character.charCount(point);
        }
        String many = count == 1 ? "" : count + " characters, the first ";
        String says = spelt.length() == 0 ? "" : ", which spell \"" + spelt + "\"";
        found.add(new Found(Kind.HIDDEN_CHARACTERS, start, many + name(text.codePointAt(start)) + says));
        return at;
    }

    private boolean isHidden(int point, int at) {
        if (point == JOINER || point == NON_JOINER) {
            return !isJoining(point, at);
        }
        if (isSelector(point)) {
            return !isSelecting(at);
        }
        if (isBidi(point) || isMark(point)) {
            return false;
        }
        int type = Character.getType(point);
        boolean control = type == Character.CONTROL && point != '\t' && point != '\n' && point != '\f' && point != '\r';
        // A soft hyphen is shown where a line ends; only a row of them says something.
        boolean format = type == Character.FORMAT && (point != 0xAD || isBefore(0xAD, at)) && !isShownFormat(point);
        return control
                || format
                || type == Character.PRIVATE_USE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.SURROGATE
                || point == 0x034F
                || point == 0x115F
                || point == 0x1160
                || point == 0x3164
                || point == 0xFFA0
                || point == 0x2800
                || (point >= TAG_START && point <= 0xE0FFF);
    }

    /** Arabic and Kaithi signs that embrace a number are formats by name, and are printed. */
    private static boolean isShownFormat(int point) {
        return (point >= 0x600 && point <= 0x605) || point == 0x6DD || point == 0x8E2 || point == 0x110BD;
    }

    private boolean isJoining(int point, int at) {
        if (at == 0 || at + 1 >= text.length()) {
            return false;
        }
        int before = text.codePointBefore(at);
        int after = text.codePointAt(at + 1);
        if (point == JOINER && (isPicture(before) || before == 0xFE0F) && isPicture(after)) {
            return true;
        }
        boolean letter = Character.isLetter(before) || isCombining(before);
        return letter && !WITHOUT_JOINERS.contains(UnicodeScript.of(before));
    }

    private static boolean isCombining(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isPicture(int point) {
        int type = Character.getType(point);
        return type == Character.OTHER_SYMBOL
                || type == Character.MATH_SYMBOL
                || type == Character.MODIFIER_SYMBOL
                || (type == Character.UNASSIGNED && point > 0x1F000 && point < 0x1FFFF);
    }

    private static boolean isSelector(int point) {
        return (point >= 0xFE00 && point <= 0xFE0F)
                || (point >= 0xE0100 && point <= 0xE01EF)
                || (point >= 0x180B && point <= 0x180D);
    }

    /** One selector behind a sign that has variants; two in a row carry something else. */
    private boolean isSelecting(int at) {
        if (at == 0) {
            return false;
        }
        int before = text.codePointBefore(at);
        return !isSelector(before) && (before > 0xA0 ? !Character.isWhitespace(before) : isKey(before));
    }

    /** Digits and two signs become keys, with a frame behind the selector. */
    private static boolean isKey(int before) {
        return Character.isDigit(before) || before == '#' || before == '*';
    }

    private static boolean isBidi(int point) {
        return (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
    }

    private static boolean isMark(int point) {
        return point == 0x200E || point == 0x200F || point == 0x061C;
    }

    /** A direction mark without anything near it that is written from right to left. */
    private boolean isStrayMark(int point, int at) {
        if (!isMark(point)) {
            return false;
        }
        for (int near = Math.max(0, at - 80); near < Math.min(text.length(), at + 80); near++) {
            byte direction = Character.getDirectionality(text.charAt(near));
            if (!isMark(text.charAt(near))
                    && (direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                            || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC)) {
                return false;
            }
        }
        return true;
    }

    private boolean isBefore(int point, int at) {
        return at > 0 && text.codePointBefore(at) == point;
    }

    private static String name(int point) {
        String name = Character.getName(point);
        String number = "U+" + String.format(Locale.ROOT, "%04X", point);
        return name == null ? number : number + " " + name;
    }
}
