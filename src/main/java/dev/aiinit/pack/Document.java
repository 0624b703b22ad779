package dev.aiinit.pack;

import dev.aiinit.project.RenderedFile.Ownership;

/**
 * A file that a pack writes.
 *
 * @param path target, relative to the root
 * @param template name of the template in the pack
 * @param budget tokens it should stay under; 0 for none
 * @param when whether it is written
 * @param says whether it has anything to tell, once written
 * @param readWhen the moment to read it, as the short files tell it; empty when they do not point at it
 * @param imported whether a session that loads everything imports it
 * @param mirrors path of the document whose text this one repeats for another reader; empty for none
 */
public record Document(
        String path,
        String template,
        Ownership ownership,
        int budget,
        When when,
        When says,
        String readWhen,
        boolean imported,
        String mirrors) {}
