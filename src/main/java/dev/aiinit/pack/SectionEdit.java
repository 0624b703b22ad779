package dev.aiinit.pack;

import static java.util.Objects.requireNonNull;

import dev.aiinit.project.Location;
import java.util.Locale;

/**
 * What a pack does to one section of a document, its own or that of a pack below.
 *
 * @param section id of the section
 * @param template what takes its place or follows it; empty where nothing does
 * @param locked whether no pack above may touch the section
 * @param layer which of the layers does it, counted from the lowest
 * @param at where its manifest says so
 */
public record SectionEdit(String section, Action action, String template, boolean locked, int layer, Location at) {
    public SectionEdit {
        requireNonNull(section);
        requireNonNull(action);
        requireNonNull(template);
        requireNonNull(at);
    }

    /** What is done. */
    public enum Action {
        /** It stays as it is, and is locked. */
        KEEP,
        REPLACE,
        APPEND,
        REMOVE;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    SectionEdit onLayer(int number) {
        return new SectionEdit(section, action, template, locked, number, at);
    }
}
