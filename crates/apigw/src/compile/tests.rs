//! What holds of every site, whatever it is made of.

use proptest::prelude::*;
use terrace_api_apigateway::types::{ReqParameter, RequestConfig, ServiceConfig, ServiceParameter};
use terrace_base::Timestamp;
use terrace_gateway::limit::Counts;

use super::*;
use crate::definition::check::{self, Offers};

/// Sources that own what they are made of.
#[derive(Debug)]
struct Owned {
    apis: Vec<(String, Definition)>,
    plans: Vec<plans::Plan>,
    plan_bindings: Vec<plans::Binding>,
    keys: Vec<(String, String, Secret)>,
    apps: Vec<(String, String, Secret)>,
    app_bindings: Vec<apps::Binding>,
    strategies: Vec<ip_strategies::Strategy>,
    ip_bindings: Vec<ip_strategies::Binding>,
    limits: limits::Limits,
}

impl std::fmt::Debug for Definition {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&serde_json::to_string(self).unwrap_or_default())
    }
}

const ENVIRONMENTS: [&str; 2] = ["release", "test"];

fn definition() -> impl Strategy<Value = Definition> {
    let path = prop_oneof![
        "=/[a-z]{1,6}",
        "\\^~/[a-z]{1,6}",
        "/[a-z]{1,6}(/[a-z]{1,4})?",
        Just("/x/[0-9]+".to_owned()),
        Just("/v/{id}".to_owned())
    ];
    let auth = prop_oneof![Just("NONE"), Just("SECRET"), Just("APP")];
    let mock = any::<bool>();
    (path, auth, mock, 1..1800_i64, prop_oneof![Just("GET"), Just("POST"), Just("ANY")]).prop_map(|(path, auth, mock, timeout, method)| {
        let mut it = Definition {
            api_type: "NORMAL".into(),
            auth_type: auth.into(),
            protocol: "HTTP".into(),
            request_config: RequestConfig { path: path.clone(), method: method.into() },
            service_timeout: timeout,
            ..Definition::default()
        };
        if path.contains('{') {
            it.request_parameters.push(ReqParameter {
                name: "id".into(),
                position: "path".into(),
                required: true,
                ..ReqParameter::default()
            });
        }
        if mock {
            it.service_type = "MOCK".into();
            it.rest.service_mock_return_message = Some("hello".into());
        } else {
            it.service_type = "HTTP".into();
            let text = |text: &str| Some(text.to_owned());
            it.service_config = Some(ServiceConfig {
                url: text("http://10.0.0.1:8080"),
                path: text("/b"),
                method: text("GET"),
                ..ServiceConfig::default()
            });
            it.service_parameters.push(ServiceParameter {
                name: text("X-Request"),
                position: text("header"),
                relevant_request_parameter_position: text("system"),
                relevant_request_parameter_name: text("requestId"),
                ..ServiceParameter::default()
            });
        }
        it
    })
}

/// Few ids, so that things meet.
fn id(prefix: &'static str, most: u8) -> impl Strategy<Value = String> {
    (0..most).prop_map(move |n| format!("{prefix}0000000{n}"))
}

fn environment() -> impl Strategy<Value = String> {
    prop::sample::select(&ENVIRONMENTS[..]).prop_map(str::to_owned)
}

fn sources() -> impl Strategy<Value = Owned> {
    let api = || prop_oneof![4 => id("api-", 6), 1 => Just(String::new())];
    let secret = |text: String| Secret::new(text);
    (
        prop::collection::vec(definition(), 0..6),
        prop::collection::vec((id("usagePlan-", 3), environment(), api()), 0..6),
        prop::collection::vec((id("usagePlan-", 3), id("AKID", 4)), 0..6),
        prop::collection::vec((id("app-", 3), environment(), id("api-", 6)), 0..6),
        prop::collection::vec((id("IPStrategy-", 2), environment(), id("api-", 6)), 0..4),
        prop::collection::vec((environment(), api(), 1..1000_i64), 0..4),
    )
        .prop_map(move |(definitions, plan_bindings, keys, app_bindings, ip_bindings, limits)| {
            let at = Timestamp(0);
            let plan = |id: String| plans::Plan {
                id,
                name: String::new(),
                description: String::new(),
                rate: 5,
                quota: -1,
                created_at: at,
                updated_at: at,
            };
            let strategy = |id: String| ip_strategies::Strategy {
                id,
                service: "service-00000000".into(),
                name: String::new(),
                kind: "WHITE".into(),
                data: "10.0.0.0/8".into(),
                created_at: at,
                updated_at: at,
            };
            Owned {
                apis: definitions.into_iter().enumerate().map(|(n, it)| (format!("api-0000000{n}"), it)).collect(),
                plans: (0..3).map(|n| plan(format!("usagePlan-0000000{n}"))).collect(),
                plan_bindings: plan_bindings
                    .into_iter()
                    .map(|(plan, environment, api)| plans::Binding {
                        plan,
                        service: "service-00000000".into(),
                        environment,
                        api,
                        created_at: at,
                    })
                    .collect(),
                keys: keys.into_iter().map(|(plan, key)| (plan, key.clone(), secret(format!("secret-of-{key}")))).collect(),
                apps: (0..3).map(|n| (format!("app-0000000{n}"), format!("key{n}"), secret(format!("secret{n}")))).collect(),
                app_bindings: app_bindings
                    .into_iter()
                    .map(|(app, environment, api)| apps::Binding {
                        app,
                        service: "service-00000000".into(),
                        environment,
                        api,
                        created_at: at,
                    })
                    .collect(),
                strategies: (0..2).map(|n| strategy(format!("IPStrategy-0000000{n}"))).collect(),
                ip_bindings: ip_bindings
                    .into_iter()
                    .map(|(strategy, environment, api)| ip_strategies::Binding { environment, api, strategy })
                    .collect(),
                limits: limits.into_iter().map(|(environment, api, quota)| ((environment, api), quota)).collect(),
            }
        })
}

fn compiled(it: &Owned, apis: &[Released]) -> Site {
    let service = services::Service::blank();
    site(&Sources {
        account: AccountId(1),
        service: &service,
        environment: Environment::Release,
        version: "v",
        apis,
        limits: &it.limits,
        plans: &it.plans,
        plan_bindings: &it.plan_bindings,
        keys: &it.keys,
        apps: &it.apps,
        app_bindings: &it.app_bindings,
        plugins: &[],
        plugin_bindings: &[],
        strategies: &it.strategies,
        ip_bindings: &it.ip_bindings,
        upstreams: &[],
        functions: None,
    })
}

fn released(it: &Owned) -> Vec<Released> {
    it.apis.iter().map(|(id, definition)| Released { api_id: id.clone(), definition: definition.clone() }).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, ..ProptestConfig::default() })]

    /// The order in which things were made or read shows nowhere, so that what did not change compares equal.
    #[test]
    fn order_shows_nowhere(mut it in sources()) {
        let apis = released(&it);
        let first = compiled(&it, &apis);
        it.plan_bindings.reverse();
        it.app_bindings.reverse();
        it.ip_bindings.reverse();
        it.plans.reverse();
        it.strategies.reverse();
        let backwards: Vec<Released> = apis.into_iter().rev().collect();
        prop_assert_eq!(compiled(&it, &backwards), first);
    }

    /// Nothing is told that no API uses, and nothing an API names is missing: secrets go no further than they must.
    #[test]
    fn a_site_holds_what_its_apis_use(it in sources()) {
        let site = compiled(&it, &released(&it));
        let used = |pick: fn(&Api) -> &Vec<String>| site.apis.iter().flat_map(|api| pick(api).iter().cloned()).collect::<BTreeSet<String>>();
        prop_assert_eq!(site.plans.iter().map(|one| one.id.clone()).collect::<BTreeSet<_>>(), used(|api| &api.plans));
        prop_assert_eq!(site.apps.iter().map(|one| one.id.clone()).collect::<BTreeSet<_>>(), used(|api| &api.apps));
        prop_assert_eq!(site.plugins.iter().map(|one| one.id.clone()).collect::<BTreeSet<_>>(), used(|api| &api.plugins));
        for api in &site.apis {
            let open = |one: &plans::Binding| one.environment == "release" && (one.api.is_empty() || one.api == api.id);
            let expected: BTreeSet<String> = it.plan_bindings.iter().filter(|one| open(one)).map(|one| one.plan.clone()).collect();
            let expected = if api.auth == Auth::KeyPair { expected } else { BTreeSet::new() };
            prop_assert_eq!(api.plans.iter().cloned().collect::<BTreeSet<_>>(), expected);
            let kept = it.ip_bindings.iter().filter(|one| one.environment == "release" && one.api == api.id);
            prop_assert!(kept.into_iter().all(|one| api.plugins.contains(&one.strategy)), "a list of addresses is never lost");
            prop_assert!(api.auth == Auth::App || api.apps.is_empty());
        }
    }

    /// What the checks let through, the gateway can serve.
    #[test]
    fn a_gateway_takes_what_was_checked(it in sources()) {
        let apis = released(&it);
        for api in &apis {
            prop_assert!(check::definition(&api.definition, Offers::default()).is_ok(), "{:?}", api.definition);
            prop_assert_eq!(try_alone(&api.definition, None), Ok(()));
        }
        let site = compiled(&it, &apis);
        let mut taken = site.clone();
        // Who calls is asked in ways of its own; here it is the rest that is tried.
        taken.apis.iter_mut().filter(|api| api.auth == Auth::App).for_each(|api| api.auth = Auth::None);
        prop_assert_eq!(terrace_gateway::site::Site::compile(&taken, &Counts::default()).map(|(_, faults)| faults), Ok(vec![]));
        // As it is sent and read again.
        let read: Site = serde_json::from_str(&serde_json::to_string(&site).unwrap()).unwrap();
        prop_assert_eq!(read, site);
    }

    /// A definition is the same after it was kept.
    #[test]
    fn definitions_are_kept_whole(definition in definition()) {
        let kept = Definition::read(&definition.document().unwrap()).unwrap();
        prop_assert_eq!(serde_json::to_value(&kept).unwrap(), serde_json::to_value(&definition).unwrap());
    }
}
