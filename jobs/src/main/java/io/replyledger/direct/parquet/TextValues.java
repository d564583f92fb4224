package io.replyledger.direct.parquet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.bytes.BytesUtils;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.values.rle.RunLengthBitPackingHybridEncoder;
import org.apache.parquet.schema.PrimitiveType;

/**
 * Texts as places in a dictionary. Where most of the first ones are different, or the dictionary becomes large, the page
 * and those that follow hold the texts themselves.
 */
final class TextValues implements PageValues {
    private static final int LARGEST = 1 << 20;

    private final LeastAndGreatest range;
    private final BytesValues plain;
    private TextDictionary dictionary = new TextDictionary();
    private int[] places = new int[ParquetColumnWriter.PAGE_ROWS];
    private int count;
    /** Bytes of the dictionary when the page began. */
    private int before;
    /** Number of the page, from 1. */
    private int number = 1;
    /** The dictionary that pages rest on. */
    private DictionaryPage used;

    TextValues(PrimitiveType type) {
        this.range = new LeastAndGreatest(type);
        this.plain = new BytesValues(type);
    }

    @Override
    public void add(Object value) {
        String text = (String) value;
        if (dictionary == null) {
            plain.add(text.getBytes(StandardCharsets.UTF_8));
            return;
        }
        int place = dictionary.place(text);
        places[count++] = place;
        if (dictionary.isFirstIn(number, place)) {
            range.add(dictionary.text(place));
        }
    }

    @Override
    public int size() {
        // Texts may be long, and those that are new to the page are held until it ends.
        return dictionary == null ? plain.size() : count * Short.BYTES + dictionary.bytes() - before;
    }

    @Override
    public long held() {
        return dictionary == null ? 0 : dictionary.bytes();
    }

    @Override
    public Page page() {
        if (dictionary != null && isOfNoUse()) {
            for (int i = 0; i < count; i++) {
                plain.add(dictionary.text(places[i]));
            }
            count = 0;
            dictionary = null;
            places = null;
        }
        return count == 0 ? plain.page() : placesPage();
    }

    private boolean isOfNoUse() {
        boolean areMostNew = used == null && dictionary.size() > count / 2;
        return areMostNew || dictionary.bytes() > LARGEST;
    }

    private Page placesPage() {
        used = dictionary.asPage();
        int width = BytesUtils.getWidthFromMaxInt(dictionary.size() - 1);
        try (RunLengthBitPackingHybridEncoder encoder = new RunLengthBitPackingHybridEncoder(
                width, count, ParquetFile.PAGE, HeapByteBufferAllocator.getInstance())) {
            for (int i = 0; i < count; i++) {
                encoder.writeInt(places[i]);
            }
            ByteArrayOutputStream encoded = new ByteArrayOutputStream();
            encoded.write(width);
            encoder.toBytes().writeAllTo(encoded);
            return new Page(BytesInput.from(encoded.toByteArray()), Encoding.RLE_DICTIONARY, range.statistics());
        } catch (IOException e) {
            throw new UncheckedIOException("in memory", e);
        }
    }

    @Override
    public void clear() {
        plain.clear();
        range.clear();
        count = 0;
        before = dictionary == null ? 0 : dictionary.bytes();
        number++;
    }

    @Override
    public DictionaryPage dictionary() {
        return used;
    }
}
