package org.policydata.validation.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** JSON for people: what fits into a line stands on one line, all else is broken and indented. */
final class CompactJson {

  private static final int WIDTH = 100;

  /** Numbers keep the digits they were written with. */
  private static final ObjectMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private CompactJson() {}

  /** The document in this layout. */
  static String reformat(String json) {
    return layOut(MAPPER.readValue(json, Object.class));
  }

  /** A value of maps, lists, texts, numbers and truth values, without a line feed at its end. */
  static String layOut(Object value) {
    StringBuilder out = new StringBuilder();
    append(value, "", 0, out);
    return out.toString();
  }

  private static void append(Object value, String indent, int before, StringBuilder out) {
    String line = line(value);
    List<Member> members = members(value);
    if (members.isEmpty() || before + line.length() <= WIDTH) {
      out.append(line);
      return;
    }
    boolean object = value instanceof Map<?, ?>;
    String deeper = indent + "  ";
    String separator = object ? "{\n" : "[\n";
    for (Member member : members) {
      out.append(separator).append(deeper).append(member.name());
      append(member.value(), deeper, deeper.length() + member.name().length(), out);
      separator = ",\n";
    }
    out.append('\n').append(indent).append(object ? '}' : ']');
  }

  private static String line(Object value) {
    List<Member> members = members(value);
    boolean object = value instanceof Map<?, ?>;
    if (!object && !(value instanceof List<?>)) {
      return MAPPER.writeValueAsString(value);
    }
    StringBuilder out = new StringBuilder();
    String separator = "";
    for (Member member : members) {
      out.append(separator).append(member.name()).append(line(member.value()));
      separator = ", ";
    }
    return (object ? '{' : '[') + out.toString() + (object ? '}' : ']');
  }

  /** What an object or a list holds; a list's elements have no name. */
  private static List<Member> members(Object value) {
    List<Member> members = new ArrayList<>();
    if (value instanceof Map<?, ?> map) {
      map.forEach(
          (name, each) -> members.add(new Member(MAPPER.writeValueAsString(name) + ": ", each)));
    } else if (value instanceof List<?> list) {
      list.forEach(each -> members.add(new Member("", each)));
    }
    return members;
  }

  private record Member(String name, Object value) {}
}
