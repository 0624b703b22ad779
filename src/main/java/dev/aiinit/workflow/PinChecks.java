package dev.aiinit.workflow;

import dev.aiinit.pack.VersionDemand;
import dev.aiinit.project.ExitCode;
import dev.aiinit.project.Problem;
import dev.aiinit.project.UserError;
import dev.aiinit.supply.PackPlaces;
import dev.aiinit.supply.PackTree;
import dev.aiinit.supply.Pin;
import dev.aiinit.supply.References;
import dev.aiinit.supply.Source;
import java.io.IOException;
import java.util.Optional;

/** Compares pins with what the places they are from have now. */
public final class PinChecks {
    private final PackPlaces places;

    public PinChecks(PackPlaces places) {
        this.places = places;
    }

    /**
     * How a pin stands to its place.
     *
     * @param newest what the place has now; empty when nobody looked
     * @param newestVersion the version of its tag, or of what a folder holds
     * @param behind whether the newest is a later one; a tag that was moved is not later
     * @param moved whether the pinned tag leads elsewhere now
     */
    public record Standing(
            Pin pin, Optional<References.Choice> newest, String newestVersion, boolean behind, boolean moved) {}

    /** How a pin stands; the place is looked at. */
    public Standing standing(Pin pin) throws IOException {
        Source source = pin.asked();
        if (source.kind() != Source.Kind.GIT) {
            PackTree tree = places.tree(source, References.NO_CHOICE);
            return new Standing(pin, Optional.empty(), "", !tree.sha256().equals(pin.sha256()), false);
        }
        References references = places.references(source);
        Optional<References.Choice> newest = newest(pin, references);
        return new Standing(
                pin,
                newest,
                newest.map(References.Choice::tag)
                        .filter(VersionDemand::isVersion)
                        .map(tag -> tag.startsWith("v") ? tag.substring(1) : tag)
                        .orElse(""),
                newest.filter(now -> !now.commit().equals(pin.commit()))
                        .filter(now -> now.tag().isEmpty() || !now.tag().equals(pin.tag()))
                        .isPresent(),
                isMoved(pin, references));
    }

    /** Who follows versions is behind the newest of them; who follows a branch, behind its head; who names a commit never is. */
    private static Optional<References.Choice> newest(Pin pin, References references) {
        if (VersionDemand.isVersion(pin.tag())) {
            Optional<References.Choice> version = references.newestVersion();
            // A pre-release that somebody asked for may be newer than every release.
            Optional<References.Choice> asked = VersionDemand.of(
                            ">=" + pin.tag().replaceFirst("^v", ""))
                    .flatMap(later -> later.newest(references.tags()))
                    .flatMap(references::tag);
            return asked.or(() -> version);
        }
        return references.named(pin.ref());
    }

    private static boolean isMoved(Pin pin, References references) {
        return !pin.tag().isEmpty()
                && references
                        .tag(pin.tag())
                        .filter(now -> !now.commit().equals(pin.commit()))
                        .isPresent();
    }

    /**
     * A tag is a promise.
     *
     * @throws UserError when the tag of a pin leads elsewhere by now
     */
    public void refuseMoved(Pin pin) throws IOException {
        Source source = pin.asked();
        if (pin.tag().isEmpty() || !isMoved(pin, places.references(source))) {
            return;
        }
        String now = places.references(source)
                .tag(pin.tag())
                .map(References.Choice::commit)
                .orElse("");
        throw new UserError(
                ExitCode.UNTRUSTED,
                Problem.of(
                        "the tag " + pin.tag() + " of " + pin.source() + " was moved: it was " + pin.commit()
                                + " when it was pinned, and is " + now + " now",
                        "ask who publishes it why; to take what is there now, run: ai-init pack add SOURCE"));
    }

    /**
     * Brings the exact files of a pin to this machine.
     *
     * @throws UserError when the place has others under the same name
     */
    public void fetch(Pin pin) throws IOException {
        Source source = pin.asked();
        if (source.kind() != Source.Kind.GIT) {
            return;
        }
        refuseMoved(pin);
        if (places.kept(pin.sha256()).isPresent()) {
            return;
        }
        String name = pin.tag().isEmpty()
                ? places.references(source)
                        .named(pin.ref())
                        .map(References.Choice::name)
                        .orElse(pin.commit())
                : "refs/tags/" + pin.tag();
        PackTree tree = places.tree(source, new References.Choice(name, pin.tag(), pin.commit()));
        if (!tree.sha256().equals(pin.sha256())) {
            throw new UserError(
                    ExitCode.UNTRUSTED,
                    Problem.of(
                            "the pack " + pin.shown() + " has the SHA-256 " + tree.sha256() + ", and " + pin.sha256()
                                    + " is pinned",
                            "the lock was changed, or what is served under this commit; nothing was kept"));
        }
        places.keep(tree);
    }
}
