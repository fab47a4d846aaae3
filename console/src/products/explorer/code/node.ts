// Node.js with tencentcloud-sdk-nodejs. Signed by HmacSHA256: for TC3 the SDK takes the service from the first label of the
// host and leaves the port out of what it signs.
import { hasClass, versionName } from "./sdk";
import { hostOf, literal, SECRET_ID, SECRET_KEY, type Snippet, schemeOf } from "./snippet";

export function node(snippet: Snippet): string {
  const { service, version, action, region, params, endpoint } = snippet;
  const typed = hasClass(snippet);
  const host = literal(hostOf(endpoint));
  const imports = typed
    ? `const { ${service} } = require("tencentcloud-sdk-nodejs/tencentcloud/services/${service}");`
    : `const { CommonClient } = require("tencentcloud-sdk-nodejs/tencentcloud/common/common_client");`;
  const client = typed
    ? `new ${service}.${versionName(version)}.Client(config)`
    : `new CommonClient(${host}, ${literal(version)}, config)`;
  const call = typed ? `client.${action}(params)` : `client.request(${literal(action)}, params)`;
  return `// npm install tencentcloud-sdk-nodejs
${imports}

const config = {
  credential: { secretId: process.env.${SECRET_ID}, secretKey: process.env.${SECRET_KEY} },
  region: ${literal(region)},
  profile: {
    // For TC3 the SDK reads the service off the host's name and drops the port; this method does neither.
    signMethod: "HmacSHA256",
    httpProfile: { protocol: ${literal(`${schemeOf(endpoint)}://`)}, endpoint: ${host} },
  },
};
const params = ${JSON.stringify(params, null, 2)};

const client = ${client};
${call}.then(
  (answer) => console.log(JSON.stringify(answer, null, 2)),
  (error) => {
    console.error(error);
    process.exitCode = 1;
  },
);
`;
}
