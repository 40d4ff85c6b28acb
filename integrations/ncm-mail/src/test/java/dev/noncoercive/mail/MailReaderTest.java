package dev.noncoercive.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.noncoercive.model.Channel;
import dev.noncoercive.model.SenderId;
import dev.noncoercive.model.invitation.Link;
import dev.noncoercive.model.invitation.Message;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MailReaderTest {
    private static Message read(String mail) throws MailException {
        return MailReader.read(mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> lines(Optional<String> text) {
        return text.orElseThrow()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    @Test
    void plain_text_with_encoded_subject() throws MailException {
        Message message = read("""
                From: Bakery <hello@bakery.example>
                Subject: =?utf-8?Q?Pane_di_segale=2C_perch=C3=A9_no=3F?=
                List-Unsubscribe: <https://bakery.example/u>,
                 <mailto:leave@bakery.example>
                Content-Type: text/plain; charset=utf-8
                Content-Transfer-Encoding: quoted-printable

                Buongiorno, =C3=A8 pronto.
                """);
        assertThat(message.channel()).isEqualTo(Channel.EMAIL);
        assertThat(message.subject()).contains("Pane di segale, perché no?");
        assertThat(message.body()).contains("Buongiorno, è pronto.");
        assertThat(message.headerValues("list-unsubscribe"))
                .singleElement()
                .asString()
                .startsWith("<https://bakery.example/u>,")
                .endsWith("<mailto:leave@bakery.example>")
                .doesNotContain("\n");
    }

    @Test
    void html_alone_is_read_as_a_person_would() throws MailException {
        Message message = read("""
                From: hello@bakery.example
                Content-Type: text/html; charset=utf-8

                <html><head><style>p { color: red }</style><title>no</title></head><body><p>Good <b>morning</b>,</p>
                <p>bread<br>and rolls</p><a href="https://bakery.example/leave">Leave</a><script>alert(1)</script></body></html>
                """);
        assertThat(lines(message.body())).containsExactly("Good morning,", "bread", "and rolls", "Leave");
        assertThat(message.links())
                .containsExactly(Link.builder()
                        .label("Leave")
                        .target("https://bakery.example/leave")
                        .build());
    }

    @Test
    void of_two_alternatives_both_are_read_and_attachments_are_not() throws MailException {
        Message message = read("""
                From: hello@bakery.example
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=outer

                --outer
                Content-Type: multipart/alternative; boundary=inner

                --inner
                Content-Type: text/plain

                plain words
                --inner
                Content-Type: text/html

                <p>other words</p>
                --inner--
                --outer
                Content-Type: text/plain
                Content-Disposition: attachment; filename=recipe.txt

                attached words
                --outer--
                """);
        assertThat(message.body()).contains("plain words");
        assertThat(message.htmlBody()).contains("other words");
    }

    @Test
    void pictures_buttons_and_quotations_are_read_as_a_person_sees_them() throws MailException {
        Message message = read("""
                From: hello@bakery.example
                Content-Type: text/html; charset=utf-8

                <p>News <img alt="of bread"><img alt=""> and <img alt="♥"> rolls</p><input type="submit" value="Buy now">
                <input type="hidden" value="x"><blockquote><p>They said<br>so</p></blockquote><p>A <q>good</q> <s>old</s> one</p>
                """);
        assertThat(lines(message.body()))
                .containsExactly(
                        "News", "of bread", "and  ♥  rolls", "Buy now", "> They said", "> so", "A “good” ~~old~~ one");
    }

    @Test
    void what_stands_beside_the_alternatives_belongs_to_both() throws MailException {
        Message message = read("""
                From: hello@bakery.example
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=outer

                --outer
                Content-Type: multipart/alternative; boundary=inner

                --inner
                Content-Type: text/plain

                plain words
                --inner
                Content-Type: multipart/related; boundary=pictures

                --pictures
                Content-Type: text/html

                <p>other words</p>
                --pictures--
                --inner--
                --outer
                Content-Type: text/plain

                the footer
                --outer--
                """);
        assertThat(lines(message.body())).containsExactly("plain words", "the footer");
        assertThat(lines(message.htmlBody())).containsExactly("other words", "the footer");
    }

    @Test
    void a_page_with_a_plain_footer_is_one_body() throws MailException {
        Message message = read("""
                From: hello@bakery.example
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=outer

                --outer
                Content-Type: text/html

                <p>the words</p>
                --outer
                Content-Type: text/plain

                the footer
                --outer--
                """);
        assertThat(lines(message.body())).containsExactly("the words", "the footer");
        assertThat(message.htmlBody()).isEmpty();
    }

    @Test
    void a_campaign_of_one_mail_is_filed_under_its_domain() throws MailException {
        Message message = read("From: Bakery <hello@Bakery.example>\nSubject: x\n\nbody\n");
        assertThat(MailCampaign.of("x.eml", message).sender()).isEqualTo(SenderId.of("bakery.example"));
        assertThat(MailCampaign.of("x.eml", read("Subject: x\n\nbody\n")).sender())
                .isEqualTo(SenderId.of("unknown"));
        assertThat(MailCampaign.placeName("/invitations/0/messages/0/subject")).isEqualTo("Subject");
    }

    @Test
    void what_is_no_mail_is_refused() {
        assertThatExceptionOfType(MailException.class)
                .isThrownBy(() -> MailReader.read(new byte[0]))
                .withMessage("the e-mail is empty");
        assertThatExceptionOfType(MailException.class)
                .isThrownBy(() -> read("just words\nwithout a header\n"))
                .withMessage("not an e-mail: it must begin with header fields such as `From: …`");
        assertThatExceptionOfType(MailException.class)
                .isThrownBy(() -> MailReader.read(new byte[MailReader.LENGTH_MAX + 1]))
                .withMessage("an e-mail must have 25000000 bytes or less, but had 25000001");
    }

    @Test
    void hostile_mail_is_read_or_refused() throws MailException {
        StringBuilder nested = new StringBuilder("From: a@b.example\nMIME-Version: 1.0\n");
        for (int i = 0; i < 60; i++) {
            nested.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\n\n--b")
                    .append(i)
                    .append('\n');
        }
        assertThatExceptionOfType(MailException.class).isThrownBy(() -> read(nested.toString()));
        assertThat(read("From: a@b.example\nContent-Type: text/plain; charset=no-such\n\nwords\n")
                        .channel())
                .isEqualTo(Channel.EMAIL);
    }
}
