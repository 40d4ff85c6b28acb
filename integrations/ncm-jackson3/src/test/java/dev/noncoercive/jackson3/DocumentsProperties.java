package dev.noncoercive.jackson3;

import static org.assertj.core.api.Assertions.assertThat;

import dev.noncoercive.model.campaign.Campaign;
import dev.noncoercive.model.contact.ContactRecord;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

/** Promise 15: what is written can be read back equal; and bad input gives the declared error and no other. */
class DocumentsProperties {
    @Property(tries = 300)
    void promise_15_a_campaign_reads_back_equal_from_json(@ForAll Campaign campaign) {
        String text = Documents.json().write(campaign);
        assertThat(Documents.json().read(text, Campaign.class).value()).isEqualTo(campaign);
        assertThat(Documents.json()
                        .write(Documents.json().read(text, Campaign.class).value()))
                .isEqualTo(text);
    }

    @Property(tries = 300)
    void promise_15_a_campaign_reads_back_equal_from_yaml(@ForAll Campaign campaign) {
        String text = Documents.yaml().write(campaign);
        assertThat(Documents.yaml().read(text, Campaign.class).value()).isEqualTo(campaign);
    }

    @Property(tries = 300)
    void promise_15_a_record_reads_back_equal(@ForAll ContactRecord record) {
        String json = Documents.json().write(record);
        String yaml = Documents.yaml().write(record);
        assertThat(Documents.json().read(json, ContactRecord.class).value()).isEqualTo(record);
        assertThat(Documents.yaml().read(yaml, ContactRecord.class).value()).isEqualTo(record);
    }

    @Property(tries = 500)
    void any_text_is_read_or_refused_with_the_declared_error(@ForAll @StringLength(max = 60) String text) {
        assertReadOrRefused(Documents.json(), text);
        assertReadOrRefused(Documents.yaml(), text);
    }

    @Property(tries = 500)
    void a_damaged_document_is_read_or_refused_with_the_declared_error(
            @ForAll Campaign campaign, @ForAll @IntRange(max = 9999) int where, @ForAll char instead) {
        StringBuilder json = new StringBuilder(Documents.json().write(campaign));
        json.setCharAt(where % json.length(), instead);
        assertReadOrRefused(Documents.json(), json.toString());
        StringBuilder yaml = new StringBuilder(Documents.yaml().write(campaign));
        yaml.setCharAt(where % yaml.length(), instead);
        assertReadOrRefused(Documents.yaml(), yaml.toString());
    }

    private static void assertReadOrRefused(Documents documents, String text) {
        try {
            assertThat(documents.read(text, Campaign.class).value()).isNotNull();
        } catch (DocumentException e) {
            assertThat(e.getMessage()).doesNotContain("tools.jackson", "dev.noncoercive.", "Immutable");
        }
    }
}
