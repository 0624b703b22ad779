package dev.aiinit.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Classes and members of other people's that only some packages, or none, may use. */
public final class ForbiddenUses implements Rule {
    private final Map<String, List<String>> allowed = new LinkedHashMap<>();

    /**
     * Takes rows of {@code names | packages}, names separated by {@code ;}. A name is a package ({@code org.jline..}),
     * a class, or a member with its parameters as ArchUnit writes them, where a {@code *} stands for those that follow. {@code Main}
     * stands for the root package, {@code nobody} for none.
     */
    public ForbiddenUses(String text) {
        for (Table.Row row : Table.rows(text)) {
            row.left().forEach(name -> allowed.put(name, row.right()));
        }
    }

    @Override
    public List<String> parts() {
        return List.copyOf(allowed.keySet());
    }

    @Override
    public List<Breach> breaches(Code code) {
        List<Breach> breaches = new ArrayList<>();
        for (JavaClass type : code.classes()) {
            String from = code.packageOf(type).isEmpty() ? "Main" : code.packageOf(type);
            allowed.forEach((name, packages) -> {
                if (!packages.contains(from)) {
                    uses(type, name).forEach(place -> breaches.add(new Breach(name, place)));
                }
            });
        }
        return breaches;
    }

    private static List<String> uses(JavaClass type, String name) {
        List<String> places = new ArrayList<>();
        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
            if (matchesClass(name, dependency.getTargetClass().getBaseComponentType())) {
                places.add(dependency.getDescription());
            }
        }
        for (JavaAccess<?> access : type.getAccessesFromSelf()) {
            if (matchesMember(name, access.getTarget().getFullName())) {
                places.add(access.getDescription());
            }
        }
        return places;
    }

    private static boolean matchesClass(String name, JavaClass type) {
        return name.endsWith("..")
                ? type.getPackageName().concat(".").startsWith(name.substring(0, name.length() - 1))
                : type.getName().equals(name);
    }

    private static boolean matchesMember(String name, String member) {
        return name.endsWith("*)") ? member.startsWith(name.substring(0, name.length() - 2)) : member.equals(name);
    }
}
