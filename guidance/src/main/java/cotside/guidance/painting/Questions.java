package cotside.guidance.painting;

import cotside.guidance.evidence.Evidence;
import cotside.guidance.evidence.Factors;
import cotside.guidance.evidence.Key;
import cotside.guidance.evidence.View;
import cotside.guidance.facts.Id;
import cotside.guidance.facts.Person;
import cotside.guidance.facts.Subject;
import cotside.guidance.logic.Standing;
import cotside.guidance.logic.Truth;
import cotside.guidance.logic.Use;
import cotside.guidance.outcome.Atom;
import cotside.guidance.outcome.Open;
import cotside.guidance.outcome.Result;
import cotside.guidance.outcome.Undecided;
import cotside.guidance.outcome.Worlds;
import cotside.guidance.pack.Act;
import cotside.guidance.pack.Question;
import cotside.guidance.pack.Role;
import cotside.guidance.pack.SubjectKind;
import cotside.guidance.pack.Ties;
import cotside.guidance.pack.Urgency;
import cotside.guidance.pack.Word;
import cotside.guidance.picture.Asking;
import cotside.guidance.picture.Asking.Tier;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What to find out next, each question once, in the order of guidance section 9. */
final class Questions {
    /** Who the baby's parents are is asked before whether there is anybody else. */
    private static final Set<String> PARENTHOOD = Set.of(Ties.BIRTH_MOTHER, Ties.FATHER);

    /** Asked once, whether the open role or set asks it or a rule does. */
    private static final Map<String, String> OPEN_ENDS = Map.of(
            Ties.FATHER, new Open(Open.Kind.OTHER_PARENT, null).key(),
            Ties.SHARES_CARE, new Open(Open.Kind.CARERS, null).key());

    private static final int NEVER = Integer.MAX_VALUE;

    /** Ties that are not to the baby. */
    private static final Set<String> BETWEEN_OTHERS = Set.of(Ties.PARTNER, Ties.LIVES_AT, Ties.SAME_PERSON);

    private final Worlds worlds;
    private final View today;
    private final Names names;
    private final ReadyPack pack;
    private final Set<Id> places = new LinkedHashSet<>();
    private final Map<String, Asked> asked = new LinkedHashMap<>();
    private final Map<Result, Integer> openSince = new HashMap<>();

    Questions(ReadyPack pack, Worlds worlds, Names names) {
        this.pack = pack;
        this.worlds = worlds;
        this.today = worlds.today().view();
        this.names = names;
        today.ledger().known().family().homes().forEach(home -> places.add(home.id()));
    }

    /** A question as it gathers the lines it bears on. */
    private static final class Asked {
        final Asking first;
        Tier tier;
        int rank;
        int place;
        final Set<String> lines = new LinkedHashSet<>();
        final Set<String> yes = new LinkedHashSet<>();
        final Set<String> no = new LinkedHashSet<>();
        final Set<String> factors = new LinkedHashSet<>();

        @Nullable
        Word urgency;

        int openSince = NEVER;

        Asked(Tier tier, int rank, int place, Asking first) {
            this.tier = tier;
            this.rank = rank;
            this.place = place;
            this.first = first;
        }

        /** A question that several lines ask stands where the first of them wants it. */
        void noLaterThan(Tier other, int otherRank, int otherPlace) {
            int order = tier.compareTo(other);
            boolean later =
                    order > 0 || (order == 0 && (rank > otherRank || (rank == otherRank && place > otherPlace)));
            if (later) {
                tier = other;
                rank = otherRank;
                place = otherPlace;
            }
        }

        Asking done() {
            return new Asking(
                    first.key(),
                    first.question(),
                    first.text(),
                    first.subject(),
                    List.copyOf(factors),
                    tier,
                    urgency,
                    lines.size(),
                    List.copyOf(lines),
                    openSince == NEVER ? null : LocalDate.ofEpochDay(openSince),
                    first.due(),
                    first.lastDone(),
                    first.heldBy(),
                    first.safely(),
                    first.why(),
                    told(yes),
                    told(no),
                    first.because());
        }
    }

    /** In the order to be asked. */
    List<Asking> all(List<Result> standsOut, List<Result> listed, Openings openings, Reviews reviews) {
        int place = 0;
        for (Result result : standsOut) {
            forStanding(result, place++);
        }
        for (Result result : listed) {
            forUndecided(result);
        }
        openings.all().stream()
                .filter(opening -> !openings.isNotPursued(opening))
                .forEach(this::forOpening);
        reviews.ask(this);
        List<Asked> all = new ArrayList<>(asked.values());
        all.sort(this::inOrder);
        List<Asking> asking = new ArrayList<>(all.size());
        for (Asked one : all) {
            asking.add(one.done());
        }
        return asking;
    }

    /** Spelled out: a chain of comparators took a tenth of the time of a picture. */
    private int inOrder(Asked one, Asked other) {
        int order = one.tier.compareTo(other.tier);
        order = order != 0 ? order : Integer.compare(one.rank, other.rank);
        order = order != 0 ? order : Integer.compare(one.place, other.place);
        order = order != 0 ? order : Integer.compare(dueIn(one.first), dueIn(other.first));
        order = order != 0 ? order : Integer.compare(urgency(one), urgency(other));
        order = order != 0 ? order : Integer.compare(other.lines.size(), one.lines.size());
        order = order != 0 ? order : Integer.compare(one.openSince, other.openSince);
        order = order != 0
                ? order
                : Integer.compare(pack.placeOfReview(one.first.question()), pack.placeOfReview(other.first.question()));
        return order != 0 ? order : one.first.text().compareTo(other.first.text());
    }

    private static int dueIn(Asking asking) {
        return asking.due() == null ? Integer.MAX_VALUE : (int) asking.due().toEpochDay();
    }

    private static int urgency(Asked one) {
        return one.urgency == null ? Word.values().length : one.urgency.ordinal();
    }

    /** The rule's own questions first, then what would settle, answer or ease it, then what it rests on too lightly. */
    private void forStanding(Result result, int place) {
        int rank = 0;
        for (String id : result.combination().ask()) {
            Question question = pack.question(id);
            if (question != null) {
                rank += forRule(question, result, rank, place);
            }
        }
        Result.Eased eased = result.eased();
        if (eased != null && eased.state() != cotside.guidance.picture.Line.Easing.State.SHOWN) {
            for (int atom : eased.atoms()) {
                Atom of = worlds.atoms().get(atom);
                if (of.truth() != Truth.TRUE && of.factor() != null && of.kind() == Atom.Kind.FACTOR) {
                    rank += forAtom(
                            of, result, Tier.STANDS_OUT, rank, place, "shown, it would ease: " + title(result), "");
                }
            }
        }
        rank += forActs(result, rank, place);
        for (int carrier : result.evidence()) {
            Atom atom = worlds.atoms().get(carrier);
            if (isLight(atom)) {
                rank += forAtom(
                        atom,
                        result,
                        Tier.STANDS_OUT,
                        rank,
                        place,
                        "seen or recorded, it would stand on firmer ground: " + title(result),
                        "ruled out, it may no longer stand out: " + title(result));
            }
        }
    }

    private static String title(Result result) {
        return result.combination().title();
    }

    /** Evidence that is only said, assumed, contradicted or about somebody unidentified. */
    private boolean isLight(Atom atom) {
        Standing standing = atom.standing();
        Subject subject = atom.subject();
        if (standing == null || subject == null || atom.factor() == null) {
            return false;
        }
        return switch (standing.stands()) {
            case SAID, ASSUMED, CONTRADICTED, REPORTED_OVER -> true;
            case SHOWN -> isUnidentified(subject);
            default -> false;
        };
    }

    private boolean isUnidentified(Subject subject) {
        for (Person person : today.ledger().known().people()) {
            if (!person.identified() && subject.involves(person.id())) {
                return true;
            }
        }
        return false;
    }

    private int forActs(Result result, int rank, int place) {
        Urgency.OnceAnswered once = result.combination().urgency().onceAnswered();
        boolean alreadyDone = result.wordBecause().stream().anyMatch(why -> why.contains(": answered on"));
        if (once == null || alreadyDone) {
            return 0;
        }
        List<String> open = once.acts().stream()
                .sorted()
                .map(pack::act)
                .filter(Objects::nonNull)
                .map(Act::label)
                .toList();
        String text = "Has this been done, and what came of it: " + String.join(", or ", open) + "?";
        Asking asking = new Asking(
                "act/" + result.id(),
                null,
                text,
                result.subject(),
                List.of(),
                Tier.STANDS_OUT,
                result.word(),
                1,
                List.of(result.id()),
                null,
                null,
                null,
                List.of("childrens-services"),
                "Ring; do not wait for a letter.",
                "What has been asked for is not yet an answer.",
                "",
                "",
                result.combination().because());
        Asked one = put(asking, Tier.STANDS_OUT, rank, place);
        bear(one, result);
        one.yes.add("recorded for this very worry, its answer may change how urgent it is");
        return 1;
    }

    private int forRule(Question question, Result result, int rank, int place) {
        int added = 0;
        for (Subject subject : subjects(question, result)) {
            if (isWaiting(question, subject, settling(result))) {
                continue;
            }
            Asked one = put(question, subject, Tier.STANDS_OUT, rank + added, place);
            bear(one, result);
            one.factors.addAll(question.factors());
            say(one, question, result);
            added++;
        }
        return added;
    }

    /** What a yes and a no would change for the line whose rule asks. */
    private void say(Asked one, Question question, Result result) {
        var rule = result.combination();
        Set<String> settles = pack.mentions(rule.settledBy());
        Set<String> eases = pack.mentions(rule.easedBy());
        Set<String> holds = pack.mentions(rule.holds());
        Set<String> carrying = new LinkedHashSet<>();
        for (int carrier : result.evidence()) {
            Factors.Ready factor = worlds.atoms().get(carrier).factor();
            if (factor != null) {
                carrying.add(factor.id());
            }
        }
        for (String factor : question.factors()) {
            if (settles.contains(factor)) {
                one.yes.add("shown for this very matter, it would settle: " + title(result));
            } else if (eases.contains(factor)) {
                one.yes.add("shown, it would ease: " + title(result));
            } else if (carrying.contains(factor)) {
                one.no.add("ruled out, it may no longer stand out: " + title(result));
            } else if (holds.contains(factor)) {
                one.yes.add("it would add to: " + title(result));
            }
        }
    }

    private Set<String> settling(Result result) {
        return pack.mentions(result.combination().settledBy());
    }

    /** Whom a rule's question is about: whom the line is about, where that fits, or those whose facts carry it. */
    private Set<Subject> subjects(Question question, Result result) {
        Set<Subject> subjects = new LinkedHashSet<>();
        SubjectKind kind = question.factors().isEmpty()
                ? SubjectKind.BABY
                : today.ledger()
                        .factors()
                        .get(question.factors().getFirst())
                        .factor()
                        .about();
        Id baby = today.ledger().baby();
        switch (kind) {
            case BABY -> subjects.add(Subject.of(baby));
            case HOME -> worlds.today().homes(Use.WORRY).forEach(home -> subjects.add(Subject.of(home)));
            case PERSON, PAIR -> {
                Set<Id> people = peopleOf(result);
                for (Id person : people) {
                    if (kind == SubjectKind.PERSON) {
                        subjects.add(Subject.of(person));
                    }
                }
                if (kind == SubjectKind.PAIR) {
                    pairsOf(question, result, people, subjects);
                }
            }
        }
        boolean nobodyToAskAbout =
                kind == SubjectKind.HOME || question.factors().contains(Ties.SAME_PERSON);
        if (subjects.isEmpty() && !nobodyToAskAbout) {
            subjects.add(Subject.of(baby));
        }
        return subjects;
    }

    private Set<Id> peopleOf(Result result) {
        Set<Id> people = new LinkedHashSet<>();
        Id about = result.subject().one();
        Set<Id> adults = new LinkedHashSet<>(worlds.today().people(Role.ADULTS, Use.WORRY));
        if (adults.contains(about)) {
            people.add(about);
            return people;
        }
        for (int carrier : result.evidence()) {
            Atom atom = worlds.atoms().get(carrier);
            Subject subject = atom.subject();
            if (subject != null && atom.kind() == Atom.Kind.FACTOR && adults.contains(subject.one())) {
                people.add(subject.one());
            }
        }
        if (people.isEmpty()) {
            people.addAll(worlds.today().people(Role.CARERS, Use.WORRY));
        }
        if (people.isEmpty()) {
            people.addAll(worlds.today().people(Role.PARENTS, Use.WORRY));
        }
        return people;
    }

    private void pairsOf(Question question, Result result, Set<Id> people, Set<Subject> subjects) {
        if (question.factors().contains(Ties.SAME_PERSON)) {
            identities(subjects);
            return;
        }
        for (int carrier : result.evidence()) {
            Atom atom = worlds.atoms().get(carrier);
            Subject subject = atom.subject();
            if (subject != null
                    && subject.isPair()
                    && !subject.one().equals(today.ledger().baby())
                    && atom.factor() != null
                    && question.factors().contains(atom.factor().id())) {
                subjects.add(subject);
            }
        }
        if (!subjects.isEmpty()) {
            return;
        }
        Factors.Ready factor = today.ledger().factors().get(question.factors().getFirst());
        for (Id person : people) {
            if (isTieToTheBaby(factor)) {
                subjects.add(Subject.pair(person, today.ledger().baby()));
                continue;
            }
            for (Id partner : worlds.today().people(Role.ADULTS, Use.WORRY)) {
                if (arePartners(person, partner)) {
                    subjects.add(Key.ordered(Subject.pair(partner, person), factor.directed()));
                }
            }
        }
        if (subjects.isEmpty()) {
            worlds.today().people(Role.PARENTS, Use.WORRY).forEach(parent -> subjects.add(Subject.of(parent)));
        }
    }

    private static boolean isTieToTheBaby(Factors.Ready factor) {
        return factor.isTie() && !BETWEEN_OTHERS.contains(factor.id());
    }

    private boolean arePartners(Id one, Id other) {
        Factors.Ready partner = today.ledger().factors().find(Ties.PARTNER);
        return partner != null
                && !one.equals(other)
                && !today.existing(partner, Subject.pair(one, other)).isEmpty();
    }

    /** Only somebody who was not identified may turn out to be one of the others, and none of them the birth mother. */
    private void identities(Set<Subject> subjects) {
        List<Id> adults = new ArrayList<>(worlds.today().people(Role.ADULTS, Use.WORRY));
        adults.removeAll(worlds.today().people(Role.MOTHER, Use.WORRY));
        for (Id somebody : adults) {
            for (Id other : adults) {
                if (!worlds.today().isIdentified(somebody)
                        && !other.equals(somebody)
                        && !arePartners(somebody, other)) {
                    subjects.add(Key.of(Ties.SAME_PERSON, Subject.pair(somebody, other), false)
                            .subject());
                }
            }
        }
    }

    /** Levers, then the rest of the pivot, then what would ease them. */
    private void forUndecided(Result result) {
        Undecided undecided = Objects.requireNonNull(result.undecided());
        Set<Integer> shows = singles(undecided.wouldShow());
        Set<Integer> clears = singles(undecided.wouldClear());
        for (int lever : undecided.levers()) {
            forAtom(
                    worlds.atoms().get(lever),
                    result,
                    Tier.UNDECIDED,
                    0,
                    0,
                    shows.contains(lever) ? "it would stand out: " + title(result) : "",
                    clears.contains(lever) ? "ruled out, it would be cleared: " + title(result) : "");
        }
        for (int open : undecided.pivot()) {
            if (!undecided.levers().contains(open)) {
                forAtom(worlds.atoms().get(open), result, Tier.UNDECIDED, 1, 0, "", "");
            }
        }
        Result.Eased eased = result.eased();
        if (eased != null) {
            for (int atom : eased.atoms()) {
                Atom of = worlds.atoms().get(atom);
                if (of.truth() != Truth.TRUE && of.kind() == Atom.Kind.FACTOR) {
                    forAtom(of, result, Tier.UNDECIDED, 2, 0, "shown, it would ease: " + title(result), "");
                }
            }
        }
    }

    private static Set<Integer> singles(List<int[]> sets) {
        Set<Integer> singles = new LinkedHashSet<>();
        for (int[] set : sets) {
            if (set.length == 1) {
                singles.add(set[0]);
            }
        }
        return singles;
    }

    private int forAtom(Atom atom, Result result, Tier tier, int rank, int place, String ifYes, String ifNo) {
        Factors.Ready factor = atom.factor();
        Subject subject = atom.subject();
        if (factor == null || subject == null || !isDue(factor, subject)) {
            return 0;
        }
        Question question = pack.questionAbout(factor.id());
        boolean whereTheBabyLives = factor.id().equals(Ties.LIVES_AT)
                && subject.one().equals(today.ledger().baby());
        Asked one = question == null || whereTheBabyLives
                ? put(plain(factor, subject), tier, rank, place)
                : put(question, subject, tier, rank, place);
        bear(one, result);
        one.factors.add(factor.id());
        if (!ifYes.isEmpty()) {
            one.yes.add(ifYes);
        }
        if (!ifNo.isEmpty()) {
            one.no.add(ifNo);
        }
        return 1;
    }

    private void forOpening(Openings.Opening opening) {
        Question question = pack.questionAbout(opening.factor());
        Asking asking = new Asking(
                opening.end().key(),
                question == null ? null : question.id(),
                opening.text(),
                null,
                List.of(opening.factor()),
                Tier.OPEN_SET,
                opening.word(),
                opening.end().holdsOpen(),
                opening.lines(),
                null,
                null,
                opening.end().lastConfirmed(),
                question == null ? List.of("health-visiting", "midwifery", "police") : question.heldBy(),
                question == null
                        ? "Ask the parent alone, not through anyone it may be about, and look for yourself on a visit."
                        : question.safely(),
                "Every rule about these people stays open until somebody has confirmed who they are.",
                "",
                "",
                List.of("§2.8", "§5.4e"));
        boolean whoseBaby = opening.factor().equals(Ties.BIRTH_MOTHER);
        int rank = PARENTHOOD.contains(opening.factor()) ? 0 : 1;
        Asked one = whoseBaby ? put(asking, Tier.STANDS_OUT, 0, -1) : put(asking, Tier.OPEN_SET, rank, 0);
        one.lines.addAll(opening.lines());
        one.urgency = opening.word();
        one.factors.add(opening.factor());
        one.yes.add("somebody new is there, and everything is asked about them too");
        one.no.add("confirmed complete, it would close " + opening.end().holdsOpen()
                + (opening.end().holdsOpen() == 1 ? " combination" : " combinations") + " that it holds open");
    }

    /** Its words are put together only when it is asked for the first time. */
    private Asked put(Question question, Subject whom, Tier tier, int rank, int place) {
        Asked known = asked.get(key(question, about(question, whom)));
        if (known == null && whom.isPair()) {
            known = asked.get(key(question, about(question, whom.swapped())));
        }
        if (known == null) {
            return put(asking(question, whom), tier, rank, place);
        }
        known.noLaterThan(tier, rank, place);
        return known;
    }

    boolean isAsked(Question question, Subject whom) {
        return asked.containsKey(key(question, about(question, whom)));
    }

    /** A review or prompt that is due. */
    void put(Asking due) {
        put(due, Tier.REVIEW, 0, 0);
    }

    private Asked put(Asking asking, Tier tier, int rank, int place) {
        Asked already = asked.computeIfAbsent(asking.key(), _ -> {
            Asked one = new Asked(tier, rank, place, asking);
            one.factors.addAll(asking.factors());
            return one;
        });
        already.noLaterThan(tier, rank, place);
        return already;
    }

    private void bear(Asked one, Result result) {
        one.lines.add(result.id());
        Word word = result.word() == null ? result.combination().urgency().word() : result.word();
        if (one.urgency == null || word.isAbove(one.urgency)) {
            one.urgency = word;
        }
        one.openSince = Math.min(one.openSince, openSince.computeIfAbsent(result, Questions::openSince));
    }

    private static int openSince(Result result) {
        int since = NEVER;
        for (Evidence worry : result.worries()) {
            LocalDate recorded = LocalDate.ofInstant(worry.statement().recorded(), View.LONDON);
            since = Math.min(since, (int) recorded.toEpochDay());
        }
        return since;
    }

    /** A question that speaks of nobody is about the baby, whoever it came up about. */
    private Subject about(Question question, Subject whom) {
        return question.text().contains("{who}")
                ? asked(question, whom)
                : Subject.of(today.ledger().baby());
    }

    Asking asking(Question question, Subject whom) {
        Subject subject = about(question, whom);
        return new Asking(
                key(question, subject),
                question.id(),
                question.text().replace("{who}", who(question, subject)),
                subject,
                List.of(),
                Tier.REVIEW,
                null,
                0,
                List.of(),
                null,
                null,
                null,
                question.heldBy(),
                question.safely(),
                question.why(),
                "",
                "",
                question.because());
    }

    private static String key(Question question, Subject subject) {
        for (String factor : question.factors()) {
            String openEnd = OPEN_ENDS.get(factor);
            if (openEnd != null) {
                return openEnd;
            }
        }
        return question.id() + "/" + subject;
    }

    /** Who is around is asked of one person, a parent or main carer before anybody else. */
    private Subject asked(Question question, Subject whom) {
        Id other = whom.other();
        if (other == null
                || question.factors().isEmpty()
                || !question.factors().getFirst().equals(Ties.PARTNER)) {
            return whom;
        }
        if (places.contains(other)) {
            return Subject.of(whom.one());
        }
        Subject two = names.inOrder(whom);
        Id second = Objects.requireNonNull(two.other());
        return Subject.of(!isParentOrCarer(two.one()) && isParentOrCarer(second) ? second : two.one());
    }

    private boolean isParentOrCarer(Id person) {
        return worlds.today().people(Role.MOTHER, Use.WORRY).contains(person)
                || worlds.today().people(Role.MAIN_CARER, Use.WORRY).contains(person);
    }

    @Nullable
    Question question(String id) {
        return pack.question(id);
    }

    private String who(Question question, Subject subject) {
        Id other = subject.other();
        if (other == null || other.equals(today.ledger().baby()) || places.contains(other)) {
            return names.label(subject.one());
        }
        boolean directed =
                question.factors().stream().map(today.ledger().factors()::get).anyMatch(Factors.Ready::directed);
        return directed ? names.label(subject.one()) + " and " + names.label(other) : names.inOrder(subject, " and ");
    }

    /** Effects of one kind are told once, with all the lines they bear on. */
    private static String told(Set<String> effects) {
        if (effects.isEmpty()) {
            return "";
        }
        Map<String, List<String>> titles = new LinkedHashMap<>();
        for (String effect : effects) {
            int colon = effect.indexOf(": ");
            List<String> known =
                    titles.computeIfAbsent(colon < 0 ? effect : effect.substring(0, colon), kind -> new ArrayList<>());
            if (colon >= 0) {
                known.add("“" + effect.substring(colon + 2) + "”");
            }
        }
        List<String> told = new ArrayList<>();
        titles.forEach((kind, of) -> told.add(of.isEmpty() ? kind : kind + ": " + String.join(", ", of)));
        return String.join("; ", told);
    }

    /** A claim that no question of the pack covers is asked as it stands. */
    private Asking plain(Factors.Ready factor, Subject subject) {
        return new Asking(
                Names.key(factor.id(), subject, null),
                null,
                "Find out whether " + names.claim(factor, subject) + ".",
                subject,
                List.of(factor.id()),
                Tier.UNDECIDED,
                null,
                0,
                List.of(),
                null,
                null,
                null,
                factor.factor().heldBy().stream().sorted().toList(),
                factor.id().equals(Ties.SAME_PERSON)
                        ? "Compare names and dates of birth between agencies; do not ask through either person."
                        : "Ask alone, not by letter, and not to or through the person it is about.",
                factor.factor().help(),
                "",
                "",
                factor.factor().because());
    }

    /** An answer by somebody whom the factor accepts waits until it is to be asked again. */
    boolean isDue(Factors.Ready factor, Subject subject) {
        return isDue(factor, subject, false);
    }

    /** Of a line that nothing settles, what settled another is no answer. */
    private boolean isDue(Factors.Ready factor, Subject subject, boolean settling) {
        int askAgain = factor.factor().askAgainDays();
        if (askAgain <= 0) {
            return true;
        }
        for (Evidence evidence : today.existing(factor, subject)) {
            boolean accepted = evidence.answered()
                    && !evidence.repeat()
                    && !(settling && evidence.holds())
                    && factor.shownBy().accepts().contains(evidence.basis());
            if (accepted && today.day() - evidence.last() < askAgain) {
                return false;
            }
        }
        return true;
    }

    private boolean isWaiting(Question question, Subject subject, Set<String> settling) {
        for (String id : question.factors()) {
            Factors.Ready factor = today.ledger().factors().get(id);
            boolean fits = factor.factor().about() == SubjectKind.PAIR == subject.isPair();
            if (!fits || isDue(factor, subject, settling.contains(id))) {
                return false;
            }
        }
        return !question.factors().isEmpty();
    }

    /** Whether one of the levers of an undecided line is a question now due. */
    boolean hasLeverDue(Result result) {
        Undecided undecided = result.undecided();
        if (undecided == null) {
            return false;
        }
        for (int lever : undecided.levers()) {
            Atom atom = worlds.atoms().get(lever);
            Factors.Ready factor = atom.factor();
            Subject subject = atom.subject();
            if (factor == null || subject == null || isDue(factor, subject)) {
                return true;
            }
        }
        return false;
    }
}
