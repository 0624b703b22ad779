package dev.aiinit.command;

import dev.aiinit.manifest.Folders;
import dev.aiinit.manifest.Workspace;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Tells which declared command a call means: by its name, its runner, and the folder or package that it names. */
final class CallMatch {
    private final List<Workspace> workspaces;

    CallMatch(List<Workspace> workspaces) {
        this.workspaces = workspaces;
    }

    /** Whether a call that is typed in a folder means this command. */
    boolean isCalled(Declared candidate, ScriptCall call, String folder) {
        if (!call.names().contains(candidate.name()) || !runner(candidate).equals(call.runner())) {
            return false;
        }
        String from = Folders.resolve(folder, call.folder()).orElse(folder);
        if (call.packages().isEmpty()) {
            return candidate.unit().equals(from);
        }
        return call.packages().stream().anyMatch(wanted -> isPackage(candidate.unit(), wanted, from));
    }

    private boolean isPackage(String unit, String wanted, String from) {
        if (wanted.equals("*")) {
            return Folders.isWithin(unit, from);
        }
        String plain = wanted.replaceAll("^\\.\\.\\.|\\.\\.\\.$|^\\./", "");
        Predicate<String> fits = plain.contains("*")
                ? Pattern.compile("\\Q" + plain.replace("*", "\\E[^/]*\\Q") + "\\E")
                        .asMatchPredicate()
                : plain::equals;
        return workspaces.stream()
                .filter(workspace -> workspace.path().equals(unit))
                .anyMatch(workspace -> (workspace.name() != null && fits.test(workspace.name()))
                        || fits.test(workspace.path())
                        || fits.test(Folders.name(workspace.path())));
    }

    private static String runner(Declared declared) {
        String file = Folders.name(declared.evidence().path());
        if (file.equals("package.json")) {
            return "node";
        }
        String command = declared.command()
                .replaceFirst("^(uv|poetry|pdm|pipenv) run (?=poe|task|tox|nox|inv)|^bundle exec ", "")
                .replaceFirst("^invoke\\b", "inv");
        String[] words = command.split(" ", 3);
        return words.length > 2 && words[1].matches("run|task") ? words[0] + " " + words[1] : words[0];
    }
}
