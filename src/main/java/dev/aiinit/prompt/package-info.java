/** Asks a person on a terminal; the only user of JLine. */
@NullMarked
package dev.aiinit.prompt;

import org.jspecify.annotations.NullMarked;
