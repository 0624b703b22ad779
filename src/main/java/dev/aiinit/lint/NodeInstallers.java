package dev.aiinit.lint;

import dev.aiinit.command.NodeRunner;
import dev.aiinit.manifest.Folders;
import dev.aiinit.repository.RepositoryFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds memory files that use another package manager than the lock file, or than each other. */
public final class NodeInstallers implements Check {
    private static final Pattern INSTALL = Pattern.compile("(npm|pnpm|yarn|bun) (?:install|i|ci)(?: --?[\\w-]+)*");
    private static final Pattern SCRIPT = Pattern.compile("(npm|pnpm|yarn|bun) (?:run )?([a-z][\\w:-]*)");
    private static final Pattern ELSEWHERE = Pattern.compile("(?:.* )?(?:-g|--global|-C|--prefix|--dir|--cwd)(?: .*)?");
    private static final Pattern NOT_MEANT = Pattern.compile(
            "(?i)\\b(?:no|not|never|don't|do not|instead|rather|avoid|unlike|users?|published|or|e\\.g\\.|example|test\\w*|global\\w*)\\b|❌|✗");

    /** What stands before a code span that somebody is to type. */
    private static final Pattern TOLD_TO = Pattern.compile(
            "(?i)(?:^[-*+\\d.\\s|]*|\\b(?:run|use|execute|with|setup|install\\w*|dependencies|deps)\\b[^\\w]*|[:|]\\s*)`?$");

    private final Examined examined;

    public NodeInstallers(Examined examined) {
        this.examined = examined;
    }

    /** Where a script is called, and with what. */
    private record Call(MemoryFile file, int start, String manager) {}

    @Override
    public List<Diagnosis> diagnoses() {
        List<Diagnosis> found = new ArrayList<>();
        Set<String> locked = locked();
        Map<String, Call> calls = new LinkedHashMap<>();
        for (MemoryFile file : examined.rulesOfToday()) {
            Set<String> told = new LinkedHashSet<>();
            for (CommandLines.Line line : CommandLines.of(file)) {
                if (line.folder().isEmpty()
                        && !NOT_MEANT.matcher(file.wordsAt(line.start())).find()) {
                    install(file, line, locked, told, found);
                    script(file, line, calls, told, found);
                }
            }
        }
        return found;
    }

    /** Managers that have a lock file in the repository, wherever it is. */
    private Set<String> locked() {
        Set<String> managers = new TreeSet<>();
        for (RepositoryFile file : examined.repository().files()) {
            String manager = NodeRunner.LOCKS.get(file.name());
            if (manager != null) {
                managers.add(manager);
            }
        }
        return managers;
    }

    private static void install(
            MemoryFile file, CommandLines.Line line, Set<String> locked, Set<String> told, List<Diagnosis> found) {
        Matcher install = INSTALL.matcher(line.command());
        String before = file.text().substring(file.text().lastIndexOf('\n', line.start() - 1) + 1, line.start());
        boolean toldTo = TOLD_TO.matcher(before).find();
        boolean here = install.matches()
                && toldTo
                && !ELSEWHERE.matcher(line.command()).matches();
        if (here && !locked.isEmpty() && !locked.contains(install.group(1)) && told.add(install.group(1))) {
            String right = String.join(" or ", locked);
            found.add(Diagnosis.of(
                    MemoryRules.OTHER_MANAGER,
                    file.at(line.start()),
                    line.command() + ", and the lock file is " + right + "'s",
                    "write it with " + right));
        }
    }

    private static void script(
            MemoryFile file, CommandLines.Line line, Map<String, Call> calls, Set<String> told, List<Diagnosis> found) {
        Matcher script = SCRIPT.matcher(line.command());
        if (!script.matches()
                || script.group(2)
                        .matches("install|ci|i|add|run|exec|dlx|create|init|pack|publish|link|version|audit|update")) {
            return;
        }
        Call call = new Call(file, line.start(), script.group(1));
        Call first = calls.putIfAbsent(Folders.of(file.path()) + "\n" + script.group(2), call);
        boolean differs = first != null && !first.manager().equals(call.manager()) && first.file() != file;
        if (differs && told.add(first.file().path() + first.manager())) {
            found.add(Diagnosis.of(
                    MemoryRules.OTHER_MANAGER,
                    file.at(line.start()),
                    line.command() + " here, with " + first.manager() + " in "
                            + first.file().at(first.start()),
                    "use the same package manager in both"));
        }
    }
}
