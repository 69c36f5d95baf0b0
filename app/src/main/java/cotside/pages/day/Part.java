package cotside.pages.day;

import java.util.List;
import java.util.Set;

/** A part of a baby's day and night, and the factors of the pack that tell of it. */
record Part(String title, Set<String> factors) {
    static final List<Part> ALL = List.of(
            new Part(
                    "Sleeping by night",
                    Set.of(
                            "sleeps-safely-by-night",
                            "unsafe-sleeping-place-by-night",
                            "shares-bed",
                            "sofa-sleeping",
                            "nights-out-of-routine",
                            "has-bedding",
                            "lacks-bedding")),
            new Part("Sleeping by day", Set.of("sleeps-safely-by-day", "unsafe-sleeping-place-by-day")),
            new Part("Safe-sleep advice, and what the parents decided", Set.of("safe-sleep-advice-given")),
            new Part(
                    "Feeding",
                    Set.of(
                            "feeds-and-grows-well",
                            "hard-to-feed",
                            "feeding-needs-not-met",
                            "too-little-fluid",
                            "has-feeding-equipment",
                            "lacks-feeding-equipment")),
            new Part(
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
            new Part("Crying and soothing", Set.of("cries-a-lot", "copes-with-crying", "struggles-with-the-baby")),
            new Part("Play and closeness", Set.of("enjoys-and-responds", "bond-slow-to-form", "resents-the-baby")));
}
