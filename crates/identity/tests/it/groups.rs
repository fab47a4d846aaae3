//! User groups.

use serde_json::{Value, json};
use terrace_store::{Tx, args};

use crate::World;

both_databases!(a_group_is_created_read_changed_and_deleted members_are_all_or_none_and_can_be_repeated
    groups_are_listed_by_keyword_and_page limits_hold every_group_and_user_needs_permission);

async fn a_group_is_created_read_changed_and_deleted(w: World) {
    let root = w.root().await;
    let id = root.ok("cam.CreateGroup", json!({"GroupName": "g", "Remark": "r"})).await["GroupId"].as_u64().unwrap();
    assert_eq!(root.code("cam.CreateGroup", json!({"GroupName": "g"})).await, "InvalidParameter.GroupNameInUse");
    assert_eq!(root.code("cam.CreateGroup", json!({"GroupName": "a b"})).await, "InvalidParameter.ParamError");
    let other = root.create_group("h").await;
    assert_eq!(root.code("cam.UpdateGroup", json!({"GroupId": other, "GroupName": "g"})).await, "InvalidParameter.GroupNameInUse");
    assert_eq!(root.code("cam.UpdateGroup", json!({"GroupId": other, "GroupName": "é"})).await, "InvalidParameter.ParamError");
    root.ok("cam.UpdateGroup", json!({"GroupId": id, "GroupName": "g"})).await;
    root.ok("cam.UpdateGroup", json!({"GroupId": id, "GroupName": "renamed"})).await;
    let uin = root.ok("cam.AddUser", json!({"Name": "dev", "Remark": "m", "Email": "a@b"})).await["Uin"].clone();
    root.ok("cam.AddUserToGroup", json!({"Info": [{"GroupId": id, "Uin": uin}]})).await;
    assert_eq!(
        root.ok("cam.GetGroup", json!({"GroupId": id})).await,
        json!({"GroupId": id, "GroupName": "renamed", "GroupNum": 1, "Remark": "r", "CreateTime": "2026-11-20 08:09:11", "UserInfo": [
            {"Uid": uin, "Uin": uin, "Name": "dev", "PhoneNum": "", "CountryCode": "", "PhoneFlag": 0, "Email": "a@b", "EmailFlag": 0,
             "UserType": 0, "CreateTime": "2026-11-20 08:09:11", "IsReceiverOwner": 0, "Remark": "m"}]})
    );
    root.ok("cam.UpdateGroup", json!({"GroupId": id, "Remark": ""})).await;
    let policy = root.create_policy("p", "allow", "tat:*", "*").await;
    root.ok("cam.AttachGroupPolicy", json!({"PolicyId": policy, "AttachGroupId": id})).await;
    root.ok("cam.DeleteGroup", json!({"GroupId": id})).await;
    assert_eq!(root.ok("cam.ListEntitiesForPolicy", json!({"PolicyId": policy})).await["TotalNum"], 0);
    assert_eq!(root.ok("cam.ListGroupsForUser", json!({"SubUin": uin})).await["TotalNum"], 0);
    for action in ["cam.GetGroup", "cam.UpdateGroup", "cam.DeleteGroup", "cam.ListUsersForGroup"] {
        assert_eq!(root.code(action, json!({"GroupId": id})).await, "ResourceNotFound.GroupNotExist", "{action}");
    }
}

async fn members_are_all_or_none_and_can_be_repeated(w: World) {
    let root = w.root().await;
    let (g, h, user) = (root.create_group("g").await, root.create_group("h").await, root.add_user("dev").await);
    let total = async || root.ok("cam.ListGroupsForUser", json!({"Uid": user})).await["TotalNum"].as_u64().unwrap();
    let add = |pairs: Value| json!({ "Info": pairs });
    assert_eq!(
        root.code("cam.AddUserToGroup", add(json!([{"GroupId": g, "Uin": user}, {"GroupId": 5, "Uin": user}]))).await,
        "InvalidParameter.GroupNotExist"
    );
    assert_eq!(
        root.code("cam.AddUserToGroup", add(json!([{"GroupId": g, "Uin": user}, {"GroupId": h, "Uin": 5}]))).await,
        "ResourceNotFound.UserNotExist"
    );
    assert_eq!(total().await, 0);
    for _ in 0..2 {
        root.ok("cam.AddUserToGroup", add(json!([{"GroupId": g, "Uin": user, "Uid": user}, {"GroupId": h, "Uid": user}]))).await;
        assert_eq!(total().await, 2);
    }
    for action in ["cam.AddUserToGroup", "cam.RemoveUserFromGroup"] {
        assert_eq!(root.code(action, add(json!([{"GroupId": g}]))).await, "InvalidParameter.UserUinAndUinNotAllNull");
        assert_eq!(root.code(action, add(json!([{"GroupId": g, "Uin": user, "Uid": 5}]))).await, "InvalidParameter.UinError");
        assert_eq!(root.code(action, add(json!([]))).await, "InvalidParameterValue");
    }
    assert_eq!(
        root.code("cam.RemoveUserFromGroup", add(json!([{"GroupId": g, "Uin": user}, {"GroupId": 5, "Uin": user}]))).await,
        "ResourceNotFound.GroupNotExist"
    );
    assert_eq!(
        root.code("cam.RemoveUserFromGroup", add(json!([{"GroupId": g, "Uin": user}, {"GroupId": g, "Uin": 5}]))).await,
        "ResourceNotFound.UserNotExist"
    );
    assert_eq!(total().await, 2);
    for _ in 0..2 {
        root.ok("cam.RemoveUserFromGroup", add(json!([{"GroupId": g, "Uin": user}]))).await;
        assert_eq!(total().await, 1);
    }
    assert_eq!(root.code("cam.ListGroupsForUser", json!({})).await, "MissingParameter");
    assert_eq!(root.code("cam.ListGroupsForUser", json!({"SubUin": 5})).await, "ResourceNotFound.UserNotExist");
}

async fn groups_are_listed_by_keyword_and_page(w: World) {
    let root = w.root().await;
    for name in ["dev_a", "dev_b", "ops"] {
        let group = root.create_group(name).await;
        if name != "ops" {
            continue;
        }
        for n in 0..3 {
            let user = root.add_user(&format!("u{n}")).await;
            root.ok("cam.AddUserToGroup", json!({"Info": [{"GroupId": group, "Uin": user}]})).await;
            w.clock.advance(std::time::Duration::from_secs(1));
        }
        let page = root.ok("cam.ListUsersForGroup", json!({"GroupId": group, "Rp": 2, "Page": 2})).await;
        assert_eq!(
            (&page["TotalNum"], &page["UserInfo"][0]["Name"], page["UserInfo"].as_array().unwrap().len()),
            (&json!(3), &json!("u2"), 1)
        );
    }
    let found = root.ok("cam.ListGroups", json!({"Keyword": "v_", "Rp": 1})).await;
    assert_eq!((&found["TotalNum"], found["GroupInfo"].as_array().unwrap().len()), (&json!(2), 1));
    let far = root.ok("cam.ListGroups", json!({"Page": u64::MAX})).await;
    assert_eq!((&far["TotalNum"], &far["GroupInfo"]), (&json!(3), &json!([])));
    assert_eq!(root.ok("cam.ListGroups", json!({"Keyword": "_%"})).await["TotalNum"], 0);
}

async fn limits_hold(w: World) {
    let (root, account) = (w.root().await, w.own.account);
    let user = root.add_user("dev").await;
    w.db.write(async move |tx: &mut Tx| {
        let groups = (0..299i64).map(|n| args![n + 1, format!("g{n}"), "", 0]).collect();
        tx.of(account).insert_many("user_groups (account_id, group_id, name, remark, created_at)", groups, "").await?;
        let members = "group_members (account_id, group_id, user_id, created_at)";
        tx.of(account).insert_many(members, (0..49i64).map(|n| args![n + 1, user as i64, 0]).collect(), "").await?;
        tx.of(account).insert_many(members, (0..500i64).map(|n| args![100, n + 1, 0]).collect(), "").await
    })
    .await
    .unwrap();
    root.create_group("last").await;
    assert_eq!(root.code("cam.CreateGroup", json!({"GroupName": "beyond"})).await, "InvalidParameter.GroupFull");
    let join = |group: u64| json!({"Info": [{"GroupId": group, "Uin": user}]});
    assert_eq!(root.code("cam.AddUserToGroup", join(100)).await, "InvalidParameter.GroupUserFull");
    root.ok("cam.AddUserToGroup", join(50)).await;
    root.ok("cam.AddUserToGroup", join(50)).await;
    assert_eq!(root.code("cam.AddUserToGroup", join(51)).await, "InvalidParameter.UserGroupFull");
}

async fn every_group_and_user_needs_permission(w: World) {
    let root = w.root().await;
    let (g, h, user, other) =
        (root.create_group("g").await, root.create_group("h").await, root.add_user("u").await, root.add_user("v").await);
    let on = |kind: &str, id: u64| format!("qcs::cam::uin/{}:{kind}/{id}", w.own.account);
    let limited =
        w.sub_user("limited", &[json!({"effect": "allow", "action": "cam:*", "resource": [on("groupid", g), on("uin", user)]})]).await;
    for action in ["cam.AddUserToGroup", "cam.RemoveUserFromGroup"] {
        limited.ok(action, json!({"Info": [{"GroupId": g, "Uin": user}]})).await;
        for (group, uin) in [(h, user), (g, other), (5, user), (g, 5)] {
            let pairs = json!({"Info": [{"GroupId": g, "Uin": user}, {"GroupId": group, "Uid": uin}]});
            assert_eq!(limited.code(action, pairs).await, "AuthFailure.UnauthorizedOperation");
        }
    }
    limited.ok("cam.ListGroupsForUser", json!({"Uid": user})).await;
    assert_eq!(limited.code("cam.ListGroupsForUser", json!({"Uid": other})).await, "AuthFailure.UnauthorizedOperation");
}
