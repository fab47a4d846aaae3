//! What users do with channels.

use serde_json::{Value, json};

use crate::receiver::{Answer, Receiver};
use crate::world::{ALICE, BOB, World, told};

both_databases!(a_channel_is_created_described_changed_and_deleted what_no_channel_can_have_is_refused accounts_are_apart
    a_test_says_what_the_receiver_said lists_are_paged_and_filtered);

async fn a_channel_is_created_described_changed_and_deleted(w: World) {
    let id = w.channel("on-call", "https://robot.example.com/send?key=1", json!({"Secret": "a-long-secret"})).await;
    assert_eq!(
        w.described(&id).await,
        json!({"ChannelId": id, "Name": "on-call", "Kind": "webhook", "Url": "https://robot.example.com/send?key=1", "HasSecret": true,
            "BodyTemplate": "", "MinSeverity": "info", "Services": [], "Resources": [], "SendResolved": true, "Language": "en-US", "Enabled": true,
            "CreatedAt": "2026-11-20T08:09:10Z", "UpdatedAt": "2026-11-20T08:09:10Z", "Waiting": 0, "Failures": 0, "NextAttemptAt": "",
            "LastDeliveredAt": "", "LastError": ""})
    );
    assert_eq!(w.tell(ALICE, told("a")).await, 1);
    w.clock.advance(std::time::Duration::from_secs(1));
    let changes = json!({"ChannelId": id, "Name": "off-call", "Url": "http://other.example.com", "BodyTemplate": r#"{"a": "{{id}}"}"#, "MinSeverity": "critical",
        "Services": ["notify"], "Resources": ["etcd-1"], "SendResolved": false, "Language": "zh-CN", "Secret": ""});
    w.ok("ModifyNotificationChannel", changes.clone()).await;
    let seen = w.described(&id).await;
    for (name, value) in changes.as_object().unwrap().iter().filter(|(name, _)| *name != "Secret") {
        assert_eq!(&seen[name], value, "{name}");
    }
    assert_eq!((&seen["HasSecret"], &seen["UpdatedAt"], &seen["Waiting"]), (&json!(false), &json!("2026-11-20T08:09:11Z"), &json!(1)));
    // What is left out stays; an empty list is everything, an empty template is none.
    w.ok("ModifyNotificationChannel", json!({"ChannelId": id, "Services": [], "BodyTemplate": "", "Secret": "another-one", "Name": ""}))
        .await;
    let seen = w.described(&id).await;
    let of = |name: &str| seen[name].clone();
    assert_eq!((of("Services"), of("BodyTemplate"), of("HasSecret"), of("Name")), (json!([]), json!(""), json!(true), json!("off-call")));
    // A disabled channel hears nothing, and has nothing waiting.
    w.ok("ModifyNotificationChannel", json!({"ChannelId": id, "Enabled": false})).await;
    assert_eq!(w.tell(ALICE, told("b")).await, 0);
    let kept = w.deliveries(&id).await;
    assert_eq!((kept.len(), &kept[0]["State"], &kept[0]["Error"]), (1, &json!("failed"), &json!("given up: the channel was disabled")));
    let retry = json!({"ChannelId": id, "DeliveryId": kept[0]["DeliveryId"]});
    assert_eq!(w.code("RetryNotificationDelivery", retry).await, "FailedOperation.ChannelDisabled");
    w.ok("DeleteNotificationChannel", json!({"ChannelId": id})).await;
    for action in ["ModifyNotificationChannel", "DeleteNotificationChannel", "TestNotificationChannel", "DescribeNotificationDeliveries"] {
        assert_eq!(w.code(action, json!({"ChannelId": id})).await, "ResourceNotFound.Channel", "{action}");
    }
    assert_eq!(w.ok("DescribeNotificationChannels", json!({})).await, json!({"Channels": [], "TotalCount": 0}));
}

async fn what_no_channel_can_have_is_refused(w: World) {
    let id = w.channel("a", "http://a.example.com", json!({})).await;
    let create = async |more: Value| {
        let mut params = json!({"Name": "b", "Url": "http://b.example.com"});
        params.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        w.refused("CreateNotificationChannel", params).await
    };
    for (more, code, names) in [
        (json!({"Name": "a"}), "FailedOperation.NameInUse", "`a`"),
        (json!({"Name": " b"}), "InvalidParameterValue", "Name"),
        (json!({"Name": ""}), "InvalidParameterValue", "Name"),
        (json!({"Kind": "mail"}), "InvalidParameterValue", "Kind"),
        (json!({"Url": "ftp://b.example.com"}), "InvalidParameterValue.Url", "Url"),
        (json!({"Url": "http://u:p@b.example.com"}), "InvalidParameterValue.Url", "password"),
        (json!({"Url": "http://169.254.169.254/latest"}), "InvalidParameterValue.Url", "link-local"),
        (json!({"Secret": "short"}), "InvalidParameterValue", "Secret"),
        (json!({"BodyTemplate": "{{message}}"}), "InvalidParameterValue.BodyTemplate", "BodyTemplate"),
        (json!({"BodyTemplate": r#"{"a": "{{msg}}"}"#}), "InvalidParameterValue.BodyTemplate", "{{msg}}"),
        (json!({"Services": ["notify", "etcd"]}), "InvalidParameterValue", "Services.1"),
        (json!({"Resources": ["a\nb"]}), "InvalidParameterValue", "Resources.0"),
        (json!({"MinSeverity": "fatal"}), "InvalidParameterValue", "critical"),
        (json!({"Language": "fr"}), "InvalidParameterValue", "en-US"),
    ] {
        let refusal = create(more.clone()).await;
        assert!(refusal.code() == code && refusal.to_string().contains(names), "{more}: {refusal}");
    }
    let other = w.channel("b", "http://b.example.com", json!({})).await;
    assert_eq!(w.code("ModifyNotificationChannel", json!({"ChannelId": other, "Name": "a"})).await, "FailedOperation.NameInUse");
    assert_eq!(w.code("ModifyNotificationChannel", json!({"ChannelId": id, "Url": "http:///x-y-z"})).await, "InvalidParameterValue.Url");
    assert_eq!(
        w.code("RetryNotificationDelivery", json!({"ChannelId": id, "DeliveryId": "ndl-00000000"})).await,
        "ResourceNotFound.Delivery"
    );
    for n in 2..50 {
        w.channel(&format!("n{n}"), "http://a.example.com", json!({})).await;
    }
    assert_eq!(create(json!({"Name": "beyond"})).await.code(), "LimitExceeded.Channels");
}

async fn accounts_are_apart(w: World) {
    let receiver = Receiver::new([]).await;
    let id = w.channel("a", &receiver.url, json!({})).await;
    assert_eq!((w.tell(BOB, told("of bob")).await, w.tell(ALICE, told("of alice")).await), (0, 1));
    let delivery = w.deliveries(&id).await[0]["DeliveryId"].clone();
    for (action, params) in [
        ("ModifyNotificationChannel", json!({"ChannelId": id, "Enabled": false})),
        ("DeleteNotificationChannel", json!({"ChannelId": id})),
        ("TestNotificationChannel", json!({"ChannelId": id})),
        ("DescribeNotificationDeliveries", json!({"ChannelId": id})),
        ("RetryNotificationDelivery", json!({"ChannelId": id, "DeliveryId": delivery})),
    ] {
        assert_eq!(w.call_as(BOB, action, params).await.unwrap_err().code(), "ResourceNotFound.Channel", "{action}");
    }
    assert_eq!(w.call_as(BOB, "DescribeNotificationChannels", json!({})).await.unwrap()["TotalCount"], 0);
    w.call_as(BOB, "CreateNotificationChannel", json!({"Name": "a", "Url": receiver.url})).await.unwrap();
    assert_eq!(w.pass(0).await, 1);
    assert_eq!(receiver.got().len(), 1);
}

async fn a_test_says_what_the_receiver_said(w: World) {
    let receiver = Receiver::new([Answer::Status(200), Answer::Status(503), Answer::Redirect("http://127.0.0.1:1/".into())]).await;
    let id = w
        .channel("robot", &receiver.url, json!({"Enabled": false, "Language": "zh-CN", "BodyTemplate": r#"{"text": ["{{message}}"]}"#}))
        .await;
    let said = w.ok("TestNotificationChannel", json!({"ChannelId": id})).await;
    assert_eq!(
        (&said["Accepted"], &said["StatusCode"], &said["Answer"], &said["Reason"]),
        (&json!(true), &json!(200), &json!("said 200"), &json!(""))
    );
    assert_eq!(receiver.got()[0].id(), said["DeliveryId"].as_str().unwrap());
    assert_eq!(receiver.got()[0].json(), json!({"text": ["通道 robot：这是一条测试通知，并未发生任何事件"]}));
    let said = w.ok("TestNotificationChannel", json!({"ChannelId": id})).await;
    assert_eq!(
        (&said["Accepted"], &said["StatusCode"], &said["Reason"]),
        (&json!(false), &json!(503), &json!("the receiver answered with status 503"))
    );
    let said = w.ok("TestNotificationChannel", json!({"ChannelId": id})).await;
    assert_eq!(
        (&said["StatusCode"], &said["Reason"]),
        (&json!(302), &json!("the receiver answered with status 302; redirects are not followed"))
    );
    w.ok("ModifyNotificationChannel", json!({"ChannelId": id, "Url": "http://127.0.0.1:1/"})).await;
    let said = w.ok("TestNotificationChannel", json!({"ChannelId": id})).await;
    assert!(said["StatusCode"] == 0 && said["Reason"].as_str().unwrap().starts_with("the receiver cannot be reached: "), "{said}");
    assert_eq!(w.deliveries(&id).await, Vec::<Value>::new());
}

async fn lists_are_paged_and_filtered(w: World) {
    let receiver = Receiver::new([]).await;
    let a = w.channel("a", &receiver.url, json!({"Services": ["notify"], "Enabled": false})).await;
    let b = w.channel("b", &receiver.url, json!({"Resources": ["etcd-1"]})).await;
    let c = w.channel("c", &receiver.url, json!({})).await;
    for (asked, found) in [
        (json!({}), vec!["a", "b", "c"]),
        (json!({"Offset": 1, "Limit": 1}), vec!["b"]),
        (json!({"ChannelIds": [c, a, "nch-00000000"]}), vec!["a", "c"]),
        (json!({"ChannelIds": []}), vec!["a", "b", "c"]),
        (json!({"Filters": [{"Name": "name", "Values": ["c", "b"]}]}), vec!["b", "c"]),
        (json!({"Filters": [{"Name": "enabled", "Values": ["true"]}]}), vec!["b", "c"]),
        (json!({"Filters": [{"Name": "enabled", "Values": ["false"]}]}), vec!["a"]),
        (json!({"Filters": [{"Name": "service", "Values": ["cetcd"]}]}), vec!["b", "c"]),
        (json!({"Filters": [{"Name": "service", "Values": ["notify"]}, {"Name": "resource", "Values": ["etcd-2"]}]}), vec!["a", "c"]),
    ] {
        let answer = w.ok("DescribeNotificationChannels", asked.clone()).await;
        let names: Vec<&str> = answer["Channels"].as_array().unwrap().iter().map(|channel| channel["Name"].as_str().unwrap()).collect();
        assert_eq!(names, found, "{asked}");
    }
    assert_eq!(w.ok("DescribeNotificationChannels", json!({"Limit": 1})).await["TotalCount"], 3);
    for filters in [
        json!([{"Name": "enabled", "Values": ["yes"]}]),
        json!([{"Name": "name", "Values": ["a"]}, {"Name": "name", "Values": ["b"]}]),
        json!([{"Name": "url", "Values": ["a"]}]),
    ] {
        assert_eq!(w.code("DescribeNotificationChannels", json!({"Filters": filters})).await, "InvalidParameterValue");
    }
    for n in 0..5 {
        w.clock.advance(std::time::Duration::from_secs(1));
        w.tell(ALICE, told(&n.to_string())).await;
    }
    w.pass(0).await;
    let of = async |state: &str| {
        let answer = w.ok("DescribeNotificationDeliveries", json!({"ChannelId": c, "State": state, "Limit": 2})).await;
        (answer["TotalCount"].as_i64().unwrap(), answer["Deliveries"].as_array().unwrap().clone())
    };
    let (total, page) = of("waiting").await;
    assert_eq!((total, page.len()), (4, 2));
    assert!(page[0]["Message"].as_str().unwrap().contains("`4`"), "the latest first: {page:?}");
    assert_eq!((of("delivered").await.0, of("failed").await.0, w.deliveries(&b).await.len()), (1, 0, 0));
}
