package dev.aiinit.workflow;

import dev.aiinit.markdown.Section;
import dev.aiinit.pack.Document;
import dev.aiinit.pack.Layer;
import dev.aiinit.pack.Pack;
import dev.aiinit.pack.SectionEdit;
import dev.aiinit.render.Places;
import dev.aiinit.workflow.Explanation.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells which packs a section of a document comes from. */
final class SectionParts {
    private final Pack pack;
    private final Document document;

    SectionParts(Pack pack, Document document) {
        this.pack = pack;
        this.document = document;
    }

    /**
     * What each pack did to it, lowest first; at least one.
     *
     * @param section as rendered with places
     */
    List<Part> of(Section section) {
        Optional<String> heading = Places.in(section.text());
        List<Part> parts = new ArrayList<>();
        boolean begun = false;
        for (SectionEdit edit : document.sections()) {
            if (edit.section().equals(section.id()) && edit.action() != SectionEdit.Action.REMOVE) {
                Part part = part(edit, heading);
                parts.add(part);
                boolean hasHeading =
                        heading.isEmpty() ? section.level() > 0 : heading.get().equals(part.place());
                begun |= edit.action() == SectionEdit.Action.REPLACE
                        || (edit.action() == SectionEdit.Action.APPEND && hasHeading);
            }
        }
        if (!begun) {
            Layer layer = pack.layers().get(document.layer());
            String place = heading.orElseGet(() -> pack.named(layer, document.template()) + ":1");
            parts.add(0, new Part(layer.title(), Part.WRITES, place));
        }
        return parts;
    }

    private Part part(SectionEdit edit, Optional<String> heading) {
        Layer layer = pack.layers().get(edit.layer());
        if (edit.action() == SectionEdit.Action.KEEP) {
            return new Part(layer.title(), "locks", edit.at().toString());
        }
        String template = pack.named(layer, edit.template());
        String place = heading.filter(found -> found.startsWith(template + ":")).orElse(template + ":1");
        boolean replaces = edit.action() == SectionEdit.Action.REPLACE;
        return new Part(layer.title(), replaces ? Part.REPLACES : "appends to", place);
    }
}
