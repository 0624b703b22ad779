package dev.aiinit.merge;

import dev.aiinit.markdown.Section;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What became of a section since it was written last. */
public enum Standing {
    /** It was never written. */
    NEW,
    AS_WRITTEN,
    EDITED,
    DELETED;

    /** The words for people. */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** How the section with this id stands in the file. */
    public static Standing of(TextsBefore bases, String path, String id) {
        Optional<Map<String, String>> base = bases.base(path);
        if (base.isEmpty() || !base.get().containsKey(id)) {
            return NEW;
        }
        Optional<String> disk = bases.onDisk(path);
        if (disk.isEmpty()) {
            return DELETED;
        }
        List<Section> written = DocumentMerge.sections(base.get(), List.of());
        for (Rows.Row row : Rows.of(written, State.split(path, disk.get()), List.of())) {
            Section ours = row.base();
            Section mine = row.mine();
            if (ours != null && ours.id().equals(id)) {
                return mine == null ? DELETED : ours.body().equals(mine.body()) ? AS_WRITTEN : EDITED;
            }
        }
        return DELETED;
    }
}
