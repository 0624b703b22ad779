package dev.aiinit.lint;

import dev.aiinit.manifest.Folders;
import dev.aiinit.project.Location;
import dev.aiinit.project.SettingsEntry;
import dev.aiinit.project.SettingsEntry.Kind;
import dev.aiinit.repository.RepositoryView;
import dev.aiinit.syntax.JsonSplice;
import dev.aiinit.syntax.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Looks for what makes Claude Code ask for more context than a plan allows: settings and variables. Nothing else in those files is
 * looked at, and no value but the name of a model is repeated.
 */
public final class ContextWindowCheck implements Check {
    /** What switches the long window off. */
    public static final SettingsEntry SWITCH =
            new SettingsEntry(List.of("env", "CLAUDE_CODE_DISABLE_1M_CONTEXT"), Kind.VALUE, "1");

    private static final Pattern MODEL_VARIABLE = Pattern.compile(
            "ANTHROPIC_MODEL|ANTHROPIC_SMALL_FAST_MODEL|ANTHROPIC_DEFAULT_[A-Z0-9]+_MODEL|CLAUDE_CODE_SUBAGENT_MODEL");
    private static final String DISABLE = "CLAUDE_CODE_DISABLE_1M_CONTEXT";
    private static final String WINDOW_VARIABLE = "CLAUDE_CODE_AUTO_COMPACT_WINDOW";
    private static final String WINDOW = "autoCompactWindow";
    private static final long STANDARD = 200_000;
    private static final long LEAST = 100_000;
    private static final long MOST = 1_000_000;

    private final Wish wish;
    private final List<SettingsFile> files = new ArrayList<>();
    private final List<Setting> variables = new ArrayList<>();
    private final List<Setting> environment = new ArrayList<>();
    private final List<Pinned> agents;
    private final Optional<ClientVersion> version;

    /** Why somebody wants the standard window. */
    public enum Wish {
        /** Nobody said so. */
        NONE,
        /** The answers say so. */
        ANSWERED,
        /** Doctor was asked about the error. */
        ASKED
    }

    public ContextWindowCheck(RepositoryView repository, Installation installation, Wish wish) {
        this.wish = wish;
        files.addAll(SettingsFile.of(repository));
        installation
                .settings()
                .forEach(file -> SettingsFile.read(file.shown(), file.text()).ifPresent(files::add));
        installation.variables().forEach((name, value) -> environment.add(Setting.variable(name, value)));
        variables.addAll(environment);
        files.forEach(file -> variables.addAll(file.variables()));
        this.agents = Pinned.of(repository, installation);
        this.version = installation.version().flatMap(ClientVersion::of);
    }

    @Override
    public List<Diagnosis> diagnoses() {
        List<Diagnosis> found = new ArrayList<>();
        models(found);
        agents.forEach(agent -> found.add(Diagnosis.of(
                ClientRules.LONG_AGENT,
                agent.where(),
                ModelName.shown(agent.model()) + " asks for the 1M window by itself",
                "take [1m] off the name of the model")));
        boolean pinnedHere = found.stream().anyMatch(diagnosis -> isShared(diagnosis.where()));
        windows(found);
        compaction(found);
        missing(found, pinnedHere);
        version.ifPresent(client -> client(client, found));
        return found;
    }

    /** Whether everybody who works here has it; what one person set does not make it the project's matter. */
    private static boolean isShared(Location where) {
        return !Outside.is(where) && !where.path().endsWith(SettingsFile.LOCAL);
    }

    private void models(List<Diagnosis> found) {
        for (SettingsFile file : files) {
            file.get("model")
                    .filter(model -> ModelName.isLong(model.value()))
                    .ifPresent(model -> found.add(model(model)));
        }
        variables.stream()
                .filter(variable -> MODEL_VARIABLE.matcher(variable.name()).matches())
                .filter(variable -> ModelName.isLong(variable.value()))
                .forEach(variable -> found.add(model(variable)));
    }

    private static Diagnosis model(Setting setting) {
        String what = ModelName.shown(setting.value()) + " asks for the 1M window in each session";
        String mend = "take [1m] off the name, or leave it where the plan includes 1M";
        Optional<Fix> fix = fix(setting, ModelName.standard(setting.value()));
        return new Diagnosis(ClientRules.LONG_MODEL, setting.where(), what, mend, fix);
    }

    /** Another value in the settings of the project; those of a person or a machine are theirs. */
    private static Optional<Fix> fix(Setting setting, Object value) {
        String path = setting.where().path();
        return isShared(setting.where())
                ? Optional.of(new Fix(
                        path,
                        text -> JsonSplice.of(path, PlainJson.of(text))
                                .set(setting.key(), value)
                                .text()))
                : Optional.empty();
    }

    private void windows(List<Diagnosis> found) {
        for (SettingsFile file : files) {
            file.get(WINDOW).filter(window -> !isInRange(window)).ifPresent(window -> {
                Optional<Long> number = number(window.value());
                long meant = Math.max(LEAST, Math.min(MOST, number.orElse(STANDARD)));
                found.add(new Diagnosis(
                        ClientRules.BAD_WINDOW,
                        window.where(),
                        WINDOW + " is no number from 100000 to 1000000",
                        "write " + meant,
                        fix(window, meant)));
            });
        }
        variables.stream()
                .filter(variable -> variable.isVariable(WINDOW_VARIABLE))
                .filter(variable -> number(variable.value()).isEmpty())
                .forEach(variable -> found.add(new Diagnosis(
                        ClientRules.BAD_WINDOW,
                        variable.where(),
                        WINDOW_VARIABLE + " is no plain number",
                        "write 200000",
                        fix(variable, String.valueOf(STANDARD)))));
    }

    private static boolean isInRange(Setting window) {
        return window.kind() == Node.Kind.NUMBER
                && number(window.value())
                        .filter(number -> number >= LEAST && number <= MOST)
                        .isPresent();
    }

    private static Optional<Long> number(String text) {
        return text.strip().matches("\\d{1,12}") ? Optional.of(Long.valueOf(text.strip())) : Optional.empty();
    }

    private void compaction(List<Diagnosis> found) {
        String mend = "take it out, or start a new session for each task";
        for (SettingsFile file : files) {
            file.get("autoCompactEnabled")
                    .filter(setting -> setting.value().equals("false"))
                    .ifPresent(setting -> found.add(Diagnosis.of(
                            ClientRules.NO_COMPACTION,
                            setting.where(),
                            "automatic compaction is off: autoCompactEnabled is false",
                            mend)));
        }
        variables.stream()
                .filter(variable ->
                        variable.isVariable("DISABLE_AUTO_COMPACT") || variable.isVariable("DISABLE_COMPACT"))
                .filter(Setting::isOn)
                .forEach(variable -> found.add(Diagnosis.of(
                        ClientRules.NO_COMPACTION,
                        variable.where(),
                        "automatic compaction is off: " + variable.name() + " is set",
                        mend)));
    }

    /** Whether sessions that start in a folder are held: the place that comes first decides, and settings are not inherited. */
    private boolean isSwitchedOff(String folder) {
        List<SettingsFile> order = new ArrayList<>(files);
        order.removeIf(file -> !file.isLoaded());
        order.removeIf(file ->
                !Outside.is(Location.of(file.path())) && !file.startFolder().equals(folder));
        order.sort(Comparator.comparingInt(ContextWindowCheck::rank));
        Stream<Setting> ranked =
                Stream.concat(order.stream().flatMap(file -> file.variables().stream()), environment.stream());
        return ranked.filter(variable -> variable.isVariable(DISABLE))
                .findFirst()
                .filter(Setting::isOn)
                .isPresent();
    }

    /** What the machine's owner says, then the person in this project, then the project, then the person everywhere. */
    private static int rank(SettingsFile file) {
        if (Outside.is(Location.of(file.path()))) {
            return file.path().startsWith("~") || file.path().startsWith("$") ? 3 : 0;
        }
        return file.path().endsWith(SettingsFile.LOCAL) ? 1 : 2;
    }

    private void missing(List<Diagnosis> found, boolean pinnedHere) {
        Location settings = Location.of(SettingsFile.PROJECT);
        if (pinnedHere || wish != Wish.NONE) {
            Set<String> folders = new LinkedHashSet<>(List.of(""));
            files.stream()
                    .filter(file -> isShared(Location.of(file.path())))
                    .forEach(file -> folders.add(file.startFolder()));
            folders.stream().filter(folder -> !isSwitchedOff(folder)).forEach(folder -> found.add(noSwitch(folder)));
        }
        boolean hasWindow = files.stream().anyMatch(file -> file.get(WINDOW).isPresent())
                || variables.stream().anyMatch(variable -> variable.isVariable(WINDOW_VARIABLE));
        if (wish == Wish.ASKED && !hasWindow) {
            found.add(new Diagnosis(
                    ClientRules.NO_WINDOW,
                    settings,
                    "nothing says when a session is compacted: " + WINDOW + " is not set",
                    "set it to 200000",
                    Optional.of(new Fix(
                            SettingsFile.PROJECT,
                            text -> JsonSplice.of(SettingsFile.PROJECT, text.isBlank() ? "{}\n" : text)
                                    .set(List.of(WINDOW), STANDARD)
                                    .text()))));
        }
    }

    private static Diagnosis noSwitch(String folder) {
        String path = Folders.join(folder, SettingsFile.PROJECT);
        return new Diagnosis(
                ClientRules.NO_SWITCH,
                Location.of(path),
                "nothing keeps sessions in the 200K window: " + DISABLE + " is not set",
                "set it to \"1\" under \"env\"",
                Optional.of(Fix.ofSettings(path, List.of(SWITCH))));
    }

    private void client(ClientVersion client, List<Diagnosis> found) {
        if (client.isBefore(ClientVersion.COMPACTS_WHEN_STUCK)) {
            found.add(Diagnosis.of(
                    ClientRules.OLD_CLIENT,
                    Outside.client(),
                    "Claude Code " + client + " leaves a session stuck that passes 200K without 1M credits",
                    "run: claude update (" + ClientVersion.COMPACTS_WHEN_STUCK + " or later)"));
        } else if (client.isBefore(ClientVersion.HOLDS_EVERY_MODEL) && isSwitchedOff("")) {
            found.add(Diagnosis.of(
                    ClientRules.WEAK_SWITCH,
                    Outside.client(),
                    "Claude Code " + client + " does not hold every model to 200K with " + DISABLE,
                    "run: claude update (" + ClientVersion.HOLDS_EVERY_MODEL + " or later)"));
        }
    }
}
