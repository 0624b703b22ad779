/** Base, text on disk and rendered text become a plan; owns the ports that write plans and keep bases. */
@NullMarked
package dev.aiinit.merge;

import org.jspecify.annotations.NullMarked;
