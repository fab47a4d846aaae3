// Go with tencentcloud-sdk-go.
import { hasClass, versionName } from "./sdk";
import { hostOf, literal, SECRET_ID, SECRET_KEY, type Snippet, schemeOf } from "./snippet";

const ROOT = "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud";

export function go(snippet: Snippet): string {
  const { service, version, action, region, params, endpoint } = snippet;
  const typed = hasClass(snippet);
  const name = versionName(version);
  const imports = typed
    ? `\t"${ROOT}/common"\n\t"${ROOT}/common/profile"\n\t${service} "${ROOT}/${service}/${name}"`
    : `\t"${ROOT}/common"\n\ttchttp "${ROOT}/common/http"\n\t"${ROOT}/common/profile"`;
  const gets = typed
    ? `${ROOT}/common ${ROOT}/${service}`.split(" ").map((path) => `${path}@latest`)
    : [`${ROOT}/common@latest`];
  const call = typed
    ? `	client, err := ${service}.NewClient(credential, ${literal(region)}, clientProfile)
	if err != nil {
		panic(err)
	}
	request := ${service}.New${action}Request()
	if err := request.FromJsonString(params); err != nil {
		panic(err)
	}
	response, err := client.${action}(request)
	if err != nil {
		panic(err)
	}
	fmt.Println(response.ToJsonString())`
    : `	client := common.NewCommonClient(credential, ${literal(region)}, clientProfile)
	request := tchttp.NewCommonRequest(${literal(service)}, ${literal(version)}, ${literal(action)})
	if err := request.SetActionParameters(params); err != nil {
		panic(err)
	}
	response := tchttp.NewCommonResponse()
	if err := client.Send(request, response); err != nil {
		panic(err)
	}
	fmt.Println(string(response.GetBody()))`;
  return `// go mod init example; go get ${gets.join(" ")}
package main

import (
	"fmt"
	"os"

${imports}
)

const params = ${literal(JSON.stringify(params))}

func main() {
	credential := common.NewCredential(os.Getenv("${SECRET_ID}"), os.Getenv("${SECRET_KEY}"))
	clientProfile := profile.NewClientProfile()
	clientProfile.HttpProfile.Scheme = ${literal(schemeOf(endpoint).toUpperCase())}
	clientProfile.HttpProfile.Endpoint = ${literal(hostOf(endpoint))}
${call}
}
`;
}
