package dev.noncoercive.jackson3;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.noncoercive.model.consent.Allowance;
import dev.noncoercive.model.contact.ContactRecord;
import dev.noncoercive.model.invitation.Choice;
import org.junit.jupiter.api.Test;

class BadDocumentsTest {
    private static void assertRefused(Class<?> type, String jsonInSingleQuotes, String message) {
        String json = jsonInSingleQuotes.replace('\'', '"');
        assertThatExceptionOfType(DocumentException.class)
                .isThrownBy(() -> Documents.json().read(json, type))
                .withMessage(message);
    }

    @Test
    void unknown_field() {
        assertRefused(
                Allowance.class,
                "{'atMost': 2, 'per': 'P7D', 'perr': 1}",
                "line 1, column 29, /perr: unknown field `perr`; known: atMost, channels, per, purposes, senders, topics");
    }

    @Test
    void missing_fields() {
        assertRefused(Allowance.class, "{'channels': []}", "line 1, column 1, missing [atMost, per]");
    }

    @Test
    void null_value() {
        assertRefused(
                Allowance.class,
                "{'atMost': 2, 'per': 'P7D', 'channels': null}",
                "line 1, column 41, /channels: must not be null; leave the field out if there is nothing to say");
    }

    @Test
    void duplicate_field() {
        assertRefused(
                Allowance.class,
                "{'atMost': 2, 'per': 'P7D', 'atMost': 3}",
                "line 1, column 37, the field \"atMost\" stands there twice");
    }

    @Test
    void text_for_a_number() {
        assertRefused(
                Allowance.class,
                "{'atMost': '2', 'per': 'P7D'}",
                "line 1, column 2, /atMost: must be a whole number, but was text");
    }

    @Test
    void fraction_for_a_whole_number() {
        assertRefused(
                Allowance.class,
                "{'atMost': 1.9, 'per': 'P7D'}",
                "line 1, column 2, /atMost: must be a whole number, but was `1.9`");
    }

    @Test
    void number_for_text() {
        assertRefused(
                Allowance.class, "{'atMost': 1, 'per': 7}", "line 1, column 15, /per: must be text, but was a number");
    }

    @Test
    void bad_window() {
        assertRefused(
                Allowance.class,
                "{'atMost': 1, 'per': 'weekly'}",
                "line 1, column 15, /per: window must be an ISO 8601 duration such as `P7D`, `calendar-day`, `calendar-week`, `calendar-month` or `lifetime`, but was `weekly`");
    }

    @Test
    void negative() {
        assertRefused(
                Allowance.class,
                "{'atMost': -1, 'per': 'P7D'}",
                "line 1, column 1, atMost must not be negative, but was -1");
    }

    @Test
    void huge_number() {
        assertRefused(
                Allowance.class,
                "{'atMost': 99999999999999999999, 'per': 'P7D'}",
                "line 1, column 32, /atMost: must be a whole number of at most nine digits");
    }

    @Test
    void more_after_the_end() {
        assertRefused(
                Allowance.class,
                "{'atMost': 1, 'per': 'P7D'} {}",
                "line 1, column 1, there is more text after the end of the document");
    }

    @Test
    void broken() {
        assertRefused(
                Allowance.class,
                "{'atMost': 1, 'per' 'P7D'}",
                "line 1, column 21, not valid JSON: Unexpected character");
    }

    @Test
    void cut_off() {
        assertRefused(
                Allowance.class,
                "{'atMost': 1",
                "line 1, column 13, not valid JSON: Unexpected end-of-input: expected close marker for Object");
    }

    @Test
    void empty() {
        assertRefused(Allowance.class, "  ", "the document is empty");
    }

    @Test
    void a_list_for_an_object() {
        assertRefused(Allowance.class, "[]", "line 1, column 1, must be an object with fields, but was a list");
    }

    @Test
    void text_for_a_list() {
        assertRefused(
                Allowance.class,
                "{'atMost': 1, 'per': 'P7D', 'channels': 'email'}",
                "line 1, column 29, /channels: must be a list, but was text");
    }

    @Test
    void bad_label_in_a_list() {
        assertRefused(
                Allowance.class,
                "{'atMost': 1, 'per': 'P7D', 'channels': ['E Mail']}",
                "line 1, column 42, /channels/0: channel must be 1 to 128 lower-case letters, digits, dots, hyphens or underscores, but was `E Mail`");
    }

    @Test
    void unknown_kind() {
        assertRefused(
                ContactRecord.class,
                "{'acts': [{'act': 'wave', 'person': 'ada'}], 'schema': 'ncm/contact-record/1'}",
                "line 1, column 11, /acts/0: unknown kind `wave`; known: give-consent, withdraw-consent, set-preferences, pause, resume");
    }

    @Test
    void no_kind() {
        assertRefused(
                ContactRecord.class,
                "{'acts': [{'person': 'ada'}], 'schema': 'ncm/contact-record/1'}",
                "line 1, column 11, /acts/0: the field that names the kind (`act`) is missing");
    }

    @Test
    void number_for_an_instant() {
        assertRefused(
                ContactRecord.class,
                "{'acts': [{'act': 'resume', 'person': 'ada', 'at': 5}], 'schema': 'ncm/contact-record/1'}",
                "line 1, column 46, /acts/0/at: must be an instant such as `2026-11-01T09:00:00Z`, but was a number");
    }

    @Test
    void bad_instant() {
        assertRefused(
                ContactRecord.class,
                "{'acts': [{'act': 'resume', 'person': 'ada', 'at': 'today'}], 'schema': 'ncm/contact-record/1'}",
                "line 1, column 46, /acts/0/at: must be an instant such as `2026-11-01T09:00:00Z`, but was `today`");
    }

    @Test
    void address_as_person() {
        assertRefused(
                ContactRecord.class,
                "{'acts': [{'act': 'resume', 'person': 'ada@people.example', 'at': '2026-11-01T09:00:00Z'}], 'schema': 'ncm/contact-record/1'}",
                "line 1, column 29, /acts/0/person: personId must be an opaque id, but looks like an e-mail address");
    }

    @Test
    void bad_enum() {
        assertRefused(
                Choice.class,
                "{'answer': 'perhaps', 'label': 'x', 'weight': 1, 'preselected': false}",
                "line 1, column 2, /answer: must be one of yes, no, later, but was `perhaps`");
    }

    @Test
    void ordinal_for_an_enum() {
        assertRefused(
                Choice.class,
                "{'answer': 0, 'label': 'x', 'weight': 1, 'preselected': false}",
                "line 1, column 2, /answer: must be one of yes, no, later, but was `0`");
    }

    @Test
    void text_for_true() {
        assertRefused(
                Choice.class,
                "{'answer': 'no', 'label': 'x', 'weight': 1, 'preselected': 'false'}",
                "line 1, column 45, /preselected: must be true or false, but was text");
    }

    @Test
    void bad_zone() {
        assertRefused(
                ContactRecord.class,
                "{'acts': [{'act': 'set-preferences', 'person': 'ada', 'at': '2026-11-01T09:00:00Z', 'preferences': {'zone': 'Rome'}}], 'schema': 'ncm/contact-record/1'}",
                "line 1, column 101, /acts/0/preferences/zone: must be a zone such as `Europe/Rome`, but was `Rome`");
    }

    @Test
    void deep_nesting() {
        assertRefused(
                Allowance.class,
                "{'channels': [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]}",
                "line 1, column 1, beyond the limits of a document: Document nesting depth");
    }

    @Test
    void document_without_its_kind() {
        assertRefused(
                ContactRecord.class,
                "{'acts': []}",
                "line 1, column 1, missing [schema], which must be `ncm/contact-record/1`");
    }

    @Test
    void document_of_another_kind() {
        assertRefused(
                ContactRecord.class,
                "{'acts': [], 'schema': 'ncm/campaign/1'}",
                "line 1, column 14, /schema: schema must be `ncm/contact-record/1`, but was `ncm/campaign/1`");
    }

    @Test
    void kind_inside_a_document() {
        assertRefused(
                ContactRecord.class,
                "{'schema': 'ncm/contact-record/1', 'acts': [{'act': 'resume', 'schema': 'x'}]}",
                "line 1, column 63, /acts/0/schema: unknown field `schema`; known: at, id, person");
    }
}
