package dev.aiinit.ignore;

import dev.aiinit.repository.RepositoryFile;
import dev.aiinit.repository.RepositoryView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds example files for environment variables that hold a real key. Only keys of a form that nothing else has count: a false alarm would
 * teach people to pass over the warning.
 */
final class FilledExamples {
    private static final Pattern NAME = Pattern.compile(
            "\\.env(?:\\.[\\w-]+)*\\.(?:example|sample|template|dist|defaults|schema)|\\.env[_-]example");
    private static final Pattern KEY =
            Pattern.compile("\\b(?:AKIA[0-9A-Z]{16}|gh[pousr]_[A-Za-z0-9]{36}|github_pat_\\w{60,}"
                    + "|glpat-[\\w-]{20}|sk_live_[A-Za-z0-9]{24,}|xox[bp]-\\d{9,}-[\\w-]{20,}|AIza[\\w-]{35}|SG\\.[\\w-]{22}\\.[\\w-]{43}"
                    + "|npm_[A-Za-z0-9]{36}|sk-ant-[\\w-]{40,})(?![\\w-])|-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----");
    /** Keys that manuals print, and letters that somebody typed to fill the place. */
    private static final Pattern PLACEHOLDER =
            Pattern.compile("example|your|dummy|fake|sample|test|x{4}|0{6}|1234|abcd|(.)\\1{5}");

    private FilledExamples() {}

    /** Their names, never what they hold. */
    static List<String> in(RepositoryView view) {
        List<String> filled = new ArrayList<>();
        for (RepositoryFile file : view.files()) {
            if (file.tracked()
                    && NAME.matcher(file.name()).matches()
                    && isFilled(view.text(file.path()).orElse(""))) {
                filled.add(file.path());
            }
        }
        return filled;
    }

    private static boolean isFilled(String text) {
        Matcher key = KEY.matcher(text);
        while (key.find()) {
            if (!PLACEHOLDER.matcher(key.group().toLowerCase(Locale.ROOT)).find()) {
                return true;
            }
        }
        return false;
    }
}
