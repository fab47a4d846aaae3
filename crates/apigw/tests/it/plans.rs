//! Usage plans, keys and what they open.

use serde_json::{Value, json};
use terrace_gateway::limit::quota::Part;

use crate::world::{ALICE, BOB, World, options};

both_databases!(plans_are_made_changed_and_deleted keys_are_made_shown_replaced_and_deleted two_plans_never_share_a_key_for_the_same
    a_site_has_the_keys_of_its_plans a_plan_is_demoted a_plan_has_so_many_requests limits_of_keys_and_plans);

fn bind(plan: &str, service: &str, environment: &str, apis: &[&String]) -> Value {
    let kind = if apis.is_empty() { "SERVICE" } else { "API" };
    json!({"UsagePlanIds": [plan], "BindType": kind, "Environment": environment, "ServiceId": service, "ApiIds": apis})
}

async fn plans_are_made_changed_and_deleted(w: World) {
    let made = w.result("CreateUsagePlan", json!({"UsagePlanName": "gold", "MaxRequestNumPreSec": 5})).await;
    let id = made["UsagePlanId"].as_str().unwrap();
    assert!(id.starts_with("usagePlan-") && made["MaxRequestNumPreSec"] == 5 && made["InitQuota"] == -1, "{made}");
    let changed = w.result("ModifyUsagePlan", json!({"UsagePlanId": id, "UsagePlanDesc": "for all", "MaxRequestNumPreSec": -1})).await;
    assert_eq!(
        (&changed["UsagePlanName"], &changed["UsagePlanDesc"], &changed["MaxRequestNumPreSec"], &changed["MaxRequestNum"]),
        (&json!("gold"), &json!("for all"), &json!(-1), &json!(-1))
    );
    assert_eq!(w.code("CreateUsagePlan", json!({"UsagePlanName": "x", "MaxRequestNumPreSec": 0})).await, "InvalidParameter.FormatError");
    assert_eq!(w.code("CreateUsagePlan", json!({"UsagePlanName": "x", "MaxRequestNumPreSec": 2001})).await, "InvalidParameterValue");
    assert_eq!(w.code("CreateUsagePlan", json!({"UsagePlanName": ""})).await, "InvalidParameter.FormatError");
    let (service, other) = (w.service("shop").await, w.plan("silver").await);
    w.ok("BindEnvironment", bind(id, &service, "test", &[])).await;
    let seen = w.result("DescribeUsagePlan", json!({"UsagePlanId": id})).await;
    assert_eq!(seen["BindEnvironments"], json!([{"EnvironmentName": "test", "ServiceId": service}]));
    let listed = async |filters: Value| {
        let found = w.result("DescribeUsagePlansStatus", json!({"Filters": filters})).await;
        let mut names: Vec<String> =
            found["UsagePlanStatusSet"].as_array().unwrap().iter().map(|one| one["UsagePlanName"].as_str().unwrap().to_owned()).collect();
        names.sort();
        names
    };
    let filter = |name: &str, value: &str| json!({"Name": name, "Values": [value]});
    assert_eq!(listed(json!([])).await, ["gold", "silver"]);
    assert_eq!(listed(json!([filter("UsagePlanName", "old")])).await, ["gold"]);
    assert_eq!(listed(json!([filter("UsagePlanId", &other)])).await, ["silver"]);
    assert_eq!(listed(json!([filter("Environment", "test")])).await, ["gold"]);
    assert_eq!(listed(json!([filter("NotServiceId", &service), filter("Environment", "test")])).await, ["silver"]);
    assert_eq!(listed(json!([filter("NotServiceId", &service), filter("Environment", "release")])).await, ["gold", "silver"]);
    assert_eq!(w.code("DeleteUsagePlan", json!({"UsagePlanId": id})).await, "UnsupportedOperation.UsagePlanInUse");
    w.ok("UnBindEnvironment", bind(id, &service, "test", &[])).await;
    assert_eq!(w.code("UnBindEnvironment", bind(id, &service, "test", &[])).await, "UnsupportedOperation.UnsupportedUnBindEnvironment");
    for (action, params) in [("DescribeUsagePlan", json!({"UsagePlanId": id})), ("DeleteUsagePlan", json!({"UsagePlanId": id}))] {
        assert_eq!(w.call_as(BOB, action, params).await.unwrap_err().code(), "ResourceNotFound.InvalidUsagePlan", "{action}");
    }
    w.ok("DeleteUsagePlan", json!({"UsagePlanId": id})).await;
    assert_eq!(w.code("DescribeUsagePlan", json!({"UsagePlanId": id})).await, "ResourceNotFound.InvalidUsagePlan");
}

async fn keys_are_made_shown_replaced_and_deleted(w: World) {
    let (id, secret) = w.key("auto").await;
    assert!(id.starts_with("AKID") && id.len() == 36 && secret.len() == 40, "{id}");
    let own = json!({"SecretName": "own", "AccessKeyType": "manual", "AccessKeyId": "my_own_key", "AccessKeySecret": "my_own_secret"});
    let made = w.result("CreateApiKey", own.clone()).await;
    assert_eq!(
        (&made["AccessKeyType"], &made["AccessKeyId"], &made["AccessKeySecret"]),
        (&json!("manual"), &json!("my_own_key"), &json!("my_own_secret"))
    );
    assert_eq!(w.code("CreateApiKey", own.clone()).await, "FailedOperation.AccessKeyExist");
    // Of another account it is another key.
    w.call_as(BOB, "CreateApiKey", own).await.unwrap();
    assert_eq!(
        w.code("CreateApiKey", json!({"SecretName": "x", "AccessKeyType": "manual", "AccessKeyId": "other"})).await,
        "MissingParameter"
    );
    assert_eq!(w.result("DescribeApiKey", json!({"AccessKeyId": id})).await["AccessKeySecret"], secret);
    let list = w.result("DescribeApiKeysStatus", json!({})).await;
    assert!(list["TotalCount"] == 2 && !list.to_string().contains(&secret) && !list.to_string().contains("my_own_secret"), "{list}");
    let replaced = w.result("UpdateApiKey", json!({"AccessKeyId": id})).await;
    assert!(replaced["AccessKeySecret"] != secret.as_str());
    assert_eq!(w.result("DescribeApiKey", json!({"AccessKeyId": id})).await["AccessKeySecret"], replaced["AccessKeySecret"]);
    assert_eq!(w.code("UpdateApiKey", json!({"AccessKeyId": "my_own_key"})).await, "MissingParameter");
    assert_eq!(w.code("EnableApiKey", json!({"AccessKeyId": id})).await, "UnsupportedOperation.UnsupportedUpdateApiKey");
    assert_eq!(w.code("DeleteApiKey", json!({"AccessKeyId": id})).await, "UnsupportedOperation.InvalidStatus");
    w.ok("DisableApiKey", json!({"AccessKeyId": id})).await;
    let names = async |filters: Value| {
        let found = w.result("DescribeApiKeysStatus", json!({"Filters": filters})).await;
        found["ApiKeySet"].as_array().unwrap().iter().map(|one| one["SecretName"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(names(json!([{"Name": "Status", "Values": ["0"]}])).await, ["auto"]);
    assert_eq!(names(json!([{"Name": "KeyWord", "Values": ["my_own"]}])).await, ["own"]);
    let plan = w.plan("p").await;
    w.ok("BindSecretIds", json!({"UsagePlanId": plan, "AccessKeyIds": [id]})).await;
    assert_eq!(names(json!([{"Name": "NotUsagePlanId", "Values": [plan]}])).await, ["own"]);
    assert_eq!(
        w.code("BindSecretIds", json!({"UsagePlanId": plan, "AccessKeyIds": [id]})).await,
        "UnsupportedOperation.AlreadyBindUsagePlan"
    );
    let bound = w.result("DescribeUsagePlanSecretIds", json!({"UsagePlanId": plan})).await;
    assert_eq!(
        (&bound["TotalCount"], &bound["AccessKeyList"][0]["SecretName"], &bound["AccessKeyList"][0]["Status"]),
        (&json!(1), &json!("auto"), &json!(0))
    );
    assert_eq!(w.code("DeleteApiKey", json!({"AccessKeyId": id})).await, "UnsupportedOperation.ResourceIsInUse");
    w.ok("UnBindSecretIds", json!({"UsagePlanId": plan, "AccessKeyIds": [id]})).await;
    assert_eq!(w.code("UnBindSecretIds", json!({"UsagePlanId": plan, "AccessKeyIds": [id]})).await, "ResourceNotFound.InvalidAccessKeyId");
    w.ok("DeleteApiKey", json!({"AccessKeyId": id})).await;
    assert_eq!(w.code("DescribeApiKey", json!({"AccessKeyId": id})).await, "ResourceNotFound.InvalidAccessKeyId");
}

async fn two_plans_never_share_a_key_for_the_same(w: World) {
    let service = w.service("shop").await;
    let (a, b) = (w.api(&service, "/a", json!({"AuthType": "SECRET"})).await, w.api(&service, "/b", json!({"AuthType": "SECRET"})).await);
    let (one, two, (key, _)) = (w.plan("one").await, w.plan("two").await, w.key("k").await);
    for plan in [&one, &two] {
        w.ok("BindSecretIds", json!({"UsagePlanId": plan, "AccessKeyIds": [key]})).await;
    }
    w.ok("BindEnvironment", bind(&one, &service, "release", &[])).await;
    assert_eq!(w.code("BindEnvironment", bind(&two, &service, "release", &[])).await, "UnsupportedOperation.UnsupportedBindEnvironment");
    w.ok("BindEnvironment", bind(&two, &service, "test", &[])).await;
    // Not both as a whole and by APIs.
    let three = w.plan("three").await;
    assert_eq!(
        w.code("BindEnvironment", bind(&three, &service, "release", &[&a])).await,
        "UnsupportedOperation.UnsupportedBindEnvironment"
    );
    w.ok("BindEnvironment", bind(&three, &service, "release", &[])).await;
    assert_eq!(
        w.code("BindSecretIds", json!({"UsagePlanId": three, "AccessKeyIds": [key]})).await,
        "UnsupportedOperation.UnsupportedBindApiKey"
    );
    // By APIs, where the APIs differ.
    w.ok("BindEnvironment", bind(&one, &service, "prepub", &[&a])).await;
    w.ok("BindEnvironment", bind(&two, &service, "prepub", &[&b])).await;
    assert_eq!(w.code("BindEnvironment", bind(&two, &service, "prepub", &[&a])).await, "UnsupportedOperation.UnsupportedBindEnvironment");
    assert_eq!(w.code("BindEnvironment", bind(&three, &service, "prepub", &[])).await, "UnsupportedOperation.UnsupportedBindEnvironment");
    assert_eq!(w.code("DeleteApi", json!({"ServiceId": service, "ApiId": a})).await, "FailedOperation.ApiBindEnvironmen");
    let missing = json!({"UsagePlanIds": [one], "BindType": "API", "Environment": "test", "ServiceId": service});
    assert_eq!(w.code("BindEnvironment", missing).await, "MissingParameter");
}

async fn a_site_has_the_keys_of_its_plans(w: World) {
    let service = w.service("shop").await;
    let (a, b) = (w.api(&service, "/a", json!({"AuthType": "SECRET"})).await, w.api(&service, "/b", json!({})).await);
    w.release(&service, "release").await;
    let (plan, (key, secret), (other, _)) = (w.plan("p").await, w.key("k").await, w.key("other").await);
    w.ok("BindSecretIds", json!({"UsagePlanId": plan, "AccessKeyIds": [key, other]})).await;
    let site = async || w.site(&service, "release").await.unwrap();
    let keys = async || site().await.plans.into_iter().flat_map(|plan| plan.keys).map(|key| (key.id, key.secret)).collect::<Vec<_>>();
    assert!(site().await.plans.is_empty());
    w.ok("BindEnvironment", bind(&plan, &service, "release", &[])).await;
    let now = site().await;
    assert_eq!((now.plans[0].limit, now.plans[0].quota, now.plans[0].keys.len()), (Some(10), None, 2));
    let plans_of = |id: &str| now.apis.iter().find(|api| api.id == id).unwrap().plans.clone();
    assert_eq!((plans_of(&a), plans_of(&b)), (vec![plan.clone()], Vec::new()));
    w.ok("DisableApiKey", json!({"AccessKeyId": other})).await;
    assert_eq!(keys().await, [(key.clone(), secret)]);
    let replaced = w.result("UpdateApiKey", json!({"AccessKeyId": key})).await["AccessKeySecret"].as_str().unwrap().to_owned();
    assert_eq!(keys().await, [(key.clone(), replaced)]);
    w.ok("ModifyUsagePlan", json!({"UsagePlanId": plan, "MaxRequestNum": 7})).await;
    assert_eq!(w.site(&service, "release").await.unwrap().plans[0].quota, Some(7));
    w.ok("ModifyUsagePlan", json!({"UsagePlanId": plan, "MaxRequestNum": -1})).await;
    w.ok("ModifyUsagePlan", json!({"UsagePlanId": plan, "MaxRequestNumPreSec": 7})).await;
    assert_eq!(site().await.plans[0].limit, Some(7));
    w.ok("EnableApiKey", json!({"AccessKeyId": other})).await;
    w.ok("UnBindSecretIds", json!({"UsagePlanId": plan, "AccessKeyIds": [key]})).await;
    assert_eq!(keys().await.into_iter().map(|(id, _)| id).collect::<Vec<_>>(), [other]);
    w.ok("UnBindEnvironment", bind(&plan, &service, "release", &[])).await;
    assert!(site().await.plans.is_empty());
    let listed = w.result("DescribeUsagePlanEnvironments", json!({"UsagePlanId": plan, "BindType": "SERVICE"})).await;
    assert_eq!(listed["TotalCount"], 0);
}

async fn a_plan_is_demoted(w: World) {
    let service = w.service("shop").await;
    let plan = w.plan("p").await;
    let demote = json!({"UsagePlanId": plan, "ServiceId": service, "Environment": "release"});
    assert_eq!(w.code("DemoteServiceUsagePlan", demote.clone()).await, "UnsupportedOperation.NoUsagePlanEnv");
    w.ok("BindEnvironment", bind(&plan, &service, "release", &[])).await;
    assert_eq!(w.code("DemoteServiceUsagePlan", demote.clone()).await, "UnsupportedOperation.NoUsagePlanEnv");
    let (a, _) = (w.api(&service, "/a", json!({"ApiName": "a", "AuthType": "SECRET"})).await, w.api(&service, "/b", json!({})).await);
    let whole = w.result("DescribeServiceUsagePlan", json!({"ServiceId": service})).await;
    assert_eq!((&whole["TotalCount"], &whole["ServiceUsagePlanList"][0]["UsagePlanId"]), (&json!(1), &json!(plan)));
    w.ok("DemoteServiceUsagePlan", demote).await;
    assert_eq!(w.result("DescribeServiceUsagePlan", json!({"ServiceId": service})).await["TotalCount"], 0);
    let by_api = w.result("DescribeApiUsagePlan", json!({"ServiceId": service})).await;
    assert_eq!(
        (&by_api["TotalCount"], &by_api["ApiUsagePlanList"][0]["ApiId"], &by_api["ApiUsagePlanList"][0]["ApiName"]),
        (&json!(1), &json!(a), &json!("a"))
    );
    let listed = w.result("DescribeUsagePlanEnvironments", json!({"UsagePlanId": plan, "BindType": "API"})).await;
    assert_eq!((&listed["EnvironmentList"][0]["Path"], &listed["EnvironmentList"][0]["ServiceName"]), (&json!("/a"), &json!("shop")));
    w.ok("UnBindEnvironment", bind(&plan, &service, "release", &[&a])).await;
}

async fn limits_of_keys_and_plans(mut w: World) {
    let mut options = options();
    for (name, most) in [("keys", 3), ("plans", 3), ("keys-per-plan", 2), ("plans-per-key", 2), ("apis-per-plan", 1)] {
        assert!(options.limits.set(name, most));
    }
    w.with(options);
    let (mut keys, mut plans) = (Vec::new(), Vec::new());
    for n in 0..3 {
        keys.push(w.key(&format!("k{n}")).await.0);
        plans.push(w.plan(&format!("p{n}")).await);
    }
    assert_eq!(w.code("CreateApiKey", json!({"SecretName": "x"})).await, "LimitExceeded.ApiKeyCountLimitExceeded");
    assert_eq!(w.code("CreateUsagePlan", json!({"UsagePlanName": "x"})).await, "LimitExceeded.UsagePlanLimitExceeded");
    assert_eq!(w.code("BindSecretIds", json!({"UsagePlanId": plans[0], "AccessKeyIds": keys})).await, "LimitExceeded");
    w.ok("BindSecretIds", json!({"UsagePlanId": plans[0], "AccessKeyIds": keys[..2]})).await;
    w.ok("BindSecretIds", json!({"UsagePlanId": plans[1], "AccessKeyIds": keys[..1]})).await;
    assert_eq!(w.code("BindSecretIds", json!({"UsagePlanId": plans[2], "AccessKeyIds": keys[..1]})).await, "LimitExceeded");
    let service = w.service("shop").await;
    let (a, b) = (w.api(&service, "/a", json!({})).await, w.api(&service, "/b", json!({})).await);
    assert_eq!(w.code("BindEnvironment", bind(&plans[2], &service, "test", &[&a, &b])).await, "LimitExceeded");
    w.ok("BindEnvironment", bind(&plans[2], &service, "test", &[&b])).await;
}

/// What gateways take ahead is counted when they take it; nobody gets more than there is, and what comes back is there again.
async fn a_plan_has_so_many_requests(w: World) {
    let part = |plan: &str, number| Part { account: ALICE.0, plan: plan.to_owned(), number };
    let made = w.result("CreateUsagePlan", json!({"UsagePlanName": "gold", "MaxRequestNum": 10})).await;
    let plan = made["UsagePlanId"].as_str().unwrap();
    let lease = async |asks: Vec<Part>, back: Vec<Part>| w.apigw.lease(asks, back).await.unwrap();
    assert_eq!(lease(vec![part(plan, 4), part("usagePlan-00000000", 4)], vec![]).await, [4, 0]);
    // Two servers at once: together they get what is left.
    let other = w.server().await;
    let (one, two) = tokio::join!(lease(vec![part(plan, 5)], vec![]), other.lease(vec![part(plan, 5)], vec![]));
    assert_eq!(one[0] + two.unwrap()[0], 6);
    assert_eq!(lease(vec![part(plan, 1)], vec![]).await, [0]);
    let used = async || {
        let service = w.service("used").await;
        w.ok("BindEnvironment", bind(plan, &service, "release", &[])).await;
        let shown = w.result("DescribeUsagePlanEnvironments", json!({"UsagePlanId": plan, "BindType": "SERVICE"})).await;
        let listed = w.result("DescribeServiceUsagePlan", json!({"ServiceId": service})).await;
        let used = shown["EnvironmentList"][0]["InUseRequestNum"].as_i64().unwrap();
        assert_eq!(listed["ServiceUsagePlanList"][0]["InUseRequestNum"], used);
        used
    };
    assert_eq!(used().await, 10);
    assert_eq!(lease(vec![part(plan, 9)], vec![part(plan, 3)]).await, [3], "what came back is there again");
    w.ok("ModifyUsagePlan", json!({"UsagePlanId": plan, "MaxRequestNum": 12})).await;
    assert_eq!(lease(vec![part(plan, 9)], vec![]).await, [2]);
    w.ok("ModifyUsagePlan", json!({"UsagePlanId": plan, "MaxRequestNum": 5})).await;
    assert_eq!(lease(vec![part(plan, 1)], vec![part(plan, 100)]).await, [1], "nobody has given more back than there was");
    assert_eq!(w.apigw.lease(vec![Part { account: BOB.0, ..part(plan, 1) }], vec![]).await.unwrap(), [0]);
}
