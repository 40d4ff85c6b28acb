/** Tests of the tables of texts. */
@NullMarked
package dev.noncoercive.policies.text;

import org.jspecify.annotations.NullMarked;
