/**
 * Texts as data: one UTF-8 table a language, and how a sentence is filled in.
 *
 * <p>{@link dev.noncoercive.policies.text.TextTable} loads the tables of reports and of what the gate says to the person. For example,
 * {@code person_it.properties} has {@code messages.one=1 messaggio}.
 */
@NullMarked
package dev.noncoercive.policies.text;

import org.jspecify.annotations.NullMarked;
