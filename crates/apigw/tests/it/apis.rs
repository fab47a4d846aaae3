//! APIs as they are edited.

use serde_json::{Value, json};

use crate::world::{World, api, options};

both_databases!(an_api_keeps_what_its_author_said what_cannot_be_served_is_refused_by_its_name names_and_paths_are_taken_once
    apis_are_listed_and_filtered an_authorisation_api_is_relied_upon functions_are_served_where_an_operator_says_where);

async fn an_api_keeps_what_its_author_said(w: World) {
    let service = w.service("shop").await;
    let given = json!({
        "ServiceId": service, "ApiName": "user", "ApiDesc": "a user", "AuthType": "SECRET", "ServiceType": "HTTP", "ServiceTimeout": 30,
        "Protocol": "HTTP", "EnableCORS": true, "RequestConfig": {"Path": "/user/{id}", "Method": "POST"},
        "RequestParameters": [
            {"Name": "id", "Position": "path", "Type": "int", "DefaultValue": "", "Required": true, "Desc": "which"},
            {"Name": "X-Lang", "Position": "HEADER", "Type": "String", "DefaultValue": "en", "Required": false, "Desc": ""}],
        "ServiceConfig": {"Url": "http://10.1.2.3:8080", "Path": "/v1/{who}", "Method": "GET"},
        "ServiceParameters": [
            {"Name": "who", "Position": "path", "RelevantRequestParameterPosition": "path", "RelevantRequestParameterName": "id", "DefaultValue": ""},
            {"Name": "X-Request", "Position": "header", "RelevantRequestParameterPosition": "system", "RelevantRequestParameterName": "requestId"}],
        "ConstantParameters": [{"Name": "X-From", "Position": "header", "DefaultValue": "gateway", "Desc": ""}],
        "ResponseErrorCodes": [{"Code": 404, "Msg": "gone", "Desc": "", "ConvertedCode": 200, "NeedConvert": true}],
        "ResponseType": "JSON", "ResponseSuccessExample": "{}",
    });
    let made = w.result("CreateApi", given.clone()).await;
    let id = made["ApiId"].as_str().unwrap();
    assert_eq!(
        (&made["Path"], &made["Method"], &made["CreatedTime"]),
        (&json!("/user/{id}"), &json!("POST"), &json!("2026-11-20T08:09:10Z"))
    );
    let seen = w.result("DescribeApi", json!({"ServiceId": service, "ApiId": id})).await;
    for (field, value) in given.as_object().unwrap() {
        let shown = &seen[field];
        match value {
            Value::Array(list) => {
                for (given, shown) in list.iter().zip(shown.as_array().unwrap()) {
                    for (name, value) in given.as_object().unwrap() {
                        assert_eq!(&shown[name], value, "{field}.{name}");
                    }
                }
            }
            Value::Object(fields) => fields.iter().for_each(|(name, value)| assert_eq!(&shown[name], value, "{field}.{name}")),
            _ => assert_eq!(shown, value, "{field}"),
        }
    }
    assert_eq!((&seen["ApiType"], &seen["Environments"], &seen["ServiceName"]), (&json!("NORMAL"), &json!([]), &json!("shop")));
    // What is left out stays.
    w.clock.advance(std::time::Duration::from_secs(5));
    let changes = json!({"ServiceId": service, "ApiId": id, "ServiceType": "HTTP", "RequestConfig": {"Path": "/user/{id}", "Method": "PUT"},
        "ServiceTimeout": 5, "IsDeleteResponseErrorCodes": true});
    w.ok("ModifyApi", changes).await;
    let seen = w.result("DescribeApi", json!({"ServiceId": service, "ApiId": id})).await;
    assert_eq!(
        (&seen["RequestConfig"]["Method"], &seen["ServiceTimeout"], &seen["AuthType"]),
        (&json!("PUT"), &json!(5), &json!("SECRET"))
    );
    assert_eq!((&seen["ResponseErrorCodes"], &seen["ModifiedTime"]), (&json!([]), &json!("2026-11-20T08:09:15Z")));
    assert_eq!(seen["ServiceParameters"][0]["Name"], "who");
    w.release(&service, "test").await;
    let seen = w.result("DescribeApiForApiApp", json!({"ServiceId": service, "ApiId": id, "ApiRegion": "ap-local"})).await;
    assert_eq!(seen["Environments"], json!(["test"]));
    let elsewhere = json!({"ServiceId": service, "ApiId": id, "ApiRegion": "ap-other"});
    assert_eq!(w.code("DescribeApiForApiApp", elsewhere).await, "InvalidParameterValue.InvalidRegion");
    assert_eq!(w.result("DescribeApi", json!({"ServiceId": service, "ApiId": id})).await["Environments"], json!(["test"]));
    w.ok("DeleteApi", json!({"ServiceId": service, "ApiId": id})).await;
    assert_eq!(w.code("DescribeApi", json!({"ServiceId": service, "ApiId": id})).await, "ResourceNotFound.InvalidApi");
    // It is served until another version is.
    assert_eq!(w.site(&service, "test").await.unwrap().apis.len(), 1);
}

async fn what_cannot_be_served_is_refused_by_its_name(w: World) {
    let service = w.service("shop").await;
    let http = |url: &str, path: &str| json!({"ServiceType": "HTTP", "ServiceConfig": {"Url": url, "Path": path, "Method": "GET"}});
    let oauth = |key: &str, location: &str| json!({"AuthType": "OAUTH", "ApiBusinessType": "OAUTH", "OauthConfig": {"PublicKey": key, "TokenLocation": location}});
    let parameter = |name: &str, position: &str, kind: &str, default: &str| json!({"RequestParameters": [{"Name": name, "Position": position, "Type": kind, "DefaultValue": default, "Required": false, "Desc": ""}]});
    let constant = |position: &str, name: &str| json!({"ConstantParameters": [{"Name": name, "Position": position, "DefaultValue": "1"}]});
    let micro =
        json!({"ServiceType": "TSF", "ApiType": "TSF", "MicroServices": [{"ClusterId": "c", "NamespaceId": "n", "MicroServiceName": "m"}]});
    let jwk = r#"{"kty":"RSA","e":"AQAB","n":"x"}"#;
    let prefix = "InvalidParameterValue.";
    for (path, more, code, names) in [
        ("user", json!({}), "InvalidApiRequestConfig", "RequestConfig.Path"),
        ("/a b", json!({}), "InvalidApiRequestConfig", "RequestConfig.Path"),
        ("/a(", json!({}), "InvalidApiRequestConfig", "regular expression"),
        ("/a", json!({"RequestConfig": {"Path": "/a", "Method": "BEGIN"}}), "InvalidMethod", "RequestConfig.Method"),
        ("/{a}", json!({}), "InvalidRequestParameters", "position path"),
        ("/a", parameter("id", "path", "int", ""), "InvalidRequestParameters", "variable of the path"),
        ("/a", parameter("id", "cookie", "int", ""), "InvalidRequestParameters", "header, query, path, body"),
        ("/a", parameter("id", "query", "decimal", ""), "InvalidRequestParameters", "Type"),
        ("/a", parameter("id", "query", "int", "many"), "InvalidRequestParameters", "DefaultValue"),
        ("/a", parameter("a b", "header", "int", ""), "InvalidRequestParameters", "Name"),
        ("/a", json!({"ServiceMockReturnMessage": "x".repeat(70_000)}), "InvalidServiceMockReturnMessage", "bytes"),
        ("/a", json!({"ApiType": "TSF"}), "InvalidApiType", "ApiType"),
        ("/a", json!({"ServiceType": "WEBSOCKET"}), "InvalidServiceType", "WEBSOCKET"),
        ("/a", json!({"Protocol": "WEBSOCKET"}), "InvalidServiceType", "WEBSOCKET"),
        ("/a", json!({"Protocol": "WEBSOCKET", "RequestConfig": {"Path": "/a", "Method": "POST"}}), "InvalidWSMethod", "GET"),
        ("/a", http("10.1.2.3", "/"), "InvalidUrl", "ServiceConfig.Url"),
        ("/a", http("http://host/path", "/"), "InvalidUrl", "without a path"),
        ("/a", http("http://u:p@host", "/"), "InvalidUrl", "ServiceConfig.Url"),
        ("/a", http("http://host:99999", "/"), "InvalidUrl", "ServiceConfig.Url"),
        ("/a", http("http://host", "x"), "InvalidBackendPath", "ServiceConfig.Path"),
        ("/a", http("http://host", "/{a"), "InvalidBackendPath", "ServiceConfig.Path"),
        ("/a", http("http://host", "/{a}"), "ParameterNotMatch", "ServiceConfig.Path"),
        ("/a", oauth("secret", "header.X"), "InvalidPublicKey", "PublicKey"),
        ("/a", oauth(r#"{"keys": []}"#, "header.X"), "InvalidPublicKey", "PublicKey"),
        ("/a", oauth(jwk, "body.x"), "NotInOptions", "TokenLocation"),
        ("/a", constant("path", "x"), "InvalidConstantParameters", "header, query"),
        ("/a", constant("header", "a b"), "InvalidConstantParameters", "Name"),
        ("/a", micro.clone(), "InvalidRequestParameters", "X-NameSpace-Code"),
        (
            "/a",
            json!({"ServiceParameters": [{"Name": "x", "Position": "query", "RelevantRequestParameterPosition": "query",
                "RelevantRequestParameterName": "y"}]}),
            "ParameterNotMatch",
            "RelevantRequestParameterName",
        ),
        (
            "/a",
            json!({"ServiceParameters": [{"Name": "x", "Position": "query", "RelevantRequestParameterPosition": "system",
                "RelevantRequestParameterName": "weather"}]}),
            "InvalidServiceParameters",
            "clientIp",
        ),
        (
            "/a",
            json!({"ServiceType": "TARGET", "TargetServices": [{"VmIp": "host", "VpcId": "v", "VmPort": 80, "HostIp": "1.1.1.1"}]}),
            "InvalidIPAddress",
            "VmIp",
        ),
        (
            "/a",
            json!({"ServiceType": "TARGET", "TargetServices": [{"VmIp": "1.1.1.1", "VpcId": "v", "VmPort": 0, "HostIp": "1.1.1.1"}]}),
            "InvalidPort",
            "VmPort",
        ),
        (
            "/a",
            json!({"ResponseErrorCodes": [{"Code": 1, "ConvertedCode": 200, "NeedConvert": true}]}),
            "RangeExceeded",
            "ResponseErrorCodes.0.Code",
        ),
        (
            "/a",
            json!({"ServiceType": "UPSTREAM", "ServiceConfig": {"UpstreamId": "upstream-00000000"}}),
            "InvalidServiceConfig",
            "UpstreamId",
        ),
    ] {
        let refusal = w.refused("CreateApi", api(&service, path, more.clone())).await;
        assert!(refusal.code() == format!("{prefix}{code}") && refusal.to_string().contains(names), "{path} {more}: {refusal}");
    }
    for (more, code) in [
        (json!({"ServiceType": "CLB"}), "UnsupportedOperation.InvalidEndpointType"),
        (json!({"ServiceType": "SCF", "ServiceScfFunctionName": "f"}), "UnsupportedOperation.InvalidEndpointType"),
        (json!({"AuthType": "EIAM"}), "UnsupportedOperation.InvalidAction"),
        (json!({"ServiceType": "HTTP"}), "MissingParameter"),
        (json!({"AuthType": "OAUTH"}), "MissingParameter"),
        (json!({"AuthType": "OAUTH", "AuthRelationApiId": "api-00000000"}), "ResourceNotFound.InvalidOauthApi"),
        (json!({"ServiceTimeout": 1801}), "InvalidParameterValue"),
        (json!({"ServiceId": "service-00000000"}), "ResourceNotFound.InvalidService"),
        (json!({"ApiName": " x"}), "InvalidParameter.FormatError"),
    ] {
        assert_eq!(w.code("CreateApi", api(&service, "/a", more.clone())).await, code, "{more}");
    }
    let slow = json!({"ServiceTimeout": 31, "RequestParameters": [
        {"Name": "X-NameSpace-Code", "Position": "query", "Type": "String", "DefaultValue": "", "Required": true, "Desc": ""},
        {"Name": "X-MicroService-Name", "Position": "query", "Type": "String", "DefaultValue": "", "Required": true, "Desc": ""}]});
    let mut both = micro.as_object().unwrap().clone();
    both.extend(slow.as_object().unwrap().clone());
    assert_eq!(w.code("CreateApi", api(&service, "/a", Value::Object(both.clone()))).await, "InvalidParameterValue.RangeExceeded");
    both.insert("ServiceTimeout".into(), json!(30));
    w.api(&service, "/a", Value::Object(both)).await;
}

async fn names_and_paths_are_taken_once(w: World) {
    let (service, other) = (w.service("shop").await, w.service("other").await);
    let first = w.api(&service, "/a", json!({"ApiName": "first"})).await;
    w.api(&other, "/a", json!({"ApiName": "first"})).await;
    let refusal = w.refused("CreateApi", api(&service, "/b", json!({"ApiName": "first"}))).await;
    assert!(refusal.code() == "InvalidParameterValue.InvalidApiRequestConfig" && refusal.to_string().contains(&first), "{refusal}");
    assert_eq!(
        w.code("CreateApi", api(&service, "/a", json!({"ApiName": "second"}))).await,
        "InvalidParameterValue.InvalidApiRequestConfig"
    );
    let second = w.api(&service, "/a", json!({"RequestConfig": {"Path": "/a", "Method": "POST"}})).await;
    // Two without a name are not the same.
    w.api(&service, "/c", json!({})).await;
    let modify = |method: &str, name: &str| json!({"ServiceId": service, "ApiId": second, "ServiceType": "MOCK", "ApiName": name, "RequestConfig": {"Path": "/a", "Method": method}});
    assert_eq!(w.code("ModifyApi", modify("GET", "second")).await, "InvalidParameterValue.InvalidApiRequestConfig");
    assert_eq!(w.code("ModifyApi", modify("POST", "first")).await, "InvalidParameterValue.InvalidApiRequestConfig");
    w.ok("ModifyApi", modify("PUT", "second")).await;
    w.ok("DeleteApi", json!({"ServiceId": service, "ApiId": first})).await;
    w.ok("ModifyApi", modify("GET", "first")).await;
}

async fn apis_are_listed_and_filtered(w: World) {
    let service = w.service("shop").await;
    let mut ids = Vec::new();
    for (path, more) in [
        ("/a", json!({"ApiName": "alpha"})),
        ("/b", json!({"ApiName": "beta", "AuthType": "SECRET"})),
        ("/ab", json!({"ApiName": "gamma", "AuthType": "APP"})),
    ] {
        ids.push(w.api(&service, path, more).await);
        w.clock.advance(std::time::Duration::from_secs(1));
    }
    w.ok("ReleaseService", json!({"ServiceId": service, "EnvironmentName": "test", "ReleaseDesc": "", "ApiIds": [ids[0]]})).await;
    let plan = w.plan("p").await;
    let bind = json!({"UsagePlanIds": [plan], "BindType": "API", "Environment": "test", "ServiceId": service, "ApiIds": [ids[1]]});
    w.ok("BindEnvironment", bind).await;
    let listed = async |filters: Value| {
        let found = w.result("DescribeApisStatus", json!({"ServiceId": service, "Filters": filters})).await;
        let names: Vec<Value> = found["ApiIdStatusSet"].as_array().unwrap().iter().map(|one| one["ApiName"].clone()).collect();
        assert_eq!(found["TotalCount"], names.len());
        Value::Array(names)
    };
    let filter = |name: &str, value: &str| json!([{"Name": name, "Values": [value]}]);
    assert_eq!(listed(json!([])).await, json!(["gamma", "beta", "alpha"]));
    assert_eq!(listed(filter("ApiId", &ids[0])).await, json!(["alpha"]));
    assert_eq!(listed(filter("ApiName", "a")).await, json!(["gamma", "beta", "alpha"]));
    assert_eq!(listed(filter("ApiPath", "/a")).await, json!(["gamma", "alpha"]));
    assert_eq!(listed(filter("AuthType", "APP")).await, json!(["gamma"]));
    assert_eq!(listed(filter("Environment", "test")).await, json!(["alpha"]));
    assert_eq!(listed(filter("NotUsagePlanId", &plan)).await, json!(["gamma", "alpha"]));
    assert_eq!(listed(filter("Tags", "a:b")).await, json!([]));
}

async fn an_authorisation_api_is_relied_upon(w: World) {
    let service = w.service("shop").await;
    let jwk = r#"{"kty":"RSA","e":"AQAB","n":"x"}"#;
    let token = json!({"ApiName": "token", "AuthType": "OAUTH", "ApiBusinessType": "OAUTH",
        "OauthConfig": {"PublicKey": jwk, "TokenLocation": "Header", "LoginRedirectUrl": "https://login.example.com/"}});
    let token = w.api(&service, "/token", token).await;
    let business = w.api(&service, "/things", json!({"AuthType": "OAUTH", "ApiBusinessType": "NORMAL", "AuthRelationApiId": token})).await;
    let seen = w.result("DescribeApisStatus", json!({"ServiceId": service, "Filters": [{"Name": "ApiId", "Values": [token]}]})).await;
    assert_eq!(seen["ApiIdStatusSet"][0]["RelationBuniessApiIds"], json!([business]));
    assert_eq!(w.code("DeleteApi", json!({"ServiceId": service, "ApiId": token})).await, "UnsupportedOperation.UnsupportedDeleteApi");
    let increment = |more: Value| {
        let mut params = json!({"ServiceId": service, "ApiId": token, "BusinessType": "OAUTH"});
        params.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        params
    };
    assert_eq!(w.code("ModifyApiIncrement", increment(json!({}))).await, "InvalidParameterValue.NothingModifyForOauth");
    assert_eq!(w.code("ModifyApiIncrement", increment(json!({"PublicKey": "x"}))).await, "InvalidParameterValue.InvalidPublicKey");
    assert_eq!(
        w.code("ModifyApiIncrement", increment(json!({"ApiId": business, "PublicKey": jwk}))).await,
        "ResourceNotFound.InvalidOauthApi"
    );
    w.ok("ModifyApiIncrement", increment(json!({"PublicKey": "https://login.example.com/keys"}))).await;
    w.release(&service, "release").await;
    let site = w.site(&service, "release").await.unwrap();
    let auth = |id: &str| serde_json::to_value(&site.apis.iter().find(|api| api.id == id).unwrap().auth).unwrap();
    assert_eq!(auth(&token), json!("none"));
    let expected = json!({"token": {"keys": "https://login.example.com/keys", "location": "header.Authorization", "redirect": "https://login.example.com/"}});
    assert_eq!(auth(&business), expected);
    let alone = json!({"ServiceId": service, "EnvironmentName": "test", "ReleaseDesc": "", "ApiIds": [business]});
    assert_eq!(w.code("ReleaseService", alone).await, "FailedOperation.ServiceError");
}

async fn functions_are_served_where_an_operator_says_where(mut w: World) {
    w.with(terrace_apigw::Options { functions: Some("http://faas.example.com:8080/function/{name}.{namespace}".into()), ..options() });
    let service = w.service("shop").await;
    let function = json!({"ServiceType": "SCF", "ServiceScfFunctionName": "resize", "ServiceScfFunctionNamespace": "media"});
    w.api(&service, "/f", function.clone()).await;
    for (field, value) in
        [("ServiceScfFunctionType", json!("EVENT")), ("ServiceScfIsIntegratedResponse", json!(true)), ("IsBase64Encoded", json!(true))]
    {
        let mut enveloped = function.clone();
        enveloped[field] = value;
        assert_eq!(w.code("CreateApi", api(&service, "/g", enveloped)).await, "UnsupportedOperation.InvalidEndpointType", "{field}");
    }
    let vm = json!({"ServiceType": "TARGET", "TargetServices": [{"VmIp": "10.0.0.1", "VpcId": "v", "VmPort": 80, "HostIp": "1.1.1.1"}]});
    let target = w.api(&service, "/t", vm).await;
    w.release(&service, "release").await;
    let site = w.site(&service, "release").await.unwrap();
    let backend = |path: &str| serde_json::to_value(&site.apis.iter().find(|api| api.path == path).unwrap().backend).unwrap();
    let expected = json!({"http": {"target": {"url": "http://faas.example.com:8080"}, "path": "/function/resize.media", "method": ""}});
    assert_eq!(backend("/f"), expected);
    assert_eq!(backend("/t")["http"]["target"], json!({"upstream": target}));
    assert_eq!((&*site.upstreams[0].id, &*site.upstreams[0].nodes[0].host), (&*target, "10.0.0.1"));
}
