package dev.noncoercive.testkit;

import dev.noncoercive.model.Channel;
import dev.noncoercive.model.PersonId;
import dev.noncoercive.model.Purpose;
import dev.noncoercive.model.SenderId;
import dev.noncoercive.model.Topic;
import dev.noncoercive.model.campaign.Campaign;
import dev.noncoercive.model.consent.Allowance;
import dev.noncoercive.model.consent.Consent;
import dev.noncoercive.model.consent.ConsentGiven;
import dev.noncoercive.model.consent.ConsentWithdrawn;
import dev.noncoercive.model.consent.PersonAct;
import dev.noncoercive.model.consent.Preferences;
import dev.noncoercive.model.consent.QuietHours;
import dev.noncoercive.model.consent.Window;
import dev.noncoercive.model.contact.Contact;
import dev.noncoercive.model.contact.ContactLabels;
import dev.noncoercive.model.contact.ContactRecord;
import dev.noncoercive.model.enough.EnoughThreshold;
import dev.noncoercive.model.invitation.Door;
import dev.noncoercive.model.invitation.Invitation;
import dev.noncoercive.model.invitation.Message;
import dev.noncoercive.model.invitation.Money;
import dev.noncoercive.model.ledger.ReciprocityLedger;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;

/** Lets jqwik find the generators of this kit by type. */
public final class ModelArbitraryProvider implements ArbitraryProvider {
    private static final Map<Class<?>, Supplier<Arbitrary<?>>> BY_TYPE = Map.ofEntries(
            Map.entry(PersonId.class, ContactArbitraries::persons),
            Map.entry(SenderId.class, ContactArbitraries::senders),
            Map.entry(Channel.class, ContactArbitraries::channels),
            Map.entry(Purpose.class, ContactArbitraries::purposes),
            Map.entry(Topic.class, ContactArbitraries::topics),
            Map.entry(Window.class, ContactArbitraries::windows),
            Map.entry(Allowance.class, ContactArbitraries::allowances),
            Map.entry(QuietHours.class, ContactArbitraries::quietHours),
            Map.entry(Preferences.class, ContactArbitraries::preferences),
            Map.entry(ContactLabels.class, ContactArbitraries::labels),
            Map.entry(ConsentGiven.class, ContactArbitraries::consentsGiven),
            Map.entry(ConsentWithdrawn.class, ContactArbitraries::consentsWithdrawn),
            Map.entry(PersonAct.class, ContactArbitraries::acts),
            Map.entry(Contact.class, ContactArbitraries::contacts),
            Map.entry(ContactRecord.class, ContactArbitraries::records),
            Map.entry(Consent.class, CampaignArbitraries::consents),
            Map.entry(Money.class, CampaignArbitraries::money),
            Map.entry(Door.class, CampaignArbitraries::doors),
            Map.entry(Message.class, CampaignArbitraries::messages),
            Map.entry(Invitation.class, CampaignArbitraries::invitations),
            Map.entry(ReciprocityLedger.class, CampaignArbitraries::ledgers),
            Map.entry(EnoughThreshold.class, CampaignArbitraries::thresholds),
            Map.entry(Campaign.class, CampaignArbitraries::campaigns));

    /** Made by the service loader. */
    public ModelArbitraryProvider() {}

    @Override
    public boolean canProvideFor(TypeUsage type) {
        return BY_TYPE.containsKey(type.getRawType());
    }

    @Override
    public Set<Arbitrary<?>> provideFor(TypeUsage type, SubtypeProvider subtypes) {
        Supplier<Arbitrary<?>> generator = BY_TYPE.get(type.getRawType());
        return generator == null ? Set.of() : Set.of(generator.get());
    }
}
