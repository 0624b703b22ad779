/** The command line: options to a request, exit codes, printing. The only user of picocli. */
@NullMarked
package dev.aiinit.cli;

import org.jspecify.annotations.NullMarked;
