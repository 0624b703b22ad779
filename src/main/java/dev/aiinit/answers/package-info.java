/** What was answered, where each answer came from and which one counts; owns the port {@link dev.aiinit.answers.Asker}. */
@NullMarked
package dev.aiinit.answers;

import org.jspecify.annotations.NullMarked;
