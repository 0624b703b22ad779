/** The use cases as plain classes. */
@NullMarked
package dev.aiinit.workflow;

import org.jspecify.annotations.NullMarked;
