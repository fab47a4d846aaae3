//! A property of releases: whatever is done to a service, gateways serve in each environment exactly what a simple model of it says, and
//! revisions change only with what is served.

use std::collections::BTreeMap;

use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use serde_json::json;

use crate::world::World;

both_databases!(gateways_serve_what_the_model_says);

#[derive(Clone, Debug)]
enum Step {
    /// Writes another body into an API's draft.
    Edit(usize, u8),
    Add,
    Delete(usize),
    Release(usize),
    Switch(usize, usize),
    Unrelease(usize),
}

const ENVIRONMENTS: [&str; 3] = ["test", "prepub", "release"];

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let step = prop_oneof![
        3 => (0..8_usize, any::<u8>()).prop_map(|(api, body)| Step::Edit(api, body)),
        2 => Just(Step::Add),
        1 => (0..8_usize).prop_map(Step::Delete),
        4 => (0..3_usize).prop_map(Step::Release),
        4 => (0..3_usize, 0..16_usize).prop_map(|(environment, version)| Step::Switch(environment, version)),
        1 => (0..3_usize).prop_map(Step::Unrelease),
    ];
    prop::collection::vec(step, 40)
}

/// Bodies by API.
type Apis = BTreeMap<String, String>;

async fn gateways_serve_what_the_model_says(w: World) {
    let mut runner = TestRunner::deterministic();
    for round in 0..4 {
        let steps = steps().new_tree(&mut runner).unwrap().current();
        let service = w.service(&format!("round{round}")).await;
        let (mut drafts, mut versions, mut running) = (Apis::new(), Vec::<(String, Apis)>::new(), BTreeMap::<&str, usize>::new());
        let mut made = 0;
        for step in &steps {
            let before = (running.clone(), told(&w, &service).await);
            match *step {
                Step::Add => {
                    made += 1;
                    let body = json!({"ServiceMockReturnMessage": "new"});
                    drafts.insert(w.api(&service, &format!("/a{made}"), body).await, "new".into());
                }
                Step::Edit(at, body) => {
                    let Some((id, draft)) = drafts.iter_mut().nth(at) else { continue };
                    *draft = body.to_string();
                    let seen = w.result("DescribeApi", json!({"ServiceId": service, "ApiId": id})).await;
                    let change = json!({"ServiceId": service, "ApiId": id, "ServiceType": "MOCK", "RequestConfig": seen["RequestConfig"],
                        "ServiceMockReturnMessage": draft});
                    w.ok("ModifyApi", change).await;
                }
                Step::Delete(at) => {
                    let Some(id) = drafts.keys().nth(at).cloned() else { continue };
                    drafts.remove(&id);
                    w.ok("DeleteApi", json!({"ServiceId": service, "ApiId": id})).await;
                }
                Step::Release(at) => {
                    let asked = json!({"ServiceId": service, "EnvironmentName": ENVIRONMENTS[at], "ReleaseDesc": ""});
                    if drafts.is_empty() {
                        assert_eq!(w.code("ReleaseService", asked).await, "FailedOperation.ServiceError");
                        continue;
                    }
                    let version = w.result("ReleaseService", asked).await["ReleaseVersion"].as_str().unwrap().to_owned();
                    versions.push((version, drafts.clone()));
                    running.insert(ENVIRONMENTS[at], versions.len() - 1);
                }
                Step::Switch(at, version) => {
                    let Some((name, _)) = versions.get(version) else { continue };
                    w.ok("UpdateService", json!({"ServiceId": service, "EnvironmentName": ENVIRONMENTS[at], "VersionName": name})).await;
                    running.insert(ENVIRONMENTS[at], version);
                }
                Step::Unrelease(at) => {
                    let asked = json!({"ServiceId": service, "EnvironmentName": ENVIRONMENTS[at]});
                    match running.remove(ENVIRONMENTS[at]) {
                        Some(_) => drop(w.ok("UnReleaseService", asked).await),
                        None => assert_eq!(w.code("UnReleaseService", asked).await, "FailedOperation.ServiceError"),
                    }
                }
            }
            let now = told(&w, &service).await;
            for environment in ENVIRONMENTS {
                let expected = running.get(environment).map(|at| versions[*at].clone());
                let served = now.get(environment).map(|(_, version, apis)| (version.clone(), apis.clone()));
                assert_eq!(served, expected, "{step:?} in {environment}");
                let changed = before.1.get(environment).map(|told| told.0) != now.get(environment).map(|told| told.0);
                assert_eq!(changed, before.0.get(environment) != running.get(environment), "{step:?} in {environment}");
            }
        }
    }
}

/// By environment: the revision, the version and the bodies.
async fn told(w: &World, service: &str) -> BTreeMap<&'static str, (u64, String, Apis)> {
    let all = w.told().await;
    let mut found = BTreeMap::new();
    for environment in ENVIRONMENTS {
        if let Some((revision, terrace_gateway::config::Item::Site(site))) = all.get(&format!("site/{service}/{environment}")) {
            let body = |api: &terrace_gateway::config::Api| {
                serde_json::to_value(&api.backend).unwrap()["mock"]["body"].as_str().unwrap().to_owned()
            };
            let apis = site.apis.iter().map(|api| (api.id.clone(), body(api))).collect();
            found.insert(environment, (*revision, site.version.clone(), apis));
        }
    }
    found
}
