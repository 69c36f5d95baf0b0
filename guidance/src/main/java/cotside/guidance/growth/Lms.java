package cotside.guidance.growth;

/**
 * The distribution of weight in kg at one age for one sex, by Cole's LMS method: skewness {@code l}, median {@code m},
 * coefficient of variation {@code s}. Source: Cole TJ, Green PJ, Statistics in Medicine 1992;11:1305.
 *
 * <p>Written with {@code expm1} and {@code log1p} because {@code l} passes through zero between two ages of the girls'
 * table, where the textbook power loses its digits.
 */
record Lms(double l, double m, double s) {
    Lms {
        if (!Double.isFinite(l) || !(m > 0 && Double.isFinite(m)) || !(s > 0 && Double.isFinite(s))) {
            throw new IllegalArgumentException(
                    "L, M and S must be finite and M and S above 0, not " + l + ", " + m + ", " + s);
        }
    }

    double z(double kg) {
        double ratio = Math.log(kg / m);
        return l == 0 ? ratio / s : Math.expm1(l * ratio) / (l * s);
    }

    /** The exact inverse of {@link #z}. Not a number where no weight has so extreme a z. */
    double kg(double z) {
        return m * Math.exp(l == 0 ? s * z : Math.log1p(l * s * z) / l);
    }

    Lms towards(Lms later, double share) {
        return new Lms(l + (later.l - l) * share, m + (later.m - m) * share, s + (later.s - s) * share);
    }
}
