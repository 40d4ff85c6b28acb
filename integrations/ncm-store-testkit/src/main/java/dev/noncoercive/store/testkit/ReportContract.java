package dev.noncoercive.store.testkit;

import static dev.noncoercive.store.testkit.ContractValues.ADA;
import static dev.noncoercive.store.testkit.ContractValues.START;
import static dev.noncoercive.store.testkit.ContractValues.contact;
import static org.assertj.core.api.Assertions.assertThat;

import dev.noncoercive.model.Channel;
import dev.noncoercive.model.SenderId;
import dev.noncoercive.model.contact.Contact;
import dev.noncoercive.policies.contact.ContactGate;
import dev.noncoercive.policies.contact.ContactStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What every store must keep of contacts that happened elsewhere; part of the {@link ContactStoreContract}.
 *
 * <p>For example, the mail {@code 1} of one sender and the mail {@code 1} of another, which are two.
 */
public interface ReportContract extends StoreOpener {
    @Test
    default void a_message_id_that_several_messages_have_hides_none_of_them() {
        Instant[] now = {START};
        openEmpty(() -> now[0]).close();
        Contact first = contact(START.minus(Duration.ofDays(200))).withId("weekly");
        List<Contact> messages = List.of(
                first,
                first.withSender(SenderId.of("florist")),
                first.withChannel(Channel.SMS),
                first.withAt(START.minus(Duration.ofDays(9))),
                first.withAt(START.minus(Duration.ofDays(2))));
        ContactStore store = openAgain(() -> now[0]);
        assertThat(messages).allMatch(ContactGate.on(store)::record);
        assertThat(store.read(ADA).rows()).hasSize(messages.size());
        now[0] = START.plus(Duration.ofDays(300));
        store = openAgain(() -> now[0]);
        assertThat(messages).noneMatch(ContactGate.on(store)::record);
        assertThat(store.read(ADA).rows()).hasSize(messages.size());
    }

    @Test
    default void a_message_dated_ahead_of_the_clock_is_the_same_when_it_is_reported_again() {
        Instant[] now = {START};
        openEmpty(() -> now[0]).close();
        Contact ahead = contact(START.plusSeconds(60)).withId("m1");
        ContactStore store = openAgain(() -> now[0]);
        assertThat(ContactGate.on(store).record(ahead)).isTrue();
        for (int day = 0; day < 300; day += 100) {
            now[0] = START.plus(Duration.ofDays(day));
            assertThat(ContactGate.on(store).record(ahead)).isFalse();
        }
        assertThat(store.read(ADA).rows()).hasSize(1);
    }
}
