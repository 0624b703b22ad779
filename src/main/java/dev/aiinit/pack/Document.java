package dev.aiinit.pack;

import dev.aiinit.project.RenderedFile.Ownership;

/**
 * A file that a pack writes.
 *
 * @param path target, relative to the root
 * @param template name of the template in the pack
 * @param budget tokens it should stay under; 0 for none
 */
public record Document(String path, String template, Ownership ownership, int budget, When when) {}
