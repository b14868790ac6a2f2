package org.policydata.io.json;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Which list elements of a document are missing from the value read from it, so that a pointer into
 * the value can be told in terms of the document.
 */
final class DroppedElements {

  private static final Pattern INDEX = Pattern.compile("0|[1-9]\\d{0,8}");

  private final Map<String, BitSet> byList;

  DroppedElements(Map<String, BitSet> byList) {
    this.byList = new HashMap<>(byList);
  }

  /** Returns the pointer into the document for a pointer into the value. */
  String toSource(String valuePointer) {
    if (byList.isEmpty()) {
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

  static boolean isIndex(String segment) {
    return INDEX.matcher(segment).matches();
  }

  /** The n-th element that was kept; what is no index of the list stays as it is. */
  private static String sourceIndex(String segment, BitSet dropped) {
    if (!isIndex(segment)) {
      return segment;
    }
    int source = Integer.parseInt(segment);
    for (int at = dropped.nextSetBit(0); at >= 0 && at <= source; at = dropped.nextSetBit(at + 1)) {
      source++;
    }
    return Integer.toString(source);
  }
}
