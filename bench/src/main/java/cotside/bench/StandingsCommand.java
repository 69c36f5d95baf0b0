package cotside.bench;

import cotside.guidance.evidence.Factors;
import cotside.guidance.evidence.Key;
import cotside.guidance.evidence.Known;
import cotside.guidance.evidence.Ledger;
import cotside.guidance.evidence.View;
import cotside.guidance.logic.Use;
import cotside.guidance.pack.Pack;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** From statements to standings, apart from what combinations make of them. */
final class StandingsCommand extends FamiliesCommand {
    StandingsCommand() {
        super("standings", "from statements to standings, of every example family on several days");
    }

    @Override
    String explanation() {
        return """
                Times the way from the statements of a family to the standing of every claim that anybody made, read
                as worry and as reassurance: what may be seen, corrections, filing, weighing, freshness.""";
    }

    @Override
    List<Supplier<?>> tasks(Pack pack, List<Moment> moments) {
        var factors = new Factors(pack);
        return moments.stream()
                .map(moment -> (Supplier<?>) () -> standings(pack, factors, moment))
                .collect(Collectors.toList());
    }

    private static int standings(Pack pack, Factors factors, Moment moment) {
        var known =
                Known.at(moment.family(), moment.from().knownAt(), moment.from().viewer());
        var ledger = new Ledger(known, factors, moment.from().baby());
        var view = new View(ledger, pack, Math.toIntExact(moment.from().asAt().toEpochDay()));
        int counted = 0;
        for (Key key : ledger.keys()) {
            for (Use use : Use.values()) {
                counted += view.standing(factors.get(key.factor()), key.subject(), null, use)
                        .holding()
                        .size();
            }
        }
        return counted;
    }
}
