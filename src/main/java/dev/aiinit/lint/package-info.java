/** What is wrong with the memory, rule by rule: values in, findings with codes and places out. */
@NullMarked
package dev.aiinit.lint;

import org.jspecify.annotations.NullMarked;
