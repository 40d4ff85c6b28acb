package dev.noncoercive.policies.audit;

import dev.noncoercive.model.contact.Contact;
import dev.noncoercive.policies.contact.Reason;
import java.util.List;
import org.immutables.value.Value;

/**
 * A contact that happened although what the person had said forbade it.
 *
 * <p>For example, a third newsletter in thirty days under "two in thirty days".
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
public abstract class Violation {
    Violation() {}

    /** {@return the place of the contact in the record, from 0} */
    public abstract int index();

    /** {@return the contact} */
    public abstract Contact contact();

    /** {@return every reason that forbade it} */
    public abstract List<Reason> reasons();
}
