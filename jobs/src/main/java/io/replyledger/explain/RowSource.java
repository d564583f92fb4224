package io.replyledger.explain;

import io.replyledger.output.RunJson;
import io.replyledger.scorecard.Behind;
import io.replyledger.scorecard.Catalogue;
import io.replyledger.scorecard.Criterion;
import java.io.IOException;
import java.util.List;

/** Where rows come from that no publication holds. */
public interface RowSource {
    /** The criteria that were measured. */
    Catalogue catalogue();

    /**
     * What stands behind a figure.
     *
     * @param run what the publication rests on
     * @param months months of the period
     * @param isOfProbes of mystery contacts
     * @param most how many rows to name
     * @throws io.replyledger.spec.UserMistake when it is not what was published from
     */
    Behind behind(RunJson run, Criterion criterion, String provider, List<String> months, boolean isOfProbes, int most)
            throws IOException;
}
