package dev.aiinit.lint;

import dev.aiinit.project.Location;
import java.util.regex.Pattern;

/** Names places that are not in the repository: variables, the client, files of the user and of the machine. */
public final class Outside {
    private static final Pattern PLACE = Pattern.compile("[$~/].*|[A-Za-z]:[\\\\/].*", Pattern.DOTALL);

    private Outside() {}

    static Location variable(String name) {
        return Location.of("$" + name);
    }

    /** The client that is found on the {@code PATH}. */
    static Location client() {
        return Location.of("$PATH/claude");
    }

    /** Whether a place is none of the repository's files. */
    public static boolean is(Location place) {
        return PLACE.matcher(place.path()).matches();
    }
}
