/** How long a check of one campaign takes, beside Hibernate Validator on what both can say. */
@NullMarked
package dev.noncoercive.check;

import org.jspecify.annotations.NullMarked;
