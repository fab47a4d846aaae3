// Written by `cargo xtask codegen` from contract/notify.json; do not edit.

/** Notifications - where they go, and what became of them: version 2026-11-01. */
export interface Actions {
  /** Create a channel: where notifications go, and which. */
  CreateNotificationChannel: { request: CreateNotificationChannelRequest; response: CreateNotificationChannelResponse };
  /** List channels, by name. */
  DescribeNotificationChannels: { request: DescribeNotificationChannelsRequest; response: DescribeNotificationChannelsResponse };
  /** Change a channel. What waits on it is sent as it is then, and at once. */
  ModifyNotificationChannel: { request: ModifyNotificationChannelRequest; response: ModifyNotificationChannelResponse };
  /** Delete a channel and what it kept; what waits on it is not sent. */
  DeleteNotificationChannel: { request: DeleteNotificationChannelRequest; response: DeleteNotificationChannelResponse };
  /** Send a test notification now and tell what the receiver said. Works on a disabled channel too. If it is accepted, what waits on the channel is tried at once. */
  TestNotificationChannel: { request: TestNotificationChannelRequest; response: TestNotificationChannelResponse };
  /** List what was sent to a channel or waits, the latest first. What is over is kept for 7 days, at most 1000 of a channel. */
  DescribeNotificationDeliveries: { request: DescribeNotificationDeliveriesRequest; response: DescribeNotificationDeliveriesResponse };
  /** Send a delivery that failed, or one that waits, now; from then it is tried for 24 hours again. */
  RetryNotificationDelivery: { request: RetryNotificationDeliveryRequest; response: RetryNotificationDeliveryResponse };
}

/** What CreateNotificationChannel takes. */
export interface CreateNotificationChannelRequest {
  /** Name, unique in the account. */
  Name: string;
  /** What the channel is; only webhook. */
  Kind?: "webhook";
  /** Where to post to: http or https, a host, no user and no password in it. Many a robot's token is part of its URL, so it is kept out of logs and of the audit log. */
  Url: string;
  /** Key of the signature in X-Terrace-Signature; never given back. Absent or empty: deliveries are not signed. */
  Secret?: string;
  /** JSON in whose strings {{message}}, {{subject}}, {{severity}}, {{resource}}, {{service}}, {{kind}}, {{state}}, {{time}} and {{id}} are replaced. Absent or empty: the documented body. */
  BodyTemplate?: string;
  /** Least severity that is sent. */
  MinSeverity?: "info" | "warning" | "critical";
  /** Only notifications of these services; empty: all. */
  Services?: string[];
  /** Only notifications of these resource IDs; empty: all. */
  Resources?: string[];
  /** Also tell when it is over. */
  SendResolved?: boolean;
  /** Language of what is sent. */
  Language?: "zh-CN" | "en-US";
  /** false: nothing is sent. */
  Enabled?: boolean;
}

/** What CreateNotificationChannel answers. */
export interface CreateNotificationChannelResponse {
  /** Channel ID. */
  ChannelId: string;
}

/** What DescribeNotificationChannels takes. */
export interface DescribeNotificationChannelsRequest {
  /** Channel IDs, max 50. */
  ChannelIds?: string[];
  /** Combined with AND. Names: name, resource (channels that tell of this resource ID), service (of this service), enabled (true or false). */
  Filters?: Filter[];
  /** Offset. */
  Offset?: number;
  /** At most so many. */
  Limit?: number;
}

/** What DescribeNotificationChannels answers. */
export interface DescribeNotificationChannelsResponse {
  /** Channels. */
  Channels: NotificationChannel[];
  /** How many there are. */
  TotalCount: number;
}

/** What ModifyNotificationChannel takes. */
export interface ModifyNotificationChannelRequest {
  /** Channel ID, form nch-xxxxxxxx. */
  ChannelId: string;
  /** Name, unique in the account. Absent: unchanged. */
  Name?: string;
  /** Where to post to: http or https, a host, no user and no password in it. Many a robot's token is part of its URL, so it is kept out of logs and of the audit log. Absent: unchanged. */
  Url?: string;
  /** Key of the signature in X-Terrace-Signature; never given back. Absent: unchanged; empty: removed. */
  Secret?: string;
  /** JSON in whose strings {{message}}, {{subject}}, {{severity}}, {{resource}}, {{service}}, {{kind}}, {{state}}, {{time}} and {{id}} are replaced. Absent: unchanged; empty: removed. */
  BodyTemplate?: string;
  /** Least severity that is sent. Absent: unchanged. */
  MinSeverity?: "info" | "warning" | "critical";
  /** Only notifications of these services; empty: all. Absent: unchanged. */
  Services?: string[];
  /** Only notifications of these resource IDs; empty: all. Absent: unchanged. */
  Resources?: string[];
  /** Also tell when it is over. Absent: unchanged. */
  SendResolved?: boolean;
  /** Language of what is sent. Absent: unchanged. */
  Language?: "zh-CN" | "en-US";
  /** false: nothing is sent. What waits is given up when the channel is disabled. Absent: unchanged. */
  Enabled?: boolean;
}

/** What ModifyNotificationChannel answers. */
export type ModifyNotificationChannelResponse = Record<never, never>;

/** What DeleteNotificationChannel takes. */
export interface DeleteNotificationChannelRequest {
  /** Channel ID, form nch-xxxxxxxx. */
  ChannelId: string;
}

/** What DeleteNotificationChannel answers. */
export type DeleteNotificationChannelResponse = Record<never, never>;

/** What TestNotificationChannel takes. */
export interface TestNotificationChannelRequest {
  /** Channel ID, form nch-xxxxxxxx. */
  ChannelId: string;
}

/** What TestNotificationChannel answers. */
export interface TestNotificationChannelResponse {
  /** ID that was sent along. */
  DeliveryId: string;
  /** Whether the receiver answered with a status of 200 to 299. */
  Accepted: boolean;
  /** HTTP status; 0: none came. */
  StatusCode: number;
  /** How long it took, in milliseconds. */
  DurationMs: number;
  /** First 200 characters of the answer's body. */
  Answer: string;
  /** Why it was not accepted; empty when it was. */
  Reason: string;
}

/** What DescribeNotificationDeliveries takes. */
export interface DescribeNotificationDeliveriesRequest {
  /** Channel ID, form nch-xxxxxxxx. */
  ChannelId: string;
  /** Only of this state. */
  State?: "waiting" | "delivered" | "failed";
  /** Offset. */
  Offset?: number;
  /** At most so many. */
  Limit?: number;
}

/** What DescribeNotificationDeliveries answers. */
export interface DescribeNotificationDeliveriesResponse {
  /** Deliveries. */
  Deliveries: NotificationDelivery[];
  /** How many there are. */
  TotalCount: number;
}

/** What RetryNotificationDelivery takes. */
export interface RetryNotificationDeliveryRequest {
  /** Channel ID, form nch-xxxxxxxx. */
  ChannelId: string;
  /** Delivery ID, form ndl-xxxxxxxx. */
  DeliveryId: string;
}

/** What RetryNotificationDelivery answers. */
export type RetryNotificationDeliveryResponse = Record<never, never>;

/** Filter condition. */
export interface Filter {
  /** Field to filter on. */
  Name: string;
  /** Accepted values, combined with OR. */
  Values: string[];
}

/** Where notifications go, and which. */
export interface NotificationChannel {
  /** Channel ID. */
  ChannelId: string;
  /** Name. */
  Name: string;
  /** webhook. */
  Kind: string;
  /** Where it posts to. */
  Url: string;
  /** Whether deliveries are signed. */
  HasSecret: boolean;
  /** Template of the body; empty: the documented body. */
  BodyTemplate: string;
  /** Least severity that is sent. */
  MinSeverity: string;
  /** Services; empty: all. */
  Services: string[];
  /** Resource IDs; empty: all. */
  Resources: string[];
  /** Whether it tells when something is over. */
  SendResolved: boolean;
  /** zh-CN or en-US. */
  Language: string;
  /** Whether anything is sent. */
  Enabled: boolean;
  /** When it was created. */
  CreatedAt: string;
  /** When it was changed last. */
  UpdatedAt: string;
  /** Deliveries that wait. */
  Waiting: number;
  /** Attempts that failed since the last one that was accepted. */
  Failures: number;
  /** While attempts fail: nothing is sent before, ISO 8601. Else empty. */
  NextAttemptAt: string;
  /** When the receiver accepted something last, ISO 8601; empty: never. */
  LastDeliveredAt: string;
  /** Why the last attempt failed; empty: it was accepted, or there was none. */
  LastError: string;
}

/** One notification on its way to one channel. */
export interface NotificationDelivery {
  /** Delivery ID, the same at each attempt. */
  DeliveryId: string;
  /** Channel ID. */
  ChannelId: string;
  /** Service that told. */
  Service: string;
  /** What happened, in the service's own words. */
  Kind: string;
  /** info, warning or critical. */
  Severity: string;
  /** What it happened to. */
  ResourceId: string;
  /** started: it began, or happened; ended: it is over. */
  Event: string;
  /** In a few words, in the caller's language. */
  Subject: string;
  /** What happened, in the caller's language. */
  Message: string;
  /** Since when. */
  StartedAt: string;
  /** Until when, ISO 8601; empty: not over. */
  EndedAt: string;
  /** waiting, delivered or failed. */
  State: string;
  /** How often it was tried. */
  Attempts: number;
  /** When it was told. */
  CreatedAt: string;
  /** When it is tried next at the earliest, ISO 8601; empty: it is not. */
  NextAttemptAt: string;
  /** When it was tried last, ISO 8601; empty: never. */
  LastAttemptAt: string;
  /** HTTP status of the last attempt; 0: none came. */
  StatusCode: number;
  /** How long the last attempt took, in milliseconds. */
  DurationMs: number;
  /** First 200 characters of the last answer's body. */
  Answer: string;
  /** Why the last attempt failed, or why it was given up. */
  Error: string;
}
