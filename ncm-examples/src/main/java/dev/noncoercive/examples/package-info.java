/** Small programs to read and run: the first contact, and a log of a sender who never asked. */
@NullMarked
package dev.noncoercive.examples;

import org.jspecify.annotations.NullMarked;
