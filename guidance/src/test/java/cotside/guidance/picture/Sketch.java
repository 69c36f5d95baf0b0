package cotside.guidance.picture;

import cotside.guidance.facts.Id;
import cotside.guidance.pack.Heading;
import cotside.guidance.picture.Line.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A picture being drawn; whatever is not given is empty. */
final class Sketch {
    private Id baby = DifferencesTest.BABY;
    private int age = 23;
    private List<Line> lines = List.of();
    private List<OpenEnd> openEnds = List.of();
    private List<Asking> questions = List.of();
    private List<Reliance> reliances = List.of();
    private List<Contradiction> contradictions = List.of();
    private List<AgencyState> agencies = List.of();
    private List<Reading> readings = List.of();
    private List<ProposalView> proposals = List.of();
    private @Nullable MoreHeld held;

    Sketch of(Id id) {
        baby = id;
        return this;
    }

    Sketch age(int days) {
        age = days;
        return this;
    }

    Sketch lines(Line... some) {
        lines = List.of(some);
        return this;
    }

    Sketch openEnds(OpenEnd... some) {
        openEnds = List.of(some);
        return this;
    }

    Sketch questions(Asking... some) {
        questions = List.of(some);
        return this;
    }

    Sketch reliances(Reliance... some) {
        reliances = List.of(some);
        return this;
    }

    Sketch contradictions(Contradiction... some) {
        contradictions = List.of(some);
        return this;
    }

    Sketch agencies(AgencyState... some) {
        agencies = List.of(some);
        return this;
    }

    Sketch proposals(ProposalView... some) {
        proposals = List.of(some);
        return this;
    }

    Sketch readings(@Nullable Reading one) {
        readings = one == null ? List.of() : List.of(one);
        return this;
    }

    Sketch held(MoreHeld more) {
        held = more;
        return this;
    }

    private List<Line> lines(Outcome... outcomes) {
        return lines.stream()
                .filter(line -> List.of(outcomes).contains(line.outcome()))
                .toList();
    }

    Picture picture() {
        return new Picture(
                "pack",
                "1",
                "1",
                new Viewpoint(baby, DifferencesTest.DAY, Instant.EPOCH, Viewer.EVERYTHING),
                new BabyNow("Baby", age, null, null, null, null, null, age + " days old"),
                null,
                lines(Outcome.STANDS_OUT),
                lines(Outcome.SETTLED),
                lines(Outcome.CANNOT_TELL, Outcome.NOT_PRESENT),
                Map.of(),
                0,
                openEnds,
                questions,
                0,
                reliances,
                contradictions,
                agencies,
                List.of(),
                List.of(new HeadingView(Heading.PARENTS_AND_FAMILY, readings, List.of())),
                proposals,
                new PlanView(List.of(), List.of(), List.of()),
                held,
                null);
    }
}
