package cotside.guidance.testing;

import cotside.guidance.facts.Family;
import cotside.guidance.pack.Pack;
import cotside.guidance.picture.Viewer;
import cotside.guidance.picture.Viewpoint;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Packs with families and a day. What is left out of them makes room for properties that do not speak of it. */
public final class Situations implements Gen<Situation> {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 10);

    private static final int RULES_AT_A_TIME = 8;
    private static final int COST_OF_A_PACK = 20;

    private final Packs.Wanted wanted;
    private final Records.Wanted record;
    private final @Nullable Pack given;

    private Situations(Packs.Wanted wanted, Records.Wanted record, @Nullable Pack given) {
        this.wanted = wanted;
        this.record = record;
        this.given = given;
    }

    /** Everything there is. */
    public static Situations all() {
        return new Situations(
                new Packs.Wanted(true, true, true, true), new Records.Wanted(40, true, true, false), null);
    }

    /** A few rules at a time of this pack. */
    public static Situations of(Pack pack) {
        Situations all = all();
        return new Situations(all.wanted, all.record, pack);
    }

    public Situations small() {
        return new Situations(
                wanted, new Records.Wanted(14, record.uncertainDates(), record.afterToday(), record.markings()), given);
    }

    public Situations withoutLapses() {
        return new Situations(
                new Packs.Wanted(false, wanted.dated(), wanted.counted(), wanted.severalDays()), record, given);
    }

    public Situations withoutDates() {
        return new Situations(
                new Packs.Wanted(wanted.lapses(), false, wanted.counted(), wanted.severalDays()),
                new Records.Wanted(record.most(), false, record.afterToday(), record.markings()),
                given);
    }

    public Situations withoutCounts() {
        return new Situations(
                new Packs.Wanted(wanted.lapses(), wanted.dated(), false, wanted.severalDays()), record, given);
    }

    public Situations withoutSeveralDays() {
        return new Situations(
                new Packs.Wanted(wanted.lapses(), wanted.dated(), wanted.counted(), false), record, given);
    }

    public Situations upToToday() {
        return new Situations(
                wanted, new Records.Wanted(record.most(), record.uncertainDates(), false, record.markings()), given);
    }

    public Situations withMarkings() {
        return new Situations(
                wanted, new Records.Wanted(record.most(), record.uncertainDates(), record.afterToday(), true), given);
    }

    @Override
    public Situation make(Dice dice) {
        LocalDate today = FIRST.plusDays(dice.between(0, 300));
        Pack made = given == null
                ? Packs.make(dice, wanted)
                : Packs.of(given, dice.some(Packs.rules(given, wanted), RULES_AT_A_TIME), wanted);
        Family family = Records.make(dice, made, today, record);
        int hindsight = record.afterToday() ? dice.oneOf(0, 0, 0, -20, 60) : 0;
        return new Situation(
                made,
                family,
                new Viewpoint(
                        family.babies().getFirst().id(),
                        today,
                        today.plusDays(hindsight).atTime(23, 0).toInstant(ZoneOffset.UTC),
                        Viewer.EVERYTHING));
    }

    @Override
    public Stream<Situation> smaller(Situation value) {
        return Smaller.than(value);
    }

    @Override
    public int cost() {
        return given == null ? 1 : COST_OF_A_PACK;
    }

    @Override
    public String show(Situation value) {
        return Dump.of(value);
    }
}
