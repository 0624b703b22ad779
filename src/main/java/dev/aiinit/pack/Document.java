package dev.aiinit.pack;

import dev.aiinit.project.Location;
import dev.aiinit.project.RenderedFile.Ownership;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A file that a pack writes.
 *
 * @param path target, relative to the root
 * @param template name of the template in the pack; empty where a pack below writes the file
 * @param budget tokens it should stay under; 0 for none
 * @param when whether it is written
 * @param says whether it has anything to tell, once written
 * @param readWhen the moment to read it, as the short files tell it; empty when they do not point at it
 * @param imported whether a session that loads everything imports it
 * @param mirrors path of the document whose text this one repeats for another reader; empty for none
 * @param sections what becomes of its sections once the template is rendered, in this order
 */
public record Document(
        String path,
        String template,
        Ownership ownership,
        int budget,
        When when,
        When says,
        String readWhen,
        boolean imported,
        String mirrors,
        List<SectionEdit> sections,
        Provenance provenance) {
    public Document {
        sections = List.copyOf(sections);
    }

    /**
     * Where an entry of a manifest comes from.
     *
     * @param layer the layer that has the template, counted from the lowest
     * @param at where the manifest has the entry
     * @param stated the keys that it gives: the others are as below
     */
    public record Provenance(int layer, Location at, Set<String> stated) {
        static final Provenance NONE = new Provenance(0, Location.of(PackReader.MANIFEST), new LinkedHashSet<>());

        public Provenance {
            stated = Collections.unmodifiableSet(new LinkedHashSet<>(stated));
        }
    }

    /** A document of a pack that stands alone. */
    public Document(
            String path,
            String template,
            Ownership ownership,
            int budget,
            When when,
            When says,
            String readWhen,
            boolean imported,
            String mirrors) {
        this(path, template, ownership, budget, when, says, readWhen, imported, mirrors, List.of(), Provenance.NONE);
    }

    /** The layer that has the template, counted from the lowest. */
    public int layer() {
        return provenance.layer();
    }

    Document onLayer(int number) {
        return with(
                sections.stream().map(edit -> edit.onLayer(number)).toList(),
                new Provenance(number, provenance.at(), provenance.stated()));
    }

    Document with(List<SectionEdit> other, Provenance from) {
        return new Document(path, template, ownership, budget, when, says, readWhen, imported, mirrors, other, from);
    }
}
