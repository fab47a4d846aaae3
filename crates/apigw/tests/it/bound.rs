//! What is bound to services and APIs beside usage plans: applications, plugins, lists of addresses, limits.

use serde_json::{Value, json};

use crate::world::{BOB, World};

both_databases!(applications_call_what_they_are_bound_to plugins_hold_as_soon_as_they_are_attached addresses_are_a_plugin_to_gateways
    limits_are_set_by_environment);

async fn applications_call_what_they_are_bound_to(w: World) {
    let service = w.service("shop").await;
    let (api, open) = (w.api(&service, "/a", json!({"ApiName": "a", "AuthType": "APP"})).await, w.api(&service, "/b", json!({})).await);
    w.release(&service, "release").await;
    let made = w.result("CreateApiApp", json!({"ApiAppName": "mobile", "ApiAppDesc": "on phones"})).await;
    let text = |value: &Value, field: &str| value[field].as_str().unwrap().to_owned();
    let (app, key, secret) = (text(&made, "ApiAppId"), text(&made, "ApiAppKey"), text(&made, "ApiAppSecret"));
    assert!(app.starts_with("app-") && key.len() == 36 && secret.len() == 40);
    let bind = |api: &str| json!({"ApiAppId": app, "Environment": "release", "ServiceId": service, "ApiId": api});
    let apps =
        async || w.site(&service, "release").await.unwrap().apps.into_iter().map(|app| (app.id, app.key, app.secret)).collect::<Vec<_>>();
    assert!(apps().await.is_empty());
    w.ok("BindApiApp", bind(&api)).await;
    assert_eq!(apps().await, [(app.clone(), key.clone(), secret.clone())]);
    assert_eq!(w.code("BindApiApp", bind(&api)).await, "UnsupportedOperation.ResourceAssociated");
    assert_eq!(w.code("BindApiApp", bind(&open)).await, "UnsupportedOperation.UnsupportedBindEnvironment");
    assert_eq!(w.code("BindApiApp", bind("api-00000000")).await, "ResourceNotFound.InvalidApi");
    w.ok("UpdateApiAppKey", json!({"ApiAppId": app, "ApiAppKey": "my_app_key", "ApiAppSecret": "my_app_secret"})).await;
    assert_eq!(apps().await, [(app.clone(), "my_app_key".into(), "my_app_secret".into())]);
    for (field, value) in [("ApiAppKey", "a b c d"), ("ApiAppSecret", "short")] {
        let mut params = json!({"ApiAppId": app, "ApiAppKey": "my_app_key"});
        params[field] = json!(value);
        assert_eq!(w.code("UpdateApiAppKey", params).await, "InvalidParameterValue", "{field}");
    }
    let other = text(&w.result("CreateApiApp", json!({"ApiAppName": "other"})).await, "ApiAppId");
    let taken = json!({"ApiAppId": other, "ApiAppKey": "my_app_key"});
    assert_eq!(w.code("UpdateApiAppKey", taken).await, "UnsupportedOperation.ResourceAssociated");
    let seen = w.result("DescribeApiApp", json!({"ApiAppId": app})).await;
    assert_eq!((&seen["TotalCount"], &seen["ApiAppSet"][0]["ApiAppSecret"]), (&json!(1), &json!("my_app_secret")));
    let list = w.result("DescribeApiAppsStatus", json!({"Filters": [{"Name": "KeyWord", "Values": ["mob"]}]})).await;
    assert!(list["TotalCount"] == 1 && !list.to_string().contains("my_app_secret"), "{list}");
    w.ok("ModifyApiApp", json!({"ApiAppId": app, "ApiAppName": "phone"})).await;
    let bound = w
        .result("DescribeApiAppBindApisStatus", json!({"ApiAppId": app, "Filters": [{"Name": "Environment", "Values": ["release"]}]}))
        .await;
    assert_eq!(
        (
            &bound["TotalCount"],
            &bound["ApiAppApiSet"][0]["ApiName"],
            &bound["ApiAppApiSet"][0]["ApiAppName"],
            &bound["ApiAppApiSet"][0]["ApiRegion"]
        ),
        (&json!(1), &json!("a"), &json!("phone"), &json!("ap-local"))
    );
    let by_api = json!({"ServiceId": service, "ApiIds": [api], "Filters": [{"Name": "ApiAppId", "Values": [other]}]});
    assert_eq!(w.result("DescribeApiBindApiAppsStatus", by_api).await["TotalCount"], 0);
    assert_eq!(w.code("DeleteApiApp", json!({"ApiAppId": app})).await, "UnsupportedOperation.ResourceAssociated");
    w.ok("UnbindApiApp", bind(&api)).await;
    assert_eq!(w.code("UnbindApiApp", bind(&api)).await, "ResourceNotFound.InvalidApi");
    assert!(apps().await.is_empty());
    for action in ["DescribeApiApp", "DeleteApiApp", "ModifyApiApp"] {
        assert_eq!(
            w.call_as(BOB, action, json!({"ApiAppId": app})).await.unwrap_err().code(),
            "ResourceNotFound.InvalidApiApp",
            "{action}"
        );
    }
    w.ok("DeleteApiApp", json!({"ApiAppId": app})).await;
    assert_eq!(w.code("DescribeApiApp", json!({"ApiAppId": app})).await, "ResourceNotFound.InvalidApiApp");
}

async fn plugins_hold_as_soon_as_they_are_attached(w: World) {
    let service = w.service("shop").await;
    let (a, b) = (w.api(&service, "/a", json!({"ApiName": "a"})).await, w.api(&service, "/b", json!({"ApiName": "b"})).await);
    w.release(&service, "release").await;
    let traffic = json!({"expire_type": "minute", "expire": 1, "api_rate_limit": 5}).to_string();
    let cors = json!({"allow_origin": ["*"], "allow_methods": ["GET"], "max_age": 600}).to_string();
    let by_parameter = json!({"default_window": 1, "default_rate_limit": 5, "strategies": [
        {"name": "a", "strategy_weight": 1, "parameters": [{"type": "path"}], "rate_limit": 1, "window": 1}]})
    .to_string();
    let create = async |name: &str, kind: &str, data: &str| {
        let made = w.result("CreatePlugin", json!({"PluginName": name, "PluginType": kind, "PluginData": data})).await;
        made["PluginId"].as_str().unwrap().to_owned()
    };
    let (limit, share) = (create("limit", "TrafficControl", &traffic).await, create("share", "Cors", &cors).await);
    let other = create("other", "TrafficControlByParameter", &by_parameter).await;
    let refusal = w.refused("CreatePlugin", json!({"PluginName": "bad", "PluginType": "Cors", "PluginData": "{}"})).await;
    assert!(refusal.code() == "InvalidParameterValue.InvalidPluginConfig" && refusal.to_string().contains("allow_origin"), "{refusal}");
    let attach =
        |plugin: &str, apis: &[&String]| json!({"PluginId": plugin, "ServiceId": service, "EnvironmentName": "release", "ApiIds": apis});
    let detach = |plugin: &str, api: &str| json!({"PluginId": plugin, "ServiceId": service, "EnvironmentName": "release", "ApiId": api});
    w.ok("AttachPlugin", attach(&limit, &[&a, &b])).await;
    w.ok("AttachPlugin", attach(&share, &[&a])).await;
    // Again is no fault, another of the same kind is.
    w.ok("AttachPlugin", attach(&limit, &[&a])).await;
    let refusal = w.refused("AttachPlugin", attach(&other, &[&a])).await;
    assert!(refusal.code() == "UnsupportedOperation.AttachPlugin" && refusal.to_string().contains(&limit), "{refusal}");
    assert_eq!(w.code("AttachPlugin", attach(&limit, &[])).await, "InvalidParameterValue.LimitExceeded");
    let site = w.site(&service, "release").await.unwrap();
    let of = |id: &str| site.apis.iter().find(|api| api.id == id).unwrap().plugins.clone();
    let mut both = vec![limit.clone(), share.clone()];
    both.sort();
    assert_eq!((of(&a), of(&b), site.plugins.len()), (both, vec![limit.clone()], 2));
    let changed = json!({"allow_origin": ["https://shop.example.com"], "allow_methods": ["GET"], "max_age": 600});
    w.ok("ModifyPlugin", json!({"PluginId": share, "PluginData": changed.to_string(), "Description": "for the shop"})).await;
    let site = w.site(&service, "release").await.unwrap();
    assert_eq!(site.plugins.iter().find(|plugin| plugin.id == share).unwrap().data, changed);
    assert_eq!(w.code("ModifyPlugin", json!({"PluginId": share, "PluginData": "[]"})).await, "InvalidParameterValue.InvalidPluginConfig");
    let seen = w.result("DescribePlugin", json!({"PluginId": limit})).await;
    assert_eq!(
        (&seen["PluginType"], &seen["AttachedApiTotalCount"], &seen["PluginData"]),
        (&json!("TrafficControl"), &json!(2), &json!(traffic))
    );
    let apis = w.result("DescribePluginApis", json!({"PluginId": limit, "Limit": 1})).await;
    assert_eq!((&apis["TotalCount"], &apis["AttachedApis"][0]["ServiceName"]), (&json!(2), &json!("shop")));
    let all = w.result("DescribeAllPluginApis", json!({"ServiceId": service, "PluginId": other, "EnvironmentName": "release"})).await;
    assert!(all["ApiSet"].as_array().unwrap().iter().all(|api| api["AttachedOtherPlugin"] == true && api["IsAttached"] == false), "{all}");
    let by_api = w.result("DescribePluginsByApi", json!({"ServiceId": service, "ApiId": a})).await;
    assert_eq!(by_api["TotalCount"], 2);
    let listed = w.result("DescribePlugins", json!({"PluginType": "Cors"})).await;
    assert_eq!((&listed["TotalCount"], &listed["PluginSet"][0]["Description"]), (&json!(1), &json!("for the shop")));
    assert_eq!(w.result("DescribePlugins", json!({"PluginIds": [limit, other], "PluginName": "oth"})).await["TotalCount"], 1);
    assert_eq!(w.code("DeletePlugin", json!({"PluginId": limit})).await, "UnsupportedOperation.ResourceAssociated");
    // An API that was deleted is served on with its plugins, until somebody takes them away.
    w.ok("DeleteApi", json!({"ServiceId": service, "ApiId": b})).await;
    assert_eq!(
        w.site(&service, "release").await.unwrap().apis.iter().find(|api| api.id == b).unwrap().plugins,
        std::slice::from_ref(&limit)
    );
    w.ok("DetachPlugin", detach(&limit, &b)).await;
    assert_eq!(w.code("DetachPlugin", detach(&limit, &b)).await, "InvalidParameterValue.InvalidApiIds");
    w.ok("DetachPlugin", detach(&limit, &a)).await;
    for action in ["DescribePlugin", "DeletePlugin", "ModifyPlugin", "DescribePluginApis"] {
        assert_eq!(
            w.call_as(BOB, action, json!({"PluginId": limit})).await.unwrap_err().code(),
            "ResourceNotFound.InvalidPlugin",
            "{action}"
        );
    }
    w.ok("DeletePlugin", json!({"PluginId": limit})).await;
    assert_eq!(w.site(&service, "release").await.unwrap().plugins.len(), 1);
}

async fn addresses_are_a_plugin_to_gateways(w: World) {
    let service = w.service("shop").await;
    let (a, b) = (w.api(&service, "/a", json!({"ApiName": "a"})).await, w.api(&service, "/b", json!({"ApiName": "b"})).await);
    w.release(&service, "release").await;
    let create =
        |name: &str, data: &str| json!({"ServiceId": service, "StrategyName": name, "StrategyType": "WHITE", "StrategyData": data});
    let made = w.result("CreateIPStrategy", create("office", "10.0.0.0/8\n192.168.1.1")).await;
    let one = made["StrategyId"].as_str().unwrap().to_owned();
    assert!(one.starts_with("IPStrategy-"));
    assert_eq!(w.code("CreateIPStrategy", create("office", "10.0.0.1")).await, "InvalidParameter.FormatError");
    assert_eq!(w.code("CreateIPStrategy", create("bad", "10.0.0.x")).await, "InvalidParameter.FormatError");
    let two = w.result("CreateIPStrategy", create("home", "10.0.0.1")).await["StrategyId"].as_str().unwrap().to_owned();
    let bind = |strategy: &str, field: &str, apis: &[&String]| {
        let mut params = json!({"ServiceId": service, "StrategyId": strategy, "EnvironmentName": "release"});
        params[field] = json!(apis);
        params
    };
    w.ok("BindIPStrategy", bind(&one, "BindApiIds", &[&a, &b])).await;
    let plugins = async || {
        let site = w.site(&service, "release").await.unwrap();
        let of = |id: &str| site.apis.iter().find(|api| api.id == id).unwrap().plugins.clone();
        (of(&a), of(&b), site.plugins.into_iter().map(|plugin| (plugin.kind, plugin.data)).collect::<Vec<_>>())
    };
    let data = json!({"type": "white_list", "blocks": "10.0.0.0/8;192.168.1.1"});
    assert_eq!(plugins().await, (vec![one.clone()], vec![one.clone()], vec![("IPControl".into(), data)]));
    w.ok("BindIPStrategy", bind(&two, "BindApiIds", &[&b])).await;
    assert_eq!(plugins().await.1, std::slice::from_ref(&two));
    w.ok("ModifyIPStrategy", json!({"ServiceId": service, "StrategyId": two, "StrategyData": "::1"})).await;
    assert!(plugins().await.2.iter().any(|(_, data)| data["blocks"] == "::1"));
    let seen = w.result("DescribeIPStrategy", json!({"ServiceId": service, "StrategyId": one, "EnvironmentName": "release"})).await;
    assert_eq!((&seen["BindApiTotalCount"], &seen["BindApis"][0]["ApiName"]), (&json!(1), &json!("a")));
    let list = w
        .result("DescribeIPStrategysStatus", json!({"ServiceId": service, "Filters": [{"Name": "StrategyName", "Values": ["off"]}]}))
        .await;
    assert_eq!((&list["TotalCount"], &list["StrategySet"][0]["StrategyName"]), (&json!(1), &json!("office")));
    let apis =
        json!({"ServiceId": service, "StrategyId": one, "EnvironmentName": "release", "Filters": [{"Name": "ApiPath", "Values": ["/b"]}]});
    assert_eq!(w.result("DescribeIPStrategyApisStatus", apis).await["ApiIdStatusSet"][0]["OtherIPStrategyId"], two);
    assert_eq!(
        w.code("DeleteIPStrategy", json!({"ServiceId": service, "StrategyId": one})).await,
        "UnsupportedOperation.ResourceAssociated"
    );
    w.ok("UnBindIPStrategy", bind(&one, "UnBindApiIds", &[&a])).await;
    assert_eq!(w.code("UnBindIPStrategy", bind(&one, "UnBindApiIds", &[&a])).await, "ResourceNotFound.InvalidApi");
    w.ok("DeleteIPStrategy", json!({"ServiceId": service, "StrategyId": one})).await;
    assert_eq!(w.code("DescribeIPStrategy", json!({"ServiceId": service, "StrategyId": one})).await, "ResourceNotFound.InvalidIPStrategy");
}

async fn limits_are_set_by_environment(w: World) {
    let service = w.service("shop").await;
    let (a, _) = (w.api(&service, "/a", json!({})).await, w.api(&service, "/b", json!({})).await);
    w.release(&service, "release").await;
    let limits = async || {
        let site = w.site(&service, "release").await.unwrap();
        (site.limit, site.apis.iter().find(|api| api.id == a).unwrap().limit)
    };
    assert_eq!(limits().await, (None, None));
    w.ok("ModifyServiceEnvironmentStrategy", json!({"ServiceId": service, "Strategy": 500, "EnvironmentNames": ["release", "test"]})).await;
    w.ok("ModifyApiEnvironmentStrategy", json!({"ServiceId": service, "Strategy": 5, "EnvironmentName": "release", "ApiIds": [a]})).await;
    assert_eq!(limits().await, (Some(500), Some(5)));
    let seen = w.result("DescribeServiceEnvironmentStrategy", json!({"ServiceId": service})).await;
    let told: Vec<(&Value, &Value)> =
        seen["EnvironmentList"].as_array().unwrap().iter().map(|one| (&one["EnvironmentName"], &one["Strategy"])).collect();
    assert_eq!(told, [(&json!("test"), &json!(500)), (&json!("prepub"), &json!(-1)), (&json!("release"), &json!(500))]);
    let seen = w.result("DescribeApiEnvironmentStrategy", json!({"ServiceId": service, "ApiId": a, "EnvironmentNames": ["release"]})).await;
    assert_eq!((&seen["TotalCount"], &seen["ApiEnvironmentStrategySet"][0]["EnvironmentStrategySet"][0]["Quota"]), (&json!(1), &json!(5)));
    w.ok("ModifyApiEnvironmentStrategy", json!({"ServiceId": service, "Strategy": -1, "EnvironmentName": "release", "ApiIds": [a]})).await;
    assert_eq!(limits().await, (Some(500), None));
    let zero = json!({"ServiceId": service, "Strategy": 0, "EnvironmentNames": ["release"]});
    assert_eq!(w.code("ModifyServiceEnvironmentStrategy", zero).await, "InvalidParameterValue.RangeExceeded");
}
