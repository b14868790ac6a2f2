package org.policydata.validation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.policydata.io.json.Suggestion;
import org.policydata.validation.settings.SettingsFile;

/** Compares the parameters that a profile sets for one rule with what the rule takes. */
final class ParameterCheck {

  private final String rule;
  private final @Nullable Set<String> basisIds;
  private final SettingsFile<?> file;

  /**
   * @param basisIds ids of the legal basis of the rule; null where they are not known
   */
  ParameterCheck(String rule, @Nullable Set<String> basisIds, SettingsFile<?> file) {
    this.rule = rule;
    this.basisIds = basisIds;
    this.file = file;
  }

  /** Checks each member of an object by the descriptor of its name. */
  void check(Map<?, ?> values, List<ParameterDescriptor> members, String pointer) {
    List<String> names = members.stream().map(ParameterDescriptor::name).toList();
    values.forEach(
        (key, value) -> {
          String name = String.valueOf(key);
          String at = pointer + "/" + escape(name);
          int index = names.indexOf(name);
          if (index < 0) {
            file.report(
                SettingsFindings.UNKNOWN_PARAMETER, at, rule, unknown("found", name, names));
          } else {
            check(value, name, members.get(index).type(), at);
          }
        });
  }

  private void check(@Nullable Object value, String name, ParameterType type, String pointer) {
    if (type instanceof ParameterType.ListOf list) {
      if (value instanceof List<?> elements) {
        for (int i = 0; i < elements.size(); i++) {
          check(elements.get(i), name, list.element(), pointer + "/" + i);
        }
      } else {
        bad(value, name, type, pointer);
      }
    } else if (type instanceof ParameterType.Group group) {
      if (value instanceof Map<?, ?> values) {
        checkGroup(values, group, pointer);
      } else {
        bad(value, name, type, pointer);
      }
    } else if (type instanceof ParameterType.BasisId) {
      checkBasis(value, name, type, pointer);
    } else if (!type.accepts(value)) {
      bad(value, name, type, pointer);
    }
  }

  private void checkGroup(Map<?, ?> values, ParameterType.Group group, String pointer) {
    check(values, group.members(), pointer);
    for (ParameterDescriptor member : group.members()) {
      if (!member.optional() && !values.containsKey(member.name())) {
        Map<String, Object> details = new TreeMap<>();
        details.put("problem", "MISSING");
        details.put("name", member.name());
        details.put("expected", member.type().description());
        file.report(SettingsFindings.BAD_PARAMETER, pointer, rule, details);
      }
    }
  }

  private void checkBasis(@Nullable Object value, String name, ParameterType type, String pointer) {
    if (!type.accepts(value)) {
      bad(value, name, type, pointer);
    } else if (basisIds != null && !basisIds.contains(String.valueOf(value))) {
      Map<String, Object> details = unknown("found", String.valueOf(value), basisIds);
      file.report(SettingsFindings.UNKNOWN_BASIS, pointer, rule, details);
    }
  }

  private void bad(@Nullable Object value, String name, ParameterType type, String pointer) {
    Map<String, Object> details = new TreeMap<>();
    details.put("name", name);
    details.put("expected", type.description());
    details.put("found", kindOf(value));
    if (value instanceof String text && text.isBlank()) {
      details.put("problem", "BLANK");
    }
    file.report(SettingsFindings.BAD_PARAMETER, pointer, rule, details);
  }

  private static String kindOf(@Nullable Object value) {
    if (value instanceof List<?>) {
      return "a list";
    }
    if (value instanceof Map<?, ?>) {
      return "an object";
    }
    return value instanceof String text ? "\"" + text + "\"" : String.valueOf(value);
  }

  /** Details of a name that is not known, with the one that was probably meant. */
  private Map<String, Object> unknown(String key, String name, Collection<String> known) {
    Map<String, Object> details = new TreeMap<>();
    details.put("rule", rule);
    details.put(key, name);
    details.put("known", List.copyOf(known));
    Optional<String> closest = Suggestion.closest(name, known);
    if (known.isEmpty()) {
      details.put("problem", "NONE");
    } else if (closest.isPresent()) {
      details.put("problem", "SIMILAR");
      details.put("suggestion", closest.get());
    }
    return details;
  }

  /** A name as a segment of a JSON pointer (RFC 6901 section 3). */
  private static String escape(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
