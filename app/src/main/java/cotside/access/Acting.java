package cotside.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One practitioner at work in one transaction. Whatever reads or writes a record asks for it, so nothing can be read or
 * written outside one; and what was done is in the audit before the transaction ends.
 */
public final class Acting {
    private final Actor actor;
    private final Instant now;
    private final UUID request;
    private final @Nullable String why;
    private final Function<UUID, Reach> reaches;
    private final Map<Optional<UUID>, Done> done = new LinkedHashMap<>();
    private final Map<Object, Object> kept = new HashMap<>();
    private final Map<UUID, Decide> deciding = new HashMap<>();
    private Done attempted = Done.of(Act.DECIDE, null);

    Acting(Actor actor, Instant now, UUID request, @Nullable String why, Function<UUID, Reach> reaches) {
        this.actor = actor;
        this.now = now;
        this.request = request;
        this.why = why;
        this.reaches = reaches;
    }

    public Actor actor() {
        return actor;
    }

    /** The moment of this transaction, by the database's clock: whatever is recorded in it is recorded then. */
    public Instant now() {
        return now;
    }

    public UUID request() {
        return request;
    }

    /** The reason that the practitioner gave for this request, or null. */
    public @Nullable String why() {
        return why;
    }

    /** Who may do what with a record and what bears on it, as things stand in this transaction. */
    public Decide about(UUID record) {
        attempted = Done.of(Act.DECIDE, record);
        return deciding.computeIfAbsent(record, around -> new Decide(actor, reaches.apply(around), now));
    }

    /** Decides anew from now on: something in this transaction changed what is open. */
    public void decideAgain() {
        deciding.clear();
    }

    /** @throws Forbidden unless the record may be opened */
    public void mustOpen(UUID record) {
        require(Act.READ, record, about(record).open(record));
    }

    /** @throws Forbidden unless the record may be written */
    public void mustWrite(UUID record) {
        require(Act.WRITE, record, about(record).write(record));
    }

    /** @throws Forbidden unless the practitioner may involve others with the record */
    public void mustInvolve(UUID record) {
        require(Act.INVOLVE, record, about(record).involve(record));
    }

    /** @throws Forbidden unless the practitioner holds the role */
    public void mustBe(Role role) {
        if (!actor.is(role)) {
            throw new Forbidden(Decision.Reason.ROLE_WITHOUT_CONTENT);
        }
    }

    /** Says what is to be decided on now, for the audit of a refusal. */
    void attempts(Act act, UUID record) {
        attempted = Done.of(act, record);
    }

    private void require(Act act, UUID record, Decision decision) {
        attempted = Done.of(act, record);
        if (!decision.allows()) {
            throw new Forbidden(decision.reason());
        }
    }

    /**
     * Says for the audit what was done. Everything done to one record in one request is one row.
     *
     * @param record the record, or null for what is about none
     * @param touched the ids of what was read or written
     */
    public void did(Act act, @Nullable UUID record, List<UUID> touched) {
        did(act, record, touched, List.of());
    }

    /** The same, with nothing more to name. */
    public void did(Act act, @Nullable UUID record) {
        did(act, record, List.of(), List.of());
    }

    /**
     * The same, of what ids do not tell.
     *
     * @param words such as were searched for; only their salted digest is kept
     */
    public void did(Act act, @Nullable UUID record, List<UUID> touched, List<String> words) {
        Done all = done.computeIfAbsent(Optional.ofNullable(record), key -> Done.of(act, record));
        all.acts().add(act);
        all.touched().addAll(touched);
        all.words().addAll(words);
    }

    /**
     * Says for the audit what of a record was shown. Its ids would make rows of kilobytes, and who has the record can work
     * them out again: the audit keeps the viewpoint and a digest of them.
     *
     * @param viewpoint as known at which moment, or as at which day, in words
     * @param shown the evidence, in whatever order
     */
    public void viewed(UUID record, String viewpoint, Collection<UUID> shown) {
        Done all = done.computeIfAbsent(Optional.of(record), key -> Done.of(Act.READ, record));
        all.viewpoints().add(viewpoint);
        shown.forEach(one -> all.shown().add(one.toString()));
    }

    List<Done> done() {
        return List.copyOf(done.values());
    }

    /** What was asked for last, and so what was refused if anything was. */
    Done attempted() {
        return attempted;
    }

    /** What is worked out once in a transaction. */
    @SuppressWarnings("unchecked")
    public <T> T once(Object key, Supplier<T> made) {
        return (T) Objects.requireNonNull(kept.computeIfAbsent(key, k -> made.get()));
    }

    record Done(
            Set<Act> acts,
            @Nullable UUID record,
            Set<UUID> touched,
            List<String> words,
            Set<String> viewpoints,
            SortedSet<String> shown) {
        static Done of(Act act, @Nullable UUID record) {
            return new Done(
                    EnumSet.of(act),
                    record,
                    new LinkedHashSet<>(),
                    new ArrayList<>(),
                    new LinkedHashSet<>(),
                    new TreeSet<>());
        }

        /** What ids do not tell, and what would be too many of them: only its digest is kept. */
        List<String> digested() {
            List<String> all = new ArrayList<>(words);
            all.addAll(shown);
            return all;
        }
    }
}
