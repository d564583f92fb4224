/**
 * Business time and filing windows: which instants count, as pure mathematics.
 *
 * <p>In: what {@code schemas/calendars} and users declare (weekly hours, public holidays, make-up workdays, filing
 * deadlines), and the time zone of a provider. Out: {@link io.replyledger.calendar.BusinessTime}, which counts open
 * seconds between two instants from a table made once. Knows no Spark; everything that measuring needs is
 * serializable. Imports spec only.
 */
package io.replyledger.calendar;
