//! The test kit itself: a server starts, answers, dies, starts again.

use serde_json::json;
use terrace_testkit::{Options, Terrace};

#[tokio::test]
async fn a_server_starts_answers_dies_and_comes_back() {
    for options in [Options::default(), Options::default().postgres()] {
        let terrace = Terrace::start(env!("CARGO_BIN_EXE_terrace"), options).await;
        let (client, address) = (terrace.client(), terrace.address());
        let me = client.call("sts", "GetCallerIdentity", json!({})).await.unwrap();
        assert_eq!(me["AccountId"], terrace.root().uin);

        terrace.kill9();
        terrace.start_again().await;
        assert_eq!(terrace.address(), address);
        client.call("sts", "GetCallerIdentity", json!({})).await.unwrap();

        terrace.restart().await;
        assert_eq!(client.refused("sts", "Nonsense", json!({})).await.code, "InvalidAction");
    }
}
