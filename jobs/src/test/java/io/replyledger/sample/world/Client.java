package io.replyledger.sample.world;

/**
 * One client company and the person there who asks.
 *
 * @param id such as {@code XH-C017}
 * @param number its number within the branch, from 1
 * @param company Chinese name, made up
 * @param contact Chinese name of the person, made up
 * @param phone eleven digits beginning with 1000, a range that no operator issues
 * @param mail an address under .example
 * @param accountant who usually does this client's books
 */
public record Client(
        String id, int number, String company, String contact, String phone, String mail, Staff accountant) {

    /** The part of the mail address after the at sign. */
    public String domain() {
        return mail.substring(mail.indexOf('@') + 1);
    }
}
