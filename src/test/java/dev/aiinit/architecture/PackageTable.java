package dev.aiinit.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which package may use which other. A package may always use itself; one that is not in the table may not exist. */
public final class PackageTable implements Rule {
    private static final String UNKNOWN = "a package that is not in the table";

    private final Map<String, List<String>> allowed = new LinkedHashMap<>();

    /**
     * Takes rows of {@code package | packages}, where {@code below} means all that stand in later rows of the text.
     * The root package may use everything, and nothing may use it.
     */
    public PackageTable(String text) {
        List<Table.Row> rows = Table.rows(text);
        List<String> names = rows.stream().map(row -> row.left().get(0)).toList();
        for (int i = 0; i < rows.size(); i++) {
            List<String> right = rows.get(i).right();
            allowed.put(names.get(i), right.equals(List.of("below")) ? names.subList(i + 1, names.size()) : right);
        }
        allowed.forEach((name, uses) -> {
            if (!names.containsAll(uses)) {
                throw new IllegalArgumentException(name + " may use a package without a row: " + uses);
            }
        });
    }

    @Override
    public List<String> parts() {
        List<String> parts = new ArrayList<>(allowed.keySet());
        parts.add(UNKNOWN);
        return parts;
    }

    @Override
    public List<Breach> breaches(Code code) {
        List<Breach> breaches = new ArrayList<>();
        for (JavaClass type : code.classes()) {
            String from = code.packageOf(type);
            if (from.isEmpty()) {
                continue;
            }
            List<String> uses = allowed.get(from);
            if (uses == null) {
                breaches.add(new Breach(UNKNOWN, type.getName()));
                continue;
            }
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass().getBaseComponentType();
                if (code.owns(target)) {
                    String to = code.packageOf(target);
                    if (!to.equals(from) && !uses.contains(to)) {
                        breaches.add(new Breach(from, dependency.getDescription()));
                    }
                }
            }
        }
        return breaches;
    }
}
