package dev.aiinit.merge;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds places in a list of rules in which later negations take something back from earlier rules: ours beside ours, and none of ours
 * between a rule of the owner and the negation that the owner put behind it.
 *
 * @param wanted all our items, in the order of a new file
 * @param ours those that we put into the list
 */
record ItemOrder(List<String> wanted, Set<String> ours) {
    private static final Pattern NEGATION = Pattern.compile("\\w+\\(!.*", Pattern.DOTALL);

    static boolean isNegation(String item) {
        return NEGATION.matcher(item).matches();
    }

    /** Where a wanted item that is not in the list belongs. */
    int placeOf(String item, List<String> list) {
        int beside = besideOurs(item, list);
        if (isNegation(item)) {
            return Math.max(beside, behindItsRules(item, list));
        }
        int rank = wanted.indexOf(item);
        for (int i = 0; i < beside; i++) {
            boolean later = wanted.indexOf(list.get(i)) > rank;
            boolean foreign = !ours.contains(list.get(i));
            if (isNegation(list.get(i)) && (later || foreign)) {
                return i;
            }
        }
        return beside;
    }

    /** The first place behind all rules that the negation may take something back from. */
    int behindItsRules(String negation, List<String> list) {
        int place = 0;
        for (String rule : wanted.subList(0, wanted.indexOf(negation))) {
            place = Math.max(place, isNegation(rule) ? 0 : list.lastIndexOf(rule) + 1);
        }
        return place;
    }

    private int besideOurs(String item, List<String> list) {
        int rank = wanted.indexOf(item);
        for (int i = rank - 1; i >= 0; i--) {
            if (ours.contains(wanted.get(i)) && list.contains(wanted.get(i))) {
                return list.lastIndexOf(wanted.get(i)) + 1;
            }
        }
        for (int i = rank + 1; i < wanted.size(); i++) {
            if (ours.contains(wanted.get(i)) && list.contains(wanted.get(i))) {
                return list.indexOf(wanted.get(i));
            }
        }
        return list.size();
    }
}
