package org.policydata.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.policydata.io.PolicyReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What is wrong with a document that is read. */
public enum Damage {
  /** Nothing. */
  CLEAN(0),

  /** One value in a hundred has another type, another name or is gone. */
  DIRTY(0.01),

  /** So has every value that is not an object or a list; the members of the root are left. */
  BROKEN(1),

  /** The second half is gone. */
  CUT(0);

  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final long SEED = 20240412;

  private final double share;

  Damage(double share) {
    this.share = share;
  }

  /** Returns the damaged document; the same for the same document. */
  byte[] of(byte[] json) {
    byte[] damaged = damaged(json);
    if (PolicyReader.create().read(damaged).hasErrors() != (this != CLEAN)) {
      throw new IllegalStateException("the reader sees no difference: " + this);
    }
    return damaged;
  }

  private byte[] damaged(byte[] json) {
    if (this == CUT) {
      return Arrays.copyOf(json, json.length / 2);
    }
    if (share == 0) {
      return json;
    }
    JsonNode root = MAPPER.readTree(json);
    Random random = new Random(SEED);
    for (JsonNode child : root) {
      damage(child, random);
    }
    return MAPPER.writeValueAsBytes(root);
  }

  private void damage(JsonNode node, Random random) {
    if (node instanceof ObjectNode object) {
      for (Map.Entry<String, JsonNode> member : List.copyOf(object.properties())) {
        if (isHit(member.getValue(), random)) {
          damage(object, member.getKey(), member.getValue(), random);
        } else {
          damage(member.getValue(), random);
        }
      }
    } else if (node instanceof ArrayNode list) {
      for (int i = list.size() - 1; i >= 0; i--) {
        if (isHit(list.get(i), random)) {
          list.set(i, retyped(list.get(i)));
        } else {
          damage(list.get(i), random);
        }
      }
    }
  }

  private boolean isHit(JsonNode value, Random random) {
    boolean hit = random.nextDouble() < share;
    return hit && (this != BROKEN || value.isValueNode());
  }

  private static void damage(ObjectNode object, String name, JsonNode value, Random random) {
    switch (random.nextInt(3)) {
      case 0 -> object.set(name, retyped(value));
      case 1 -> {
        object.remove(name);
        object.set(name + "s", value);
      }
      default -> object.remove(name);
    }
  }

  private static JsonNode retyped(JsonNode value) {
    return value.isString()
        ? MAPPER.getNodeFactory().numberNode(value.stringValue().length())
        : MAPPER.getNodeFactory().stringNode("?");
  }
}
