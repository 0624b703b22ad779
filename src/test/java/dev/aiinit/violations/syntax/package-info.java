@NullMarked
package dev.aiinit.violations.syntax;

import org.jspecify.annotations.NullMarked;
