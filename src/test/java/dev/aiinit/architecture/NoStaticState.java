package dev.aiinit.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Static fields are final and of types that do not change, as far as the type tells. */
public final class NoStaticState implements Rule {
    private static final String NOT_FINAL = "not final";
    private static final String ARRAY = "array";
    private static final Set<String> CHANGING = Set.of(
            "java.lang.StringBuilder",
            "java.lang.ThreadLocal",
            "java.util.ArrayDeque",
            "java.util.ArrayList",
            "java.util.BitSet",
            "java.util.EnumMap",
            "java.util.HashMap",
            "java.util.HashSet",
            "java.util.LinkedHashMap",
            "java.util.LinkedHashSet",
            "java.util.TreeMap",
            "java.util.TreeSet");
    private static final String ATOMIC = "java.util.concurrent";

    @Override
    public List<String> parts() {
        List<String> parts = new ArrayList<>(List.of(NOT_FINAL, ARRAY, ATOMIC));
        parts.addAll(CHANGING);
        return parts;
    }

    @Override
    public List<Breach> breaches(Code code) {
        return code.classes().stream()
                .flatMap(type -> type.getFields().stream())
                .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
                .filter(field -> !field.getModifiers().contains(JavaModifier.SYNTHETIC))
                .flatMap(field -> broken(field).map(part -> new Breach(part, field.getFullName())).stream())
                .toList();
    }

    private static Optional<String> broken(JavaField field) {
        JavaClass type = field.getRawType();
        if (!field.getModifiers().contains(JavaModifier.FINAL)) {
            return Optional.of(NOT_FINAL);
        }
        if (type.isArray()) {
            return Optional.of(ARRAY);
        }
        if (type.getPackageName().startsWith(ATOMIC)) {
            return Optional.of(ATOMIC);
        }
        return CHANGING.contains(type.getName()) ? Optional.of(type.getName()) : Optional.empty();
    }
}
