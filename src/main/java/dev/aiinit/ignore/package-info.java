/** What is left out, and by which line: the grammar of {@code .gitignore}, tuned rules, and their projections. */
@NullMarked
package dev.aiinit.ignore;

import org.jspecify.annotations.NullMarked;
