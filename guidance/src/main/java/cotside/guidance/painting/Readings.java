package cotside.guidance.painting;

import cotside.guidance.evidence.Factors;
import cotside.guidance.evidence.Measured;
import cotside.guidance.evidence.View;
import cotside.guidance.facts.Statement;
import cotside.guidance.facts.Subject;
import cotside.guidance.facts.Voice;
import cotside.guidance.logic.Standing;
import cotside.guidance.logic.Truth;
import cotside.guidance.logic.Use;
import cotside.guidance.outcome.Atom;
import cotside.guidance.pack.Derived;
import cotside.guidance.picture.Reading;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Claims as they are read, ready to be shown. */
final class Readings {
    private final View today;
    private final Names names;

    Readings(View today, Names names) {
        this.today = today;
        this.names = names;
    }

    /** @param read the day's view that the atom was read in */
    Reading of(Atom atom, View read) {
        Factors.Ready factor = Objects.requireNonNull(atom.factor());
        Subject subject = Objects.requireNonNull(atom.subject());
        Standing standing = atom.standing();
        return reading(
                factor,
                subject,
                atom.event(),
                atom.use(),
                atom.truth(),
                standing == null ? Standing.NEVER_ASKED : standing,
                figure(factor, subject, read));
    }

    Reading today(Factors.Ready factor, Subject subject, @Nullable String event, Use use) {
        Standing standing = today.standing(factor, subject, event, use);
        return reading(
                factor,
                subject,
                event,
                use,
                today.truth(factor, standing, use),
                standing,
                figure(factor, subject, today));
    }

    private Reading reading(
            Factors.Ready factor,
            Subject subject,
            @Nullable String event,
            Use use,
            Truth truth,
            Standing standing,
            @Nullable String figure) {
        List<String> side = side(standing);
        Set<Voice> voices = voices(side);
        return new Reading(
                factor.id(),
                subject,
                event,
                names.subject(factor, subject),
                names.label(factor, subject),
                factor.factor().side(),
                use,
                truth,
                standing,
                figure,
                voices.size(),
                voices.size() == 1 && side.size() > 1
                        ? names.voice(voices.iterator().next())
                        : null,
                side.size());
    }

    /** The statements on the side that the word of a standing takes. */
    static List<String> side(Standing standing) {
        return switch (standing.stands()) {
            case SHOWN, SAID, ASSUMED, CONTRADICTED -> standing.holding();
            case REPORTED_OVER, DENIED, RULED_OUT -> standing.against();
            case NOT_KNOWN -> standing.unanswered();
        };
    }

    Set<Voice> voices(List<String> statements) {
        Set<Voice> voices = new LinkedHashSet<>();
        for (String id : statements) {
            Statement statement = today.ledger().known().findReadable(id);
            if (statement != null) {
                voices.add(first(statement).voice());
            }
        }
        return voices;
    }

    /** Of a repeat, the statement whose knowledge it passes on, as far as that can be read. */
    private Statement first(Statement statement) {
        Statement first = statement;
        Set<String> passed = new LinkedHashSet<>();
        while (first.repeats() != null && passed.add(first.id())) {
            Statement before = today.ledger().known().findReadable(first.repeats());
            if (before == null) {
                return first;
            }
            first = before;
        }
        return first;
    }

    private static @Nullable String figure(Factors.Ready factor, Subject subject, View view) {
        if (!(factor.factor().derived() instanceof Derived.Dated dated)) {
            return null;
        }
        Measured measured = view.measures().of(dated.measure(), subject);
        if (!measured.applies()) {
            return "does not apply yet";
        }
        if (measured.ranges().isEmpty()) {
            return "not known";
        }
        StringBuilder figure = new StringBuilder();
        for (Measured.Range range : measured.ranges()) {
            figure.append(figure.isEmpty() ? "" : " or ").append(Figures.of(dated.measure(), range));
        }
        return figure.toString();
    }
}
