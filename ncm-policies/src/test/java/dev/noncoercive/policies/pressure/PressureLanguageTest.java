package dev.noncoercive.policies.pressure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is judged by the rules of which language, and what by none. */
class PressureLanguageTest {
    private final PressureCheck check = PressureCheck.standard();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nog maar drie plaatsen over! Wees er snel bij, want deze aanbieding is alleen vandaag geldig.",
                "Restam apenas três vagas! Corra, porque esta oferta acaba hoje à meia-noite.",
                "Não perca a última oportunidade e compre agora, ou será o único da rua sem ela.",
                "Au mai rămas doar trei locuri! Grăbește-te, oferta se termină astăzi la miezul nopții.",
                "Só quedan tres prazas! Date présa, esta oferta remata hoxe á medianoite.",
                "Només queden tres places! Afanya't, aquesta oferta s'acaba avui a mitjanit.",
                "Plus que trois places ! Dépêchez-vous, cette offre se termine ce soir à minuit.",
                "Det er bare tre plasser igjen, så skynd deg, for dette tilbudet gjelder kun i dag."
            })
    void a_language_that_is_not_ours_is_not_judged(String text) {
        assertThat(check.check(text).abstained()).contains("another language");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Società a responsabilità limitata, iscritta a Cuneo col numero 44817.",
                "La gala de insignias será sencilla: tortilla, vino y cuatro palabras.",
                "Legendary chest, eight keys, the whole server hunting."
            })
    void a_short_text_in_ours_is_judged(String text) {
        assertThat(check.check(text).abstained()).isEmpty();
    }

    @Test
    void letters_without_sense_are_in_no_language() {
        assertThat(check.check("asdkj qwoiue zmxncb qpwoei lkjasd qwe zxmnb").abstained())
                .contains("no language");
    }

    @Test
    void rules_of_another_language_say_nothing_of_a_sentence_that_is_not_in_it() {
        assertThat(check.check("I palloncini stanno volando via.").findings()).isEmpty();
        PressureContext italian =
                PressureContext.builder().language(PressureLanguage.IT).build();
        assertThat(check.check("Ti mando un burofax.", italian).findings()).isEmpty();
        assertThat(check.check("You can send us a burofax, a letter or a mail.").findings())
                .isEmpty();
    }

    @Test
    void each_sentence_of_a_mail_in_two_languages_is_judged_by_its_own() {
        assertThat(check.check(
                                "Il pane è nel forno e la porta è aperta. Hurry up, there are only 3 seats left for you!")
                        .findings())
                .extracting(PressureFinding::language)
                .isNotEmpty()
                .containsOnly(PressureLanguage.EN);
    }
}
