# Sourced by the scripts beside it, after race.sh: the listing that every command begins with, alone in a JVM of its own.
# Wants $java, $jars and $flags.

# listing_make WORK TREE: builds it into the folder WORK, with an archive made of listing TREE, as the program has one.
listing_make() {
    listing=$1
    cat >"$listing/Listing.java" <<'JAVA'
import dev.aiinit.store.DiskRepository;
import dev.aiinit.store.ProcessRunner;
import java.nio.file.Path;

public class Listing {
    public static void main(String[] arguments) throws Exception {
        ProcessRunner runner = new ProcessRunner(System.getenv());
        System.out.println(DiskRepository.open(Path.of(arguments[0]), runner).files().size());
    }
}
JAVA
    ("${java}c" -cp "$jars" -d "$listing" "$listing/Listing.java" &&
        "${java%java}jar" --create --file "$listing/listing.jar" -C "$listing" Listing.class) || race_fail "could not build the listing"
    "$java" "${flags[@]}" -Xlog:disable -XX:ArchiveClassesAtExit="$listing/listing.jsa" -cp "$jars$listing/listing.jar" Listing "$2" >/dev/null 2>&1
}

# listing_run TREE: prints the number of its files.
listing_run() {
    "$java" "${flags[@]}" -Xlog:disable -XX:SharedArchiveFile="$listing/listing.jsa" -cp "$jars$listing/listing.jar" Listing "$1"
}
