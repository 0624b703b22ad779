/** The model: records only, what every other package speaks in. Depends on nothing of ours. */
@NullMarked
package dev.aiinit.project;

import org.jspecify.annotations.NullMarked;
