package dev.aiinit.architecture;

/**
 * One place that breaks a rule.
 *
 * @param part which part of the rule: a package of the table, a forbidden name
 * @param place class and line, or file
 */
public record Breach(String part, String place) {
    @Override
    public String toString() {
        return part + ": " + place;
    }
}
