package io.replyledger.spec;

/** Languages in which people are told things. */
public enum Language {
    EN,
    ZH
}
