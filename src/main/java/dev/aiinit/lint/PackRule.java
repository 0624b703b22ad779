package dev.aiinit.lint;

import java.util.Locale;

/** What can be wrong with a pack. The words are stable: people search for them. */
public enum PackRule {
    /** The manifest, a card or a target file is not as its format wants it, or contradicts a pack below. */
    MANIFEST(Severity.ERROR),
    /** A template does not parse, uses what no template of a pack may use, or fails. */
    TEMPLATE(Severity.ERROR),
    /** A test of the pack cannot be run: its answers are wrong, say. */
    TEST(Severity.ERROR),
    /** The range of versions under {@code requires} is none, or this program is not in it. */
    REQUIRES(Severity.ERROR),
    /** The version of the pack is none that a range can be asked of. */
    VERSION(Severity.WARNING),
    /** Two sections of a document have the same id, so that an edit of one can land in the other. */
    REPEATED_SECTION(Severity.WARNING),
    /** A document is larger than its budget. */
    BUDGET(Severity.WARNING),
    /** No document and no template needs the template. */
    UNUSED_TEMPLATE(Severity.WARNING),
    /** No template and no condition looks at the answer. */
    UNUSED_QUESTION(Severity.WARNING),
    /** Nothing shows that the pack does what it should. */
    NO_TESTS(Severity.WARNING),
    /** Whoever uses the pack will be shown this, and asked whether they trust it. */
    SIGN(Severity.WARNING),
    /** An address on the web, which whoever uses the pack will be shown. */
    ADDRESS(Severity.NOTE);

    private final Severity severity;

    PackRule(Severity severity) {
        this.severity = severity;
    }

    public Severity severity() {
        return severity;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
