package io.replyledger.scorecard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import scala.Tuple2;

/** The cells of one task: by provider and month, then by position of the criterion, then by segment. */
final class Cells {
    private final int criteria;
    private final Map<String, Map<String, List<Map<String, CellBuilder>>>> byProvider = new HashMap<>();

    Cells(int criteria) {
        this.criteria = criteria;
    }

    CellBuilder of(String provider, String month, int criterion, String segment) {
        return byProvider
                .computeIfAbsent(provider, p -> new HashMap<>())
                .computeIfAbsent(month, m -> empty())
                .get(criterion)
                .computeIfAbsent(segment, s -> new CellBuilder());
    }

    private List<Map<String, CellBuilder>> empty() {
        List<Map<String, CellBuilder>> cells = new ArrayList<>(criteria);
        for (int i = 0; i < criteria; i++) {
            cells.add(new HashMap<>());
        }
        return cells;
    }

    /** What was collected, of these criteria by position. */
    List<Tuple2<PoolKey, Pool>> pools(List<Criterion> codes) {
        List<Tuple2<PoolKey, Pool>> pools = new ArrayList<>();
        byProvider.forEach((provider, months) -> months.forEach((month, cells) -> {
            for (int i = 0; i < criteria; i++) {
                if (!cells.get(i).isEmpty()) {
                    PoolKey key = new PoolKey(provider, month, codes.get(i).code());
                    pools.add(new Tuple2<>(key, pool(cells.get(i))));
                }
            }
        }));
        return pools;
    }

    private static Pool pool(Map<String, CellBuilder> builders) {
        TreeMap<String, Cell> cells = new TreeMap<>();
        builders.forEach((segment, builder) -> cells.put(segment, builder.build()));
        return new Pool(cells);
    }
}
