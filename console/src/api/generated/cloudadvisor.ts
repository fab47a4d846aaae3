// Written by `cargo xtask codegen` from contract/cloudadvisor.json; do not edit.

/** Cloud Advisor: version 2020-07-21. */
export interface Actions {
  /** List the resource instances found at risk by one check item. */
  DescribeTaskStrategyRisks: { request: DescribeTaskStrategyRisksRequest; response: DescribeTaskStrategyRisksResponse };
  /** List the check items. */
  DescribeStrategies: { request: DescribeStrategiesRequest; response: DescribeStrategiesResponse };
}

/** What DescribeTaskStrategyRisks takes. */
export interface DescribeTaskStrategyRisksRequest {
  /** Check item ID. */
  StrategyId: number;
  /** Page size; default 100. */
  Limit?: number;
  /** Page offset; default 0. */
  Offset?: number;
  /** Assessment task ID (UUID). */
  TaskID?: string;
  /** Supported names: level (2: medium risk, 3: high risk) and fuzzy (substring match on ID or name). */
  Filters?: Filters[];
  /** Return every field of each risk instance. */
  IncludeAllFields?: boolean;
}

/** What DescribeTaskStrategyRisks answers. */
export interface DescribeTaskStrategyRisksResponse {
  /** Describes the fields present in Risks. */
  RiskFieldsDesc: RiskFieldsDesc[];
  /** Check item ID. */
  StrategyId: number;
  /** Number of risk instances. */
  RiskTotalCount: number;
  /** Risk instances as a JSON array serialised to a string; decode before use. */
  Risks: string;
}

/** What DescribeStrategies takes. */
export type DescribeStrategiesRequest = Record<never, never>;

/** What DescribeStrategies answers. */
export interface DescribeStrategiesResponse {
  /** Check items. */
  Strategies: DescribeStrategie[];
}

/** Check item. */
export interface DescribeStrategie {
  /** Check item ID. */
  StrategyId: number | null;
  /** Check item name. */
  Name: string | null;
  /** What the item checks. */
  Desc: string | null;
  /** Message template for ignored instances. */
  Ignore: string | null;
  /** Message template for warnings. */
  Notice: string | null;
  /** Product code the item applies to, e.g. mysql. */
  Product: string | null;
  /** Product name. */
  ProductDesc: string | null;
  /** Remediation advice. */
  Repair: string | null;
  /** Category ID. */
  GroupId: number | null;
  /** Category name. */
  GroupName: string | null;
  /** Alert conditions. */
  Conditions: DescribeStrategiesCondition[] | null;
}

/** Alert condition of a check item. */
export interface DescribeStrategiesCondition {
  /** Alert condition ID. */
  ConditionId: number | null;
  /** Risk level: 2 medium, 3 high. */
  Level: number | null;
  /** Level as text. */
  LevelDesc: string | null;
  /** What triggers the condition. */
  Desc: string;
}

/** Filter condition. */
export interface Filters {
  /** Filter name. */
  Name: string;
  /** Accepted values. */
  Values: string[];
}

/** Key/value pair. */
export interface KeyValue {
  /** Key. */
  Key: string;
  /** Value shown for the key. */
  Value: string;
}

/** Describes one field of a risk instance. */
export interface RiskFieldsDesc {
  /** Field ID, e.g. InstanceState. */
  Field: string;
  /** Display name. */
  FieldName: string;
  /** One of string, int (e.g. 111), stringSlice (array of strings), tags (array of Key/Value objects). */
  FieldType: string;
  /** Maps raw values to display text. */
  FieldDict: KeyValue[] | null;
}
