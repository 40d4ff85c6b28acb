package dev.noncoercive.store.jdbc;

import dev.noncoercive.model.consent.PersonAct;
import dev.noncoercive.model.contact.ContactLabels;
import dev.noncoercive.policies.contact.ContactHistory;
import dev.noncoercive.policies.contact.ContactRow;
import dev.noncoercive.policies.contact.Tombstone;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Optional;

/** Sets the parameters of the statements in {@link Sql}, one after the other. */
final class Parameters {
    private final PreparedStatement statement;
    private int place;

    private Parameters(PreparedStatement statement) {
        this.statement = statement;
    }

    static Parameters of(PreparedStatement statement) {
        return new Parameters(statement);
    }

    Parameters text(String value) throws SQLException {
        statement.setString(++place, value);
        return this;
    }

    Parameters text(Optional<String> value) throws SQLException {
        if (value.isPresent()) {
            return text(value.get());
        }
        statement.setNull(++place, Types.VARCHAR);
        return this;
    }

    Parameters number(long value) throws SQLException {
        statement.setLong(++place, value);
        return this;
    }

    private Parameters instant(Instant value) throws SQLException {
        return number(value.toEpochMilli());
    }

    Parameters instant(Optional<Instant> value) throws SQLException {
        if (value.isPresent()) {
            return instant(value.get());
        }
        statement.setNull(++place, Types.BIGINT);
        return this;
    }

    /** For {@link Sql#SAVE_PERSON}. */
    Parameters person(String person, ContactHistory history) throws SQLException {
        return text(person)
                .instant(history.lastStep())
                .number(history.reach().toMillis())
                .instant(history.tombstone().map(Tombstone::at))
                .instant(history.tombstone().map(Tombstone::heldUntil))
                .text(history.tombstone().flatMap(KeptNoTexts::write))
                .instant(history.wholeSince());
    }

    /** For {@link Sql#SAVE_ACT}. */
    Parameters act(PersonAct act, int heard) throws SQLException {
        return text(act.person().value())
                .number(heard)
                .text(act.id())
                .instant(act.at())
                .text(Texts.wording(act));
    }

    /** For {@link Sql#SAVE_CONTACT}. */
    Parameters contact(String person, ContactRow row) throws SQLException {
        ContactLabels labels = row.labels();
        return text(person)
                .text(row.slot())
                .text(labels.sender().value())
                .text(labels.purpose().value())
                .text(labels.channel().value())
                .text(labels.topic().map(Object::toString))
                .text(labels.kind().text())
                .text(row.state().text())
                .instant(row.at())
                .instant(row.endsAt())
                .text(Rows.codes(row.heldFor()))
                .text(Addresses.text(row.addressKeys()))
                .text(Texts.written(row));
    }
}
