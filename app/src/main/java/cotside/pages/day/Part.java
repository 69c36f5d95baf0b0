package cotside.pages.day;

import java.util.Set;

/** A part of a baby's day and night, and the factors of the pack that tell of it. */
enum Part {
    NIGHT(
            "Sleeping by night",
            Set.of(
                    "sleeps-safely-by-night",
                    "unsafe-sleeping-place-by-night",
                    "shares-bed",
                    "sofa-sleeping",
                    "nights-out-of-routine",
                    "has-bedding",
                    "lacks-bedding")),
    DAY("Sleeping by day", Set.of("sleeps-safely-by-day", "unsafe-sleeping-place-by-day")),
    ADVICE("Safe-sleep advice, and what the parents decided", Set.of("safe-sleep-advice-given")),
    FEEDING(
            "Feeding",
            Set.of(
                    "feeds-and-grows-well",
                    "hard-to-feed",
                    "feeding-needs-not-met",
                    "too-little-fluid",
                    "has-feeding-equipment",
                    "lacks-feeding-equipment")),
    CARE(
            "Who cares, and how",
            Set.of(
                    "days-and-nights-known",
                    "safe-and-responsive-care",
                    "unable-to-give-safe-care",
                    "basic-care-not-met",
                    "main-carer",
                    "shares-care",
                    "involved",
                    "little-involved",
                    "rough-handling")),
    CRYING("Crying and soothing", Set.of("cries-a-lot", "copes-with-crying", "struggles-with-the-baby")),
    PLAY("Play and closeness", Set.of("enjoys-and-responds", "bond-slow-to-form", "resents-the-baby"));

    private final String title;
    private final Set<String> factors;

    Part(String title, Set<String> factors) {
        this.title = title;
        this.factors = factors;
    }

    String title() {
        return title;
    }

    Set<String> factors() {
        return factors;
    }
}
