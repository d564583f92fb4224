package io.replyledger.canonical;

import java.util.Comparator;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** Two sorted streams as one; of equals the first one's comes first. */
final class Merged<T> implements Iterator<T> {
    private final Iterator<T> first;
    private final Iterator<T> second;
    private final Comparator<? super T> order;
    private T ofFirst;
    private T ofSecond;

    Merged(Iterator<T> first, Iterator<T> second, Comparator<? super T> order) {
        this.first = first;
        this.second = second;
        this.order = order;
    }

    @Override
    public boolean hasNext() {
        ofFirst = ofFirst == null && first.hasNext() ? first.next() : ofFirst;
        ofSecond = ofSecond == null && second.hasNext() ? second.next() : ofSecond;
        return ofFirst != null || ofSecond != null;
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        boolean isOfFirst = ofSecond == null || (ofFirst != null && order.compare(ofFirst, ofSecond) <= 0);
        T next = isOfFirst ? ofFirst : ofSecond;
        ofFirst = isOfFirst ? null : ofFirst;
        ofSecond = isOfFirst ? ofSecond : null;
        return next;
    }
}
