package dev.aiinit.manifest;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code build.gradle(.kts)}, and in the folder of {@code settings.gradle(.kts)} the plugins that it applies.
 *
 * <p>One instance belongs to one repository: scripts that were read are kept.
 */
final class GradleManifest implements ManifestReader {
    private @Nullable GradleScripts scripts;

    @Override
    public String ecosystem() {
        return "gradle";
    }

    @Override
    public List<Declaration> declared(Sources sources, String unit) {
        GradleScripts known = scripts == null ? new GradleScripts(sources) : scripts;
        scripts = known;
        List<Declaration> declarations = new ArrayList<>();
        List<String> paths = known.in(unit);
        if (!paths.isEmpty()) {
            GradleVariables variables = new GradleVariables(sources, known, unit);
            List<GradleCatalog> catalogs = GradleCatalog.above(sources, unit);
            GradlePlugins plugins = new GradlePlugins(known, unit, variables, catalogs);
            for (String path : paths) {
                declarations.addAll(plugins.of(path));
                declarations.addAll(new GradleDependencies(path, variables, catalogs).of(known.statements(path)));
            }
        }
        return declarations;
    }
}
