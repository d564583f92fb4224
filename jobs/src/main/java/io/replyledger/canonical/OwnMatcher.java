package io.replyledger.canonical;

import io.replyledger.spec.IdentifierKind;
import io.replyledger.spec.Own;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells whose a party is. Of several that fit, the longest domain or number counts, then the provider declared first. */
final class OwnMatcher {
    private static final int REMEMBERED = 100_000;
    private static final int LONGEST = 128;
    private static final String NOBODY = "";

    private final Map<String, Own> asked;
    private final PhoneNumbers phones;
    private final IdentifierKind kind;
    private final Map<String, String> exact = new LinkedHashMap<>();
    private final Map<String, String> beginnings = new LinkedHashMap<>();
    private final Map<String, Pattern> patterns = new LinkedHashMap<>();
    private final BoundedCache<String> known = new BoundedCache<>(REMEMBERED);

    OwnMatcher(Map<String, Own> asked, IdentifierKind kind, Identifiers identifiers) {
        this.asked = asked;
        this.kind = kind;
        this.phones = identifiers.phones();
        asked.forEach((provider, own) -> {
            own.mailDomains().forEach(d -> exact.putIfAbsent(d.toLowerCase(Locale.ROOT), provider));
            own.numbers().forEach(n -> addNumber(n, provider, identifiers));
            if (own.staffIds() != null) {
                patterns.put(provider, Pattern.compile(own.staffIds()));
            }
        });
    }

    private void addNumber(String number, String provider, Identifiers identifiers) {
        if (number.endsWith("*")) {
            String digits = PhoneNumbers.digits(number);
            boolean isInternational = number.startsWith("+") || number.startsWith("00");
            String plain = number.startsWith("00") ? digits.substring(2) : digits;
            beginnings.putIfAbsent((isInternational ? "+" : "") + plain, provider);
        } else {
            exact.putIfAbsent(identifiers.of(number, IdentifierKind.PHONE).normalised(), provider);
        }
    }

    /** True when nobody asked can tell parties of this kind. */
    boolean isEmpty() {
        return asked.isEmpty();
    }

    /** The provider that a party belongs to. */
    Optional<String> provider(Identifier party) {
        String provider = known.of(party.written(), this::found);
        return provider.isEmpty() ? Optional.empty() : Optional.of(provider);
    }

    private String found(String party) {
        return switch (kind) {
            case MAIL -> byDomain(party);
            case PHONE -> exact.getOrDefault(party, byBeginning(party));
            case ACCOUNT, WECHAT, NAME, TAX_ID -> byPattern(party);
        };
    }

    private String byDomain(String address) {
        String domain = address.substring(address.lastIndexOf('@') + 1);
        while (!domain.isEmpty()) {
            if (exact.containsKey(domain)) {
                return exact.get(domain);
            }
            int dot = domain.indexOf('.');
            domain = dot < 0 ? "" : domain.substring(dot + 1);
        }
        return NOBODY;
    }

    /** Numbers of this country are compared as they are dialled in it, others with their country code. */
    private String byBeginning(String number) {
        Optional<PhoneNumbers.Dialled> parsed = phones.parse(number);
        String local = parsed.isEmpty()
                ? PhoneNumbers.digits(number)
                : parsed.filter(PhoneNumbers.Dialled::isHere)
                        .map(PhoneNumbers.Dialled::national)
                        .orElse(NOBODY);
        List<String> forms = List.of(local, number.startsWith("+") ? number : NOBODY);
        return beginnings.keySet().stream()
                .filter(b -> forms.stream().anyMatch(f -> f.startsWith(b)))
                .max(Comparator.comparingInt(String::length))
                .map(beginnings::get)
                .orElse(NOBODY);
    }

    private String byPattern(String id) {
        return patterns.entrySet().stream()
                .filter(p -> id.length() <= LONGEST && p.getValue().matcher(id).matches())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(NOBODY);
    }
}
