package cotside.guidance.painting;

import cotside.guidance.evidence.Evidence;
import cotside.guidance.evidence.Factors;
import cotside.guidance.evidence.Ledger;
import cotside.guidance.evidence.View;
import cotside.guidance.facts.Id;
import cotside.guidance.facts.OpenSet;
import cotside.guidance.facts.Subject;
import cotside.guidance.logic.Truth;
import cotside.guidance.logic.Use;
import cotside.guidance.outcome.Conditions;
import cotside.guidance.outcome.Worlds;
import cotside.guidance.pack.Pack;
import cotside.guidance.pack.Prompt;
import cotside.guidance.pack.Question;
import cotside.guidance.pack.Review;
import cotside.guidance.pack.Role;
import cotside.guidance.pack.SubjectKind;
import cotside.guidance.pack.Ties;
import cotside.guidance.picture.Asking;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reviews that have fallen due, and questions that are due at an age or before a known change. */
final class Reviews {
    private final Pack pack;
    private final Worlds worlds;
    private final View today;
    private final Names names;

    Reviews(Pack pack, Worlds worlds, Names names) {
        this.pack = pack;
        this.worlds = worlds;
        this.today = worlds.today().view();
        this.names = names;
    }

    /** Tells {@code questions} of each that is due and that no line asks already. */
    void ask(Questions questions) {
        boolean unborn = Boolean.TRUE.equals(today.isUnborn());
        for (Review review : pack.reviews()) {
            if (unborn && !review.every().isGivenBeforeBirth()) {
                continue;
            }
            Question question = questions.question(review.question());
            for (Subject subject : subjects(review.of())) {
                if (question == null || questions.isAsked(question, subject)) {
                    continue;
                }
                Evidence last = last(review, subject);
                Integer dueOn = dueOn(review, last);
                if (dueOn == null || dueOn <= today.day()) {
                    questions.put(asking(review, questions.asking(question, subject), last, dueOn));
                }
            }
        }
        for (Prompt prompt : pack.prompts()) {
            Question question = questions.question(prompt.question());
            boolean now = Conditions.truth(prompt.when(), worlds) == Truth.TRUE;
            if (question != null && now) {
                for (Subject subject : subjects(prompt.of())) {
                    if (!questions.isAsked(question, subject) && isUnanswered(question, subject)) {
                        questions.put(with(
                                questions.asking(question, subject),
                                LocalDate.ofEpochDay(today.day()),
                                null,
                                prompt.because()));
                    }
                }
            }
        }
    }

    private Set<Subject> subjects(@Nullable Role role) {
        Set<Subject> subjects = new LinkedHashSet<>();
        if (role == null) {
            subjects.add(Subject.of(today.ledger().baby()));
        } else {
            // Of somebody whom nobody could look up, the first question is who it is, and the open role asks that.
            for (Id person : worlds.today().people(role, Use.WORRY)) {
                if (worlds.today().isIdentified(person)) {
                    subjects.add(Subject.of(person));
                }
            }
        }
        return subjects;
    }

    private Asking asking(Review review, Asking asking, @Nullable Evidence last, @Nullable Integer dueOn) {
        String lastDone = last == null
                ? "never"
                : LocalDate.ofEpochDay(last.last()).format(Lines.DAY) + ", by "
                        + last.statement().author() + ", "
                        + names.agency(last.statement().agency());
        return with(
                asking,
                LocalDate.ofEpochDay(dueOn == null ? today.day() : dueOn),
                review.label() + " last reviewed: " + lastDone,
                review.because());
    }

    private static Asking with(Asking asking, LocalDate due, @Nullable String lastDone, List<String> because) {
        return new Asking(
                asking.key(),
                asking.question(),
                asking.text(),
                asking.subject(),
                asking.factors(),
                Asking.Tier.REVIEW,
                null,
                0,
                List.of(),
                null,
                due,
                lastDone,
                asking.heldBy(),
                asking.safely(),
                asking.why(),
                "",
                "",
                because);
    }

    /** A prompt waits once its question was answered since it became due, by whoever the factor accepts. */
    private boolean isUnanswered(Question question, Subject subject) {
        for (String id : question.factors()) {
            Factors.Ready factor = today.ledger().factors().find(id);
            if (factor == null || factor.factor().about() == SubjectKind.PAIR) {
                continue;
            }
            int good = Math.max(factor.factor().askAgainDays(), 1);
            for (Evidence evidence : today.existing(factor, subject)) {
                boolean accepted = evidence.answered()
                        && !evidence.repeat()
                        && factor.shownBy().accepts().contains(evidence.basis());
                if (accepted && today.day() - evidence.last() < good) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The day a review falls due, or null where it was never done. */
    @Nullable
    Integer dueOn(Review review, @Nullable Evidence last) {
        if (last == null) {
            return null;
        }
        Integer age = today.youngestAge(last.last());
        int every = age == null ? review.every().shortest() : review.every().goodFor(age);
        return every == Integer.MAX_VALUE ? Integer.MAX_VALUE : last.last() + every;
    }

    /** The newest answer about anything that a review covers. */
    @Nullable
    Evidence last(Review review, Subject subject) {
        Evidence last = null;
        for (String id : review.covers()) {
            Factors.Ready factor = today.ledger().factors().find(id);
            if (factor == null) {
                continue;
            }
            for (Subject covered : covered(factor, subject)) {
                for (Evidence evidence : today.existing(factor, covered)) {
                    boolean newer = last == null || evidence.last() > last.last();
                    if (evidence.answered() && !evidence.assumed() && !evidence.repeat() && newer) {
                        last = evidence;
                    }
                }
            }
            if (id.equals(Ties.LIVES_AT)) {
                last = later(last, confirmation());
            }
        }
        return last;
    }

    private static @Nullable Evidence later(@Nullable Evidence one, @Nullable Evidence other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return other.last() > one.last() ? other : one;
    }

    private @Nullable Evidence confirmation() {
        Evidence last = null;
        for (Ledger.SetKey set : today.ledger().confirmedSets()) {
            if (set.set() == OpenSet.HOUSEHOLD) {
                for (Evidence evidence : today.confirmations(set)) {
                    last = later(last, evidence);
                }
            }
        }
        return last;
    }

    private Set<Subject> covered(Factors.Ready factor, Subject subject) {
        Id baby = today.ledger().baby();
        return switch (factor.factor().about()) {
            case BABY -> Set.of(Subject.of(baby));
            case PERSON -> Set.of(subject);
            case HOME -> {
                Set<Subject> homes = new LinkedHashSet<>();
                worlds.today().homes(Use.WORRY).forEach(home -> homes.add(Subject.of(home)));
                yield homes;
            }
            case PAIR -> {
                Set<Subject> pairs = new LinkedHashSet<>();
                for (Subject pair : today.ledger().subjects(factor.id())) {
                    if (pair.involves(subject.one()) || subject.one().equals(baby)) {
                        pairs.add(pair);
                    }
                }
                yield pairs;
            }
        };
    }
}
