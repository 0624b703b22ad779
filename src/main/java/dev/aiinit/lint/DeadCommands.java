package dev.aiinit.lint;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds calls of scripts, targets, recipes and profiles that nothing in the repository declares, in whatever folder. */
public final class DeadCommands implements Check {
    private static final String OPTIONS =
            "(?: (?:(?:--filter|-F|-w|--workspace|--prefix|-C|--dir|--cwd)[ =]\\S+|--?[\\w-]+))*+";
    private static final Pattern NODE_RUN = Pattern.compile(
            "(?:npm|pnpm|yarn|bun)" + OPTIONS + " (?:run|run-script)" + OPTIONS + " (\\w[\\w:.@/-]*)(?: .*)?");
    // Without "run" only what is hardly the name of an installed program.
    private static final Pattern DIRECT = Pattern.compile(
            "(?:pnpm|yarn) ((?:build|dev|start|test|lint|format|typecheck|type-check|check|e2e|deploy|docs|clean|generate|migrate|seed|validate|verify|preview|coverage|\\w+:[\\w:-]*\\w))(?: .*)?"
                    + "|npm (?:test|start)");

    private static final Pattern MAKE = Pattern.compile("g?make((?: [\\w.-]+)+)(?: [A-Za-z_]+=\\S*)*");
    private static final Pattern JUST = Pattern.compile("just ([a-z][\\w-]*)(?: .*)?");
    private static final Pattern COMPOSER = Pattern.compile("composer (?:run |run-script )?([a-z][\\w:-]*)(?: .*)?");
    private static final Pattern PROFILE = Pattern.compile("(?:\\./)?mvnw? (?:.* )?-P ?([\\w.,!-]+)(?: .*)?");
    private static final Set<String> COMPOSER_OWN =
            new TreeSet<>(List.of(("about archive audit browse bump check-platform-reqs clear-cache"
                            + " clearcache cc completion config create-project depends why diagnose dump-autoload dumpautoload exec fund global help home"
                            + " info show init install i licenses list outdated prohibits why-not reinstall remove rm uninstall require r repository repo"
                            + " run run-script search self-update selfupdate status suggests update upgrade u validate")
                    .split(" ", -1)));
    private static final Pattern VARIED = Pattern.compile(
            "[<>{}$*\\[\\]…]|\\.\\.\\.|\\bxxx\\b|foo|your|my-|example|script-?name|task-?name|target-?name");
    private static final Pattern NOT_MEANT = Pattern.compile(
            "(?i)\\b(?:there is no|no such|not exist|doesn't exist|removed|used to|no longer|missing|e\\.g\\.|for example|such as|would|upstream|that repo\\w*)\\b");

    private final Examined examined;
    private final DeclaredNames declared;

    public DeadCommands(Examined examined) {
        this.examined = examined;
        this.declared = new DeclaredNames(examined);
    }

    @Override
    public List<Diagnosis> diagnoses() {
        List<Diagnosis> found = new ArrayList<>();
        for (MemoryFile file : examined.rulesOfToday()) {
            Set<String> told = new LinkedHashSet<>();
            for (CommandLines.Line line : CommandLines.of(file)) {
                boolean open = !VARIED.matcher(line.command()).find()
                        && !NOT_MEANT.matcher(file.lineAt(line.start())).find();
                if (open) {
                    check(file, line, told, found);
                }
            }
        }
        return found;
    }

    private void check(MemoryFile file, CommandLines.Line line, Set<String> told, List<Diagnosis> found) {
        String command = line.command();
        Matcher node = NODE_RUN.matcher(command);
        if (node.matches() && !command.contains("--if-present")) {
            String name = node.group(1);
            tell(file, line, "script", name, declared.isScript(name), told, found);
            return;
        }
        Matcher direct = DIRECT.matcher(command);
        if (direct.matches()) {
            String name = direct.group(1) == null ? command.substring("npm ".length()) : direct.group(1);
            tell(file, line, "script", name, declared.isScript(name), told, found);
            return;
        }
        Matcher make = MAKE.matcher(command);
        if (make.matches()) {
            boolean options = make.group(1).contains(" -");
            for (String name : options ? new String[0] : make.group(1).strip().split(" ", -1)) {
                tell(file, line, "make target", name, declared.isTarget(name), told, found);
            }
            return;
        }
        Matcher just = JUST.matcher(command);
        if (just.matches() && declared.hasJustfile()) {
            String name = just.group(1);
            tell(file, line, "recipe", name, declared.isRecipe(name), told, found);
            return;
        }
        Matcher composer = COMPOSER.matcher(command);
        if (composer.matches()) {
            String name = composer.group(1);
            boolean there = COMPOSER_OWN.contains(name) || declared.isComposerScript(name);
            tell(file, line, "composer script", name, there, told, found);
            return;
        }
        Matcher profile = PROFILE.matcher(command);
        if (profile.matches()) {
            for (String name : profile.group(1).split(",", -1)) {
                String plain = name.replaceFirst("^[!-]", "");
                tell(file, line, "profile", plain, declared.isProfile(plain), told, found);
            }
        }
    }

    private static void tell(
            MemoryFile file,
            CommandLines.Line line,
            String kind,
            String name,
            boolean there,
            Set<String> told,
            List<Diagnosis> found) {
        if (!there && told.add(kind + " " + name)) {
            found.add(Diagnosis.of(
                    MemoryRules.DEAD_COMMAND,
                    file.at(line.start()),
                    "no " + kind + " " + name + " is declared in the repository",
                    "write the command as it is called now, or take it out"));
        }
    }
}
