//! Policies and what they are attached to.

use serde_json::{Value, json};
use terrace_store::{Tx, args};

use crate::World;

both_databases!(a_policy_is_created_read_changed_and_deleted documents_and_names_are_checked built_in_policies_are_fixed
    policies_are_listed_by_scope_keyword_and_page attaching_is_all_or_none_and_can_be_repeated the_own_user_takes_no_policies
    limits_hold what_bears_on_a_user_is_listed_once);

const ALLOW_ALL: &str = r#"{"version":"2.0","statement":[{"effect":"allow","action":["*"],"resource":["*"]}]}"#;

async fn a_policy_is_created_read_changed_and_deleted(w: World) {
    let root = w.root().await;
    let odd_spacing = ALLOW_ALL.replace(',', " , ");
    let params = json!({"PolicyName": "p", "PolicyDocument": odd_spacing, "Description": "d", "Tags": [{"Key": "k", "Value": "v"}]});
    let id = root.ok("cam.CreatePolicy", params).await["PolicyId"].as_u64().unwrap();
    assert!((10_000_000..1 << 31).contains(&id));
    w.clock.advance(std::time::Duration::from_secs(5));
    root.ok("cam.UpdatePolicy", json!({"PolicyId": id, "Description": "e"})).await;
    assert_eq!(
        root.ok("cam.GetPolicy", json!({"PolicyId": id})).await,
        json!({"PolicyName": "p", "Description": "e", "Type": 1, "AddTime": "2026-11-20 08:09:11", "UpdateTime": "2026-11-20 08:09:16",
            "PolicyDocument": odd_spacing, "PresetAlias": "", "IsServiceLinkedRolePolicy": 0, "Tags": [{"Key": "k", "Value": "v"}]})
    );
    // By name, and renamed by number.
    let other = ALLOW_ALL.replace("allow", "deny");
    assert_eq!(root.ok("cam.UpdatePolicy", json!({"PolicyName": "p", "PolicyDocument": other})).await["PolicyId"], id);
    root.ok("cam.UpdatePolicy", json!({"PolicyId": id, "PolicyName": "q"})).await;
    root.ok("cam.UpdatePolicy", json!({"PolicyId": id, "PolicyName": "q"})).await;
    let read = root.ok("cam.GetPolicy", json!({"PolicyId": id})).await;
    assert_eq!((&read["PolicyName"], &read["PolicyDocument"]), (&json!("q"), &json!(other)));
    let uin = root.add_user("dev").await;
    root.ok("cam.AttachUserPolicy", json!({"PolicyId": id, "AttachUin": uin})).await;
    root.ok("cam.DeletePolicy", json!({"PolicyId": [id, id]})).await;
    assert_eq!(root.ok("cam.ListAttachedUserPolicies", json!({"TargetUin": uin})).await["TotalNum"], 0);
    for (action, params) in [
        ("cam.GetPolicy", json!({"PolicyId": id})),
        ("cam.UpdatePolicy", json!({"PolicyId": id})),
        ("cam.UpdatePolicy", json!({"PolicyName": "q"})),
        ("cam.DeletePolicy", json!({"PolicyId": [id]})),
        ("cam.ListEntitiesForPolicy", json!({"PolicyId": id})),
        ("cam.AttachUserPolicy", json!({"PolicyId": id, "AttachUin": uin})),
        ("cam.DetachUserPolicy", json!({"PolicyId": id, "DetachUin": uin})),
        ("cam.GetPolicy", json!({"PolicyId": u64::MAX})),
    ] {
        assert_eq!(root.code(action, params).await, "ResourceNotFound.PolicyIdNotFound", "{action}");
    }
}

async fn documents_and_names_are_checked(w: World) {
    let root = w.root().await;
    let id = root.create_policy("taken", "allow", "tat:*", "*").await;
    let other = root.create_policy("other", "allow", "tat:*", "*").await;
    for (document, code) in [
        ("{", "InvalidParameter.PolicyDocumentError"),
        (r#"{"version":"1.0","statement":[]}"#, "InvalidParameter.VersionError"),
        (r#"{"version":"2.0","statement":[]}"#, "InvalidParameter.StatementError"),
        (r#"{"version":"2.0","statement":[{"effect":"x","action":"*","resource":"*"}]}"#, "InvalidParameter.EffectError"),
        (r#"{"version":"2.0","statement":[{"effect":"allow","action":"x","resource":"*"}]}"#, "InvalidParameter.ActionError"),
        (r#"{"version":"2.0","statement":[{"effect":"allow","action":"*","resource":"x"}]}"#, "InvalidParameter.ResourceError"),
        (
            r#"{"version":"2.0","statement":[{"effect":"allow","action":"*","resource":"*","condition":{"x":{"y":"z"}}}]}"#,
            "InvalidParameter.ConditionError",
        ),
        (&" ".repeat(6145), "InvalidParameter.PolicyDocumentLengthOverLimit"),
    ] {
        assert_eq!(root.code("cam.CreatePolicy", json!({"PolicyName": "new", "PolicyDocument": document})).await, code);
        assert_eq!(root.code("cam.UpdatePolicy", json!({"PolicyId": id, "PolicyDocument": document})).await, code);
    }
    for taken in ["taken", "AdministratorAccess"] {
        let refusal = root.code("cam.CreatePolicy", json!({"PolicyName": taken, "PolicyDocument": ALLOW_ALL})).await;
        assert_eq!(refusal, "FailedOperation.PolicyNameInUse");
        assert_eq!(root.code("cam.UpdatePolicy", json!({"PolicyId": other, "PolicyName": taken})).await, "FailedOperation.PolicyNameInUse");
    }
    assert_eq!(root.code("cam.UpdatePolicy", json!({"PolicyId": id, "PolicyName": "a b"})).await, "InvalidParameter.PolicyNameError");
    assert_eq!(root.code("cam.UpdatePolicy", json!({"PolicyId": id, "Alias": "a"})).await, "InvalidParameter.ParamError");
    assert_eq!(root.code("cam.UpdatePolicy", json!({"Description": "nameless"})).await, "MissingParameter");
    let twice = json!({"PolicyName": "n", "PolicyDocument": ALLOW_ALL, "Tags": [{"Key": "k", "Value": "1"}, {"Key": "k", "Value": "2"}]});
    assert_eq!(root.code("cam.CreatePolicy", twice).await, "InvalidParameter.ParamError");
}

async fn built_in_policies_are_fixed(w: World) {
    let root = w.root().await;
    let read = root.ok("cam.GetPolicy", json!({"PolicyId": 1})).await;
    assert_eq!((&read["PolicyName"], &read["Type"], &read["AddTime"]), (&json!("AdministratorAccess"), &json!(2), &json!("")));
    for (action, params) in [
        ("cam.UpdatePolicy", json!({"PolicyId": 1, "Description": "mine"})),
        ("cam.UpdatePolicy", json!({"PolicyName": "AdministratorAccess", "Description": "mine"})),
        ("cam.DeletePolicy", json!({"PolicyId": [1]})),
    ] {
        assert_eq!(root.code(action, params).await, "InvalidParameter.PolicyIdError");
    }
    let id = root.create_policy("p", "allow", "tat:*", "*").await;
    assert_eq!(root.code("cam.DeletePolicy", json!({"PolicyId": [id, 1]})).await, "InvalidParameter.PolicyIdError");
    root.ok("cam.GetPolicy", json!({"PolicyId": id})).await;
    let most: Vec<u64> = (1..=51).collect();
    assert_eq!(root.code("cam.DeletePolicy", json!({"PolicyId": most})).await, "InvalidParameter.OperatePoliciesOverLimit");
}

async fn policies_are_listed_by_scope_keyword_and_page(w: World) {
    let root = w.root().await;
    let mut own = Vec::new();
    for n in 0..5 {
        own.push(root.create_policy(&format!("team_{n}"), "allow", "tat:*", "*").await);
        w.clock.advance(std::time::Duration::from_secs(1));
    }
    let (user, group) = (root.add_user("dev").await, root.create_group("g").await);
    root.ok("cam.AttachUserPolicy", json!({"PolicyId": own[4], "AttachUin": user})).await;
    root.ok("cam.AttachGroupPolicy", json!({"PolicyId": own[4], "AttachGroupId": group})).await;
    root.ok("cam.AttachGroupPolicy", json!({"PolicyId": 3, "AttachGroupId": group})).await;
    let list = async |params: Value| {
        let answer = root.ok("cam.ListPolicies", params).await;
        let names: Vec<String> = answer["List"].as_array().unwrap().iter().map(|p| p["PolicyName"].as_str().unwrap().to_owned()).collect();
        (answer["TotalNum"].as_u64().unwrap(), names.join(" "))
    };
    assert_eq!(list(json!({"Scope": "QCS"})).await, (3, "AdministratorAccess ReadOnlyAccess HostCommandAccess".into()));
    assert_eq!(list(json!({"Scope": "Local"})).await, (5, "team_4 team_3 team_2 team_1 team_0".into()));
    assert_eq!(list(json!({"Rp": 2})).await, (8, "AdministratorAccess ReadOnlyAccess".into()));
    assert_eq!(list(json!({"Rp": 2, "Page": 2})).await, (8, "HostCommandAccess team_4".into()));
    assert_eq!(list(json!({"Rp": 2, "Page": 3})).await, (8, "team_3 team_2".into()));
    assert_eq!(list(json!({"Rp": 2, "Page": 4})).await, (8, "team_1 team_0".into()));
    assert_eq!(list(json!({"Rp": 2, "Page": 5})).await, (8, String::new()));
    assert_eq!(list(json!({"Keyword": "_3"})).await, (1, "team_3".into()));
    assert_eq!(list(json!({"Keyword": "Access", "Scope": "Local"})).await, (0, String::new()));
    assert_eq!(list(json!({"Keyword": "%"})).await, (0, String::new()));
    assert_eq!(root.code("cam.ListPolicies", json!({"Keyword": "k".repeat(129)})).await, "InvalidParameter.SearchKeywordLengthError");
    assert_eq!(root.code("cam.ListPolicies", json!({"Scope": "Some"})).await, "InvalidParameterValue");
    let answer = root.ok("cam.ListPolicies", json!({})).await;
    let find = |id: u64| answer["List"].as_array().unwrap().iter().find(|p| p["PolicyId"] == id).unwrap();
    assert_eq!((&find(own[4])["Attachments"], &find(own[4])["AttachEntityCount"]), (&json!(1), &json!(2)));
    assert_eq!((&find(3)["Attachments"], &find(3)["AttachEntityCount"], &find(3)["ServiceType"]), (&json!(0), &json!(1), &json!("tat")));
}

async fn attaching_is_all_or_none_and_can_be_repeated(w: World) {
    let root = w.root().await;
    let (a, b, user) = (
        root.create_policy("a", "allow", "tat:*", "*").await,
        root.create_policy("b", "deny", "cam:*", "*").await,
        root.add_user("dev").await,
    );
    let total = async || root.ok("cam.ListAttachedUserPolicies", json!({"TargetUin": user})).await["TotalNum"].as_u64().unwrap();
    assert_eq!(
        root.code("cam.AttachUserPolicies", json!({"PolicyId": [a, 5], "AttachUin": user})).await,
        "ResourceNotFound.PolicyIdNotFound"
    );
    assert_eq!(total().await, 0);
    for _ in 0..2 {
        root.ok("cam.AttachUserPolicies", json!({"PolicyId": [a, b, 1, 1], "AttachUin": user})).await;
        assert_eq!(total().await, 3);
    }
    let list = root.ok("cam.ListAttachedUserPolicies", json!({"TargetUin": user, "Rp": 2, "Page": 1})).await;
    let first = &list["List"][0];
    assert_eq!((&list["TotalNum"], list["List"].as_array().unwrap().len()), (&json!(3), 2));
    assert_eq!(
        (&first["PolicyId"], &first["PolicyType"], &first["OperateUin"]),
        (&json!(1), &json!("QCS"), &json!(w.own.account.to_string()))
    );
    assert_eq!(
        root.code("cam.DetachUserPolicies", json!({"PolicyId": [a, 5], "DetachUin": user})).await,
        "ResourceNotFound.PolicyIdNotFound"
    );
    assert_eq!(total().await, 3);
    for _ in 0..2 {
        root.ok("cam.DetachUserPolicies", json!({"PolicyId": [a, 1], "DetachUin": user})).await;
        root.ok("cam.DetachUserPolicy", json!({"PolicyId": 1, "DetachUin": user})).await;
        assert_eq!(total().await, 1);
    }
    for (action, params) in [
        ("cam.AttachUserPolicy", json!({"PolicyId": a, "AttachUin": 5})),
        ("cam.DetachUserPolicy", json!({"PolicyId": a, "DetachUin": 5})),
        ("cam.ListAttachedUserPolicies", json!({"TargetUin": 5})),
        ("cam.ListAttachedUserAllPolicies", json!({"TargetUin": 5, "Rp": 1, "Page": 1, "AttachType": 0})),
    ] {
        assert_eq!(root.code(action, params).await, "ResourceNotFound.UserNotExist", "{action}");
    }
    for (action, params) in [
        ("cam.AttachGroupPolicy", json!({"PolicyId": a, "AttachGroupId": 5})),
        ("cam.DetachGroupPolicy", json!({"PolicyId": a, "DetachGroupId": 5})),
        ("cam.ListAttachedGroupPolicies", json!({"TargetGroupId": 5})),
    ] {
        assert_eq!(root.code(action, params).await, "ResourceNotFound.GroupNotExist", "{action}");
    }
    let group = root.create_group("g").await;
    for _ in 0..2 {
        root.ok("cam.AttachGroupPolicy", json!({"PolicyId": b, "AttachGroupId": group})).await;
    }
    w.clock.advance(std::time::Duration::from_secs(1));
    let entities = async |filter: &str| {
        let found = root.ok("cam.ListEntitiesForPolicy", json!({"PolicyId": b, "EntityFilter": filter})).await;
        assert_eq!(found["TotalNum"].as_u64().unwrap() as usize, found["List"].as_array().unwrap().len());
        found["List"].clone()
    };
    let at = "2026-11-20 08:09:11";
    let as_user = json!({"Id": user.to_string(), "Name": "dev", "Uin": user, "RelatedType": 1, "AttachmentTime": at});
    let as_group = json!({"Id": group.to_string(), "Name": "g", "Uin": 0, "RelatedType": 2, "AttachmentTime": at});
    assert_eq!(entities("All").await, json!([as_group, as_user]));
    assert_eq!(entities("User").await, json!([as_user]));
    assert_eq!(entities("Group").await, json!([as_group]));
    assert_eq!(entities("Role").await, json!([]));
    root.ok("cam.DetachGroupPolicy", json!({"PolicyId": b, "DetachGroupId": group})).await;
    assert_eq!(entities("Group").await, json!([]));
}

async fn the_own_user_takes_no_policies(w: World) {
    let root = w.root().await;
    let deny = root.create_policy("deny", "deny", "*", "*").await;
    let group = root.create_group("g").await;
    root.ok("cam.AttachGroupPolicy", json!({"PolicyId": deny, "AttachGroupId": group})).await;
    let me = w.own.account.0;
    for (action, params) in [
        ("cam.AttachUserPolicy", json!({"PolicyId": deny, "AttachUin": me})),
        ("cam.AttachUserPolicies", json!({"PolicyId": [deny], "AttachUin": me})),
        ("cam.AddUserToGroup", json!({"Info": [{"GroupId": group, "Uin": me}]})),
    ] {
        let refusal = root.refused(action, params).await;
        assert!(refusal.code() == "InvalidParameter.ParamError" && refusal.to_string().contains("may do everything"), "{refusal}");
    }
    w.root().await.ok("cam.ListUsers", json!({})).await;
}

async fn limits_hold(w: World) {
    let (root, account) = (w.root().await, w.own.account);
    w.db.write(async move |tx: &mut Tx| {
        let rows = (0..1499i64).map(|n| args![20_000 + n, format!("p{n}"), "", ALLOW_ALL, "[]", n, n]).collect();
        tx.of(account)
            .insert_many("policies (account_id, policy_id, name, description, document, tags, created_at, updated_at)", rows, "")
            .await
    })
    .await
    .unwrap();
    root.create_policy("last", "allow", "tat:*", "*").await;
    let refusal = root.code("cam.CreatePolicy", json!({"PolicyName": "beyond", "PolicyDocument": ALLOW_ALL})).await;
    assert_eq!(refusal, "FailedOperation.PolicyFull");

    let (user, group) = (root.add_user("dev").await, root.create_group("g").await);
    w.db.write(async move |tx: &mut Tx| {
        let rows = |kind: &'static str, id: u64| (0..199i64).map(move |n| args![kind, id as i64, 20_000 + n, 0, 0]).collect();
        let into = "policy_attachments (account_id, entity_kind, entity_id, policy_id, attached_by, created_at)";
        tx.of(account).insert_many(into, rows("user", user), "").await?;
        tx.of(account).insert_many(into, rows("group", group), "").await
    })
    .await
    .unwrap();
    assert_eq!(
        root.code("cam.AttachUserPolicies", json!({"PolicyId": [1, 2], "AttachUin": user})).await,
        "InvalidParameter.AttachmentFull"
    );
    root.ok("cam.AttachUserPolicy", json!({"PolicyId": 1, "AttachUin": user})).await;
    root.ok("cam.AttachUserPolicy", json!({"PolicyId": 1, "AttachUin": user})).await;
    root.ok("cam.AttachGroupPolicy", json!({"PolicyId": 1, "AttachGroupId": group})).await;
    assert_eq!(root.code("cam.AttachGroupPolicy", json!({"PolicyId": 2, "AttachGroupId": group})).await, "InvalidParameter.AttachmentFull");
    let list = root.ok("cam.ListAttachedUserPolicies", json!({"TargetUin": user, "Rp": 150, "Page": 2})).await;
    assert_eq!((&list["TotalNum"], list["List"].as_array().unwrap().len()), (&json!(200), 50));
}

async fn what_bears_on_a_user_is_listed_once(w: World) {
    let root = w.root().await;
    let (direct, both, through) = (
        root.create_policy("direct", "allow", "tat:*", "*").await,
        root.create_policy("both", "allow", "tat:*", "*").await,
        root.create_policy("through", "allow", "tat:*", "*").await,
    );
    let (user, g, h) = (root.add_user("dev").await, root.create_group("g").await, root.create_group("h").await);
    root.ok("cam.AddUserToGroup", json!({"Info": [{"GroupId": g, "Uin": user}, {"GroupId": h, "Uid": user}]})).await;
    root.ok("cam.AttachUserPolicies", json!({"PolicyId": [direct, both, 2], "AttachUin": user})).await;
    for (policy, group) in [(both, g), (through, g), (through, h)] {
        root.ok("cam.AttachGroupPolicy", json!({"PolicyId": policy, "AttachGroupId": group})).await;
    }
    let list = async |params: Value| {
        let mut all = json!({"TargetUin": user, "Rp": 200, "Page": 1, "AttachType": 0});
        all.as_object_mut().unwrap().extend(params.as_object().unwrap().clone());
        let answer = root.ok("cam.ListAttachedUserAllPolicies", all).await;
        let mut names: Vec<String> = answer["PolicyList"]
            .as_array()
            .unwrap()
            .iter()
            .map(|p| {
                let groups: Vec<&str> = p["Groups"].as_array().unwrap().iter().map(|g| g["GroupName"].as_str().unwrap()).collect();
                let mut groups = groups;
                groups.sort_unstable();
                format!("{}({})", p["PolicyName"].as_str().unwrap(), groups.join(","))
            })
            .collect();
        names.sort();
        (answer["TotalNum"].as_u64().unwrap(), names.join(" "))
    };
    assert_eq!(list(json!({})).await, (4, "ReadOnlyAccess() both(g) direct() through(g,h)".into()));
    assert_eq!(list(json!({"AttachType": 1})).await, (3, "ReadOnlyAccess() both() direct()".into()));
    assert_eq!(list(json!({"AttachType": 2})).await, (2, "both(g) through(g,h)".into()));
    assert_eq!(list(json!({"StrategyType": 2})).await, (1, "ReadOnlyAccess()".into()));
    assert_eq!(list(json!({"StrategyType": 1, "Keyword": "th"})).await, (2, "both(g) through(g,h)".into()));
    assert_eq!(list(json!({"Rp": 3, "Page": 2})).await.0, 4);
    let one = root.ok("cam.ListAttachedGroupPolicies", json!({"TargetGroupId": g, "Keyword": "bo"})).await;
    assert_eq!(
        (&one["TotalNum"], &one["List"][0]["PolicyName"], &one["List"][0]["PolicyType"]),
        (&json!(1), &json!("both"), &json!("User"))
    );
    assert_eq!(
        root.code("cam.ListAttachedGroupPolicies", json!({"TargetGroupId": g, "Keyword": "k".repeat(129)})).await,
        "InvalidParameter.SearchKeywordLengthError"
    );
}
