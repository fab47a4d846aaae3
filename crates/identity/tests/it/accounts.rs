//! Main accounts, which are the operator's.

use serde_json::{Value, json};

use crate::World;

both_databases!(the_operator_makes_and_lists_accounts nobody_else_does);

async fn the_operator_makes_and_lists_accounts(w: World) {
    let root = w.root().await;
    w.clock.advance(std::time::Duration::from_secs(1));
    let made = root.ok("cam.CreateMainAccount", json!({"Name": "团队 one"})).await;
    assert_eq!((&made["ConsoleUser"], made["ConsolePassword"].as_str().unwrap().len()), (&json!("root"), 32));
    let tenant = w.key(made["SecretId"].as_str().unwrap()).await.unwrap();
    assert_eq!(
        tenant.ok("cam.GetUserAppId", json!({})).await,
        json!({"Uin": made["OwnerUin"], "OwnerUin": made["OwnerUin"], "AppId": made["AppId"]})
    );
    let credential = w.identity.credential(made["SecretId"].as_str().unwrap()).await.unwrap().unwrap();
    assert_eq!(credential.secret_key.reveal(), made["SecretKey"].as_str().unwrap());
    for taken in ["团队 one", "main"] {
        assert_eq!(root.code("cam.CreateMainAccount", json!({"Name": taken})).await, "InvalidParameter.MainAccountNameInUse");
    }
    assert_eq!(w.identity.create_account("main", None).await.err().unwrap().code(), "InvalidParameter.MainAccountNameInUse");
    for bad in ["  ", "a\nb"] {
        assert_eq!(root.code("cam.CreateMainAccount", json!({"Name": bad})).await, "InvalidParameter.ParamError");
    }
    assert_eq!(root.code("cam.CreateMainAccount", json!({"Name": "x".repeat(65)})).await, "InvalidParameterValue");
    let all = root.ok("cam.ListMainAccounts", json!({})).await;
    let names: Vec<&Value> = all["Accounts"].as_array().unwrap().iter().map(|a| &a["Name"]).collect();
    assert_eq!((&all["TotalCount"], json!(names)), (&json!(3), json!(["main", "other", "团队 one"])));
    let page = root.ok("cam.ListMainAccounts", json!({"Offset": 1, "Limit": 1})).await;
    let second =
        json!({"OwnerUin": w.other.account.to_string(), "AppId": w.other.app_id.0, "Name": "other", "CreateTime": "2026-11-20 08:09:11"});
    assert_eq!(page, json!({"TotalCount": 3, "Accounts": [second]}));
}

async fn nobody_else_does(w: World) {
    let stranger = w.stranger().await;
    let plain = w.sub_user("plain", &[]).await;
    for (action, params) in [("cam.CreateMainAccount", json!({"Name": "mine"})), ("cam.ListMainAccounts", json!({}))] {
        assert_eq!(stranger.code(action, params.clone()).await, "AuthFailure.UnauthorizedOperation");
        assert_eq!(plain.code(action, params).await, "AuthFailure.UnauthorizedOperation");
    }
    let admin = w.sub_user("admin", &[json!({"effect": "allow", "action": "cam:*MainAccount*", "resource": "*"})]).await;
    admin.ok("cam.CreateMainAccount", json!({"Name": "mine"})).await;
    assert_eq!(admin.ok("cam.ListMainAccounts", json!({})).await["TotalCount"], 3);
}
