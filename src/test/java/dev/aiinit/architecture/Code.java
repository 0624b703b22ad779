package dev.aiinit.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.nio.file.Path;

/**
 * What the rules are asked about: the program, or the seeded violations.
 *
 * @param root package whose sub-packages are those of the table
 * @param sources folder of that package's source files
 */
public record Code(JavaClasses classes, String root, Path sources) {

    /** The first name below the root; empty for the root itself. */
    String packageOf(JavaClass type) {
        String name = type.getPackageName();
        return name.equals(root) ? "" : name.substring(root.length() + 1).split("\\.", 2)[0];
    }

    boolean owns(JavaClass type) {
        return type.getPackageName().equals(root) || type.getPackageName().startsWith(root + ".");
    }
}
