// The same call outside the console: with `terrace call`, and with curl, signed by TC3-HMAC-SHA256 in plain shell.
// Keys come from the environment of whoever pastes it; none is ever written into the text.

/** Single quotes for a POSIX shell. */
export function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

/** With `where` it runs on any machine; without, on the server's own. */
export function terraceCall(
  service: string,
  action: string,
  params: unknown,
  where?: { endpoint: string; region: string },
): string {
  const flags = where ? ` --endpoint ${where.endpoint} --region ${where.region}` : "";
  return `printf %s ${quote(JSON.stringify(params))} | terrace call ${service} ${action} --json -${flags}`;
}

export interface SignedCall {
  service: string;
  version: string;
  action: string;
  region: string;
  params: unknown;
  /** Such as `http://127.0.0.1:8500`. */
  endpoint: string;
}

export function curl({ service, version, action, region, params, endpoint }: SignedCall): string {
  const host = new URL(endpoint).host;
  return `#!/bin/sh
# Needs TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY in the environment.
body=${quote(JSON.stringify(params))}
now=$(date +%s)
day=$(date -u -d "@$now" +%Y-%m-%d)
sha() { printf %s "$1" | openssl dgst -sha256 | sed 's/^.* //'; }
mac() { printf %s "$2" | openssl dgst -sha256 -mac HMAC -macopt "$1" | sed 's/^.* //'; }
canonical="POST
/

content-type:application/json
host:${host}

content-type;host
$(sha "$body")"
scope="$day/${service}/tc3_request"
text="TC3-HMAC-SHA256
$now
$scope
$(sha "$canonical")"
key=$(mac "key:TC3$TENCENTCLOUD_SECRET_KEY" "$day")
key=$(mac "hexkey:$key" ${service})
key=$(mac "hexkey:$key" tc3_request)
signature=$(mac "hexkey:$key" "$text")
curl -sS ${endpoint}/ \\
  -H "Authorization: TC3-HMAC-SHA256 Credential=$TENCENTCLOUD_SECRET_ID/$scope, SignedHeaders=content-type;host, Signature=$signature" \\
  -H 'Content-Type: application/json' -H 'Host: ${host}' \\
  -H 'X-TC-Action: ${action}' -H 'X-TC-Version: ${version}' -H 'X-TC-Region: ${region}' -H "X-TC-Timestamp: $now" \\
  -d "$body"
`;
}
