package io.replyledger.job;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A share from 0 to 1 on the command line. */
final class ShareOption implements ITypeConverter<Double> {
    @Override
    public Double convert(String text) {
        try {
            double share = Double.parseDouble(text);
            if (share >= 0 && share <= 1) {
                return share;
            }
        } catch (NumberFormatException e) {
            // Said below, like a number that is no share.
        }
        throw new TypeConversionException("'" + text + "' is not a share from 0 to 1, such as 0.01");
    }
}
