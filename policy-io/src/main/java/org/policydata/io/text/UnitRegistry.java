package org.policydata.io.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.policydata.model.AliasKind;
import org.policydata.model.ResponsibleUnit;
import org.policydata.model.UnitAlias;

/**
 * A proposal for the registry of the units that a text names.
 *
 * <p>Two names are taken for one unit only where the shorter is the longer with characters left out
 * and the text never lists both side by side.
 */
final class UnitRegistry {

  private static final int MIN_SHORT = 3;
  private static final int MAX_DROPPED = 6;
  private static final int MAX_LISTED = 200;
  private static final int MAX_COMPARED = 400;

  private final Map<String, String> idByName = new LinkedHashMap<>();
  private final Set<String> mentions = new LinkedHashSet<>();
  private final Map<String, Set<String>> companions = new HashMap<>();
  private final Map<String, String> aliasOf = new LinkedHashMap<>();
  private final Map<String, List<UnitAlias>> aliases = new HashMap<>();
  private final IdSpace ids = new IdSpace();

  /** Takes the names of one list. */
  void addList(List<String> names) {
    for (String name : names) {
      idByName.computeIfAbsent(name, key -> ids.take(id(key)));
    }
    accompany(names);
  }

  /**
   * Names of one list are names of different units; longer lists than any text has are left out.
   */
  private void accompany(List<String> names) {
    Set<String> distinct = new LinkedHashSet<>(names);
    if (distinct.size() > 1 && distinct.size() <= MAX_LISTED) {
      for (String name : distinct) {
        companions.computeIfAbsent(name, key -> new HashSet<>()).addAll(distinct);
      }
    }
  }

  /** Takes the names of one paragraph of running text: they may be other names of units. */
  void addMentions(List<String> names) {
    mentions.addAll(names);
    accompany(names);
  }

  /** Decides which names are other names of a unit. */
  void close() {
    if (idByName.size() + mentions.size() > MAX_COMPARED) {
      return;
    }
    closeUnits();
    for (String mention : mentions) {
      if (!idByName.containsKey(mention)) {
        List<String> fitting =
            idByName.keySet().stream()
                .filter(name -> !aliasOf.containsKey(name) && areOne(name, mention))
                .toList();
        if (fitting.size() == 1) {
          addAlias(fitting.get(0), mention);
        }
      }
    }
  }

  private void closeUnits() {
    List<String> names = new ArrayList<>(idByName.keySet());
    for (int i = 1; i < names.size(); i++) {
      String first = null;
      for (int j = 0; j < i; j++) {
        boolean same = !aliasOf.containsKey(names.get(j)) && areOne(names.get(j), names.get(i));
        if (same && first != null) {
          // Two units fit: which one is meant is not for the importer to say.
          first = null;
          break;
        }
        first = same ? names.get(j) : first;
      }
      if (first != null && names.get(i).endsWith(first)) {
        addAlias(names.get(i), first);
      } else if (first != null) {
        addAlias(first, names.get(i));
      }
    }
  }

  private void addAlias(String first, String name) {
    aliasOf.put(name, first);
    AliasKind kind =
        first.endsWith(name)
            ? AliasKind.IN_TEXT
            : name.length() < first.length() ? AliasKind.SHORT : AliasKind.FULL;
    aliases
        .computeIfAbsent(first, key -> new ArrayList<>())
        .add(new UnitAlias(name, kind, null, null));
  }

  private boolean areOne(String a, String b) {
    String longer = a.length() >= b.length() ? a : b;
    String shorter = longer.equals(a) ? b : a;
    boolean listed = companions.getOrDefault(a, Set.of()).contains(b);
    int dropped = longer.length() - shorter.length();
    if (listed || shorter.length() < MIN_SHORT || dropped == 0 || dropped > MAX_DROPPED) {
      return false;
    }
    if (UnitForm.kind(a) != UnitForm.kind(b) && !longer.endsWith(shorter)) {
      return false;
    }
    if (longer.endsWith(shorter)) {
      return isPrefixDropped(longer, dropped);
    }
    return longer.charAt(0) == shorter.charAt(0)
        && longer.charAt(longer.length() - 1) == shorter.charAt(shorter.length() - 1)
        && isSubsequence(shorter, longer)
        && keepsPrefix(shorter, longer);
  }

  /** 宣传部 for 市委宣传部, 统计局 for 市统计局. */
  private static boolean isPrefixDropped(String longer, int dropped) {
    String prefix = longer.substring(0, dropped);
    return prefix.equals("市")
        || prefix.equals("省")
        || prefix.equals("区")
        || prefix.equals("县")
        || prefix.endsWith("委") && dropped <= 2;
  }

  private static boolean keepsPrefix(String shorter, String longer) {
    return shorter.charAt(1) != '委' ? longer.charAt(1) != '委' : longer.charAt(1) == '委';
  }

  private static boolean isSubsequence(String shorter, String longer) {
    int at = 0;
    for (int i = 0; i < longer.length() && at < shorter.length(); i++) {
      at += longer.charAt(i) == shorter.charAt(at) ? 1 : 0;
    }
    return at == shorter.length();
  }

  /** The id that a name resolves to, or null for a name the registry does not hold. */
  @Nullable String idOf(String name) {
    String first = aliasOf.getOrDefault(name, name);
    return idByName.get(first);
  }

  Map<String, String> aliasOf() {
    return aliasOf;
  }

  List<ResponsibleUnit> units() {
    List<ResponsibleUnit> units = new ArrayList<>();
    idByName.forEach(
        (name, id) -> {
          if (!aliasOf.containsKey(name)) {
            units.add(unit(name, id));
          }
        });
    return units;
  }

  private ResponsibleUnit unit(String name, String id) {
    ResponsibleUnit.Builder builder =
        ResponsibleUnit.builder()
            .id(id)
            .name(name)
            .kind(UnitForm.kind(name))
            .level(UnitForm.level(name))
            .aliases(aliases.getOrDefault(name, List.of()));
    String host = hostOf(name);
    return host == null ? builder.build() : builder.hostId(host).build();
  }

  /** 市委人才办 is an office of the unit printed as 市委组织部（市委人才办）. */
  private @Nullable String hostOf(String name) {
    for (String other : idByName.keySet()) {
      String normal = Chars.normal(other);
      if (normal.endsWith("(" + name + ")") && !aliasOf.containsKey(other)) {
        return idByName.get(other);
      }
    }
    return null;
  }

  /** The name with brackets and marks turned into hyphens. */
  private static String id(String name) {
    StringBuilder id = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (Character.isLetterOrDigit(c) || c == '.' || c == '_') {
        id.append(c);
      } else if (id.length() > 0 && id.charAt(id.length() - 1) != '-') {
        id.append('-');
      }
    }
    while (id.length() > 0 && id.charAt(id.length() - 1) == '-') {
      id.setLength(id.length() - 1);
    }
    boolean valid = id.length() > 0 && id.charAt(0) != '.';
    return valid ? id.toString() : "unit";
  }
}
