package dev.aiinit.supply;

import java.io.IOException;
import java.util.Optional;

/** Where packs are had from: git repositories, archives and folders, and what this machine has kept of them. */
public interface PackPlaces {
    /**
     * What a git repository offers now.
     *
     * @throws dev.aiinit.project.UserError when it cannot be reached, or nothing may be
     */
    References references(Source source) throws IOException;

    /**
     * The files of a pack.
     *
     * @param choice the commit; what is not git has {@link References#NO_CHOICE}
     * @throws dev.aiinit.project.UserError when there is no such pack, or it cannot be had
     */
    PackTree tree(Source source, References.Choice choice) throws IOException;

    /**
     * What is kept under a hash.
     *
     * @throws dev.aiinit.project.UserError when what is kept there is something else by now
     */
    Optional<PackTree> kept(String sha256) throws IOException;

    /** Keeps a pack for later runs, which may not use the network. */
    void keep(PackTree tree) throws IOException;
}
