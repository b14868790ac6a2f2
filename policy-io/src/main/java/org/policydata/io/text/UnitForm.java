package org.policydata.io.text;

import org.jspecify.annotations.Nullable;
import org.policydata.model.AdministrativeLevel;
import org.policydata.model.UnitKind;

/** What the form of a unit's name tells about it. */
final class UnitForm {

  private UnitForm() {}

  /** The kind that a name shows, or null where it shows none. */
  static @Nullable UnitKind kind(String printed) {
    String name = withoutBracket(printed);
    if (isCollective(name, printed)) {
      return UnitKind.COLLECTIVE;
    }
    if (has(name, "领导小组", "指挥部", "联席会议", "专班", "协调机制", "议事协调")) {
      return UnitKind.COORDINATING_BODY;
    }
    if (ends(name, "法院", "检察院")) {
      return UnitKind.JUDICIAL_ORGAN;
    }
    if (has(name, "人大") || ends(name, "人民代表大会")) {
      return UnitKind.PEOPLES_CONGRESS;
    }
    if (ends(
            name, "总工会", "工会", "团市委", "团省委", "团区委", "团县委", "团委", "妇联", "残联", "工商联", "科协", "侨联", "文联",
            "社科联")
        || name.startsWith("共青团")
        || has(name, "团市委", "团省委", "团区委", "团县委")) {
      return UnitKind.PEOPLES_ORGANISATION;
    }
    if (has(name, "省委", "市委", "区委", "县委", "州委", "党委", "中央") && !ends(name, "党委政府")
        || ends(name, "宣传部", "组织部", "统战部", "政法委", "网信办", "编办", "纪委")) {
      return UnitKind.PARTY_ORGAN;
    }
    if (ends(name, "人民政府", "政府", "办事处") || name.equals("国务院")) {
      return UnitKind.GOVERNMENT;
    }
    if (has(
        name,
        "海关",
        "税务",
        "人民银行",
        "人行",
        "金融监管总局",
        "金融监督管理总局",
        "证监局",
        "证券监督管理",
        "银保监",
        "银监",
        "保险监督管理",
        "监管分局",
        "外汇",
        "海事局",
        "通信管理局",
        "邮政管理局")) {
      return UnitKind.CENTRAL_BRANCH;
    }
    if (ends(name, "管委会", "管理委员会", "功能区")
        || ends(name, "管理局") && has(name, "科技城", "商务区", "开发区", "新区", "园区")) {
      return UnitKind.ZONE_AUTHORITY;
    }
    if (ends(name, "银行", "支行", "分行") || ends(name, "资本", "基金", "保险")) {
      return UnitKind.FINANCIAL_INSTITUTION;
    }
    if (ends(name, "公司", "集团", "厂", "供电局")) {
      return UnitKind.ENTERPRISE;
    }
    if (ends(name, "协会", "商会", "学会", "联盟", "促进会", "联合会")) {
      return UnitKind.INDUSTRY_ASSOCIATION;
    }
    if (ends(name, "中心", "学院", "大学", "学校", "医院", "研究院", "馆")) {
      return UnitKind.PUBLIC_INSTITUTION;
    }
    return ends(name, "局", "委", "厅", "部", "署", "办公室", "办公厅", "委员会", "总局", "处")
            || ends(name, "办") && starts(name, "市", "省", "区", "县", "州", "国")
        ? UnitKind.GOVERNMENT_DEPARTMENT
        : null;
  }

  /** The level that a name shows, or null where it shows none. */
  static @Nullable AdministrativeLevel level(String printed) {
    String name = withoutBracket(printed);
    if (kind(printed) == UnitKind.COLLECTIVE) {
      return null;
    }
    if ((starts(name, "国家", "国务院", "中国", "全国", "中央", "中华人民共和国") || isGeneral(name))
        && !has(name, "分行", "监管局", "支行", "分公司")) {
      return AdministrativeLevel.NATIONAL;
    }
    if (starts(name, "省", "自治区")
        || name.indexOf('省') == 2
        || name.indexOf('省') == 3
        || name.contains("自治区")) {
      return AdministrativeLevel.PROVINCIAL;
    }
    int city = name.indexOf('市');
    int district = district(name);
    if (starts(name, "区", "县") || district > 0 && district <= 8 && (city < 0 || city < district)) {
      return AdministrativeLevel.COUNTY;
    }
    if (starts(name, "市", "州", "团市委") && !starts(name, "市场") || city > 0 && city <= 5) {
      return AdministrativeLevel.MUNICIPAL;
    }
    if (starts(name, "镇", "街道", "乡")) {
      return AdministrativeLevel.TOWNSHIP;
    }
    return null;
  }

  /** 市场监管总局, 海关总署: offices of the state; 省农垦总局 is none. */
  private static boolean isGeneral(String name) {
    return ends(name, "总局", "总署") && name.length() <= 10 && !has(name, "省", "自治区", "农垦", "市总");
  }

  /** 某某区 or 某某县 before 人民政府 or an office. */
  private static int district(String name) {
    for (int i = 1; i < Math.min(name.length() - 1, 9); i++) {
      boolean mark = name.charAt(i) == '区' || name.charAt(i) == '县';
      if (mark && !name.startsWith("区、", i) && name.startsWith("人民政府", i + 1)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isCollective(String name, String printed) {
    return starts(name, "各", "相关", "有关", "其他")
        || has(name, "各部门", "有关部门", "相关部门", "各有关", "各相关", "成员单位", "主管部门", "各单位", "相关单位", "有关单位")
        || ends(name, "部门", "单位", "金融机构", "功能区")
        || printed.startsWith("各");
  }

  static String withoutBracket(String name) {
    String normal = Chars.normal(name);
    int open = normal.indexOf('(');
    return open > 0 && normal.endsWith(")") ? name.substring(0, open) : name;
  }

  private static boolean has(String name, String... words) {
    for (String word : words) {
      if (name.contains(word)) {
        return true;
      }
    }
    return false;
  }

  private static boolean starts(String name, String... words) {
    for (String word : words) {
      if (name.startsWith(word)) {
        return true;
      }
    }
    return false;
  }

  private static boolean ends(String name, String... words) {
    for (String word : words) {
      if (name.endsWith(word)) {
        return true;
      }
    }
    return false;
  }
}
