package dev.noncoercive.testkit;

import dev.noncoercive.model.invitation.Footer;
import dev.noncoercive.model.invitation.Link;
import dev.noncoercive.model.invitation.MailHeader;
import dev.noncoercive.model.invitation.Message;
import dev.noncoercive.model.invitation.OneClickProbe;
import dev.noncoercive.model.invitation.PushTerms;
import dev.noncoercive.model.invitation.SmsTerms;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;

/** Generators of messages and their parts. */
public final class MessageArbitraries {
    private MessageArbitraries() {}

    /** {@return values of {@link Footer}} */
    public static Arbitrary<Footer> footers() {
        return Builders.withBuilder(Footer::builder)
                .use(ValueArbitraries.texts())
                .withProbability(0.4)
                .in((builder, value) -> builder.identity(value))
                .use(ValueArbitraries.texts())
                .withProbability(0.4)
                .in((builder, value) -> builder.postalAddress(value))
                .use(ValueArbitraries.texts())
                .withProbability(0.4)
                .in((builder, value) -> builder.commercialNature(value))
                .use(ValueArbitraries.texts())
                .withProbability(0.4)
                .in((builder, value) -> builder.reasonForContact(value))
                .build(Footer.Builder::build);
    }

    /** {@return values of {@link SmsTerms}} */
    public static Arbitrary<SmsTerms> smsTerms() {
        return Builders.withBuilder(SmsTerms::builder)
                .use(ValueArbitraries.texts())
                .in((builder, value) -> builder.senderName(value))
                .use(ValueArbitraries.texts().list().ofMaxSize(2))
                .in((builder, values) -> builder.addAllStopWords(values))
                .use(ValueArbitraries.texts().list().ofMaxSize(2))
                .in((builder, values) -> builder.addAllHelpWords(values))
                .use(ConsentArbitraries.cadences())
                .withProbability(0.4)
                .in((builder, value) -> builder.frequencyTold(value))
                .use(ValueArbitraries.flags())
                .withProbability(0.4)
                .in((builder, value) -> builder.confirmed(value))
                .build(SmsTerms.Builder::build);
    }

    /** {@return values of {@link PushTerms}} */
    public static Arbitrary<PushTerms> pushTerms() {
        return Builders.withBuilder(PushTerms::builder)
                .use(ValueArbitraries.flags())
                .in((builder, value) -> builder.ownOptIn(value))
                .use(ValueArbitraries.flags())
                .in((builder, value) -> builder.optOutInApp(value))
                .build(PushTerms.Builder::build);
    }

    /** {@return values of {@link OneClickProbe}} */
    public static Arbitrary<OneClickProbe> oneClickProbes() {
        return Builders.withBuilder(OneClickProbe::builder)
                .use(ValueArbitraries.anyInstants())
                .in((builder, value) -> builder.at(value))
                .use(Arbitraries.of(200, 202, 302, 403, 500))
                .in((builder, value) -> builder.status(value))
                .use(ValueArbitraries.flags())
                .in((builder, value) -> builder.redirected(value))
                .use(ValueArbitraries.flags())
                .in((builder, value) -> builder.contextNeeded(value))
                .use(ValueArbitraries.flags())
                .in((builder, value) -> builder.changedByGet(value))
                .use(ValueArbitraries.flags())
                .in((builder, value) -> builder.opaque(value))
                .use(ValueArbitraries.anyInstants())
                .withProbability(0.4)
                .in((builder, value) -> builder.worksUntil(value))
                .build(OneClickProbe.Builder::build);
    }

    /** {@return links with words and target} */
    public static Arbitrary<Link> links() {
        return Combinators.combine(ValueArbitraries.texts(), ValueArbitraries.texts())
                .as((label, target) ->
                        Link.builder().label(label).target(target).build());
    }

    /** {@return header fields as mails carry them} */
    public static Arbitrary<MailHeader> mailHeaders() {
        return Combinators.combine(
                        Arbitraries.of("List-Unsubscribe", "List-Unsubscribe-Post", "List-Id", "X-Own"),
                        Arbitraries.of("<https://bakery.example/out/7f3a>", "List-Unsubscribe=One-Click", "bread"))
                .as((name, value) ->
                        MailHeader.builder().name(name).value(value).build());
    }

    /** {@return messages with all their parts, or few} */
    public static Arbitrary<Message> messages() {
        return Builders.withBuilder(Message::builder)
                .use(ContactArbitraries.channels())
                .in((builder, value) -> builder.channel(value))
                .use(ValueArbitraries.languages())
                .withProbability(0.4)
                .in((builder, value) -> builder.language(value))
                .use(ValueArbitraries.texts())
                .withProbability(0.3)
                .in((builder, value) -> builder.from(value).replyTo(value))
                .use(ValueArbitraries.texts())
                .withProbability(0.2)
                .in((builder, value) -> builder.answeredBy(value).thread(value))
                .use(ValueArbitraries.texts())
                .withProbability(0.6)
                .in((builder, value) -> builder.subject(value))
                .use(ValueArbitraries.texts())
                .withProbability(0.2)
                .in((builder, value) -> builder.preheader(value).hiddenWords(value))
                .use(ValueArbitraries.texts())
                .withProbability(0.6)
                .in((builder, value) -> builder.body(value))
                .use(ValueArbitraries.texts())
                .withProbability(0.2)
                .in((builder, value) -> builder.htmlBody(value))
                .use(links().list().ofMaxSize(1))
                .in((builder, values) -> builder.addAllLinks(values))
                .use(footers())
                .withProbability(0.3)
                .in((builder, value) -> builder.footer(value))
                .use(ContactArbitraries.instants())
                .withProbability(0.2)
                .in((builder, value) -> builder.markupDeadline(value))
                .use(smsTerms())
                .withProbability(0.2)
                .in((builder, value) -> builder.sms(value))
                .use(pushTerms())
                .withProbability(0.2)
                .in((builder, value) -> builder.push(value))
                .use(mailHeaders().list().ofMaxSize(2))
                .in((builder, values) -> builder.addAllHeaders(values))
                .use(oneClickProbes())
                .withProbability(0.2)
                .in((builder, value) -> builder.oneClickProbe(value))
                .build(Message.Builder::build)
                .withoutEdgeCases();
    }
}
