package io.replyledger.measure;

import java.io.Serializable;
import java.util.Comparator;

/** Keys series by series, and in a series month by month; quarters come behind the months of their year. */
final class SeriesOrder implements Comparator<KeptKey>, Serializable {
    private static final long serialVersionUID = 1L;
    private static final Comparator<KeptKey> ORDER = Comparator.comparing(KeptKey::provider)
            .thenComparing(KeptKey::channel)
            .thenComparing(KeptKey::segment)
            .thenComparing(KeptKey::measure)
            .thenComparing(KeptKey::clock)
            .thenComparing(KeptKey::basis)
            .thenComparing(KeptKey::kind)
            .thenComparing(KeptKey::record)
            .thenComparing(KeptKey::source)
            .thenComparing(KeptKey::sourceFile)
            .thenComparing(KeptKey::reason)
            .thenComparing(KeptKey::month);

    @Override
    public int compare(KeptKey a, KeptKey b) {
        return ORDER.compare(a, b);
    }
}
