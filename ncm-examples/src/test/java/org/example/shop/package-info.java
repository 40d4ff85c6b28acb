/** A shop of somebody else's, some of it as it should not be. */
@org.jspecify.annotations.NullMarked
package org.example.shop;
