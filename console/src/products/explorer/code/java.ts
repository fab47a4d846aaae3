// Java with tencentcloud-sdk-java. Signed by HmacSHA256: the SDK takes the service of a TC3 signature from the first
// label of the host, which here is not the service.
import { flatten } from "./flatten";
import { className, hasClass, versionName } from "./sdk";
import { hostOf, literal, SECRET_ID, SECRET_KEY, type Snippet, schemeOf } from "./snippet";

export function java(snippet: Snippet): string {
  const { service, version, action, region, params, endpoint } = snippet;
  const typed = hasClass(snippet);
  const client = `${className(service)}Client`;
  const folder = `com.tencentcloudapi.${service}.${versionName(version)}`;
  const imports = typed
    ? [
        "com.tencentcloudapi.common.AbstractModel",
        `${folder}.${client}`,
        `${folder}.models.${action}Request`,
        `${folder}.models.${action}Response`,
      ]
    : ["com.tencentcloudapi.common.AbstractModel", "com.tencentcloudapi.common.CommonClient", "java.util.HashMap"];
  imports.push(
    "com.tencentcloudapi.common.Credential",
    "com.tencentcloudapi.common.profile.ClientProfile",
    "com.tencentcloudapi.common.profile.HttpProfile",
  );
  const call = typed
    ? `    ${client} client = new ${client}(credential, ${literal(region)}, profile);
    ${action}Request request = ${action}Request.fromJsonString(
        ${literal(JSON.stringify(params))},
        ${action}Request.class);
    ${action}Response response = client.${action}(request);
    System.out.println(${action}Response.toJsonString(response));`
    : `    AbstractModel request = new AbstractModel() {
      @Override
      public void toMap(HashMap<String, String> map, String prefix) {
${flatten(params)
  .map(([name, value]) => `        map.put(${literal(name)}, ${literal(value)});\n`)
  .join("")}      }
    };
    CommonClient client =
        new CommonClient(${literal(service)}, ${literal(version)}, credential, ${literal(region)}, profile);
    System.out.println(client.commonRequest(request, ${literal(action)}));`;
  const artifact = typed ? `tencentcloud-sdk-java-${service}` : "tencentcloud-sdk-java-common";
  return `// Maven: com.tencentcloudapi:${artifact}
${imports
  .sort()
  .map((name) => `import ${name};`)
  .join("\n")}

public class Main {
  public static void main(String[] args) throws Exception {
    Credential credential = new Credential(System.getenv("${SECRET_ID}"), System.getenv("${SECRET_KEY}"));
    HttpProfile http = new HttpProfile();
    http.setProtocol(${literal(`${schemeOf(endpoint)}://`)});
    http.setEndpoint(${literal(hostOf(endpoint))});
    // The SDK reads the service of a TC3 signature off the host's name; this method does without.
    ClientProfile profile = new ClientProfile("HmacSHA256", http);
${call}
  }
}
`;
}
