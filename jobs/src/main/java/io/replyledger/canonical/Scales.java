package io.replyledger.canonical;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** The ratings of a record, each with the scale that its row tells. One outside its scale says nothing: it is emptied, and found. */
final class Scales {
    private static final List<Names> KNOWN = List.of(
            new Names("csat", "csat_min", "csat_max"),
            new Names("score", "scale_min", "scale_max"),
            new Names("score", "", "max_score"));

    private final List<Positions> scales;

    private record Names(String rating, String least, String most) {}

    /** {@code least} is negative where the scale begins at nought. */
    private record Positions(String name, int rating, int least, int most) {}

    /** Those of a record type, by the positions of its columns. */
    Scales(Map<String, Integer> positions) {
        scales = KNOWN.stream()
                .filter(n -> positions.containsKey(n.rating()) && positions.containsKey(n.most()))
                .map(n -> new Positions(
                        n.rating(),
                        positions.get(n.rating()),
                        positions.getOrDefault(n.least(), -1),
                        positions.get(n.most())))
                .toList();
    }

    /** Empties ratings outside their scale. One without a scale stays, and counts nowhere. */
    void check(Object[] record, Findings findings) {
        for (Positions scale : scales) {
            BigDecimal rating = (BigDecimal) record[scale.rating()];
            if (rating != null) {
                check(record, scale, rating, findings);
            }
        }
    }

    private static void check(Object[] record, Positions scale, BigDecimal rating, Findings findings) {
        BigDecimal least = scale.least() < 0 ? BigDecimal.ZERO : (BigDecimal) record[scale.least()];
        BigDecimal most = (BigDecimal) record[scale.most()];
        if (least == null || most == null) {
            findings.add(scale.name() + " without a scale, which counts nowhere");
        } else if (least.compareTo(most) >= 0) {
            findings.add(scale.name() + " on a scale from " + plain(least) + " to " + plain(most) + ", which is none");
            record[scale.rating()] = null;
        } else if (rating.compareTo(least) < 0 || rating.compareTo(most) > 0) {
            findings.add(scale.name() + " " + plain(rating) + " outside " + plain(least) + " to " + plain(most));
            record[scale.rating()] = null;
        }
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
