//! `SimulatePolicy`.

use serde_json::{Value, json};
use terrace_base::Lang;

use crate::World;

both_databases!(the_deciding_statement_is_named doubtful_questions_are_refused it_agrees_with_what_happens);

async fn the_deciding_statement_is_named(w: World) {
    let root = w.root().await;
    let user = w
        .sub_user(
            "dev",
            &[
                json!({"effect": "allow", "action": "tat:Describe*", "resource": "*"}),
                json!({"effect": "allow", "action": "cam:*", "resource": "*", "condition": {"ip_equal": {"qcs:ip": "10.0.0.0/8"}}}),
                json!({"effect": "deny", "action": "cam:DeleteUser", "resource": "*"}),
            ],
        )
        .await;
    let policy = root.ok("cam.ListPolicies", json!({"Scope": "Local"})).await["List"][0]["PolicyId"].clone();
    let ask = async |action: &str, more: Value| {
        let mut params = json!({"TargetUin": user.uin(), "ActionName": action});
        params.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        root.ok("cam.SimulatePolicy", params).await
    };
    let none = json!({});
    assert_eq!(
        ask("cam:ListUsers", none.clone()).await,
        json!({"Allowed": true, "Decision": "allow", "MatchedPolicyId": policy, "MatchedPolicyName": "of-dev", "StatementIndex": 1,
            "Reason": "statement 1 of the policy of-dev allows it"})
    );
    let denied = ask("CAM:deleteuser", none.clone()).await;
    assert_eq!((&denied["Allowed"], &denied["Decision"], &denied["StatementIndex"]), (&json!(false), &json!("explicit_deny"), &json!(2)));
    let outside = ask("cam:ListUsers", json!({"SourceIp": "192.168.1.1"})).await;
    assert_eq!(
        outside,
        json!({"Allowed": false, "Decision": "implicit_deny", "MatchedPolicyId": 0, "MatchedPolicyName": "", "StatementIndex": -1,
            "Reason": "no statement of the policies that bear on the user allows it"})
    );
    // An action that needs no permission is allowed without any.
    let sign = ask("sts:GetCallerIdentity", none.clone()).await;
    assert_eq!((&sign["Allowed"], &sign["Decision"]), (&json!(true), &json!("implicit_deny")));
    assert!(sign["Reason"].as_str().unwrap().contains("needs no permission"));
    let own = root.ok("cam.SimulatePolicy", json!({"ActionName": "cam:AddUser", "Resource": ""})).await;
    assert_eq!((&own["Allowed"], &own["Reason"]), (&json!(true), &json!("the main account's own user may do everything")));
    let own = user.ok("cam.SimulatePolicy", json!({"ActionName": "cam:DeleteUser"})).await;
    assert_eq!(own["Allowed"], false);
}

async fn doubtful_questions_are_refused(w: World) {
    let root = w.root().await;
    for (params, code) in [
        (json!({"ActionName": "cam:Nope"}), "InvalidParameter.ActionError"),
        (json!({"ActionName": "nope:AddUser"}), "InvalidParameter.ActionError"),
        (json!({"ActionName": "AddUser"}), "InvalidParameterValue"),
        (json!({"ActionName": "cam:AddUser", "Resource": "uin/5"}), "InvalidParameter.ResourceError"),
        (json!({"ActionName": "cam:AddUser", "SourceIp": "here"}), "InvalidParameter.ParamError"),
        (json!({"ActionName": "cam:AddUser", "TargetUin": 5}), "ResourceNotFound.UserNotExist"),
    ] {
        assert_eq!(root.code("cam.SimulatePolicy", params).await, code);
    }
    let nobody = w.sub_user("nobody", &[]).await;
    assert_eq!(nobody.code("cam.SimulatePolicy", json!({"ActionName": "cam:AddUser"})).await, "AuthFailure.UnauthorizedOperation");
    let mut chinese = root.cx(w.registry.find("cam", "", "SimulatePolicy").unwrap());
    chinese.lang = Lang::Zh;
    let params = json!({"ActionName": "cam:AddUser"}).as_object().unwrap().clone();
    let answer: Value = serde_json::from_slice(&w.registry.call(chinese, params).await.unwrap()).unwrap();
    assert_eq!(answer["Reason"], "主账号自身的用户拥有全部权限");
}

async fn it_agrees_with_what_happens(w: World) {
    let root = w.root().await;
    let user = w.sub_user("dev", &[json!({"effect": "allow", "action": "cam:List*", "resource": "*"})]).await;
    for (action, params) in
        [("ListUsers", json!({})), ("ListGroups", json!({})), ("CreateGroup", json!({"GroupName": "g"})), ("GetUserAppId", json!({}))]
    {
        let told = root.ok("cam.SimulatePolicy", json!({"TargetUin": user.uin(), "ActionName": format!("cam:{action}")})).await;
        assert_eq!(told["Allowed"], user.call(&format!("cam.{action}"), params).await.is_ok(), "{action}");
    }
}
