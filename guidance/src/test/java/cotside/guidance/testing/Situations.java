package cotside.guidance.testing;

import cotside.guidance.facts.Family;
import cotside.guidance.pack.Pack;
import cotside.guidance.picture.Viewer;
import cotside.guidance.picture.Viewpoint;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Stream;

/** Packs with families and a day. What is left out of them makes room for properties that do not speak of it. */
public final class Situations implements Gen<Situation> {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 10);

    private final Packs.Wanted pack;
    private final Records.Wanted record;

    private Situations(Packs.Wanted pack, Records.Wanted record) {
        this.pack = pack;
        this.record = record;
    }

    /** Everything there is. */
    public static Situations all() {
        return new Situations(new Packs.Wanted(true, true, true, true), new Records.Wanted(40, true, true, false));
    }

    public Situations small() {
        return new Situations(
                pack, new Records.Wanted(14, record.uncertainDates(), record.afterToday(), record.markings()));
    }

    public Situations withoutLapses() {
        return new Situations(new Packs.Wanted(false, pack.dated(), pack.counted(), pack.severalDays()), record);
    }

    public Situations withoutDates() {
        return new Situations(
                new Packs.Wanted(pack.lapses(), false, pack.counted(), pack.severalDays()),
                new Records.Wanted(record.most(), false, record.afterToday(), record.markings()));
    }

    public Situations withoutCounts() {
        return new Situations(new Packs.Wanted(pack.lapses(), pack.dated(), false, pack.severalDays()), record);
    }

    public Situations withoutSeveralDays() {
        return new Situations(new Packs.Wanted(pack.lapses(), pack.dated(), pack.counted(), false), record);
    }

    public Situations upToToday() {
        return new Situations(
                pack, new Records.Wanted(record.most(), record.uncertainDates(), false, record.markings()));
    }

    public Situations withMarkings() {
        return new Situations(
                pack, new Records.Wanted(record.most(), record.uncertainDates(), record.afterToday(), true));
    }

    @Override
    public Situation make(Dice dice) {
        LocalDate today = FIRST.plusDays(dice.between(0, 300));
        Pack made = Packs.make(dice, pack);
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
    public String show(Situation value) {
        return Dump.of(value);
    }
}
