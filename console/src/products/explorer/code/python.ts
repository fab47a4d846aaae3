// Python with tencentcloud-sdk-python. Typed where the SDK has the classes, else through its CommonClient.
import { isParams } from "../link";
import { className, hasClass, versionName } from "./sdk";
import { hostOf, literal, SECRET_ID, SECRET_KEY, type Snippet, schemeOf } from "./snippet";

export function python(snippet: Snippet): string {
  const { service, version, action, region, params, endpoint } = snippet;
  const typed = hasClass(snippet);
  const name = versionName(version);
  const client = `${className(service)}Client`;
  const imports = typed
    ? `from tencentcloud.${service}.${name} import models\nfrom tencentcloud.${service}.${name}.${service}_client import ${client}`
    : "from tencentcloud.common.common_client import CommonClient";
  const call = typed
    ? `client = ${client}(key, ${literal(region)}, profile)
request = models.${action}Request()
request.from_json_string(json.dumps(params))
print(client.${action}(request).to_json_string(indent=2))`
    : `client = CommonClient(${literal(service)}, ${literal(version)}, key, ${literal(region)}, profile)
print(json.dumps(client.call_json(${literal(action)}, params), indent=2, ensure_ascii=False))`;
  const common = ["from tencentcloud.common.credential import Credential"];
  common.push("from tencentcloud.common.profile.client_profile import ClientProfile");
  common.push("from tencentcloud.common.profile.http_profile import HttpProfile");
  return `# pip install tencentcloud-sdk-python
import json
import os

${common.join("\n")}
${imports}

key = Credential(os.environ["${SECRET_ID}"], os.environ["${SECRET_KEY}"])
http = HttpProfile(protocol=${literal(schemeOf(endpoint))}, endpoint=${literal(hostOf(endpoint))})
profile = ClientProfile(httpProfile=http)
params = ${value(params, "")}

${call}
`;
}

/** JSON in Python's spelling. */
function value(given: unknown, indent: string): string {
  const deeper = `${indent}    `;
  if (given === true) return "True";
  if (given === false) return "False";
  if (given === null || given === undefined) return "None";
  if (typeof given === "string") return literal(given);
  if (Array.isArray(given)) {
    if (given.every((entry) => typeof entry !== "object")) return `[${given.map((e) => value(e, "")).join(", ")}]`;
    return `[\n${given.map((entry) => `${deeper}${value(entry, deeper)},\n`).join("")}${indent}]`;
  }
  if (isParams(given)) {
    const entries = Object.entries(given);
    if (entries.length === 0) return "{}";
    return `{\n${entries.map(([name, inner]) => `${deeper}${literal(name)}: ${value(inner, deeper)},\n`).join("")}${indent}}`;
  }
  return String(given);
}
