package dev.noncoercive.cli;

import dev.noncoercive.model.contact.ContactKind;
import dev.noncoercive.policies.contact.ContactRequest;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What kind of contact is asked for. */
final class KindOptions {
    @Option(
            names = "--kind",
            defaultValue = "invitation",
            description = "invitation, reminder, gift, consent-request, service or reply (default: ${DEFAULT-VALUE})")
    private String kind = "";

    @Option(names = "--basis", description = "what a service message stands on, such as an order")
    private @Nullable String basis;

    ContactRequest.Builder in(ContactRequest.Builder request) throws InputException {
        return request.kind(kind()).basis(Optional.ofNullable(basis));
    }

    private ContactKind kind() throws InputException {
        return Arrays.stream(ContactKind.values())
                .filter(known -> known.text().equals(Labels.label(kind)))
                .findFirst()
                .orElseThrow(() -> new InputException("unknown kind `" + kind + "`; known: "
                        + Arrays.stream(ContactKind.values())
                                .map(ContactKind::text)
                                .collect(Collectors.joining(", "))));
    }
}
