package org.policydata.validation;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.policydata.finding.Finding;
import org.policydata.model.PolicyDossier;

/** Orders JSON pointers as their values stand in the written form of a dossier. */
final class DocumentOrder {

  /** Behind all members of a record, in front of nothing. */
  private static final int UNKNOWN = Integer.MAX_VALUE;

  private static final int MAX_INDEX_DIGITS = 9;

  /** Characters of a key that most are shorter than. */
  private static final int USUAL_LENGTH = 256;

  private static final ClassValue<Shape> SHAPES =
      new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
          return new Shape(type);
        }
      };

  private static final Shape ROOT = SHAPES.get(PolicyDossier.class);

  /** The order of findings whose pointers have one key. */
  static final Comparator<Finding> AT_ONE_PLACE =
      Comparator.comparing(Finding::pointer)
          .thenComparing(Finding::code)
          .thenComparing(Finding::message);

  private DocumentOrder() {}

  /** Sorts findings by what they point at, then by code and message. */
  static void sort(List<Finding> findings) {
    Ranked[] ranked = new Ranked[findings.size()];
    char[] room = new char[USUAL_LENGTH];
    for (int i = 0; i < ranked.length; i++) {
      Finding finding = findings.get(i);
      int needed = 2 * finding.pointer().length();
      room = needed > room.length ? new char[needed] : room;
      ranked[i] = new Ranked(key(finding.pointer(), room), finding);
    }
    Arrays.sort(ranked);
    for (int i = 0; i < ranked.length; i++) {
      findings.set(i, ranked[i].finding);
    }
  }

  /**
   * Returns what sorts as the value stands: two characters for the place of each segment among its
   * siblings, so that a value stands before what it holds. Pointers to what no record has may have
   * the same key.
   */
  static String key(String pointer) {
    return key(pointer, new char[2 * pointer.length()]);
  }

  private static String key(String pointer, char[] key) {
    int length = pointer.length();
    int filled = 0;
    Shape shape = ROOT;
    boolean inList = false;
    int start = 1;
    while (start <= length) {
      int end = start;
      while (end < length && pointer.charAt(end) != '/') {
        end++;
      }
      int rank;
      if (inList) {
        rank = index(pointer, start, end);
        inList = false;
      } else {
        Member member = shape == null ? null : shape.member(pointer, start, end);
        rank = member == null ? UNKNOWN : member.rank;
        shape = member == null ? null : member.shape();
        inList = member != null && member.list;
      }
      key[filled++] = (char) (rank >>> Character.SIZE);
      key[filled++] = (char) rank;
      start = end + 1;
    }
    return new String(key, 0, filled);
  }

  /** The index between two offsets; for anything else one that no list has. */
  static int index(String pointer, int start, int end) {
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

  /** A finding with the order of its pointer, which sorting asks for many times. */
  private record Ranked(String key, Finding finding) implements Comparable<Ranked> {

    @Override
    public int compareTo(Ranked other) {
      int byKey = key.compareTo(other.key);
      return byKey != 0 ? byKey : AT_ONE_PLACE.compare(finding, other.finding);
    }
  }

  /** The members of a record; of a sealed type those of all its records. */
  private static final class Shape {

    private static final int BUCKETS = 32;

    /** The members by how long their name is and how it begins. */
    private final Member[][] members = new Member[BUCKETS][];

    Shape(Class<?> type) {
      Map<String, Member> byName = new LinkedHashMap<>();
      if (type.isSealed()) {
        for (Class<?> variant : type.getPermittedSubclasses()) {
          for (Member[] bucket : SHAPES.get(variant).members) {
            for (Member member : bucket) {
              byName.putIfAbsent(member.name, member);
            }
          }
        }
      } else if (type.isRecord()) {
        RecordComponent[] components = type.getRecordComponents();
        for (int i = 0; i < components.length; i++) {
          Member member = new Member(components[i].getName(), i, components[i].getGenericType());
          byName.put(member.name, member);
        }
      }
      for (int i = 0; i < BUCKETS; i++) {
        int bucket = i;
        members[i] =
            byName.values().stream()
                .filter(member -> bucket(member.name, 0, member.name.length()) == bucket)
                .toArray(Member[]::new);
      }
    }

    private static int bucket(String text, int start, int end) {
      return (5 * text.charAt(start) + end - start) & (BUCKETS - 1);
    }

    /** The member that is named between two offsets. */
    @Nullable Member member(String pointer, int start, int end) {
      if (start == end) {
        return null;
      }
      for (Member member : members[bucket(pointer, start, end)]) {
        if (member.name.length() == end - start && pointer.startsWith(member.name, start)) {
          return member;
        }
      }
      return null;
    }
  }

  private static final class Member {

    private final String name;
    private final int rank;
    private final boolean list;
    private final Class<?> content;

    /** Looked up late, as a record may hold its own kind; two threads find the same. */
    private @Nullable Shape shape;

    Member(String name, int rank, Type type) {
      this.name = name;
      this.rank = rank;
      this.list = type instanceof ParameterizedType held && held.getRawType() == List.class;
      Type each = list ? ((ParameterizedType) type).getActualTypeArguments()[0] : type;
      this.content = each instanceof Class<?> raw ? raw : Object.class;
    }

    Shape shape() {
      Shape known = shape;
      if (known == null) {
        known = SHAPES.get(content);
        shape = known;
      }
      return known;
    }
  }
}
