package dev.noncoercive.model.finding;

import java.util.List;

/**
 * The ideas of the founding essays, one constant each; every finding names those it stands on.
 *
 * <p>A principle is a reason, not a rule and not a law. For example, a deadline without a reason stands on
 * {@link #OWN_TIME}.
 *
 * @since 0.1
 */
public enum Principle {
    /** Optimise for aligned, empowered customers, not for many. */
    ALIGNED_CUSTOMERS("Optimise for aligned, empowered customers, not for many.", Essay.HARDY),

    /** Open the door, then surrender the outcome. */
    SURRENDER_CONTROL("Open the door, then surrender the outcome.", Essay.HARDY),

    /**
     * The person decides how often, when, where, about what, and is encouraged to be their own authority: each
     * message shows where to change it.
     */
    CEDE_AUTHORITY(
            "The person decides how often, when, where, about what, and is encouraged to be their own authority: each message shows where to change it.",
            Essay.HARDY,
            Essay.FOR_PEOPLE),

    /** Everyone counts in themselves, also who never buys. */
    ENDS_NOT_MEANS("Everyone counts in themselves, also who never buys.", Essay.HARDY),

    /** The owner is enough already. */
    ENOUGH("The owner is enough already.", Essay.HARDY),

    /** Most people are not ready now, so most contacts ask nothing. */
    LONG_GAME("Most people are not ready now, so most contacts ask nothing.", Essay.HARDY),

    /** Say what is behind the door, also the unflattering part, in one's own voice, not a performance. */
    TELL_THE_TRUTH(
            "Say what is behind the door, also the unflattering part, in one's own voice, not a performance.",
            Essay.HARDY),

    /** Invitations instead of ultimatums, and instead of offers: friendly, open-ended, positive sum. */
    INVITE(
            "Invitations instead of ultimatums, and instead of offers: friendly, open-ended, positive sum.",
            Essay.HARDY),

    /** Trust fully and unconditionally. */
    TRUST("Trust fully and unconditionally.", Essay.HARDY),

    /** People decide in their own time. */
    OWN_TIME("People decide in their own time.", Essay.HARDY),

    /** Do not only avoid pressure: relieve it. */
    RELIEVE_PRESSURE("Do not only avoid pressure: relieve it.", Essay.HARDY),

    /** Treat others as you would be treated. */
    GOLDEN_RULE("Treat others as you would be treated.", Essay.HARDY),

    /** People are not objects and targets. */
    PEOPLE_WORDS("People are not objects and targets.", Essay.HARDY, Essay.BEYOND_SALES),

    /** Tell members about the stall you are in. */
    RADICAL_HONESTY("Tell members about the stall you are in.", Essay.HARDY),

    /** Give before you get. */
    GIVE_FIRST("Give before you get.", Essay.RECIPROCITY),

    /**
     * Trust renews by delivering, often and reliably, and by helping people along their way, not only after the
     * sale.
     */
    KEEP_PROMISES(
            "Trust renews by delivering, often and reliably, and by helping people along their way, not only after the sale.",
            Essay.RECIPROCITY),

    /** Attention, commitment and money are all given in exchange. */
    ATTENTION_IS_A_COST("Attention, commitment and money are all given in exchange.", Essay.RECIPROCITY),

    /** Giving far more than can be returned, or from a position others cannot match, turns exchange into taking. */
    NO_UNPAYABLE_GIFT(
            "Giving far more than can be returned, or from a position others cannot match, turns exchange into taking.",
            Essay.RECIPROCITY),

    /** Who was in charge of the exchange? */
    WHO_LEADS("Who was in charge of the exchange?", Essay.RECIPROCITY),

    /** Does it change or keep our standing? Do we ask others to change position, or help them keep it? */
    STATUS_KEPT(
            "Does it change or keep our standing? Do we ask others to change position, or help them keep it?",
            Essay.RECIPROCITY),

    /** A cycle strengthened by respect, or a one-way transfer? */
    TWO_WAY(
            "A cycle strengthened by respect, or a one-way transfer?",
            Essay.RECIPROCITY,
            Essay.BEYOND_SALES,
            Essay.REINVENTING),

    /** Respectful, joyful exchange: which other exchange does it reinforce, and how would both rather have it? */
    STRENGTHEN_THE_CYCLE(
            "Respectful, joyful exchange: which other exchange does it reinforce, and how would both rather have it?",
            Essay.RECIPROCITY),

    /** Makers face to face with buyers, iterating. */
    ITERATE_WITH_BUYERS("Makers face to face with buyers, iterating.", Essay.BEYOND_SALES),

    /** Replace pushing by attracting. */
    ATTRACT_NOT_PUSH("Replace pushing by attracting.", Essay.BEYOND_SALES),

    /** Make, words, share, attract, attune, educate, close where it fits. */
    SEVEN_STEPS("Make, words, share, attract, attune, educate, close where it fits.", Essay.BEYOND_SALES),

    /** Share with a tribe that lends its attention for a while. */
    NARROWCAST("Share with a tribe that lends its attention for a while.", Essay.BEYOND_SALES),

    /** Seek referrals. */
    REFERRAL("Seek referrals.", Essay.BEYOND_SALES),

    /** Understand their world, ask questions. */
    ATTUNE("Understand their world, ask questions.", Essay.BEYOND_SALES),

    /** Explain benefits and uses. */
    EDUCATE("Explain benefits and uses.", Essay.BEYOND_SALES),

    /** Close only where there is a good fit. */
    CLOSE_WHERE_FIT("Close only where there is a good fit.", Essay.BEYOND_SALES),

    /** No weakness exploited, no hype painted on. */
    NO_HACKED_BRAINS("No weakness exploited, no hype painted on.", Essay.BEYOND_SALES),

    /** Walls between marketing, sales and making come down. */
    HYBRID_ROLES("Walls between marketing, sales and making come down.", Essay.REINVENTING),

    /** Listen and use data, not football-talk and wallet-sniffing. */
    LISTEN_WITH_DATA("Listen and use data, not football-talk and wallet-sniffing.", Essay.REINVENTING),

    /** Data matters, the human interprets it with imagination and stays in the centre. */
    HUMAN_AT_CENTRE(
            "Data matters, the human interprets it with imagination and stays in the centre.", Essay.REINVENTING),

    /** Too important to be left to the marketing department. */
    NOT_ONLY_MARKETING("Too important to be left to the marketing department.", Essay.REINVENTING),

    /** Audience profile: purchase insight, buyer persona, value proposition, customer journey. */
    FOUR_PHASES(
            "Audience profile: purchase insight, buyer persona, value proposition, customer journey.",
            Essay.FOR_PEOPLE),

    /** Each phase gets factors of personal connection: interests, what moves them, an initiative. */
    PERSONAL_CONNECTION(
            "Each phase gets factors of personal connection: interests, what moves them, an initiative.",
            Essay.FOR_PEOPLE),

    /** Interviews, research, focus groups, surveys. */
    KNOW_BY_EVIDENCE("Interviews, research, focus groups, surveys.", Essay.FOR_PEOPLE),

    /** Care beyond the sale. */
    BEYOND_THE_SALE("Care beyond the sale.", Essay.FOR_PEOPLE, Essay.RECIPROCITY),

    /** Two kinds of return: money, and the human one that matters more and is measured only indirectly. */
    TWO_RETURNS(
            "Two kinds of return: money, and the human one that matters more and is measured only indirectly.",
            Essay.FOR_PEOPLE),

    /** "Getting the deal" is not success. */
    NO_CLOSING_KPI("'Getting the deal' is not success.", Essay.BEYOND_SALES, Essay.FOR_PEOPLE),

    /** A human-marketing owner, separate from sales but coordinated. */
    HUMAN_DEPARTMENT("A human-marketing owner, separate from sales but coordinated.", Essay.FOR_PEOPLE),

    /** Two thirds of what decides is not yours to control: conversations, experience. */
    TWO_THIRDS("Two thirds of what decides is not yours to control: conversations, experience.", Essay.FOR_PEOPLE),

    /** People differ. */
    NO_ANSWERS_FOR_OTHERS("People differ.", Essay.HARDY),

    /** No persuading, manipulating or pestering into a decision already made for them. */
    NO_DECISION_FOR_THEM(
            "No persuading, manipulating or pestering into a decision already made for them.", Essay.HARDY),

    /** The shop round the corner, made scalable. */
    NEIGHBOURHOOD_STORE("The shop round the corner, made scalable.", Essay.FOR_PEOPLE, Essay.BEYOND_SALES),

    /** Attention is worth nothing if the thing is not great. */
    GREAT_STUFF("Attention is worth nothing if the thing is not great.", Essay.BEYOND_SALES, Essay.RECIPROCITY),

    /** Mine and refine the value into a short message, bounced off a few first. */
    WORDS("Mine and refine the value into a short message, bounced off a few first.", Essay.BEYOND_SALES),

    /** Clients take part in the company. */
    INVOLVE("Clients take part in the company.", Essay.FOR_PEOPLE),

    /** Re-examine the intent: why do we still do it like this? */
    QUESTION_INERTIA("Re-examine the intent: why do we still do it like this?", Essay.BEYOND_SALES),

    /** So much desire to sell that we sell less. */
    WANTING_SELLS_LESS("So much desire to sell that we sell less.", Essay.FOR_PEOPLE);

    private final String idea;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of, so unmodifiable
    private final List<Essay> essays;

    Principle(String idea, Essay... essays) {
        this.idea = idea;
        this.essays = List.of(essays);
    }

    /**
     * The idea in one sentence.
     *
     * @return the sentence, in English
     */
    public String idea() {
        return idea;
    }

    /**
     * The essays that hold the idea.
     *
     * @return one or more essays
     */
    public List<Essay> essays() {
        return essays;
    }

    /** The founding essays. Where they disagree, {@link #HARDY} wins. */
    public enum Essay {
        /** Rob Hardy's primer, as quoted and commented in the first essay. */
        HARDY("Rob Hardy, Non-Coercive Marketing: A Primer"),

        /** On generosity and reciprocity. */
        RECIPROCITY("Marketing, generosidad y reciprocidad"),

        /** On the seven steps. */
        BEYOND_SALES("Beyond 'Marketing' and 'Sales'"),

        /** On new roles and listening. */
        REINVENTING("Reinventarsi: nuovo marketing, nuove vendite"),

        /** On marketing for people. */
        FOR_PEOPLE("Neither digital nor traditional, our marketing must be for people");

        private final String title;

        Essay(String title) {
            this.title = title;
        }

        /**
         * The title of the essay.
         *
         * @return the title, in its own language
         */
        public String title() {
            return title;
        }
    }
}
