package org.policydata.validation;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.policydata.model.PolicyDossier;

/**
 * Orders JSON pointers as their values stand in the written form of a dossier.
 *
 * <p>Not thread-safe: it remembers the pointers it has met, as sorting meets each one many times.
 */
final class DocumentOrder implements Comparator<String> {

  /** Behind all members of a record, in front of nothing. */
  private static final int UNKNOWN = Integer.MAX_VALUE;

  private static final int MAX_INDEX_DIGITS = 9;
  private static final int MAX_DEPTH_EXPECTED = 16;

  private static final ClassValue<Map<String, Member>> MEMBERS =
      new ClassValue<>() {
        @Override
        protected Map<String, Member> computeValue(Class<?> type) {
          return members(type);
        }
      };

  private final Map<String, int[]> ranks = new HashMap<>();

  DocumentOrder() {}

  @Override
  public int compare(String left, String right) {
    int byRank = Arrays.compare(ranks(left), ranks(right));
    return byRank != 0 ? byRank : left.compareTo(right);
  }

  private int[] ranks(String pointer) {
    return ranks.computeIfAbsent(pointer, DocumentOrder::rank);
  }

  /**
   * The place of each segment among its siblings; a shorter pointer stands before what it holds.
   */
  private static int[] rank(String pointer) {
    int[] ranks = new int[MAX_DEPTH_EXPECTED];
    int depth = 0;
    Type type = PolicyDossier.class;
    for (int start = 1; start <= pointer.length(); ) {
      int slash = pointer.indexOf('/', start);
      int end = slash < 0 ? pointer.length() : slash;
      int rank = UNKNOWN;
      if (type instanceof ParameterizedType list) {
        rank = index(pointer, start, end);
        type = list.getActualTypeArguments()[0];
      } else {
        Member member =
            type instanceof Class<?> raw
                ? MEMBERS.get(raw).get(pointer.substring(start, end))
                : null;
        rank = member == null ? UNKNOWN : member.rank();
        type = member == null ? Object.class : member.type();
      }
      if (depth == ranks.length) {
        ranks = Arrays.copyOf(ranks, 2 * depth);
      }
      ranks[depth++] = rank;
      start = end + 1;
    }
    return Arrays.copyOf(ranks, depth);
  }

  private static int index(String pointer, int start, int end) {
    if (start == end || end - start > MAX_INDEX_DIGITS) {
      return UNKNOWN;
    }
    int index = 0;
    for (int i = start; i < end; i++) {
      int digit = pointer.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return UNKNOWN;
      }
      index = 10 * index + digit;
    }
    return index;
  }

  private static Map<String, Member> members(Class<?> type) {
    Map<String, Member> members = new HashMap<>();
    if (type.isSealed()) {
      for (Class<?> variant : type.getPermittedSubclasses()) {
        members(variant).forEach(members::putIfAbsent);
      }
    } else if (type.isRecord()) {
      RecordComponent[] components = type.getRecordComponents();
      for (int i = 0; i < components.length; i++) {
        members.put(components[i].getName(), new Member(i, components[i].getGenericType()));
      }
    }
    return members;
  }

  private record Member(int rank, Type type) {}
}
