/** The only user of FreeMarker: a project model and a pack become text in memory, inside the sandbox. */
@NullMarked
package dev.aiinit.render;

import org.jspecify.annotations.NullMarked;
