package dev.aiinit.manifest;

import java.util.List;

/** Reads what the manifests of one kind declare. */
interface ManifestReader {
    /** The family it belongs to, as cards name it: {@code npm}, {@code python} … */
    String ecosystem();

    /** The direct dependencies that the manifests in this very folder declare, in the order of the source; none when there is no such manifest. */
    List<Declaration> declared(Sources sources, String unit);
}
