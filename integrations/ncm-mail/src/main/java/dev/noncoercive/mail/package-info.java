/**
 * Reads raw e-mail ({@code .eml}) into the words of the model.
 *
 * <p>{@link dev.noncoercive.mail.MailReader} reads the bytes of one e-mail; {@link dev.noncoercive.mail.MailCampaign} makes a
 * campaign of it that policies can check. For example, the Sunday mail of a bakery becomes an invitation with one message.
 */
@NullMarked
package dev.noncoercive.mail;

import org.jspecify.annotations.NullMarked;
