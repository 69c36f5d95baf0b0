package cotside.bench;

final class Bits {
    private Bits() {}

    static long[] of(int size) {
        return new long[(size + 63) >>> 6];
    }

    static boolean get(long[] bits, int index) {
        return (bits[index >>> 6] >>> index & 1) != 0;
    }

    static void set(long[] bits, int index) {
        bits[index >>> 6] |= 1L << index;
    }
}
