package cotside.guidance.testing;

import cotside.guidance.facts.Baby;
import cotside.guidance.facts.Basis;
import cotside.guidance.facts.Claim;
import cotside.guidance.facts.Family;
import cotside.guidance.facts.Marking;
import cotside.guidance.facts.PartOfDay;
import cotside.guidance.facts.Statement;
import cotside.guidance.facts.When;
import cotside.guidance.outcome.Mentions;
import cotside.guidance.pack.AgencyKind;
import cotside.guidance.pack.Combination;
import cotside.guidance.pack.Derived;
import cotside.guidance.pack.Expr;
import cotside.guidance.pack.Factor;
import cotside.guidance.pack.Freshness;
import cotside.guidance.pack.Needs;
import cotside.guidance.pack.Pack;
import cotside.guidance.pack.Side;
import cotside.guidance.pack.Urgency;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Situations with something left out or put more simply. */
final class Smaller {
    private Smaller() {}

    static Stream<Situation> than(Situation value) {
        Family family = value.family();
        Pack pack = value.pack();
        return Stream.of(
                        Families.without(
                                pack.combinations(), fewer -> value.with(Packs.with(pack, pack.factors(), fewer))),
                        Families.without(family.statements(), value::withStatements),
                        Families.without(family.contacts(), value::withContacts),
                        Families.without(family.actions(), value::withActions),
                        around(value),
                        Families.without(
                                family.people(),
                                fewer -> value.with(Families.around(family, family.babies(), fewer, family.homes()))),
                        Families.without(
                                family.homes(),
                                fewer -> value.with(Families.around(family, family.babies(), family.people(), fewer))),
                        Families.without(
                                family.babies(),
                                fewer -> value.with(Families.around(
                                        family, withFirst(value, fewer), family.people(), family.homes()))),
                        Families.without(unmentioned(pack), fewer -> value.with(without(pack, fewer))),
                        each(
                                pack.combinations(),
                                Smaller::combinations,
                                now -> value.with(Packs.with(pack, pack.factors(), now))),
                        each(
                                pack.factors(),
                                Smaller::factors,
                                now -> value.with(Packs.with(pack, now, pack.combinations()))),
                        each(family.statements(), Smaller::statements, value::withStatements))
                .flatMap(stream -> stream)
                .map(one -> one.with(Families.tidy(one.family(), one.pack())))
                .filter(one -> !one.equals(value));
    }

    private static List<Baby> withFirst(Situation value, List<Baby> babies) {
        List<Baby> all = value.family().babies();
        return babies.stream().anyMatch(baby -> baby.id().equals(value.from().baby())) ? babies : all;
    }

    private static Stream<Situation> around(Situation value) {
        Pack pack = value.pack();
        List<AgencyKind> agencies = pack.agencies().stream()
                .filter(kind -> kind.expectedWhen() == null)
                .toList();
        return Stream.of(new Pack(
                        pack.id(),
                        pack.version(),
                        pack.title(),
                        List.of(),
                        pack.parameters(),
                        agencies,
                        pack.factors(),
                        pack.acts(),
                        List.of(),
                        List.of(),
                        List.of(),
                        pack.combinations(),
                        List.of()))
                .map(value::with);
    }

    /** Factors that no rule reads, ties apart. */
    private static List<Factor> unmentioned(Pack pack) {
        Set<String> read = new HashSet<>();
        for (Combination combination : pack.combinations()) {
            for (Expr expr : exprs(combination)) {
                read.addAll(Mentions.factors(expr));
            }
            if (combination.about() instanceof cotside.guidance.pack.About.EachEvent each) {
                read.add(each.factor());
            }
        }
        pack.agencies().forEach(kind -> {
            if (kind.expectedWhen() != null) {
                read.addAll(Mentions.factors(kind.expectedWhen()));
            }
        });
        pack.prompts().forEach(prompt -> read.addAll(Mentions.factors(prompt.when())));
        pack.questions().forEach(question -> read.addAll(question.factors()));
        pack.reviews().forEach(review -> read.addAll(review.covers()));
        pack.factors().forEach(factor -> {
            if (factor.derived() instanceof Derived.CountedEvents counted) {
                read.add(counted.factor());
            }
            factor.lapses().forEach(lapse -> {
                if (lapse instanceof cotside.guidance.pack.Lapse.Happened happened) {
                    read.add(happened.factor());
                }
            });
        });
        return pack.factors().stream()
                .filter(factor -> factor.side() != Side.TIE
                        && !read.contains(factor.id())
                        && (factor.opposite() == null || !read.contains(factor.opposite())))
                .toList();
    }

    private static List<Expr> exprs(Combination combination) {
        List<Expr> exprs = new ArrayList<>(List.of(combination.holds()));
        add(combination.trigger(), exprs);
        add(combination.settledBy(), exprs);
        add(combination.easedBy(), exprs);
        return exprs;
    }

    private static void add(@Nullable Expr expr, List<Expr> exprs) {
        if (expr != null) {
            exprs.add(expr);
        }
    }

    /** Without those unmentioned factors that are not kept, and with no opposite that is gone. */
    private static Pack without(Pack pack, List<Factor> kept) {
        List<Factor> gone = new ArrayList<>(unmentioned(pack));
        gone.removeAll(kept);
        List<Factor> factors = new ArrayList<>();
        for (Factor factor : pack.factors()) {
            boolean widowed = gone.stream().anyMatch(one -> one.id().equals(factor.opposite()));
            if (!gone.contains(factor)) {
                factors.add(widowed ? Parts.opposite(factor, null) : factor);
            }
        }
        return Packs.with(pack, factors, pack.combinations());
    }

    private static <T> Stream<Situation> each(
            List<T> all, Function<T, Stream<T>> simpler, Function<List<T>, Situation> make) {
        Stream<Situation> every = Stream.empty();
        for (int i = 0; i < all.size(); i++) {
            int at = i;
            every = Stream.concat(every, simpler.apply(all.get(i)).map(one -> {
                List<T> changed = new ArrayList<>(all);
                changed.set(at, one);
                return make.apply(changed);
            }));
        }
        return every;
    }

    private static Stream<Combination> combinations(Combination of) {
        Urgency word = new Urgency(of.urgency().word(), null, null, null);
        Stream<Combination> shorn = Stream.of(
                part(of, of.trigger(), of.holds(), of.settledBy(), of.easedBy(), word, Set.of()),
                part(of, null, of.holds(), of.settledBy(), of.easedBy(), of.urgency(), of.presume()),
                part(of, of.trigger(), of.holds(), null, of.easedBy(), of.urgency(), of.presume()),
                part(of, of.trigger(), of.holds(), of.settledBy(), null, word, of.presume()));
        Stream<Combination> simpler = Stream.of(
                        exprs(of.holds())
                                .map(holds -> part(
                                        of,
                                        of.trigger(),
                                        holds,
                                        of.settledBy(),
                                        of.easedBy(),
                                        of.urgency(),
                                        of.presume())),
                        exprs(of.settledBy())
                                .map(settled -> part(
                                        of,
                                        of.trigger(),
                                        of.holds(),
                                        settled,
                                        of.easedBy(),
                                        of.urgency(),
                                        of.presume())),
                        exprs(of.easedBy())
                                .map(eased -> part(
                                        of,
                                        of.trigger(),
                                        of.holds(),
                                        of.settledBy(),
                                        eased,
                                        of.urgency(),
                                        of.presume())))
                .flatMap(stream -> stream);
        return Stream.concat(shorn, simpler);
    }

    private static Combination part(
            Combination of,
            @Nullable Expr trigger,
            Expr holds,
            @Nullable Expr settledBy,
            @Nullable Expr easedBy,
            Urgency urgency,
            Set<String> presume) {
        return Parts.combination(of.id(), of.about(), trigger, holds, settledBy, easedBy, urgency, presume);
    }

    /** Parts and halves of a condition that can stand in its place. */
    private static Stream<Expr> exprs(@Nullable Expr expr) {
        return switch (expr) {
            case null -> Stream.empty();
            case Expr.All all ->
                Stream.concat(all.of().stream(), fewer(all.of()).map(Expr.All::new));
            case Expr.Any any ->
                Stream.concat(any.of().stream(), fewer(any.of()).map(Expr.Any::new));
            case Expr.AtLeast atLeast ->
                Stream.concat(atLeast.of().stream(), fewer(atLeast.of()).map(of -> new Expr.AtLeast(atLeast.n(), of)));
            case Expr.Some some ->
                Stream.concat(
                        some.n() > 1 ? Stream.of(new Expr.Some(some.role(), 1, some.is())) : Stream.empty(),
                        exprs(some.is()).map(is -> new Expr.Some(some.role(), some.n(), is)));
            case Expr.Everyone everyone -> exprs(everyone.is()).map(is -> new Expr.Everyone(everyone.role(), is));
            case Expr.AtHome home -> exprs(home.is()).map(Expr.AtHome::new);
            default -> Stream.empty();
        };
    }

    private static Stream<List<Expr>> fewer(List<Expr> parts) {
        Stream.Builder<List<Expr>> all = Stream.builder();
        for (int i = 0; i < parts.size(); i++) {
            int at = i;
            if (parts.size() > 2) {
                List<Expr> rest = new ArrayList<>(parts);
                rest.remove(at);
                all.add(rest);
            }
            exprs(parts.get(i)).forEach(simpler -> {
                List<Expr> changed = new ArrayList<>(parts);
                changed.set(at, simpler);
                all.add(changed);
            });
        }
        return all.build();
    }

    private static Stream<Factor> factors(Factor of) {
        return Stream.of(
                Parts.needs(of, Needs.ORDINARY, Needs.ORDINARY),
                Parts.needs(of, of.shownBy(), of.shownBy()),
                Parts.goodFor(of, Freshness.NEVER_STALE, of.lapses()),
                Parts.goodFor(of, of.goodFor(), List.of()),
                Parts.disprovedBy(of, Set.of()));
    }

    private static Stream<Statement> statements(Statement of) {
        When when = of.when();
        Stream<Statement> simpler = Stream.of(
                Edit.of(of).cites(Set.of()).done(),
                Edit.of(of).answers(Set.of()).done(),
                Edit.of(of).contact(null).done(),
                Edit.of(of).part(PartOfDay.UNSAID).done(),
                Edit.of(of).expected(false).done(),
                Edit.of(of).marking(Marking.allInvolved()).done(),
                Edit.of(of).when(When.on(when.lastSpokenFor())).done());
        boolean freed = of.corrects() == null || !(of.claim() instanceof Claim.Withdrawn);
        return freed && of.basis() != Basis.RECORDED
                ? Stream.concat(simpler, Stream.of(Edit.of(of).corrects(null).done()))
                : simpler;
    }
}
