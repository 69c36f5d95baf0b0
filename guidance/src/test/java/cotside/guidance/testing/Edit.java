package cotside.guidance.testing;

import cotside.guidance.facts.Basis;
import cotside.guidance.facts.Claim;
import cotside.guidance.facts.Marking;
import cotside.guidance.facts.PartOfDay;
import cotside.guidance.facts.Says;
import cotside.guidance.facts.Statement;
import cotside.guidance.facts.Voice;
import cotside.guidance.facts.When;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A statement as it is being written: every field can be set, and the rest keeps its ordinary value. */
public final class Edit {
    private String id;
    private Claim claim;
    private Says says = Says.HOLDS;
    private Basis basis = Basis.RECORDED;
    private Voice voice = Voice.agency("gp");
    private When when = When.on(LocalDate.EPOCH);
    private PartOfDay part = PartOfDay.UNSAID;
    private boolean expected;
    private Instant recorded = Instant.EPOCH;
    private String author = "Dr Odell";
    private String agency = "gp";
    private Marking marking = Marking.allInvolved();
    private @Nullable String contact;
    private Set<String> cites = Set.of();
    private @Nullable String corrects;
    private @Nullable String repeats;
    private Set<String> answers = Set.of();

    private Edit(String id, Claim claim) {
        this.id = id;
        this.claim = claim;
    }

    public static Edit of(String id, Claim claim) {
        return new Edit(id, claim);
    }

    public static Edit of(Statement from) {
        Edit edit = new Edit(from.id(), from.claim());
        edit.says = from.says();
        edit.basis = from.basis();
        edit.voice = from.voice();
        edit.when = from.when();
        edit.part = from.partOfDay();
        edit.expected = from.expected();
        edit.recorded = from.recorded();
        edit.author = from.author();
        edit.agency = from.agency();
        edit.marking = from.marking();
        edit.contact = from.contact();
        edit.cites = from.cites();
        edit.corrects = from.corrects();
        edit.repeats = from.repeats();
        edit.answers = from.answers();
        return edit;
    }

    /** The statement without references to what is not there. */
    static Statement references(Statement from, Set<String> contacts, Set<String> statements, Set<String> events) {
        Edit edit = of(from);
        edit.contact = from.contact() != null && contacts.contains(from.contact()) ? from.contact() : null;
        edit.cites = only(from.cites(), id -> contacts.contains(id) || statements.contains(id));
        edit.corrects = from.corrects() != null && statements.contains(from.corrects()) ? from.corrects() : null;
        edit.answers = only(from.answers(), id -> events.contains(id) || statements.contains(id));
        return edit.done();
    }

    private static Set<String> only(Set<String> ids, Predicate<String> kept) {
        return ids.stream().filter(kept).collect(Collectors.toSet());
    }

    public Edit id(String to) {
        id = to;
        return this;
    }

    public Edit claim(Claim to) {
        claim = to;
        return this;
    }

    public Edit says(Says to) {
        says = to;
        return this;
    }

    public Edit basis(Basis to) {
        basis = to;
        return this;
    }

    public Edit voice(Voice to) {
        voice = to;
        return this;
    }

    public Edit when(When to) {
        when = to;
        return this;
    }

    public Edit part(PartOfDay to) {
        part = to;
        return this;
    }

    public Edit expected(boolean to) {
        expected = to;
        return this;
    }

    public Edit recorded(Instant to) {
        recorded = to;
        return this;
    }

    public Edit by(String who, String whose) {
        author = who;
        agency = whose;
        return this;
    }

    public Edit marking(Marking to) {
        marking = to;
        return this;
    }

    public Edit contact(@Nullable String to) {
        contact = to;
        return this;
    }

    public Edit cites(Set<String> to) {
        cites = to;
        return this;
    }

    public Edit corrects(@Nullable String to) {
        corrects = to;
        return this;
    }

    public Edit repeats(@Nullable String to) {
        repeats = to;
        return this;
    }

    public Edit answers(Set<String> to) {
        answers = to;
        return this;
    }

    public Statement done() {
        return new Statement(
                id,
                claim,
                says,
                says == Says.COULD_NOT_ASK || says == Says.COULD_NOT_ANSWER ? "the partner was in the room" : null,
                basis,
                voice,
                when,
                part,
                expected,
                recorded,
                author,
                agency,
                marking,
                Set.of(),
                contact,
                cites,
                corrects,
                repeats,
                answers,
                "");
    }
}
