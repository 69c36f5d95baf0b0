package cotside.bench;

/** One case: bit {@code i} of {@code sure} says that atom {@code i} is true, of {@code maybe} that it is not false. */
// Never compared, and read where a copy would be most of the time taken.
@SuppressWarnings("ArrayRecordComponent")
public record CaseVector(long[] sure, long[] maybe) {

    public Truth atom(int index) {
        return Truth.of(Bits.get(sure, index), Bits.get(maybe, index));
    }
}
