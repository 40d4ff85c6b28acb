@NullMarked
package dev.noncoercive.mail;

import org.jspecify.annotations.NullMarked;
