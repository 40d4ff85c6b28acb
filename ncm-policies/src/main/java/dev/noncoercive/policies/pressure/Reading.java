package dev.noncoercive.policies.pressure;

import dev.noncoercive.model.finding.Contribution;
import dev.noncoercive.model.finding.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One reading of one text. It is used once, by one thread. */
final class Reading {
    private static final int MOST = 1000;
    /** So many words before and after a match tell its language. */
    private static final int AROUND = 20;

    private final RuleBase base;
    private final String text;
    private final PressureContext context;
    private final PlainText plain;
    private final Tokens tokens;
    private final int foreign;
    private final List<Match> matches = new ArrayList<>();
    private final Set<PressureNeed> stated = EnumSet.noneOf(PressureNeed.class);
    private boolean truncated;

    Reading(RuleBase base, String text, PressureContext context) {
        this.base = base;
        this.text = text;
        this.context = context;
        this.plain = PlainText.of(text);
        Scanner scanner = new Scanner(plain.text(), base.vocabulary(), context.field() == PressureField.LABEL);
        this.tokens = scanner.scan();
        this.foreign = scanner.foreignWords();
    }

    PressureReport report(Model model, double threshold) {
        match();
        Languages languages = new Languages(base, tokens, foreign, matches);
        Optional<String> abstained = languages.abstained(context.language());
        ImmutablePressureReport.Builder report = PressureReport.builder().truncated(truncated);
        if (abstained.isPresent()) {
            merged(Optional.empty()).stream()
                    .filter(this::isPeopleWordInName)
                    .map(match -> finding(match, PressureCategory.PEOPLE_WORDS, false))
                    .forEach(report::addPeopleWords);
            return report.level(PressureLevel.ABSTAIN)
                    .score(0)
                    .abstained(abstained)
                    .build();
        }
        Optional<PressureLanguage> language = context.language().or(languages::found);
        language.ifPresent(this::leaveOutOthers);
        Sentences sentences = new Sentences(tokens, matches);
        Sentences.Scores scores = sentences.scores(model.text());
        List<Match> all = merged(language);
        double score = scores.best();
        if (language.isPresent()) {
            Candidates candidates = new Candidates(
                    base, model, context, language.get(), tokens, match -> warns(match, scores.at(match) >= threshold));
            all.addAll(candidates.find(sentences, MOST - Math.min(MOST, matches.size())));
            all.sort(Comparator.comparingInt(Match::from));
            score = Math.max(score, candidates.best());
        }
        filled(report.language(language).score(score), all, scores, threshold);
        return report.build();
    }

    /** What the score looks at. */
    int[] features() {
        match();
        new Languages(base, tokens, foreign, matches).found().ifPresent(this::leaveOutOthers);
        return new Sentences(tokens, matches).features();
    }

    /** What the score for mail prose looks at in the whole text. */
    int[] proseFeatures() {
        return prose().of(tokens, 0, tokens.size());
    }

    /** The concepts of the whole text. */
    BitSet concepts() {
        return prose().concepts(tokens, 0, tokens.size());
    }

    private ProseFeatures prose() {
        if (matches.isEmpty()) {
            match();
        }
        Optional<PressureLanguage> language = new Languages(base, tokens, foreign, matches).found();
        return new ProseFeatures(base.concepts(), language.orElse(PressureLanguage.EN));
    }

    private void match() {
        base.automaton().run(tokens, this::ended);
        matches.sort(Comparator.comparingInt(Match::from)
                .thenComparingInt(match -> -match.to())
                .thenComparingInt(match -> match.rule().number()));
    }

    /** What rules of another language than that of the text found, in a sentence that is not in theirs. */
    private void leaveOutOthers(PressureLanguage language) {
        matches.removeIf(match ->
                match.rule().language() != language && !isPeopleWordInName(match) && !isInItsLanguage(match, language));
    }

    /** Names inside the house mix languages, and most are too short to tell. */
    private boolean isPeopleWordInName(Match match) {
        return context.field() == PressureField.LABEL
                && match.rule().category().equals(Optional.of(PressureCategory.PEOPLE_WORDS));
    }

    private boolean isInItsLanguage(Match match, PressureLanguage language) {
        Languages around = new Languages(base, tokens, edge(match.from(), -1), edge(match.to(), 1), 0, List.of());
        return around.prefers(match.rule().language(), language);
    }

    /** The edge of the sentence from a token on, or a token some way to it. */
    private int edge(int token, int step) {
        int at = token;
        for (int i = 0; i < AROUND && at > 0 && at < tokens.size() - 1 && tokens.symbol(at) != Vocabulary.BOUND; i++) {
            at += step;
        }
        return at;
    }

    private void filled(
            ImmutablePressureReport.Builder report, List<Match> all, Sentences.Scores scores, double threshold) {
        PressureLevel level = PressureLevel.NONE;
        for (Match match : all) {
            Optional<PressureCategory> category = match.rule().category();
            if (category.isEmpty()) {
                report.addReliefs(relief(match));
                continue;
            }
            boolean likely = match.rule().candidate() || scores.at(match) >= threshold;
            PressureFinding finding = finding(match, category.get(), likely);
            if (category.get() == PressureCategory.PEOPLE_WORDS) {
                report.addPeopleWords(finding);
                continue;
            }
            if (shown(match.rule(), finding.level())) {
                report.addFindings(finding);
                level = level.compareTo(finding.level()) < 0 ? finding.level() : level;
            }
        }
        if (context.hints()) {
            List<Sentences.Stretch> suspects = scores.suspects();
            suspects.forEach(stretch -> report.addSuspects(span(stretch.from() + 1, stretch.to() - 1)));
            level = suspects.isEmpty() || level != PressureLevel.NONE ? level : PressureLevel.HINT;
        }
        report.level(level);
    }

    /** Weak signs are shown on request; a fact that is borne out is always told. */
    private boolean shown(Rule rule, PressureLevel level) {
        boolean confirmed = rule.statesItsFact()
                && context.fact(rule.needs()) == FactState.CONFIRMED
                && rule.severity() != PressureLevel.HINT;
        return level != PressureLevel.HINT || context.hints() || confirmed;
    }

    private boolean ended(int number, int begin, int end) {
        Rule rule = base.rule(number);
        int from = tokens.symbol(begin) == Vocabulary.BOUND ? begin + 1 : begin;
        int to = tokens.symbol(end) == Vocabulary.BOUND ? end - 1 : end;
        if (rule.appliesTo(context.field())
                && from <= to
                && !base.surroundings().silence(rule, tokens, from, to)) {
            take(new Match(rule, from, to));
        }
        truncated = matches.size() >= MOST;
        return !truncated;
    }

    /** Keeps one match where the same rule ended several times. */
    private void take(Match match) {
        int last = matches.size() - 1;
        for (int i = last; i >= 0 && i > last - 8; i--) {
            Match before = matches.get(i);
            if (before.rule().number() == match.rule().number() && before.overlaps(match)) {
                matches.set(i, before.with(match));
                return;
            }
        }
        matches.add(match);
    }

    /** Where words of one kind overlap, one finding stands for all: the loudest, then the longest. */
    private List<Match> merged(Optional<PressureLanguage> language) {
        List<Match> kept = new ArrayList<>();
        for (Match match : matches) {
            int over = -1;
            for (int i = kept.size() - 1; i >= 0 && i >= kept.size() - 8; i--) {
                if (kept.get(i).sameKind(match) && kept.get(i).overlaps(match)) {
                    over = i;
                    break;
                }
            }
            if (over < 0) {
                kept.add(match);
            } else if (louder(match, kept.get(over), language)) {
                kept.set(over, match.with(kept.get(over)));
            } else {
                kept.set(over, kept.get(over).with(match));
            }
        }
        return kept;
    }

    private static boolean louder(Match one, Match other, Optional<PressureLanguage> language) {
        int level = one.rule().severity().compareTo(other.rule().severity());
        if (level != 0 || one.rule().language() == other.rule().language()) {
            return level > 0 || (level == 0 && one.to() - one.from() > other.to() - other.from());
        }
        return language.equals(Optional.of(one.rule().language()));
    }

    private PressureFinding finding(Match match, PressureCategory category, boolean likely) {
        Rule rule = match.rule();
        return PressureFinding.builder()
                .span(span(match.from(), match.to()))
                .category(category)
                .rule(rule.id())
                .language(rule.language())
                .level(level(rule, likely))
                .why(rule.why())
                .needs(rule.needs())
                .suggest(rule.suggest())
                .darkPattern(rule.darkPattern())
                .weight(rule.weight())
                .addAllContributions(
                        match.shares().stream().map(this::contribution).toList())
                .build();
    }

    private Contribution contribution(Shares.Share share) {
        Span span = span(share.token(), share.token());
        return Contribution.of(span, text.substring(span.start(), span.end()), share.percent());
    }

    /**
     * A fact lowers or raises only what warns by its words, and only words that state it: when it is borne out their first
     * mention is a hint, when it is contradicted every mention is an error.
     */
    private PressureLevel level(Rule rule, boolean likely) {
        PressureLevel words = fromWords(rule, likely);
        if (words != PressureLevel.WARNING || !rule.statesItsFact()) {
            return words;
        }
        return switch (context.fact(rule.needs())) {
            case CONTRADICTED -> PressureLevel.ERROR;
            case CONFIRMED -> stated.add(rule.needs()) ? PressureLevel.HINT : words;
            case MISSING -> words;
        };
    }

    /** A rule alone does not warn where the score says that the sentence around it does not press. */
    private static PressureLevel fromWords(Rule rule, boolean likely) {
        return likely ? rule.severity() : PressureLevel.HINT;
    }

    private static boolean warns(Match match, boolean likely) {
        return match.rule()
                        .category()
                        .filter(category -> category != PressureCategory.PEOPLE_WORDS)
                        .isPresent()
                && fromWords(match.rule(), likely) == PressureLevel.WARNING;
    }

    private PressureRelief relief(Match match) {
        Rule rule = match.rule();
        return PressureRelief.builder()
                .span(span(match.from(), match.to()))
                .rule(rule.id())
                .language(rule.language())
                .why(rule.why())
                .against(rule.needs())
                .build();
    }

    /** Where tokens stand, both inclusive. */
    private Span span(int from, int to) {
        return plain.original(tokens.start(from), tokens.end(to));
    }
}
