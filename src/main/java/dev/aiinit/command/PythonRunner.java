package dev.aiinit.command;

import dev.aiinit.manifest.Folders;
import dev.aiinit.manifest.Sources;
import java.util.Optional;

/** Knows what starts a tool in the virtual environment of a Python project. */
final class PythonRunner {
    private PythonRunner() {}

    /** {@code uv run }, {@code poetry run } …, by the lock file of the nearest folder upwards; empty when there is none. */
    static String prefix(Sources sources, String unit) {
        for (String folder : Folders.upwards(unit)) {
            if (sources.holds(Folders.join(folder, "uv.lock"))) {
                return "uv run ";
            } else if (sources.holds(Folders.join(folder, "poetry.lock"))) {
                return "poetry run ";
            } else if (sources.holds(Folders.join(folder, "pdm.lock"))) {
                return "pdm run ";
            } else if (sources.holds(Folders.join(folder, "Pipfile.lock"))) {
                return "pipenv run ";
            }
        }
        Optional<String> poetry = sources.tree(Folders.join(unit, "pyproject.toml"))
                .flatMap(tree -> tree.at("tool", "poetry"))
                .map(found -> "poetry run ");
        return poetry.orElse("");
    }
}
