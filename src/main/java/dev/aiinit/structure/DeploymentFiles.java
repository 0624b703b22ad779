package dev.aiinit.structure;

import dev.aiinit.manifest.Folders;
import dev.aiinit.project.Evidence;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds what says in the folder of a part that this part is deployed. */
final class DeploymentFiles implements PartReader {
    private static final List<String> NAMES = List.of(
            "Dockerfile",
            "Containerfile",
            "Procfile",
            "fly.toml",
            "wrangler.toml",
            "wrangler.json",
            "wrangler.jsonc",
            "serverless.yml",
            "serverless.yaml",
            "vercel.json",
            "netlify.toml",
            "render.yaml",
            "railway.json",
            "railway.toml",
            "staticwebapp.config.json");

    @Override
    public void read(Draft draft) {
        for (String part : draft.parts()) {
            Set<String> here = draft.sources().index().entriesOf(part);
            NAMES.stream()
                    .filter(here::contains)
                    .findFirst()
                    .map(name -> Evidence.file(Folders.join(part, name)))
                    .or(() -> here.contains("app.yaml")
                            ? appEngine(draft, Folders.join(part, "app.yaml"))
                            : Optional.empty())
                    .ifPresent(evidence -> draft.deployable(part, evidence));
        }
    }

    /** Others call their files {@code app.yaml}, too. */
    private static Optional<Evidence> appEngine(Draft draft, String file) {
        return draft.sources()
                .tree(file)
                .filter(tree -> tree.at("runtime").isPresent())
                .map(tree -> Evidence.key(file, "runtime"));
    }
}
