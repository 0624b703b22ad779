package dev.aiinit.lint;

import dev.aiinit.lint.PermissionFile.Entry;
import dev.aiinit.project.Location;
import dev.aiinit.project.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds settings that the client loads nothing of, permissions that let everything pass, and those of one person in git. */
final class SettingsForms implements Check {
    private static final Pattern ANY_COMMAND = Pattern.compile(
            "\\*|Bash|Bash\\(\\s*(?:\\*|:\\*|\\*:\\*)\\s*\\)|Bash\\((?:sudo|bash|sh|zsh|bash -c|sh -c|eval)(?::| )\\*\\)");
    private static final Pattern SECRETS = Pattern.compile(
            "Read\\((?:.*/)?(?:\\.env(?:\\.\\*|\\*|\\.local|\\.production)?|secrets?(?:/\\*\\*?)?|.*\\.pem|id_rsa.*|credentials.*)\\)|Read\\(~/\\.(?:ssh|aws).*\\)");

    private final Examined examined;
    private final PermissionFile file;

    SettingsForms(Examined examined, PermissionFile file) {
        this.examined = examined;
        this.file = file;
    }

    @Override
    public List<Diagnosis> diagnoses() {
        List<Diagnosis> found = new ArrayList<>();
        file.fault().ifPresent(fault -> found.add(notLoaded(fault)));
        for (Entry entry : file.entries("allow")) {
            if (ANY_COMMAND.matcher(entry.rule()).matches()) {
                found.add(wide(entry.where(), "\"" + entry.rule() + "\" lets every command run without a question"));
            } else if (SECRETS.matcher(entry.rule()).matches()) {
                found.add(wide(entry.where(), "\"" + entry.rule() + "\" lets secrets be read without a question"));
            }
        }
        file.permission("defaultMode")
                .filter(mode -> mode.rule().equals("bypassPermissions"))
                .ifPresent(mode -> found.add(wide(mode.where(), "bypassPermissions asks no question at all")));
        if (file.isLocal() && isTracked()) {
            found.add(Diagnosis.of(
                    BridgeRules.OF_ONE_PERSON,
                    Location.of(file.path()),
                    "git tracks the settings of one person",
                    "git rm --cached " + file.path() + ", and list it in .gitignore"));
        }
        return found;
    }

    private boolean isTracked() {
        return examined.repository().isGit()
                && examined.repository().files().stream()
                        .anyMatch(each -> each.tracked() && each.path().equals(file.path()));
    }

    private Diagnosis notLoaded(Problem fault) {
        String plain = PlainJson.of(file.text());
        boolean mends = !plain.equals(file.text())
                && PermissionFile.read(file.path(), plain).fault().isEmpty();
        Location where = fault.where() == null ? Location.of(file.path()) : fault.where();
        String mend = fault.hint().isEmpty() ? "make it plain JSON" : fault.hint();
        return new Diagnosis(
                BridgeRules.NOT_LOADED,
                where,
                "Claude Code loads nothing of this file: " + fault.what(),
                mend,
                mends ? Optional.of(new Fix(file.path(), SettingsForms::mended)) : Optional.empty());
    }

    /** Only a text that is no JSON is touched. */
    private static String mended(String text) {
        return PermissionFile.read(PermissionFile.NAME, text).fault().isEmpty() ? text : PlainJson.of(text);
    }

    private static Diagnosis wide(Location where, String what) {
        return Diagnosis.of(BridgeRules.TOO_WIDE, where, what, "allow the commands that are needed, one by one");
    }
}
