package dev.aiinit.workflow;

import dev.aiinit.lint.Succession;
import dev.aiinit.markdown.SafeMarkdown;
import dev.aiinit.project.Decision;
import java.util.ArrayList;
import java.util.List;

/** Arranges decisions for templates: those in force whole, the superseded ones as a line with their successor. */
final class DecisionView {
    private final List<Decision> decisions;
    private final Succession succession;

    DecisionView(List<Decision> decisions) {
        this.decisions = decisions;
        this.succession = new Succession(decisions);
    }

    List<Object> all() {
        List<Object> all = new ArrayList<>();
        for (Decision decision : decisions) {
            all.add(Tree.of("id", decision.id())
                    .with("title", SafeMarkdown.inline(decision.title()))
                    .with("status", decision.status().word())
                    .with("date", decision.date().isEmpty() ? null : decision.date())
                    .with("why", decision.why().isEmpty() ? null : SafeMarkdown.block(decision.why()))
                    .with(
                            "whyIsProse",
                            !decision.why().isEmpty()
                                    && Character.isLetter(decision.why().codePointAt(0)))
                    .with(
                            "rejected",
                            decision.rejected().stream().map(SafeMarkdown::item).toList())
                    .with("supersedes", decision.supersedes())
                    .with("supersededBy", succession.successor(decision.id()).orElse(null))
                    .map());
        }
        return all;
    }

    List<Object> inForce() {
        List<Object> inForce = new ArrayList<>();
        for (Decision decision : decisions) {
            if (succession.isInForce(decision)) {
                inForce.add(Tree.of("id", decision.id())
                        .with("title", SafeMarkdown.inline(decision.title()))
                        .map());
            }
        }
        return inForce;
    }
}
