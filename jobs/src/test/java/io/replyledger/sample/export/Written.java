package io.replyledger.sample.export;

import io.replyledger.sample.world.Branch;

/**
 * What stands in the ticket files of one branch.
 *
 * @param branch the branch
 * @param rows rows in all files, without the headers
 * @param repeated rows that an earlier file already had, cell by cell
 */
public record Written(Branch branch, int rows, int repeated) {}
