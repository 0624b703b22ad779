package dev.aiinit.architecture;

import java.util.ArrayList;
import java.util.List;

/** No class is named after its lack of a purpose. */
public final class TellingNames implements Rule {
    private static final List<String> SUFFIXES =
            List.of("Util", "Utils", "Helper", "Helpers", "Manager", "Impl", "Base");
    private static final String PREFIX = "Abstract";

    @Override
    public List<String> parts() {
        List<String> parts = new ArrayList<>(SUFFIXES);
        parts.add(PREFIX);
        return parts;
    }

    @Override
    public List<Breach> breaches(Code code) {
        List<Breach> breaches = new ArrayList<>();
        code.classes().forEach(type -> {
            String name = type.getSimpleName();
            SUFFIXES.stream()
                    .filter(suffix -> name.endsWith(suffix))
                    .forEach(suffix -> breaches.add(new Breach(suffix, type.getName())));
            if (name.startsWith(PREFIX)) {
                breaches.add(new Breach(PREFIX, type.getName()));
            }
        });
        return breaches;
    }
}
