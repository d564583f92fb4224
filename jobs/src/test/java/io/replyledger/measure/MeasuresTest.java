package io.replyledger.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.replyledger.spec.MeasureList;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class MeasuresTest {

    /** Targets are checked against the list, so a measure that is not on it could never be judged. */
    @Test
    void everyPublicMeasureIsDeclared() throws IllegalAccessException {
        Set<String> undeclared = new TreeSet<>();
        for (Field constant : Measures.class.getDeclaredFields()) {
            if (Modifier.isPublic(constant.getModifiers())) {
                undeclared.add((String) constant.get(null));
            }
        }
        assertEquals(true, undeclared.contains(Measures.ANSWER), "no constant was seen");
        undeclared.removeAll(MeasureList.load().names());
        assertEquals(Set.of(), undeclared, "schemas/measures.yml does not have them");
    }
}
