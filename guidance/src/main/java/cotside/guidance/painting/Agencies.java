package cotside.guidance.painting;

import cotside.guidance.evidence.View;
import cotside.guidance.facts.Agency;
import cotside.guidance.facts.Claim;
import cotside.guidance.facts.Contact;
import cotside.guidance.facts.Statement;
import cotside.guidance.logic.Truth;
import cotside.guidance.outcome.Conditions;
import cotside.guidance.outcome.Worlds;
import cotside.guidance.pack.AgencyKind;
import cotside.guidance.pack.Expr;
import cotside.guidance.pack.Pack;
import cotside.guidance.picture.AgencyState;
import cotside.guidance.picture.AgencyState.State;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who has contributed, who was asked, and who is silent (A17, E1). */
final class Agencies {
    private final Pack pack;
    private final Worlds worlds;
    private final View today;
    private final Map<String, LocalDate> contributed = new LinkedHashMap<>();
    private final Map<String, LocalDate> asked = new LinkedHashMap<>();
    private final Map<String, LocalDate> nothingHeld = new LinkedHashMap<>();

    Agencies(Pack pack, Worlds worlds) {
        this.pack = pack;
        this.worlds = worlds;
        this.today = worlds.today().view();
        for (Statement statement : today.ledger().known().standing()) {
            LocalDate on = statement.when().earliest();
            if (on.toEpochDay() > today.day()) {
                continue;
            }
            switch (statement.claim()) {
                case Claim.Asked request -> latest(asked, request.agency(), on);
                case Claim.NothingHeld nothing -> latest(nothingHeld, nothing.agency(), told(statement));
                case Claim.Withdrawn _ -> {}
                default -> latest(contributed, statement.agency(), told(statement));
            }
        }
        for (Contact contact : today.contacts()) {
            latest(contributed, contact.agency(), contact.day().earliest());
        }
    }

    /** An agency may tell today what happened years ago. */
    private static LocalDate told(Statement statement) {
        return LocalDate.ofInstant(statement.recorded(), View.LONDON);
    }

    private static void latest(Map<String, LocalDate> days, String agency, LocalDate day) {
        days.merge(agency, day, (one, other) -> one.isAfter(other) ? one : other);
    }

    List<AgencyState> all() {
        Map<String, AgencyKind> kinds = Pack.byId(pack.agencies(), AgencyKind::id);
        Set<String> expected = new LinkedHashSet<>();
        for (AgencyKind kind : pack.agencies()) {
            Expr when = kind.expectedWhen();
            if (kind.expected() || (when != null && Conditions.truth(when, worlds) == Truth.TRUE)) {
                expected.add(kind.id());
            }
        }
        List<AgencyState> states = new ArrayList<>();
        Set<String> present = new LinkedHashSet<>();
        for (Agency agency : today.ledger().known().family().agencies()) {
            present.add(agency.kind());
            states.add(state(agency.id(), agency.kind(), agency.label(), expected.contains(agency.kind())));
        }
        for (String kind : expected) {
            if (!present.contains(kind)) {
                AgencyKind of = kinds.get(kind);
                AgencyState asKind = state(kind, kind, of == null ? kind : of.label(), true);
                states.add(new AgencyState(null, kind, asKind.label(), asKind.state(), asKind.last(), true));
            }
        }
        return states;
    }

    private AgencyState state(String id, String kind, String label, boolean expected) {
        LocalDate request = asked.get(id);
        LocalDate nothing = nothingHeld.get(id);
        LocalDate gave = contributed.get(id);
        LocalDate answer = later(nothing, gave);
        State state;
        LocalDate last;
        if (request != null && (answer == null || answer.isBefore(request))) {
            state = State.WAITING;
            last = request;
        } else if (gave != null) {
            state = State.CONTRIBUTED;
            last = gave;
        } else if (nothing != null) {
            state = State.NOTHING_HELD;
            last = nothing;
        } else {
            state = State.NEVER_ASKED;
            last = null;
        }
        return new AgencyState(id, kind, label, state, last, expected);
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }
}
