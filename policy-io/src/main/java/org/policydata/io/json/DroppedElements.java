package org.policydata.io.json;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * Which list elements of a document are missing from the value read from it, so that a pointer into
 * the value can be told in terms of the document.
 */
final class DroppedElements {

  private static final int MAX_DIGITS = 9;

  private final Map<String, BitSet> byList;

  DroppedElements(Map<String, BitSet> byList) {
    this.byList = new HashMap<>(byList);
  }

  /** Whether the value has all elements of the document. */
  boolean isEmpty() {
    return byList.isEmpty();
  }

  /** Returns the pointer into the document for a pointer into the value. */
  String toSource(String valuePointer) {
    if (isEmpty()) {
      return valuePointer;
    }
    StringBuilder source = new StringBuilder(valuePointer.length());
    for (int at = 0; at < valuePointer.length(); ) {
      int end = valuePointer.indexOf('/', at + 1);
      end = end < 0 ? valuePointer.length() : end;
      String segment = valuePointer.substring(at + 1, end);
      BitSet dropped = byList.get(source.toString());
      source.append('/').append(dropped == null ? segment : sourceIndex(segment, dropped));
      at = end;
    }
    return source.toString();
  }

  /** The index that a segment of a pointer is (RFC 6901 section 4); -1 for anything else. */
  static int index(String segment) {
    int length = segment.length();
    if (length == 0 || length > MAX_DIGITS || (length > 1 && segment.charAt(0) == '0')) {
      return -1;
    }
    int index = 0;
    for (int i = 0; i < length; i++) {
      int digit = segment.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      index = 10 * index + digit;
    }
    return index;
  }

  /** The n-th element that was kept; what is no index of the list stays as it is. */
  private static String sourceIndex(String segment, BitSet dropped) {
    int source = index(segment);
    if (source < 0) {
      return segment;
    }
    for (int at = dropped.nextSetBit(0); at >= 0 && at <= source; at = dropped.nextSetBit(at + 1)) {
      source++;
    }
    return Integer.toString(source);
  }
}
