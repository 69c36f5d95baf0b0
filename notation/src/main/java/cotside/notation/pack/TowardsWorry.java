package cotside.notation.pack;

import cotside.guidance.pack.Act;
import cotside.guidance.pack.Combination;
import cotside.guidance.pack.Expr;
import cotside.guidance.pack.Pack;
import cotside.guidance.pack.Question;
import cotside.guidance.pack.Urgency;
import cotside.guidance.pack.Word;
import cotside.notation.yaml.Position;
import cotside.notation.yaml.Problems;
import cotside.notation.yaml.Scalar;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A layer may change what a locked rule reads only towards worry; what cannot be shown to go that way is refused. The
 * reasons, key by key, stand in {@code docs/decisions/2026-11-23-layers-only-towards-worry.md}.
 */
final class TowardsWorry {
    private final Pack before;
    private final Pack after;
    private final Reading reading;
    private final Problems problems;
    private final LockedReads locked;
    private final FactorTowardsWorry factors;

    TowardsWorry(Pack before, Set<String> presenceBefore, Pack after, Reading reading) {
        this.before = before;
        this.after = after;
        this.reading = reading;
        this.problems = reading.problems();
        this.locked = new LockedReads(before);
        this.factors = new FactorTowardsWorry(before, presenceBefore, after, reading, locked);
    }

    void check() {
        Map<String, Combination> rules = Pack.byId(after.combinations(), Combination::id);
        for (Combination rule : before.combinations()) {
            if (!rule.locked()) {
                continue;
            }
            Combination changed = rules.get(rule.id());
            if (changed != null) {
                rule(rule, changed);
                continue;
            }
            Scalar removed = reading.tree().removed().get(rule.id());
            if (removed != null) {
                problems.add(removed, "'" + rule.id() + "' is locked and cannot be removed", "it left in place");
            }
        }
        factors.check();
        acts();
        questions();
    }

    private void rule(Combination old, Combination now) {
        String id = old.id();
        same(id, "title", old.title(), now.title());
        same(id, "says", old.says(), now.says());
        same(id, "about", old.about(), now.about());
        wider(id, "trigger", old.trigger(), now.trigger());
        wider(id, "holds", old.holds(), now.holds());
        narrower(id, "settled by", old.settledBy(), now.settledBy());
        if (old.urgency().lost() != null) {
            same(id, "eased by", old.easedBy(), now.easedBy());
        } else {
            narrower(id, "eased by", old.easedBy(), now.easedBy());
        }
        urgency(id, old.urgency(), now.urgency());
        refuseUnless(now.presume().containsAll(old.presume()), id, "it with what it had", "presume");
        refuseUnless(startsWith(now.ask(), old.ask()), id, "what it asked, then more", "ask");
        refuseUnless(startsWith(now.next(), old.next()), id, "the steps it had, then more", "next");
        refuseUnless(startsWith(now.examples(), old.examples()), id, "the examples it had, then more", "examples");
        refuseUnless(now.because().containsAll(old.because()), id, "the sources it had, or more", "because");
        refuseUnless(now.locked(), id, "locked: yes", "locked");
    }

    private void urgency(String id, Urgency old, Urgency now) {
        notLower(id, old.word(), now.word(), "word");
        if (now.eased() != null) {
            notLower(id, old.eased() == null ? old.word() : old.eased(), now.eased(), "eased");
        }
        if (old.lost() != null) {
            notLower(id, old.lost(), now.lost() == null ? now.word() : now.lost(), "lost");
        }
        Urgency.OnceAnswered once = now.onceAnswered();
        if (once == null) {
            return;
        }
        Urgency.OnceAnswered onceBefore = old.onceAnswered();
        if (onceBefore == null) {
            refuse(id, "no 'once answered', as it had none", "urgency", "once answered");
            return;
        }
        boolean fewer = onceBefore.acts().containsAll(once.acts());
        refuseUnless(fewer, id, "the acts it had, or fewer", "urgency", "once answered", "acts");
        notLower(id, onceBefore.acknowledged(), once.acknowledged(), "once answered", "acknowledged");
        notLower(id, onceBefore.answered(), once.answered(), "once answered", "answered");
    }

    private void notLower(String id, Word old, Word now, String... keys) {
        String[] path = new String[keys.length + 1];
        path[0] = "urgency";
        System.arraycopy(keys, 0, path, 1, keys.length);
        refuseUnless(!old.isAbove(now), id, "'" + old.word() + "' or above", path);
    }

    private void wider(String id, String key, @Nullable Expr old, @Nullable Expr now) {
        if (old == null && key.equals("trigger")) {
            return; // with a trigger an undecided rule raises what it raised before, or more
        }
        boolean shown = old != null && now != null && Implies.implies(old, now);
        refuseUnless(shown || Objects.equals(old, now), id, "it as it was, or 'any' of it and more", key);
    }

    private void narrower(String id, String key, @Nullable Expr old, @Nullable Expr now) {
        boolean shown = now == null || (old != null && Implies.implies(now, old));
        refuseUnless(shown, id, "it as it was, or 'all' of it and more, or nothing", key);
    }

    private void same(String id, String key, @Nullable Object old, @Nullable Object now) {
        refuseUnless(Objects.equals(old, now), id, "it as it was", key);
    }

    private void refuseUnless(boolean fine, String id, String expected, String... keys) {
        if (!fine) {
            refuse(id, expected, keys);
        }
    }

    private void refuse(String id, String expected, String... keys) {
        Position at = reading.at(id, keys);
        String key = keys[keys.length - 1];
        problems.add(at, "'" + key + "' of the locked '" + id + "' is not shown to go towards worry", expected);
    }

    private void acts() {
        Map<String, Act> now = Pack.byId(after.acts(), Act::id);
        Set<String> seen = new HashSet<>();
        for (Combination rule : before.combinations()) {
            Urgency.OnceAnswered once = rule.urgency().onceAnswered();
            if (!rule.locked() || once == null) {
                continue;
            }
            for (Act act : before.acts()) {
                Act changed = now.get(act.id());
                if (changed == null || !once.acts().contains(act.id()) || !seen.add(act.id())) {
                    continue;
                }
                if (!changed.label().equals(act.label())) {
                    refuseRead(act.id(), rule.id(), "it as it was", "label");
                }
                if (act.stage() == Act.Stage.ACKNOWLEDGED && changed.stage() == Act.Stage.ANSWERED) {
                    refuseRead(act.id(), rule.id(), "acknowledged", "stage");
                }
            }
        }
    }

    private void questions() {
        Map<String, Question> now = Pack.byId(after.questions(), Question::id);
        for (Question question : before.questions()) {
            String rule = locked.questions().get(question.id());
            if (rule == null) {
                continue;
            }
            Question changed = now.get(question.id());
            if (changed == null) {
                Scalar removed = reading.tree().removed().get(question.id());
                if (removed != null) {
                    String what = "'" + question.id() + "' asks about what the locked '" + rule + "' reads";
                    problems.add(removed, what, "it left in place");
                }
                continue;
            }
            String id = question.id();
            for (String key : List.of("text", "safely", "why", "set")) {
                if (!Objects.equals(word(question, key), word(changed, key))) {
                    refuseRead(id, rule, "it as it was; another wording is another question", key);
                }
            }
            if (!changed.factors().containsAll(question.factors())) {
                refuseRead(id, rule, "the factors it had, or more", "factors");
            }
            if (!changed.heldBy().containsAll(question.heldBy())) {
                refuseRead(id, rule, "the agencies it had, or more", "held by");
            }
            if (!changed.because().containsAll(question.because())) {
                refuseRead(id, rule, "the sources it had, or more", "because");
            }
        }
    }

    private static @Nullable String word(Question question, String key) {
        return switch (key) {
            case "text" -> question.text();
            case "safely" -> question.safely();
            case "why" -> question.why();
            default -> question.set();
        };
    }

    private void refuseRead(String id, String rule, String expected, String key) {
        String what = "'" + key + "' of '" + id + "', which the locked '" + rule
                + "' reads, is not shown to go towards " + "worry";
        problems.add(reading.at(id, key), what, expected);
    }

    private static <T> boolean startsWith(List<T> list, List<T> start) {
        return list.size() >= start.size() && list.subList(0, start.size()).equals(start);
    }
}
