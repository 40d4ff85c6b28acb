package dev.noncoercive.cli;

import dev.noncoercive.model.PersonId;
import dev.noncoercive.policies.contact.AddressKey;
import dev.noncoercive.store.jdbc.JdbcContactStore;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Whose record a command is about: a person's, or that of whoever is known at an address. */
final class WhoseOption {
    @Option(names = "--person", description = "whom it is about, as an opaque id")
    private @Nullable String person;

    @Mixin
    private AddressOption address = new AddressOption();

    WhoseOption() {}

    /** The person who is named, if one is. */
    Optional<PersonId> named() {
        return Optional.ofNullable(person).map(Labels::named);
    }

    /** Refuses a command that is about nobody. */
    void require() throws InputException {
        if (person == null && !address.isGiven()) {
            throw new InputException("say whom it is about: --person, or --address");
        }
    }

    /** The keys of the address that is given, none where there is none. */
    NavigableSet<AddressKey> keys(JdbcContactStore store, Terminal terminal) throws InputException {
        return AddressOption.checked(address.byForm(terminal), store);
    }

    /** The one person it is about; empty where nobody is known at the address. */
    Optional<PersonId> one(JdbcContactStore store, Terminal terminal) throws InputException {
        require();
        NavigableSet<AddressKey> keys = keys(store, terminal);
        if (keys.isEmpty()) {
            return named();
        }
        List<PersonId> known = Holders.at(keys, store).people();
        if (named().isPresent()) {
            return named().filter(known::contains);
        }
        if (known.size() > 1) {
            throw new InputException(known.size() + " people are known at that address: "
                    + known.stream().map(PersonId::value).collect(Collectors.joining(", "))
                    + "; say which of them by --person");
        }
        return known.stream().findFirst();
    }

    /** What to say where {@link #one} is nobody. */
    String nobody() {
        return person == null ? "nobody is known at that address" : "whom --person names is not known at that address";
    }
}
