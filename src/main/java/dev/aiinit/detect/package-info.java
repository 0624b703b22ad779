/** Evaluates technology cards over a repository; the few facts that no condition can express are code here. */
@NullMarked
package dev.aiinit.detect;

import org.jspecify.annotations.NullMarked;
