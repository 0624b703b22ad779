/** Commands: where they are declared, what they are for, and how CI runs them. */
@NullMarked
package dev.aiinit.command;

import org.jspecify.annotations.NullMarked;
