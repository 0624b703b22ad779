/** How packs arrive: where they come from, which version, what exactly their bytes are, and whether a person trusts them. */
@NullMarked
package dev.aiinit.supply;

import org.jspecify.annotations.NullMarked;
