package org.policydata.validation;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policydata.model.PolicyDossier;

/** Orders JSON pointers as their values stand in the written form of a dossier. */
final class DocumentOrder implements Comparator<String> {

  static final DocumentOrder INSTANCE = new DocumentOrder();

  /** Behind all members of a record, in front of nothing. */
  private static final int UNKNOWN = Integer.MAX_VALUE;

  private DocumentOrder() {}

  @Override
  public int compare(String left, String right) {
    if (left.equals(right)) {
      return 0;
    }
    List<Integer> a = ranks(left);
    List<Integer> b = ranks(right);
    for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
      int order = Integer.compare(a.get(i), b.get(i));
      if (order != 0) {
        return order;
      }
    }
    int byLength = Integer.compare(a.size(), b.size());
    return byLength != 0 ? byLength : left.compareTo(right);
  }

  private static List<Integer> ranks(String pointer) {
    List<Integer> ranks = new ArrayList<>();
    Type type = PolicyDossier.class;
    String[] segments = pointer.split("/", -1);
    for (int i = 1; i < segments.length; i++) {
      String segment = segments[i];
      if (type instanceof ParameterizedType list) {
        ranks.add(segment.matches("\\d{1,9}") ? Integer.parseInt(segment) : UNKNOWN);
        type = list.getActualTypeArguments()[0];
      } else {
        Member member = member(type, segment);
        ranks.add(member == null ? UNKNOWN : member.rank());
        type = member == null ? Object.class : member.type();
      }
    }
    return ranks;
  }

  private static @Nullable Member member(Type type, String name) {
    if (!(type instanceof Class<?> raw)) {
      return null;
    }
    if (raw.isSealed()) {
      for (Class<?> variant : raw.getPermittedSubclasses()) {
        Member member = member(variant, name);
        if (member != null) {
          return member;
        }
      }
      return null;
    }
    if (!raw.isRecord()) {
      return null;
    }
    RecordComponent[] components = raw.getRecordComponents();
    for (int i = 0; i < components.length; i++) {
      if (components[i].getName().equals(name)) {
        return new Member(i, components[i].getGenericType());
      }
    }
    return null;
  }

  private record Member(int rank, Type type) {}
}
