package cotside.guidance.painting;

import cotside.guidance.evidence.Dates;
import cotside.guidance.evidence.Known;
import cotside.guidance.evidence.Ledger;
import cotside.guidance.evidence.Measures;
import cotside.guidance.evidence.View;
import cotside.guidance.facts.Basis;
import cotside.guidance.facts.DateKind;
import cotside.guidance.facts.Id;
import cotside.guidance.facts.PlanAction;
import cotside.guidance.outcome.Outcomes;
import cotside.guidance.outcome.Result;
import cotside.guidance.outcome.Worlds;
import cotside.guidance.pack.About;
import cotside.guidance.pack.Combination;
import cotside.guidance.pack.Heading;
import cotside.guidance.pack.Pack;
import cotside.guidance.pack.Word;
import cotside.guidance.picture.Asking;
import cotside.guidance.picture.BabyNow;
import cotside.guidance.picture.Contradiction;
import cotside.guidance.picture.Line;
import cotside.guidance.picture.OpenEnd;
import cotside.guidance.picture.Picture;
import cotside.guidance.picture.PlanView;
import cotside.guidance.picture.Reliance;
import cotside.guidance.picture.Viewpoint;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Makes one picture from what is known: everything but what is hidden and when it next changes. */
public final class Painter {
    /** As many questions open a page at most. */
    private static final int OPENING = 7;

    /** As often they are asked at most, of one person and another. */
    private static final int MOST_OPENING = 10;

    private final ReadyPack ready;
    private final Pack pack;
    private final Known known;
    private final Viewpoint from;
    private final View view;
    private final String engine;

    public Painter(ReadyPack ready, Known known, Viewpoint from, String engine) {
        this(
                ready,
                known,
                from,
                engine,
                new View(
                        new Ledger(known, ready.factors(), from.baby()),
                        ready.pack(),
                        Math.toIntExact(from.asAt().toEpochDay())));
    }

    private Painter(ReadyPack ready, Known known, Viewpoint from, String engine, View view) {
        this.ready = ready;
        pack = ready.pack();
        this.known = known;
        this.from = from;
        this.engine = engine;
        this.view = view;
    }

    /** For the same viewer, of the same knowledge, but as at another day. */
    public Painter on(int day) {
        Viewpoint then = new Viewpoint(from.baby(), LocalDate.ofEpochDay(day), from.knownAt(), from.viewer());
        return new Painter(ready, known, then, engine, view.on(day));
    }

    public View view() {
        return view;
    }

    public Picture paint() {
        Outcomes outcomes = new Outcomes(pack, ready.compounds(), view);
        List<Result> results = outcomes.all();
        Worlds worlds = outcomes.worlds();
        Names names = new Names(known.family(), from.baby());
        Readings readings = new Readings(view, names);
        Lines.Plans plans = new Lines.Plans(view, worlds.atoms());
        Lines lines = new Lines(view, worlds.atoms(), names, readings, plans);
        Live live = Live.in(worlds.atoms());
        boolean over = view.isDead();
        boolean shownDead = view.isShownDead();
        Questions questions = new Questions(ready, worlds, names);

        List<Result> standsOut = new ArrayList<>();
        List<Result> settled = new ArrayList<>();
        List<Result> listed = new ArrayList<>();
        Map<Heading, Integer> notYetKnown = new EnumMap<>(Heading.class);
        int notPresent = 0;
        for (Result result : results) {
            if (shownDead && !outlivesTheBaby(result)) {
                continue;
            }
            switch (result.outcome()) {
                case STANDS_OUT -> standsOut.add(result);
                case SETTLED -> settled.add(result);
                case NOT_PRESENT -> notPresent++;
                case CANNOT_TELL -> {
                    if (isListed(result, live, questions)) {
                        listed.add(result);
                    } else if (result.oneMore() == null) {
                        notYetKnown.merge(ready.heading(result.combination()), 1, Integer::sum);
                    }
                }
            }
        }
        List<Line> standing = sorted(standsOut, lines);
        List<Line> undecided = sorted(listed, lines);
        standsOut.sort(inOrderOf(standing));
        listed.sort(inOrderOf(undecided));

        Openings openings = new Openings(worlds, names, results);
        List<OpenEnd> openEnds = over
                ? List.of()
                : openings.all().stream().map(Openings.Opening::end).toList();
        List<Result> open = new ArrayList<>(standsOut);
        open.addAll(listed);
        List<Reliance> reliances = new Reliances(worlds, names, readings).all(open);
        List<Contradiction> contradictions = new Contradictions(worlds, names, standsOut).all();
        Word word = most(standing, undecided, contradictions);
        List<Asking> asked = over
                ? List.of()
                : Opening.order(questions.all(standsOut, listed, openings, new Reviews(pack, worlds, names)), word);
        return new Picture(
                pack.id(),
                pack.version(),
                engine,
                from,
                babyNow(names),
                word,
                standing,
                sorted(settled, lines),
                undecided,
                notYetKnown,
                notPresent,
                openEnds,
                asked,
                opening(asked),
                reliances,
                contradictions,
                new Agencies(pack, worlds).all(),
                Meetings.all(worlds, names),
                new Headings(worlds, names, readings).all(),
                Proposals.all(view, names, open, reliances),
                plan(plans, standsOut),
                null,
                null);
    }

    /**
     * After a death only what happened to the baby, and what was a danger to life, is still told, because others have to
     * look into it. How the baby was to be cared for is over.
     */
    private static boolean outlivesTheBaby(Result result) {
        Combination rule = result.combination();
        return result.outcome() != Line.Outcome.CANNOT_TELL
                && (rule.about() instanceof About.EachEvent || rule.urgency().word() == Word.REFER_NOW);
    }

    /**
     * Listed when it raises a word, or when one of its worries is true or assumed, or was true, was ruled out and that has
     * gone stale, and one of its levers is a question now due.
     */
    private boolean isListed(Result result, Live live, Questions questions) {
        if (result.word() != null) {
            return true;
        }
        Set<String> named = ready.mentions(result.combination().holds());
        return result.holds().mentions(atom -> live.isWorry(atom, named)) && questions.hasLeverDue(result);
    }

    /** A question that is asked of several people takes one place. */
    private static int opening(List<Asking> asked) {
        Set<String> questions = new HashSet<>();
        int opening = 0;
        for (Asking asking : asked) {
            questions.add(asking.question() == null ? asking.key() : asking.question());
            if (questions.size() > OPENING || opening == MOST_OPENING) {
                break;
            }
            opening++;
        }
        return opening;
    }

    private static List<Line> sorted(List<Result> results, Lines lines) {
        List<Line> sorted = new ArrayList<>();
        for (Result result : results) {
            sorted.add(lines.line(result));
        }
        sorted.sort(Comparator.comparingInt(Painter::urgency)
                .thenComparing(Line::firstRecorded, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(Line::title)
                .thenComparing(Line::about));
        return sorted;
    }

    private static int urgency(Line line) {
        Word word = line.word();
        return word == null ? Word.values().length + line.ownWord().ordinal() : word.ordinal();
    }

    private static Comparator<Result> inOrderOf(List<Line> lines) {
        Map<String, Integer> places = new java.util.HashMap<>();
        for (Line line : lines) {
            places.put(line.id(), places.size());
        }
        return Comparator.comparingInt(result -> places.getOrDefault(result.id(), Integer.MAX_VALUE));
    }

    private static @Nullable Word most(List<Line> standing, List<Line> undecided, List<Contradiction> contradictions) {
        List<@Nullable Word> words = new ArrayList<>();
        standing.forEach(line -> words.add(line.word()));
        undecided.forEach(line -> words.add(line.word()));
        contradictions.forEach(contradiction -> words.add(contradiction.word()));
        Word most = null;
        for (Word word : words) {
            if (word != null && (most == null || word.isAbove(most))) {
                most = word;
            }
        }
        return most;
    }

    private static PlanView plan(Lines.Plans plans, List<Result> standsOut) {
        TreeSet<String> kinds = new TreeSet<>();
        List<String> idle = new ArrayList<>();
        for (PlanAction action : plans.open()) {
            kinds.add(action.plan());
            if (standsOut.stream().noneMatch(result -> plans.answers(action, result))) {
                idle.add(action.what());
            }
        }
        List<String> unanswered = new ArrayList<>();
        if (!plans.open().isEmpty()) {
            for (Result result : standsOut) {
                if (Boolean.FALSE.equals(plans.answers(result))) {
                    unanswered.add(result.id());
                }
            }
        }
        return new PlanView(List.copyOf(kinds), unanswered, idle);
    }

    private BabyNow babyNow(Names names) {
        Id baby = from.baby();
        Dates dates = view.ledger().dates();
        List<Dates.Source> births = dates.sources(DateKind.BIRTH, baby, view.day());
        List<Dates.Source> due = dates.sources(DateKind.DUE, baby, view.day());
        Integer dueDay = null;
        String dueFrom = null;
        for (Dates.Source source : due) {
            if (dueDay == null || source.earliest() < dueDay) {
                dueDay = source.earliest();
                dueFrom = source.method().word() + ", "
                        + names.agency(source.statement().agency())
                        + (source.statement().basis() == Basis.SAID ? ", said only" : "");
            }
        }
        LocalDate dueDate = dueDay == null ? null : LocalDate.ofEpochDay(dueDay);
        if (births.isEmpty()) {
            boolean unborn = Boolean.TRUE.equals(view.isUnborn());
            Integer gestation = dueDay == null || !unborn ? null : Measures.TERM - (dueDay - view.day());
            String said = gestation == null
                    ? "age and due date not known"
                    : "not yet born, " + BabyNow.gestation(gestation) + " of pregnancy";
            if (view.isDead()) {
                said = BabyNow.HAS_DIED;
            }
            return new BabyNow(names.label(baby), null, null, gestation, null, dueDate, dueFrom, said);
        }
        int born = Integer.MIN_VALUE;
        for (Dates.Source source : births) {
            born = Math.max(born, source.latest());
        }
        int age = view.day() - born;
        Integer corrected = null;
        if (dueDay != null) {
            int early = dueDay - born;
            corrected = Measures.TERM - early < Measures.PRETERM ? age - early : null;
        }
        String said = BabyNow.age(age) + " old"
                + (corrected == null
                        ? ""
                        : corrected < 0
                                ? ", not yet at the due date (" + -corrected + " days to go)"
                                : ", corrected " + BabyNow.age(corrected));
        if (view.isDead()) {
            said = BabyNow.HAS_DIED;
        }
        return new BabyNow(names.label(baby), age, corrected, null, LocalDate.ofEpochDay(born), dueDate, dueFrom, said);
    }
}
