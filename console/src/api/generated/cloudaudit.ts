// Written by `cargo xtask codegen` from contract/cloudaudit.json; do not edit.

/** Audit log of API calls: version 2019-03-19. */
export interface Actions {
  /** Search the audit log. */
  DescribeEvents: { request: DescribeEventsRequest; response: DescribeEventsResponse };
}

/** What DescribeEvents takes. */
export interface DescribeEventsRequest {
  /** Start of the range, Unix seconds. */
  StartTime: number;
  /** End of the range, Unix seconds, that second included; the range is at most 30 days. */
  EndTime: number;
  /** Cursor returned by the previous call. */
  NextToken?: number;
  /** Maximum number of events, 1 to 50. */
  MaxResults?: number;
  /** Conditions, combined with AND; several values of EventName are combined with OR. */
  LookupAttributes?: LookupAttribute[];
  /** 1: return the location of the address; 0: do not. */
  IsReturnLocation?: number;
}

/** What DescribeEvents answers. */
export interface DescribeEventsResponse {
  /** true: no further page. */
  ListOver: boolean;
  /** Cursor for the next call. */
  NextToken: number;
  /** Events found. */
  Events: Event[];
  /** Obsolete; page with ListOver and NextToken. */
  TotalCount: number;
}

/** Audit event. */
export interface Event {
  /** Event ID. */
  EventId: string;
  /** User name. */
  Username: string;
  /** Time of the event, Unix seconds. */
  EventTime: string;
  /** The whole event, JSON as a string. */
  CloudAuditEvent: string;
  /** Name of the resource type in Chinese. */
  ResourceTypeCn: string;
  /** 0: the call succeeded; -1: it failed or is unfinished. */
  ErrorCode: number;
  /** Action called. */
  EventName: string;
  /** Access key ID used. */
  SecretId: string;
  /** Service called. */
  EventSource: string;
  /** Request ID. */
  RequestID: string;
  /** Region of the resource. */
  ResourceRegion: string;
  /** UIN of the main account. */
  AccountID: number;
  /** Source address. */
  SourceIPAddress: string;
  /** Name of the action in Chinese. */
  EventNameCn: string;
  /** Resource acted on. */
  Resources: Resource | null;
  /** Region of the event. */
  EventRegion: string;
  /** Location of the source address. */
  Location: string;
}

/** Search condition. */
export interface LookupAttribute {
  /** Attribute to match. ActionType takes Write or Read; ResourceId and ResourceName are the same here; ApiErrorCode takes OK, unfinished or an error code; SensitiveAction, CamErrorCode and Tags are refused, as no such data are kept. */
  AttributeKey: "RequestId" | "EventName" | "ActionType" | "PrincipalId" | "ResourceType" | "ResourceId" | "ResourceName" | "AccessKeyId" | "SensitiveAction" | "ApiErrorCode" | "CamErrorCode" | "SourceIPAddress" | "Tags";
  /** Value to match. */
  AttributeValue?: string;
}

/** Resource of an event. */
export interface Resource {
  /** Resource type. */
  ResourceType: string;
  /** Resource name. */
  ResourceName: string;
}
