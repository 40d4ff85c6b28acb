/** The command line: it reads files, calls the library and prints. It decides nothing by itself. */
@NullMarked
package dev.noncoercive.cli;

import org.jspecify.annotations.NullMarked;
