package cotside.guidance.painting;

import cotside.guidance.evidence.Evidence;
import cotside.guidance.evidence.Factors;
import cotside.guidance.evidence.Key;
import cotside.guidance.evidence.Ledger;
import cotside.guidance.evidence.View;
import cotside.guidance.facts.Claim;
import cotside.guidance.facts.Id;
import cotside.guidance.logic.Standing;
import cotside.guidance.logic.Truth;
import cotside.guidance.logic.Use;
import cotside.guidance.outcome.Atom;
import cotside.guidance.outcome.Result;
import cotside.guidance.outcome.Worlds;
import cotside.guidance.pack.Side;
import cotside.guidance.picture.Reading;
import cotside.guidance.picture.Reliance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Every claim that reassures and that anyone leans on, and how well it is shown (guidance section 10). */
final class Reliances {
    private final Worlds worlds;
    private final View today;
    private final Names names;
    private final Readings readings;

    Reliances(Worlds worlds, Names names, Readings readings) {
        this.worlds = worlds;
        this.today = worlds.today().view();
        this.names = names;
        this.readings = readings;
    }

    List<Reliance> all(List<Result> lines) {
        List<Reliance> untested = new ArrayList<>();
        List<Reliance> shown = new ArrayList<>();
        for (Key key : today.ledger().keys()) {
            Factors.Ready factor = today.ledger().factors().get(key.factor());
            boolean protective = factor.factor().side() == Side.PROTECTIVE;
            List<Evidence> leaning = leaning(key, protective);
            if (!leaning.isEmpty()) {
                Reliance reliance = reliance(factor, key, protective, leaning, lines);
                (reliance.shown() ? shown : untested).add(reliance);
            }
        }
        for (Ledger.SetKey set : today.ledger().confirmedSets()) {
            List<Evidence> confirmations = today.confirmations(set);
            if (!confirmations.isEmpty()) {
                Reliance reliance = complete(set, confirmations);
                (reliance.shown() ? shown : untested).add(reliance);
            }
        }
        untested.addAll(shown);
        return untested;
    }

    /** What was said that reassures: that something protective holds, or that a worry or a tie does not. */
    private List<Evidence> leaning(Key key, boolean protective) {
        List<Evidence> leaning = new ArrayList<>();
        for (Evidence evidence : today.ledger().filed(key)) {
            boolean confirmation = evidence.statement().claim() instanceof Claim.Complete;
            if (evidence.answered()
                    && evidence.holds() == protective
                    && evidence.earliest() <= today.day()
                    && !confirmation) {
                leaning.add(evidence.asAt(today.day()));
            }
        }
        return leaning;
    }

    private Reliance reliance(
            Factors.Ready factor, Key key, boolean protective, List<Evidence> leaning, List<Result> lines) {
        Use use = protective ? Use.REASSURANCE : Use.WORRY;
        Reading reading = readings.today(factor, key.subject(), null, use);
        boolean shown = reading.truth() == (protective ? Truth.TRUE : Truth.FALSE);
        String claim = names.claim(factor, key.subject());
        return new Reliance(
                Names.key(factor.id(), key.subject(), null),
                protective ? claim : "not so: " + claim,
                reading,
                by(leaning, factor.id(), key, lines),
                shown,
                how(reading.standing(), protective),
                voices(leaning),
                days(leaning),
                leaning.stream().map(Evidence::id).distinct().toList());
    }

    private static String how(Standing standing, boolean protective) {
        String word = standing.stands().word();
        boolean few = standing.stands() == (protective ? Standing.Stands.SAID : Standing.Stands.DENIED)
                && standing.observations() > 0
                && standing.observations() < standing.needed();
        if (few) {
            return "seen " + standing.observations() + " of " + standing.needed() + ": untested";
        }
        boolean aged = standing.stands() != Standing.Stands.NOT_KNOWN && !standing.fresh();
        return aged && standing.checked() != null
                ? word + ", not checked since " + standing.checked().format(Lines.DAY)
                : word;
    }

    /** Whose knowledge it is, and the lines that it would ease. */
    private List<String> by(List<Evidence> leaning, String factor, Key key, List<Result> lines) {
        Set<String> by = new LinkedHashSet<>();
        for (Evidence evidence : leaning) {
            by.add(evidence.statement().author() + ", "
                    + names.agency(evidence.statement().agency()));
        }
        for (Result line : lines) {
            Result.Eased eased = line.eased();
            if (eased != null) {
                for (int mentioned : eased.atoms()) {
                    Atom atom = worlds.atoms().get(mentioned);
                    boolean same = atom.factor() != null
                            && atom.factor().id().equals(factor)
                            && key.subject().equals(atom.subject());
                    if (same) {
                        by.add("set beside: " + line.combination().title());
                    }
                }
            }
        }
        return List.copyOf(by);
    }

    private List<String> voices(List<Evidence> leaning) {
        Set<String> voices = new LinkedHashSet<>();
        leaning.forEach(evidence -> voices.add(names.voice(evidence.voice())));
        return List.copyOf(voices);
    }

    private static List<LocalDate> days(List<Evidence> leaning) {
        TreeSet<LocalDate> days = new TreeSet<>();
        leaning.forEach(evidence -> days.add(LocalDate.ofEpochDay(evidence.last())));
        return List.copyOf(days);
    }

    private Reliance complete(Ledger.SetKey set, List<Evidence> confirmations) {
        Standing standing = today.completeness(set);
        Id home = set.home();
        String claim = home == null
                ? "nobody else looks after " + names.label(today.ledger().baby())
                : "nobody else lives at " + names.label(home);
        return new Reliance(
                "complete/" + (home == null ? "carers" : home.value()),
                claim,
                null,
                confirmations.stream()
                        .map(one -> one.statement().author() + ", "
                                + names.agency(one.statement().agency()))
                        .distinct()
                        .toList(),
                today.isComplete(set),
                how(standing, true),
                voices(confirmations),
                days(confirmations),
                confirmations.stream().map(Evidence::id).toList());
    }
}
