package dev.aiinit.lint;

import dev.aiinit.lint.InjectionSigns.Kind;
import dev.aiinit.lint.InjectionSigns.Sign;
import dev.aiinit.project.Location;
import java.util.ArrayList;
import java.util.List;

/** Finds in memory files what is hidden from reviewers, what steers assistants, and keys that should be nowhere. */
public final class Injections implements Check {
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
                sign(file, sign, found);
            }
        }
        return found;
    }

    private static void sign(MemoryFile file, Sign sign, List<Diagnosis> found) {
        Location where = new Location(file.path(), sign.line(), sign.column());
        if (sign.kind() == Kind.HIDDEN_CHARACTERS || sign.kind() == Kind.BIDI_CONTROL) {
            found.add(Diagnosis.of(
                    MemoryRules.HIDDEN_TEXT, where, sign.kind().sentence() + " " + sign.what(), "take them out"));
        } else if (sign.kind() == Kind.STEERING_PHRASE || sign.kind() == Kind.FAKE_TURN) {
            found.add(Diagnosis.of(
                    MemoryRules.STEERING,
                    where,
                    sign.kind().sentence() + " \"" + sign.what() + "\"",
                    "take it out, unless the file is about such words"));
        }
    }
}
