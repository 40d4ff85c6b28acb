package org.example.bakery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.noncoercive.model.Channel;
import dev.noncoercive.model.Purpose;
import dev.noncoercive.model.SenderId;
import dev.noncoercive.model.campaign.Campaign;
import dev.noncoercive.model.invitation.Invitation;
import dev.noncoercive.model.invitation.Message;
import dev.noncoercive.policies.PolicySet;
import dev.noncoercive.policies.trial.PolicyTrial;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NoShoutingTest {
    private static final Path ROOT = Path.of(Objects.requireNonNull(System.getProperty("ncm.root"), "ncm.root"));
    private static final Instant AT = Instant.parse("2026-11-22T09:00:00Z");

    private static Campaign saying(Optional<String> subject) {
        return Campaign.builder()
                .name("bread")
                .sender(SenderId.of("bakery"))
                .purpose(Purpose.NEWSLETTER)
                .addInvitation(Invitation.builder()
                        .id("i")
                        .addMessage(Message.builder()
                                .channel(Channel.EMAIL)
                                .subject(subject)
                                .build())
                        .build())
                .build();
    }

    // how-to: begin
    @Test
    void a_subject_in_capitals_is_found() {
        PolicyTrial.of(new NoShouting(), AT)
                .fails(saying(Optional.of("NEW BREAD")), "/invitations/0/messages/0/subject")
                .passes(saying(Optional.of("New bread")))
                .leavesOpen(saying(Optional.empty()), "subject")
                .doesNotApply(saying(Optional.empty()).withInvitations());
    }
    // how-to: end

    @Test
    void it_is_found_beside_the_policies_of_ncm() {
        assertThat(PolicySet.standard()
                        .withInstalled(NoShouting.class.getClassLoader())
                        .require("B01"))
                .isEqualTo(new NoShouting().info());
    }

    @Test
    void the_page_shows_the_compiled_lines() throws IOException {
        String page = Files.readString(ROOT.resolve("docs/how-to/write-your-own-policy.md"));
        assertThat(page)
                .contains(
                        "```java\n" + region("ncm-examples/src/main/java/org/example/bakery/NoShouting.java") + "\n```")
                .contains("```java\n" + region("ncm-examples/src/test/java/org/example/bakery/NoShoutingTest.java")
                        + "\n```");
    }

    private static String region(String file) throws IOException {
        String source = Files.readString(ROOT.resolve(file));
        int from = source.indexOf("// how-to: begin\n") + "// how-to: begin\n".length();
        return source.substring(from, source.indexOf("// how-to: end", from))
                .stripTrailing()
                .stripIndent();
    }
}
