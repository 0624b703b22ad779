/** Where the program starts: the process's streams, environment and exit code are touched here and nowhere else. */
@NullMarked
package dev.aiinit;

import org.jspecify.annotations.NullMarked;
