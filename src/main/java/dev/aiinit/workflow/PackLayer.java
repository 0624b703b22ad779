package dev.aiinit.workflow;

import dev.aiinit.pack.Pack;
import dev.aiinit.pack.PackHead;
import dev.aiinit.pack.PackReader;
import dev.aiinit.supply.PackTree;
import dev.aiinit.supply.Pin;

/** One pack from elsewhere: its pin and the files that have the hash of the pin. */
public record PackLayer(Pin pin, PackTree tree) {
    /** How problems in its files name it. */
    String origin() {
        return pin.asked().toString();
    }

    PackHead head() {
        return PackReader.head(tree.texts(origin()));
    }

    /**
     * The pack, read and checked.
     *
     * @param program version of this program, which packs may demand
     * @throws dev.aiinit.project.UserError with every problem of its manifest
     */
    public Pack pack(String program) {
        return PackReader.read(tree.texts(origin()), program);
    }
}
