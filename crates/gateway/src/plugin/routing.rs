//! Conditional routing (`Routing`): requests of which a condition holds go to another back-end.
//!
//! A list of strategies; the one with the greatest weight is asked first, of equal weights the one that stands later in the list, which is
//! the newer one. If none holds, the request goes to the API's own back-end. `backend_config` has the members of the API's own definition.
//!
//! The type of a back-end is open: what is parsed are documents, and whoever compiles an API compiles them with it ([`Routing::map`]).

use serde::Deserialize;
use serde_json::Value;

use super::condition::{Condition, Facts};
use crate::config::{Backend, HttpBackend, Target};

const MOST_STRATEGIES: usize = 10;
const MOST_NAME: usize = 50;
const MOST_WEIGHT: u32 = 100;

#[derive(Clone, Debug)]
pub struct Routing<B = Backend> {
    /// In the order in which they are asked.
    routes: Vec<Route<B>>,
}

#[derive(Clone, Debug)]
pub struct Route<B = Backend> {
    pub name: Box<str>,
    condition: Condition,
    pub backend: B,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Data {
    strategy_name: String,
    #[serde(default)]
    strategy_weight: u32,
    condition: String,
    backend_type: String,
    backend_config: Value,
}

impl Routing {
    pub fn parse(data: &Value) -> Result<Self, String> {
        let strategies: Vec<Data> = super::read(data)?;
        if strategies.is_empty() || strategies.len() > MOST_STRATEGIES {
            return Err(format!("{} strategies, 1 to {MOST_STRATEGIES} are allowed", strategies.len()));
        }
        let mut routes: Vec<(u32, Route)> = Vec::with_capacity(strategies.len());
        for strategy in strategies {
            let fault = |reason: String| format!("strategy `{}`: {reason}", strategy.strategy_name);
            let length = strategy.strategy_name.chars().count();
            if length == 0 || length > MOST_NAME {
                return Err(fault(format!("strategy_name: {length} characters, 1 to {MOST_NAME} are allowed")));
            }
            if routes.iter().any(|(_, route)| *route.name == *strategy.strategy_name) {
                return Err(fault("strategy_name: another strategy has it".to_owned()));
            }
            if strategy.strategy_weight > MOST_WEIGHT {
                return Err(fault(format!("strategy_weight: {}, 0 to {MOST_WEIGHT} are allowed", strategy.strategy_weight)));
            }
            let condition = Condition::parse(&strategy.condition).map_err(|bad| fault(format!("condition: {bad}")))?;
            let backend = backend(&strategy.backend_type, &strategy.backend_config).map_err(fault)?;
            routes.push((strategy.strategy_weight, Route { name: strategy.strategy_name.into(), condition, backend }));
        }
        // The sort keeps the order of equals, so the newest must be first before it.
        routes.reverse();
        routes.sort_by_key(|(weight, _)| std::cmp::Reverse(*weight));
        Ok(Routing { routes: routes.into_iter().map(|(_, route)| route).collect() })
    }
}

impl<B> Routing<B> {
    /// The same routes to other forms of their back-ends.
    pub fn map<C>(self, mut form: impl FnMut(&B) -> Result<C, String>) -> Result<Routing<C>, String> {
        let route = |route: Route<B>| {
            let backend = form(&route.backend).map_err(|reason| format!("strategy `{}`: {reason}", route.name))?;
            Ok(Route { name: route.name, condition: route.condition, backend })
        };
        Ok(Routing { routes: self.routes.into_iter().map(route).collect::<Result<_, String>>()? })
    }

    /// Where the request goes; None: to the API's own back-end.
    pub fn choose<F: Facts + ?Sized>(&self, facts: &F) -> Option<&Route<B>> {
        self.routes.iter().find(|route| route.condition.holds(facts))
    }
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct BackendData {
    #[serde(rename = "ServiceType")]
    kind: Option<String>,
    #[serde(rename = "ServiceConfig")]
    service: ServiceData,
    #[serde(rename = "ServiceMockReturnMessage")]
    mock: Option<String>,
}

/// What the gateway cannot use, such as the network that a URL is in, is not looked at.
#[derive(Default, Deserialize)]
#[serde(default)]
struct ServiceData {
    #[serde(rename = "Url")]
    url: String,
    #[serde(rename = "Path")]
    path: String,
    #[serde(rename = "Method")]
    method: String,
    #[serde(rename = "UpstreamId")]
    upstream: Option<String>,
}

/// A back-end as an API's definition writes it: `kind` is MOCK, HTTP, VPC or UPSTREAM.
pub(super) fn backend(kind: &str, config: &Value) -> Result<Backend, String> {
    if !config.is_object() {
        return Err("backend_config: an object is needed, such as {\"ServiceConfig\": {\"Url\": \"http://a.example\", \"Path\": \"/\", \"Method\": \"GET\"}}".to_owned());
    }
    let data: BackendData = super::read(config).map_err(|reason| format!("backend_config: {reason}"))?;
    let own = data.kind.as_deref().unwrap_or(kind);
    // A VPC's back-end is told as HTTP with a network.
    let alike = own.eq_ignore_ascii_case(kind) || (own.eq_ignore_ascii_case("HTTP") && matches!(kind, "VPC" | "UPSTREAM"));
    if !alike {
        return Err(format!("backend_config: ServiceType `{own}` contradicts backend_type `{kind}`"));
    }
    let path = data.service.path;
    if !path.is_empty() && !path.starts_with('/') {
        return Err(format!("backend_config: Path `{path}` must begin with /"));
    }
    let target = match (kind.to_ascii_uppercase().as_str(), data.service.upstream.filter(|id| !id.is_empty())) {
        ("MOCK", _) => {
            let body = data.mock.ok_or("backend_config: ServiceMockReturnMessage is missing")?;
            return Ok(Backend::Mock { status: 200, headers: Vec::new(), body });
        }
        ("UPSTREAM" | "VPC", Some(id)) => Target::Upstream(id),
        ("UPSTREAM", None) => return Err("backend_config: UpstreamId is missing".to_owned()),
        ("HTTP" | "VPC", _) => {
            if data.service.url.is_empty() {
                return Err("backend_config: Url is missing".to_owned());
            }
            data.service.url.parse::<crate::backend::Origin>().map_err(|reason| format!("backend_config: {reason}"))?;
            Target::Url(data.service.url)
        }
        _ => return Err(format!("backend_type: `{kind}` is none of MOCK, HTTP, VPC, UPSTREAM")),
    };
    Ok(Backend::Http(HttpBackend { target, path, method: data.service.method }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plugin::facts::tests::asked;
    use http::{HeaderMap, Method};
    use serde_json::json;

    fn documented() -> Value {
        json!([{
            "strategy_name": "route-to-http", "strategy_weight": 2,
            "condition": "query.age<30 and query.need_verify=false or query.level>3",
            "backend_type": "HTTP",
            "backend_config": {
                "ServiceConfig": { "Method": "GET", "Path": "/v1/bpi/currentprice.json", "Url": "https://api.example" },
                "ServiceType": "HTTP"
            }
        }])
    }

    fn with(change: Value) -> Result<Routing, String> {
        let mut data = documented();
        data[0].as_object_mut().unwrap().extend(change.as_object().unwrap().clone());
        Routing::parse(&data)
    }

    fn chosen(routing: &Routing, query: &str) -> Option<String> {
        let none = HeaderMap::new();
        routing.choose(&asked(&Method::GET, "/", Some(query), &none)).map(|route| route.name.to_string())
    }

    #[test]
    fn the_documented_sample() {
        let routing = with(json!({})).unwrap();
        assert_eq!(chosen(&routing, "age=29&need_verify=false").as_deref(), Some("route-to-http"));
        assert_eq!(chosen(&routing, "level=4").as_deref(), Some("route-to-http"));
        assert_eq!(chosen(&routing, "age=31&need_verify=false"), None, "to the API's own back-end");
        let backend = Backend::Http(HttpBackend {
            target: Target::Url("https://api.example".into()),
            path: "/v1/bpi/currentprice.json".into(),
            method: "GET".into(),
        });
        assert_eq!(routing.routes[0].backend, backend);
    }

    #[test]
    fn the_greatest_weight_then_the_newest() {
        let mut data: Vec<Value> = Vec::new();
        for (name, weight, condition) in
            [("old", 1, "query.a=1"), ("heavy", 9, "query.a=1 and query.b=1"), ("new", 1, "query.a=1"), ("zero", 0, "true")]
        {
            let mut strategy = documented()[0].clone();
            strategy["strategy_name"] = json!(name);
            strategy["strategy_weight"] = json!(weight);
            strategy["condition"] = json!(condition);
            data.push(strategy);
        }
        let routing = Routing::parse(&Value::Array(data)).unwrap();
        assert_eq!(chosen(&routing, "a=1&b=1").as_deref(), Some("heavy"));
        assert_eq!(chosen(&routing, "a=1").as_deref(), Some("new"));
        assert_eq!(chosen(&routing, "").as_deref(), Some("zero"));
    }

    #[test]
    fn kinds_of_back_ends() {
        let mock =
            with(json!({ "backend_type": "MOCK", "backend_config": { "ServiceMockReturnMessage": "hello", "ServiceType": "MOCK" } }))
                .unwrap();
        assert_eq!(mock.routes[0].backend, Backend::Mock { status: 200, headers: vec![], body: "hello".into() });
        let vpc = json!({ "ServiceConfig": { "Url": "http://test.example", "Path": "/test", "Method": "GET", "UniqVpcId": "vpc-x", "Product": "clb" }, "ServiceType": "HTTP" });
        assert!(with(json!({ "backend_type": "VPC", "backend_config": vpc })).is_ok());
        let upstream =
            with(json!({ "backend_type": "UPSTREAM", "backend_config": { "ServiceConfig": { "UpstreamId": "upstream-1" } } })).unwrap();
        let length = upstream.map(|backend| match backend {
            Backend::Http(HttpBackend { target: Target::Upstream(id), .. }) => Ok(id.len()),
            _ => Err("no upstream".to_owned()),
        });
        assert_eq!(length.unwrap().routes[0].backend, 10);
    }

    #[test]
    fn refused() {
        for (change, word) in [
            (json!({ "strategy_name": "" }), "1 to 50"),
            (json!({ "strategy_weight": 101 }), "101"),
            (json!({ "condition": "" }), "condition"),
            (json!({ "condition": "query.a" }), "column 8"),
            (json!({ "backend_type": "SCF", "backend_config": {} }), "SCF"),
            (json!({ "backend_type": "MOCK" }), "contradicts"),
            (json!({ "backend_config": { "ServiceConfig": {} } }), "Url"),
            (json!({ "backend_config": { "ServiceConfig": { "Url": "a.example" } } }), "a.example"),
            (json!({ "backend_config": { "ServiceConfig": { "Url": "http://a.example", "Path": "x" } } }), "`x`"),
            (json!({ "backend_config": "ServiceType: HTTP" }), "object"),
            (json!({ "backend_type": "UPSTREAM", "backend_config": {} }), "UpstreamId"),
            (json!({ "x": 1 }), "x"),
        ] {
            let error = with(change).unwrap_err();
            assert!(error.contains(word), "{error} should name {word}");
        }
        assert!(Routing::parse(&json!([])).unwrap_err().contains("1 to 10"));
        let twice = json!([documented()[0], documented()[0]]);
        assert!(Routing::parse(&twice).unwrap_err().contains("another strategy"));
    }
}
