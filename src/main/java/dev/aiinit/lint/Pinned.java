package dev.aiinit.lint;

import dev.aiinit.project.Location;
import dev.aiinit.repository.RepositoryFile;
import dev.aiinit.repository.RepositoryView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A subagent, skill or command whose front matter names a model with the long window. */
record Pinned(Location where, String model) {
    private static final Pattern FILE = Pattern.compile("(.+/)?\\.claude/(agents|skills|commands)/.+\\.md");
    private static final Pattern MODEL = Pattern.compile("model:\\s*(['\"]?)([^'\"#]+?)\\1\\s*(#.*)?");

    /** Those of the repository, then those of the user. */
    static List<Pinned> of(RepositoryView repository, Installation installation) {
        List<Pinned> pinned = new ArrayList<>();
        for (RepositoryFile file : repository.files()) {
            if (FILE.matcher(file.path()).matches()) {
                repository
                        .text(file.path())
                        .flatMap(text -> of(file.path(), text))
                        .ifPresent(pinned::add);
            }
        }
        installation.agents().forEach(file -> of(file.shown(), file.text()).ifPresent(pinned::add));
        return pinned;
    }

    private static Optional<Pinned> of(String path, String text) {
        String[] lines = text.split("\n", -1);
        if (!lines[0].stripTrailing().equals("---")) {
            return Optional.empty();
        }
        for (int line = 1; line < lines.length && !lines[line].stripTrailing().equals("---"); line++) {
            Matcher model = MODEL.matcher(lines[line].stripTrailing());
            if (model.matches() && ModelName.isLong(model.group(2))) {
                return Optional.of(new Pinned(new Location(path, line + 1, model.start(2) + 1), model.group(2)));
            }
        }
        return Optional.empty();
    }
}
