//! The process's metrics, in the Prometheus text form at `/metrics`.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use prometheus_client::encoding::EncodeLabelSet;
use prometheus_client::encoding::text::encode;
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::registry::Registry;

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct CallLabels {
    service: &'static str,
    action: &'static str,
    code: &'static str,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct ServiceLabels {
    service: &'static str,
}

/// What is counted everywhere. Labels are names of the contract, so their number is bounded by it.
#[derive(Clone)]
pub struct Metrics {
    registry: Arc<Mutex<Registry>>,
    calls: Family<CallLabels, Counter>,
    seconds: Family<ServiceLabels, Histogram>,
}

impl Default for Metrics {
    fn default() -> Self {
        let mut registry = Registry::with_prefix("terrace");
        let calls = Family::<CallLabels, Counter>::default();
        let seconds = Family::<ServiceLabels, Histogram>::new_with_constructor(|| {
            Histogram::new([0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 10.0])
        });
        registry.register("api_calls", "API calls by service, action and error code (OK when it succeeded)", calls.clone());
        registry.register("api_call_seconds", "Time from the request's first byte read to its answer", seconds.clone());
        Metrics { registry: Arc::new(Mutex::new(registry)), calls, seconds }
    }
}

impl Metrics {
    pub fn call(&self, service: &'static str, action: &'static str, code: &'static str, took: Duration) {
        self.calls.get_or_create(&CallLabels { service, action, code }).inc();
        self.seconds.get_or_create(&ServiceLabels { service }).observe(took.as_secs_f64());
    }

    /// A counter of a product's own, exported as `terrace_<name>_total`.
    pub fn counter(&self, name: &str, help: &str) -> Counter {
        let counter = Counter::default();
        self.registry.lock().unwrap_or_else(PoisonError::into_inner).register(name, help, counter.clone());
        counter
    }

    /// A gauge of a product's own, exported as `terrace_<name>`.
    pub fn gauge(&self, name: &str, help: &str) -> Gauge {
        let gauge = Gauge::default();
        self.registry.lock().unwrap_or_else(PoisonError::into_inner).register(name, help, gauge.clone());
        gauge
    }

    /// The text form.
    pub fn encode(&self) -> String {
        let mut out = String::new();
        let registry = self.registry.lock().unwrap_or_else(PoisonError::into_inner);
        // Writing to a String does not fail.
        let _ = encode(&mut out, &registry);
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn calls_are_counted_by_code() {
        let metrics = Metrics::default();
        metrics.call("tat", "RunCommand", "OK", Duration::from_millis(3));
        metrics.gauge("agents_connected", "Agents connected").set(2);
        let text = metrics.encode();
        assert!(text.contains("terrace_api_calls_total{service=\"tat\",action=\"RunCommand\",code=\"OK\"} 1"), "{text}");
        assert!(text.contains("terrace_agents_connected 2"), "{text}");
    }
}
