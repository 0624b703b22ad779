package dev.aiinit.architecture;

import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.List;

/** No package uses itself through others. */
public final class NoCycles implements Rule {
    @Override
    public List<String> parts() {
        return List.of("cycle");
    }

    @Override
    public List<Breach> breaches(Code code) {
        return SlicesRuleDefinition.slices()
                .matching(code.root() + ".(*)..")
                .should()
                .beFreeOfCycles()
                .evaluate(code.classes())
                .getFailureReport()
                .getDetails()
                .stream()
                .map(cycle -> new Breach("cycle", cycle))
                .toList();
    }
}
