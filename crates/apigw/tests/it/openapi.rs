//! APIs from descriptions, and descriptions of APIs.

use serde_json::{Value, json};

use crate::world::{ALICE, BOB, World, options};

both_databases!(what_is_exported_is_imported_as_it_was what_cannot_be_an_api_is_answered_beside_the_others
    a_description_that_cannot_be_read_is_refused an_environment_is_described_as_it_is_released);

/// What an author said of each API of a service, by path.
async fn said(w: &World, service: &str) -> Vec<Value> {
    let listed = w.result("DescribeApisStatus", json!({"ServiceId": service, "Limit": 100})).await;
    let mut found = Vec::new();
    for api in listed["ApiIdStatusSet"].as_array().unwrap() {
        let mut seen = w.result("DescribeApi", json!({"ServiceId": service, "ApiId": api["ApiId"]})).await;
        let relation = seen["AuthRelationApiId"].as_str().unwrap_or_default().to_owned();
        if !relation.is_empty() {
            let relied = w.result("DescribeApi", json!({"ServiceId": service, "ApiId": relation})).await;
            seen["AuthRelationApiId"] = relied["ApiName"].clone();
        }
        let fields = seen.as_object_mut().unwrap();
        for own in ["ApiId", "ServiceId", "ServiceName", "CreatedTime", "ModifiedTime", "Environments"] {
            fields.remove(own);
        }
        found.push(seen);
    }
    found.sort_by_key(|api| (api["RequestConfig"]["Path"].to_string(), api["RequestConfig"]["Method"].to_string()));
    found
}

async fn what_is_exported_is_imported_as_it_was(w: World) {
    let service = w.service("shop").await;
    let jwk = r#"{"kty":"RSA","e":"AQAB","n":"x"}"#;
    for (path, more) in [
        ("=/a", json!({"ApiName": "exact"})),
        ("/a", json!({"ApiName": "prefix", "AuthType": "SECRET", "EnableCORS": true})),
        ("/any", json!({"RequestConfig": {"Path": "/any", "Method": "ANY"}, "ApiDesc": "all of them"})),
        ("~/b/[0-9]+", json!({"ServiceType": "HTTP", "ServiceConfig": {"Url": "http://10.1.2.3", "Path": "/b", "Method": "GET"}})),
        (
            "/user/{id}",
            json!({"ApiName": "user", "AuthType": "APP", "ServiceType": "HTTP", "ServiceTimeout": 30,
                "RequestConfig": {"Path": "/user/{id}", "Method": "POST"},
                "RequestParameters": [
                    {"Name": "id", "Position": "path", "Type": "int", "DefaultValue": "", "Required": true, "Desc": "which"},
                    {"Name": "X-Lang", "Position": "header", "Type": "string", "DefaultValue": "en", "Required": false, "Desc": ""},
                    {"Name": "age", "Position": "body", "Type": "long", "DefaultValue": "7", "Required": true, "Desc": "years"}],
                "ServiceConfig": {"Url": "http://10.1.2.3:8080", "Path": "/v1/{who}", "Method": "GET"},
                "ServiceParameters": [{"Name": "who", "Position": "path", "RelevantRequestParameterPosition": "path",
                    "RelevantRequestParameterName": "id", "DefaultValue": ""}],
                "ConstantParameters": [{"Name": "X-From", "Position": "header", "DefaultValue": "gateway", "Desc": ""}],
                "ResponseErrorCodes": [{"Code": 404, "Msg": "gone", "Desc": "", "ConvertedCode": 200, "NeedConvert": true}],
                "ResponseType": "JSON", "ResponseSuccessExample": "{\"a\": 1}", "ResponseFailExample": "no"}),
        ),
        (
            "/token",
            json!({"ApiName": "z token", "AuthType": "OAUTH", "ApiBusinessType": "OAUTH",
                "OauthConfig": {"PublicKey": jwk, "TokenLocation": "header.authorization", "LoginRedirectUrl": "https://host/login"}}),
        ),
    ] {
        w.api(&service, path, more).await;
    }
    let listed =
        w.result("DescribeApisStatus", json!({"ServiceId": service, "Filters": [{"Name": "ApiName", "Values": ["z token"]}]})).await;
    let relation = &listed["ApiIdStatusSet"][0]["ApiId"];
    w.api(&service, "/business", json!({"ApiName": "business", "AuthType": "OAUTH", "AuthRelationApiId": relation})).await;
    let before = said(&w, &service).await;
    for encoding in ["YAML", "JSON"] {
        let content = w.ok("ExportOpenApi", json!({"ServiceId": service, "EncodeType": encoding})).await["Content"].clone();
        let copy = w.service(&format!("copy-{encoding}")).await;
        let answer = w.result("ImportOpenApi", json!({"ServiceId": copy, "Content": content, "EncodeType": encoding})).await;
        assert_eq!(answer["TotalCount"], 7, "{content}");
        for one in answer["ApiSet"].as_array().unwrap() {
            assert_eq!(one["Status"], "success", "{one}");
            assert!(one["ApiId"].as_str().unwrap().starts_with("api-"));
        }
        assert_eq!(said(&w, &copy).await, before, "{content}");
    }
}

const PETS: &str = "
openapi: 3.0.3
info: {title: Pets, version: '1'}
servers: [{url: 'http://10.0.0.1:8080/v1'}]
paths:
  /pets:
    get: {operationId: list, responses: {}}
    post: {operationId: list, responses: {}}
  /pets/{id}:
    get: {operationId: one, parameters: [{name: id, in: path, required: true, schema: {type: integer}}], responses: {}}
    delete: {operationId: drop, responses: {}}
  /secret:
    get: {security: [{basic: []}], responses: {}}
  /mine:
    get: {operationId: mine, x-apigw-backend: {ServiceType: MOCK, ServiceTimeout: 1, ServiceMockReturnMessage: hi, Colour: red}, responses: {}}
components: {securitySchemes: {basic: {type: http, scheme: basic}}}
";

async fn what_cannot_be_an_api_is_answered_beside_the_others(w: World) {
    let service = w.service("pets").await;
    let dry = w.result("ImportOpenApi", json!({"ServiceId": service, "Content": PETS, "DryRun": true})).await;
    assert_eq!(w.result("DescribeApisStatus", json!({"ServiceId": service})).await["TotalCount"], 0);
    let answer = w.result("ImportOpenApi", json!({"ServiceId": service, "Content": PETS})).await;
    assert_eq!(dry["TotalCount"], answer["TotalCount"]);
    for (would, did) in dry["ApiSet"].as_array().unwrap().iter().zip(answer["ApiSet"].as_array().unwrap()) {
        assert!(would["ApiId"].is_null() && would["CreatedTime"].is_null(), "{would}");
        for field in ["Status", "Path", "Method", "ApiName"] {
            assert_eq!(would[field], did[field], "{would} {did}");
        }
        // The same refusals, which name no API by an id that it will not have.
        let pointer = |one: &Value| one["ErrMsg"].as_str().map(|said| said.split(": ").next().unwrap_or_default().to_owned());
        assert_eq!(pointer(would), pointer(did));
        assert!(!would["ErrMsg"].as_str().unwrap_or_default().contains("api-"), "{would}");
    }
    let shown: Vec<(&str, &str)> = answer["ApiSet"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| (one["Status"].as_str().unwrap(), one["ErrMsg"].as_str().unwrap_or_default()))
        .collect();
    let expected = [
        ("fail", "/paths/~1mine/get: "),
        ("success", ""),
        ("fail", "/paths/~1pets/post: "),
        ("fail", "/paths/~1pets~1{id}/delete: "),
        ("success", ""),
        ("fail", "/components/securitySchemes/basic"),
    ];
    assert_eq!(shown.len(), expected.len(), "{shown:?}");
    for ((status, message), (expected, part)) in shown.iter().zip(expected) {
        assert!(*status == expected && message.contains(part), "{status} {message}: {expected} {part}");
    }
    // Both are served as they were described.
    w.release(&service, "test").await;
    assert_eq!(w.site(&service, "test").await.unwrap().apis.len(), 2);
    // Once more, and nothing is there twice.
    let again = w.result("ImportOpenApi", json!({"ServiceId": service, "Content": PETS})).await;
    assert!(again["ApiSet"].as_array().unwrap().iter().all(|one| one["Status"] == "fail"));
    let mut w = w;
    let few = terrace_apigw::Limits { apis_per_service: 1, ..terrace_apigw::Limits::default() };
    w.with(terrace_apigw::Options { limits: few, ..options() });
    let other = w.service("few").await;
    let answer = w.result("ImportOpenApi", json!({"ServiceId": other, "Content": PETS})).await;
    assert_eq!(answer["ApiSet"].as_array().unwrap().iter().filter(|one| one["Status"] == "success").count(), 1);
}

async fn a_description_that_cannot_be_read_is_refused(w: World) {
    let service = w.service("pets").await;
    for content in ["{", "a: b", "openapi: 9.0.0\npaths: {}", "openapi: 3.1.0\npaths: {}"] {
        assert_eq!(w.code("ImportOpenApi", json!({"ServiceId": service, "Content": content})).await, "InvalidParameter.FormatError");
    }
    let asked = json!({"ServiceId": service, "Content": PETS});
    for (account, action, params) in [
        (BOB, "ImportOpenApi", asked),
        (BOB, "ExportOpenApi", json!({"ServiceId": service})),
        (ALICE, "ExportOpenApi", json!({"ServiceId": "service-none"})),
    ] {
        assert_eq!(w.call_as(account, action, params).await.unwrap_err().code(), "ResourceNotFound.InvalidService");
    }
}

async fn an_environment_is_described_as_it_is_released(w: World) {
    let service = w.service("shop").await;
    w.api(&service, "/a", json!({})).await;
    let asked = json!({"ServiceId": service, "EnvironmentName": "release", "EncodeType": "JSON"});
    assert_eq!(w.code("ExportOpenApi", asked.clone()).await, "InvalidParameterValue.InvalidEnvStatus");
    w.release(&service, "release").await;
    w.api(&service, "/b", json!({})).await;
    let content = w.ok("ExportOpenApi", asked).await["Content"].as_str().unwrap().to_owned();
    let document: Value = serde_json::from_str(&content).unwrap();
    let paths: Vec<&str> = document["paths"].as_object().unwrap().keys().map(String::as_str).collect();
    assert_eq!((paths, &document["openapi"]), (vec!["/a"], &json!("3.1.0")));
    let url = document["servers"][0]["url"].as_str().unwrap();
    assert!(url.starts_with(&format!("https://{service}-")) && url.ends_with(".ap-local.apigw.localhost/release"), "{url}");
}
