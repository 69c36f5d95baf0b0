package cotside.guidance.testing;

import cotside.guidance.facts.Basis;
import cotside.guidance.pack.About;
import cotside.guidance.pack.Combination;
import cotside.guidance.pack.Derived;
import cotside.guidance.pack.Expr;
import cotside.guidance.pack.Factor;
import cotside.guidance.pack.Freshness;
import cotside.guidance.pack.Kind;
import cotside.guidance.pack.Lapse;
import cotside.guidance.pack.Needs;
import cotside.guidance.pack.Side;
import cotside.guidance.pack.SubjectKind;
import cotside.guidance.pack.Urgency;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Factors and combinations with one part given or exchanged. */
public final class Parts {
    private Parts() {}

    public static Factor factor(
            String id,
            SubjectKind about,
            Side side,
            Kind kind,
            Needs shownBy,
            Needs ruledOutBy,
            Freshness goodFor,
            List<Lapse> lapses,
            @Nullable Derived derived) {
        return new Factor(
                id,
                "has " + id.replace('-', ' '),
                "",
                about,
                Packs.heading(about),
                side,
                kind,
                null,
                shownBy,
                ruledOutBy,
                goodFor,
                lapses,
                Set.of(),
                id.hashCode() % 3 == 0 ? 14 : 0,
                derived,
                about == SubjectKind.PAIR,
                false,
                Set.of("gp"),
                List.of(),
                List.of());
    }

    static Factor opposite(Factor factor, @Nullable String opposite) {
        return copy(
                factor,
                opposite,
                factor.shownBy(),
                factor.ruledOutBy(),
                factor.goodFor(),
                factor.lapses(),
                factor.disprovedBy(),
                factor.directed());
    }

    static Factor directed(Factor factor, boolean directed) {
        return copy(
                factor,
                factor.opposite(),
                factor.shownBy(),
                factor.ruledOutBy(),
                factor.goodFor(),
                factor.lapses(),
                factor.disprovedBy(),
                directed);
    }

    static Factor disprovedBy(Factor factor, Set<Basis> bases) {
        return copy(
                factor,
                factor.opposite(),
                factor.shownBy(),
                factor.ruledOutBy(),
                factor.goodFor(),
                factor.lapses(),
                bases,
                factor.directed());
    }

    static Factor needs(Factor factor, Needs shownBy, Needs ruledOutBy) {
        return copy(
                factor,
                factor.opposite(),
                shownBy,
                ruledOutBy,
                factor.goodFor(),
                factor.lapses(),
                factor.disprovedBy(),
                factor.directed());
    }

    static Factor uncounted(Factor factor) {
        return copy(
                factor,
                factor.opposite(),
                factor.shownBy(),
                factor.ruledOutBy(),
                factor.goodFor(),
                factor.lapses(),
                factor.disprovedBy(),
                factor.directed(),
                null);
    }

    static Factor goodFor(Factor factor, Freshness goodFor, List<Lapse> lapses) {
        return copy(
                factor,
                factor.opposite(),
                factor.shownBy(),
                factor.ruledOutBy(),
                goodFor,
                lapses,
                factor.disprovedBy(),
                factor.directed());
    }

    private static Factor copy(
            Factor factor,
            @Nullable String opposite,
            Needs shownBy,
            Needs ruledOutBy,
            Freshness goodFor,
            List<Lapse> lapses,
            Set<Basis> disprovedBy,
            boolean directed) {
        return copy(factor, opposite, shownBy, ruledOutBy, goodFor, lapses, disprovedBy, directed, factor.derived());
    }

    private static Factor copy(
            Factor factor,
            @Nullable String opposite,
            Needs shownBy,
            Needs ruledOutBy,
            Freshness goodFor,
            List<Lapse> lapses,
            Set<Basis> disprovedBy,
            boolean directed,
            @Nullable Derived derived) {
        return new Factor(
                factor.id(),
                factor.label(),
                factor.help(),
                factor.about(),
                factor.heading(),
                factor.side(),
                factor.kind(),
                opposite,
                shownBy,
                ruledOutBy,
                goodFor,
                lapses,
                disprovedBy,
                factor.askAgainDays(),
                derived,
                directed,
                factor.sensitive(),
                factor.heldBy(),
                factor.because(),
                factor.rows());
    }

    public static Combination combination(
            String id,
            About about,
            @Nullable Expr trigger,
            Expr holds,
            @Nullable Expr settledBy,
            @Nullable Expr easedBy,
            Urgency urgency,
            Set<String> presume) {
        return new Combination(
                id,
                "Title of " + id,
                "",
                about,
                trigger,
                holds,
                settledBy,
                easedBy,
                urgency,
                presume,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                false,
                List.of());
    }

    static Combination ask(Combination combination, List<String> ask) {
        return new Combination(
                combination.id(),
                combination.title(),
                combination.says(),
                combination.about(),
                combination.trigger(),
                combination.holds(),
                combination.settledBy(),
                combination.easedBy(),
                combination.urgency(),
                combination.presume(),
                ask,
                combination.next(),
                combination.because(),
                combination.rows(),
                combination.locked(),
                combination.examples());
    }
}
