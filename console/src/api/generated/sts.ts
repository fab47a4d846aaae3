// Written by `cargo xtask codegen` from contract/sts.json; do not edit.

/** Security token service - temporary credentials: version 2018-08-13. */
export interface Actions {
  /** Issue temporary credentials whose rights are those of the caller cut by Policy. Needs a permanent key. */
  GetFederationToken: { request: GetFederationTokenRequest; response: GetFederationTokenResponse };
  /** Read the identity of the caller; works with permanent keys and temporary credentials. */
  GetCallerIdentity: { request: GetCallerIdentityRequest; response: GetCallerIdentityResponse };
}

/** What GetFederationToken takes. */
export interface GetFederationTokenRequest {
  /** Caller name of your choice, 2 to 128 letters. */
  Name: string;
  /** Policy document that cuts the rights, JSON, URL-encoded or plain; no principal element. */
  Policy: string;
  /** Validity in seconds; max 7200 for a main account, 129600 for a sub-user. */
  DurationSeconds?: number;
}

/** What GetFederationToken answers. */
export interface GetFederationTokenResponse {
  /** Temporary credentials. */
  Credentials: Credentials | null;
  /** Expiry, Unix seconds. */
  ExpiredTime: number;
  /** Expiry, ISO 8601, UTC. */
  Expiration: string;
}

/** What GetCallerIdentity takes. */
export type GetCallerIdentityRequest = Record<never, never>;

/** What GetCallerIdentity answers. */
export interface GetCallerIdentityResponse {
  /** Resource name of the caller, e.g. qcs::sts:uin:federated-user/uin. */
  Arn: string;
  /** UIN of the main account. */
  AccountId: string;
  /** UIN; for a role roleId:roleSessionName; for a federated identity uin:federatedUserName. */
  UserId: string;
  /** UIN that owns the key; for a role the UIN that applied for it. */
  PrincipalId: string;
  /** Kind of identity, e.g. CAMUser. */
  Type: string;
}

/** Temporary credentials. */
export interface Credentials {
  /** Session token, at most 16384 bytes. */
  Token: string;
  /** Temporary key ID, at most 1024 bytes. */
  TmpSecretId: string;
  /** Temporary key secret, at most 1024 bytes. */
  TmpSecretKey: string;
}
