package org.policydata.validation;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.policydata.model.PolicyDossier;

/**
 * Orders JSON pointers as their values stand in the written form of a dossier.
 *
 * <p>Not thread-safe: it remembers the pointers it has met, as sorting meets each one many times.
 */
final class DocumentOrder implements Comparator<String> {

  /** Behind all members of a record, in front of nothing. */
  private static final int UNKNOWN = Integer.MAX_VALUE;

  private static final Pattern INDEX = Pattern.compile("\\d{1,9}");

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
    String[] segments = pointer.split("/", -1);
    int[] ranks = new int[segments.length - 1];
    Type type = PolicyDossier.class;
    for (int i = 1; i < segments.length; i++) {
      String segment = segments[i];
      if (type instanceof ParameterizedType list) {
        ranks[i - 1] = INDEX.matcher(segment).matches() ? Integer.parseInt(segment) : UNKNOWN;
        type = list.getActualTypeArguments()[0];
      } else {
        Member member = type instanceof Class<?> raw ? MEMBERS.get(raw).get(segment) : null;
        ranks[i - 1] = member == null ? UNKNOWN : member.rank();
        type = member == null ? Object.class : member.type();
      }
    }
    return ranks;
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
