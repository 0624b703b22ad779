package dev.aiinit.lint;

/**
 * A rule of {@code doctor}. Its id is stable: people search for it, and name it to silence it.
 *
 * @param id {@code AI0..} memory files, {@code AI1..} settings and ignore files, {@code AI2..} the client and its context window, {@code AI3..} sessions
 * @param name two to five words joined by hyphens
 * @param explanation why it matters and what to do, a few sentences, with how it is known
 */
public record DoctorRule(String id, String name, Severity severity, String explanation) {}
