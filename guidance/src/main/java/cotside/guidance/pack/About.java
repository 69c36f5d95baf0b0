package cotside.guidance.pack;

/** How many outcomes a combination has: one, or one for each event, person or home. */
public sealed interface About {
    record TheBaby() implements About {}

    record EachPerson(Role role) implements About {}

    /** Each event of a factor that is about the baby. */
    record EachEvent(String factor) implements About {}

    record EachHome() implements About {}
}
