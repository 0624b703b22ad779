package dev.aiinit.lint;

import dev.aiinit.lint.InjectionSigns.Kind;
import dev.aiinit.lint.InjectionSigns.Sign;
import dev.aiinit.project.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds in memory files what is hidden from reviewers, what steers assistants, and keys that should be nowhere. */
public final class Injections implements Check {
    private static final Pattern FORBIDDEN =
            Pattern.compile("(?i)\\b(?:never|not|don't|avoid|no|without|must not|cannot)\\b");
    private static final Pattern QUOTED = Pattern.compile("[\"'`\u201c\u2018\u00ab]$");
    private static final Pattern WARNING = Pattern.compile(
            "(?i)\\binjections?\\b|\\bas (?:plain )?data\\b|\\buntrusted\\b|\\bsuspicious\\b|\\b(?:never|not|don't) (?:follow|obey|act on|trust)\\b");

    private final Examined examined;

    public Injections(Examined examined) {
        this.examined = examined;
    }

    @Override
    public List<Diagnosis> diagnoses() {
        List<Diagnosis> found = new ArrayList<>();
        for (MemoryFile file : examined.memory()) {
            for (Secrets.Key key : Secrets.in(file.text())) {
                found.add(Diagnosis.of(
                        MemoryRules.SECRET,
                        file.at(key.start()),
                        "this has the shape of a live key of " + key.maker(),
                        "revoke it, then take it out; it stays in git's history"));
            }
            for (Sign sign : InjectionSigns.of(file.text())) {
                if (!isWarning(file, sign)) {
                    sign(file, sign, found);
                }
            }
        }
        return found;
    }

    /** Words that are quoted in a warning against them, or sending that is forbidden. */
    private static boolean isWarning(MemoryFile file, Sign sign) {
        if (sign.kind() != Kind.STEERING_PHRASE && sign.kind() != Kind.SENDING) {
            return false;
        }
        int offset = file.offset(sign.line(), sign.column());
        String line = file.lineAt(offset);
        String before = line.substring(0, line.length() - file.lineFrom(offset).length());
        return sign.kind() == Kind.SENDING
                ? FORBIDDEN.matcher(before).find()
                : QUOTED.matcher(before).find() && WARNING.matcher(line).find();
    }

    private static void sign(MemoryFile file, Sign sign, List<Diagnosis> found) {
        Location where = file.at(file.offset(sign.line(), sign.column()));
        if (sign.kind() == Kind.HIDDEN_CHARACTERS || sign.kind() == Kind.BIDI_CONTROL) {
            found.add(Diagnosis.of(
                    MemoryRules.HIDDEN_TEXT, where, sign.kind().sentence() + " " + sign.what(), "take them out"));
        } else if (sign.kind() == Kind.STEERING_PHRASE
                || sign.kind() == Kind.FAKE_TURN
                || sign.kind() == Kind.SENDING) {
            found.add(Diagnosis.of(
                    MemoryRules.STEERING,
                    where,
                    sign.kind().sentence() + " \"" + sign.what() + "\"",
                    "take it out, unless the file is about such words"));
        }
    }
}
