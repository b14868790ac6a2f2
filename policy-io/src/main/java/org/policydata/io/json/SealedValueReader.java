package org.policydata.io.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.policydata.io.ReadFindings;
import org.policydata.io.json.MemberTable.Members;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads an object into one of the records of a sealed type, which its member {@code type} names.
 *
 * <p>The members are read as they come, whatever the type turns out to be: a member name has one
 * Java type in all records of a sealed type. So a type that stands last costs no second pass, and
 * members that another record would have are reported where they stand.
 */
final class SealedValueReader implements ValueReader {

  /** Name of the member that tells the records apart. */
  static final String TYPE = "type";

  private final Map<String, RecordShape> variants;
  private @Nullable MemberTable table;

  SealedValueReader(Map<String, RecordShape> variants) {
    this.variants = new TreeMap<>(variants);
  }

  /** Called once with the members of all variants, {@link #TYPE} first. */
  void complete(MemberTable memberTable) {
    table = memberTable;
  }

  /** Reads the name of the variant, which has to be known. */
  @Nullable Object readType(JsonParser parser, ReadState state) {
    if (parser.currentToken() != JsonToken.VALUE_STRING) {
      return ScalarReaders.wrongType(parser, state, "string");
    }
    String name = parser.getString();
    return variants.containsKey(name)
        ? name
        : ScalarReaders.reportUnknownName(parser, state, variants.keySet());
  }

  @Override
  public @Nullable Object read(JsonParser parser, ReadState state) {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      return ScalarReaders.wrongType(parser, state, "object");
    }
    MemberTable members = table;
    if (members == null) {
      throw new IllegalStateException("not complete: " + variants.keySet());
    }
    Members found = members.read(parser, state, true);
    Object type = found.values[0];
    RecordShape shape = type == null ? null : variants.get(type);
    if (shape == null) {
      if (!found.saw(0) && !state.isBroken()) {
        reportMissing(found, List.of(TYPE), parser, state);
      }
      return null;
    }
    reportForeign(members.names(), found, shape, parser, state);
    return assemble(members.names(), found, shape, parser, state);
  }

  private static void reportForeign(
      List<String> names, Members found, RecordShape shape, JsonParser parser, ReadState state) {
    String pointer = ReadState.pointer(parser);
    for (int i = 1; i < names.size(); i++) {
      String name = names.get(i);
      if (found.saw(i) && !shape.names().contains(name)) {
        state.reportAt(
            ReadFindings.UNKNOWN_MEMBER,
            pointer + "/" + name,
            found.offsets[i],
            Map.of("member", name, "problem", "CLOSED_OBJECT"));
      }
    }
  }

  private static @Nullable Object assemble(
      List<String> names, Members found, RecordShape shape, JsonParser parser, ReadState state) {
    List<String> own = shape.names();
    int places = shape.extensible() ? own.size() + 1 : own.size();
    @Nullable Object[] values = new @Nullable Object[places];
    for (int i = 0; i < own.size(); i++) {
      values[i] = found.values[names.indexOf(own.get(i))];
    }
    List<String> missing = new ArrayList<>();
    boolean complete = true;
    for (int index : shape.required()) {
      if (values[index] == null) {
        complete = false;
        if (!found.saw(names.indexOf(own.get(index)))) {
          missing.add(own.get(index));
        }
      }
    }
    if (!missing.isEmpty() && !state.isBroken()) {
      reportMissing(found, missing, parser, state);
    }
    return complete ? shape.make(values, found, parser, state) : null;
  }

  private static void reportMissing(
      Members found, List<String> missing, JsonParser parser, ReadState state) {
    state.reportObject(
        parser, found.object, ReadFindings.MISSING_MEMBER, Map.of("missing", missing));
  }
}
