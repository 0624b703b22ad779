package dev.aiinit.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.ArrayList;
import java.util.List;

/** Classes extend nothing: sealed interfaces and records say what is alike. Exceptions and enum constants may. */
public final class NoInheritance implements Rule {
    private static final List<String> ALWAYS = List.of("java.lang.Object", "java.lang.Record", "java.lang.Enum");

    private final List<String> extensionPoints;

    /** Takes the names of other people's classes that are made to be extended, one a line. */
    public NoInheritance(String extensionPoints) {
        this.extensionPoints =
                extensionPoints.lines().filter(line -> !line.isBlank()).toList();
    }

    @Override
    public List<String> parts() {
        return List.of("inheritance");
    }

    @Override
    public List<Breach> breaches(Code code) {
        List<Breach> breaches = new ArrayList<>();
        for (JavaClass type : code.classes()) {
            type.getRawSuperclass().filter(parent -> !allowed(parent)).ifPresent(parent -> {
                breaches.add(new Breach("inheritance", type.getName() + " extends " + parent.getName()));
            });
        }
        return breaches;
    }

    private boolean allowed(JavaClass parent) {
        return ALWAYS.contains(parent.getName())
                || parent.isEnum()
                || parent.isAssignableTo(Throwable.class)
                || extensionPoints.contains(parent.getName());
    }
}
