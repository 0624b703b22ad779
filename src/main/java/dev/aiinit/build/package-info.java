/** Steps of the Maven build: the built-in pack and the cards become one file that starts fast. Not used at run time. */
@NullMarked
package dev.aiinit.build;

import org.jspecify.annotations.NullMarked;
