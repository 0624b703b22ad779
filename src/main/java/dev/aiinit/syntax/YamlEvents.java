package dev.aiinit.syntax;

import java.util.Iterator;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;

/** Opens a YAML text as a stream of parser events. */
final class YamlEvents {
    private YamlEvents() {}

    /** Events with marks that count in code points; read on demand, so that limits can stop a hostile text early. */
    static Iterator<Event> of(String path, String text) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(path)
                .setUseMarks(true)
                .setCodePointLimit(Integer.MAX_VALUE)
                .build();
        return new Parse(settings).parseString(text).iterator();
    }
}
