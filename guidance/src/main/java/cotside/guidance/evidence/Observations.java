package cotside.guidance.evidence;

import cotside.guidance.facts.PartOfDay;
import cotside.guidance.pack.Needs;
import cotside.guidance.pack.Spread;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether separate observations are enough, and spread widely enough, to show or rule out a claim. */
final class Observations {
    private Observations() {}

    /** Those that may count towards what is needed: a repeat is no observation of its own. */
    static List<Evidence> counting(List<Evidence> evidence, Needs needs) {
        List<Evidence> counting = new ArrayList<>(evidence.size());
        for (Evidence one : evidence) {
            if (!one.repeat() && needs.accepts().contains(one.basis())) {
                counting.add(one);
            }
        }
        return counting;
    }

    static boolean suffice(List<Evidence> evidence, Needs needs) {
        if (needs.observations() == 1 && !needs.spread().contains(Spread.DAY_AND_NIGHT)) {
            for (Evidence one : evidence) {
                if (!one.repeat() && needs.accepts().contains(one.basis())) {
                    return true;
                }
            }
            return false;
        }
        List<Evidence> counting = counting(evidence, needs);
        if (separate(counting) < needs.observations()) {
            return false;
        }
        for (Spread spread : needs.spread()) {
            boolean wide = switch (spread) {
                case DAYS -> days(counting) >= needs.observations();
                case CONTACTS -> contacts(counting) >= needs.observations();
                case VOICES -> voices(counting) >= needs.observations();
                case DAY_AND_NIGHT -> at(counting, PartOfDay.DAY) && at(counting, PartOfDay.NIGHT);
            };
            if (!wide) {
                return false;
            }
        }
        return true;
    }

    static int separate(List<Evidence> counting) {
        Set<Object> seen = new HashSet<>();
        for (Evidence one : counting) {
            seen.add(one.observation());
        }
        return seen.size();
    }

    static int voices(List<Evidence> evidence) {
        Set<Object> seen = new HashSet<>();
        for (Evidence one : evidence) {
            seen.add(one.voice());
        }
        return seen.size();
    }

    private static int contacts(List<Evidence> counting) {
        Set<String> seen = new HashSet<>();
        for (Evidence one : counting) {
            String contact = one.statement().contact();
            seen.add(contact == null ? "statement " + one.id() : contact);
        }
        return seen.size();
    }

    /** How many days are certainly different: days known only roughly may be one and the same. */
    private static int days(List<Evidence> counting) {
        List<Evidence> byEnd = new ArrayList<>(counting);
        byEnd.sort(Comparator.comparingInt(Evidence::latest).thenComparing(Evidence::id));
        int days = 0;
        int end = Integer.MIN_VALUE;
        for (Evidence one : byEnd) {
            if (one.last() > end) {
                days++;
                end = one.latest();
            }
        }
        return days;
    }

    private static boolean at(List<Evidence> counting, PartOfDay part) {
        for (Evidence one : counting) {
            if (one.partOfDay() == part) {
                return true;
            }
        }
        return false;
    }
}
