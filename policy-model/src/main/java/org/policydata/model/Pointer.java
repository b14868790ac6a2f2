package org.policydata.model;

/**
 * A JSON pointer in parts, put together when somebody asks: an index holds a thousand of them, and
 * a handful is ever read.
 *
 * @param owner pointer to what holds the list
 * @param list name of the list, or of a single member, with a slash before it
 * @param position position in the list; {@link #NO_LIST} for a single member
 * @param member what follows the position, with a slash before it; empty for the element itself
 */
record Pointer(String owner, String list, int position, String member) {

  /** Position of a value that is no element of a list. */
  static final int NO_LIST = -1;

  static Pointer element(String owner, String list, int position) {
    return new Pointer(owner, list, position, "");
  }

  @Override
  public String toString() {
    return position == NO_LIST ? owner + list + member : owner + list + "/" + position + member;
  }
}
