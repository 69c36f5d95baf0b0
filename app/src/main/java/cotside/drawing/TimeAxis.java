package cotside.drawing;

import cotside.drawing.Element.Anchor;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Days laid out from left to right, with a line for each month, or for as many of them as there is room for. */
record TimeAxis(LocalDate first, LocalDate last, double left, double right) {
    private static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");
    private static final int LEAST_DAYS = 28;
    private static final double DAYS_PER_MONTH = 30.4;

    TimeAxis {
        if (ChronoUnit.DAYS.between(first, last) < LEAST_DAYS) {
            first = last.minusDays(LEAST_DAYS);
        }
    }

    /** Where a day begins; days outside lie on the edge. */
    double x(LocalDate day) {
        double share = (double) ChronoUnit.DAYS.between(first, day) / ChronoUnit.DAYS.between(first, last);
        return left + Math.clamp(share, 0, 1) * (right - left);
    }

    Element months(double top, double bottom, double size) {
        Element months = Element.group("months");
        LocalDate month = first.withDayOfMonth(1).plusMonths(1);
        int step = step(size);
        boolean named = false;
        while (!month.isAfter(last)) {
            double at = x(month);
            months.add(Element.line(new Point(at, top), new Point(at, bottom))
                    .named("grid")
                    .stroked("#d8dadb", 1));
            String name = MONTHS.get(month.getMonthValue() - 1);
            String label = month.getMonthValue() == 1 || !named ? name + " " + month.getYear() : name;
            double half = Lettering.plain(size).width(label) / 2;
            if ((month.getMonthValue() - 1) % step == 0 && at + half <= right + 14) {
                months.add(Element.text(new Point(Math.max(at, half + 1), top - 6), label, size, Anchor.MIDDLE)
                        .named("axis"));
                named = true;
            }
            month = month.plusMonths(1);
        }
        return months;
    }

    /** Every month is named, or every second, third, sixth or twelfth, so that January always is. */
    private int step(double size) {
        double wide = Lettering.plain(size).width("Jan 2026") + 8;
        double month = (right - left) / ChronoUnit.DAYS.between(first, last) * DAYS_PER_MONTH;
        for (int step : new int[] {1, 2, 3, 6}) {
            if (step * month >= wide) {
                return step;
            }
        }
        return 12;
    }
}
