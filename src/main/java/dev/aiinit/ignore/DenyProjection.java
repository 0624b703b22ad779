package dev.aiinit.ignore;

import dev.aiinit.pack.Target.Enforcement;
import java.util.List;

/**
 * An ignore list as one client obeys it in one start folder.
 *
 * @param rules in the order in which they must stand
 * @param dropped lines that this client's own matching would turn against source
 */
public record DenyProjection(List<DenyRule> rules, List<Dropped> dropped) {
    public DenyProjection {
        rules = List.copyOf(rules);
        dropped = List.copyOf(dropped);
    }

    public List<String> texts() {
        return rules.stream().map(DenyRule::text).toList();
    }

    /** What a line of the list is worth here. */
    public Enforcement enforcementOf(IgnoreLine line) {
        return rules.stream()
                .filter(rule -> rule.line().isSame(line))
                .findFirst()
                .map(DenyRule::enforcement)
                .orElse(Enforcement.UNSUPPORTED);
    }
}
