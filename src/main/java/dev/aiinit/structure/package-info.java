/** The parts of a repository, what of them is deployed, and who depends on whom. */
@NullMarked
package dev.aiinit.structure;

import org.jspecify.annotations.NullMarked;
