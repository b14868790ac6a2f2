package org.policydata.io.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.policydata.io.ReadFindings;
import org.policydata.io.json.MemberTable.Members;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads an object into a record. */
final class RecordValueReader implements ValueReader {

  private final RecordShape shape;
  private @Nullable MemberTable table;

  RecordValueReader(RecordShape shape) {
    this.shape = shape;
  }

  /** Called once, after the readers of the members are known; they may include this one. */
  void complete(MemberTable memberTable) {
    table = memberTable;
  }

  private MemberTable table() {
    if (table == null) {
      throw new IllegalStateException("not complete: " + shape.names());
    }
    return table;
  }

  @Override
  public @Nullable Object read(JsonParser parser, ReadState state) {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      return ScalarReaders.wrongType(parser, state, "object");
    }
    Members members = table().read(parser, state, false);
    for (int index : shape.required()) {
      if (members.values[index] == null) {
        reportMissing(members, parser, state);
        return null;
      }
    }
    return shape.make(members.values, members, parser, state);
  }

  /** A required member that was there but could not be read has been reported already. */
  private void reportMissing(Members members, JsonParser parser, ReadState state) {
    List<String> missing = new ArrayList<>();
    for (int index : shape.required()) {
      if (!members.saw(index)) {
        missing.add(shape.names().get(index));
      }
    }
    if (!missing.isEmpty() && !state.isBroken()) {
      state.reportObject(
          parser, members.object, ReadFindings.MISSING_MEMBER, Map.of("missing", missing));
    }
  }
}
