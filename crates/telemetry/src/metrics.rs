//! The process's metrics, in the Prometheus text form at `/metrics`.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use prometheus_client::collector::Collector;
use prometheus_client::encoding::text::encode;
use prometheus_client::encoding::{DescriptorEncoder, EncodeLabelSet, MetricEncoder, NoLabelSet};
use prometheus_client::metrics::MetricType;
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

    /// Numbers that somebody counts for himself, asked for at each scrape.
    pub fn ask(&self, read: impl Fn() -> Vec<Reading> + Send + Sync + 'static) {
        self.registry.lock().unwrap_or_else(PoisonError::into_inner).register_collector(Box::new(Asked(Box::new(read))));
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

/// One metric as it is now, exported as `terrace_<name>`.
#[derive(Clone, Debug)]
pub struct Reading {
    pub name: &'static str,
    pub help: &'static str,
    pub value: Value,
}

#[derive(Clone, Debug)]
pub enum Value {
    /// Numbers that only grow, each with its labels' names and values; one without labels is alone.
    Counts(Vec<(Vec<(&'static str, String)>, u64)>),
    /// A number that comes and goes.
    Level(i64),
    /// How many fell into each bucket, by its upper bound, and the sum of all.
    Spread { buckets: Vec<(f64, u64)>, sum: f64 },
}

struct Asked(Box<dyn Fn() -> Vec<Reading> + Send + Sync>);

impl std::fmt::Debug for Asked {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Asked")
    }
}

impl Collector for Asked {
    fn encode(&self, mut encoder: DescriptorEncoder) -> Result<(), std::fmt::Error> {
        for Reading { name, help, value } in (self.0)() {
            let kind = match &value {
                Value::Counts(_) => MetricType::Counter,
                Value::Level(_) => MetricType::Gauge,
                Value::Spread { .. } => MetricType::Histogram,
            };
            let mut metric: MetricEncoder<'_> = encoder.encode_descriptor(name, help, None, kind)?;
            match value {
                Value::Counts(counts) => {
                    for (labels, count) in counts {
                        match labels.is_empty() {
                            true => metric.encode_counter::<NoLabelSet, u64, f64>(&count, None)?,
                            false => metric.encode_family(&labels)?.encode_counter::<NoLabelSet, u64, f64>(&count, None)?,
                        }
                    }
                }
                Value::Level(level) => metric.encode_gauge(&level)?,
                Value::Spread { buckets, sum } => {
                    let count = buckets.iter().map(|(_, count)| count).sum();
                    metric.encode_histogram::<NoLabelSet>(sum, count, &buckets, None)?;
                }
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_counts_for_himself_is_asked() {
        let metrics = Metrics::default();
        metrics.ask(|| {
            let counts = vec![(vec![("class", "2xx".to_owned())], 3), (vec![("class", "5xx".to_owned())], 1)];
            vec![
                Reading { name: "doors", help: "Doors", value: Value::Counts(counts) },
                Reading { name: "windows", help: "Windows", value: Value::Counts(vec![(Vec::new(), 7)]) },
                Reading { name: "open", help: "Open", value: Value::Level(2) },
                Reading { name: "seconds", help: "Time", value: Value::Spread { buckets: vec![(0.5, 1), (f64::MAX, 2)], sum: 4.5 } },
            ]
        });
        let text = metrics.encode();
        for line in [
            "terrace_doors_total{class=\"2xx\"} 3",
            "terrace_doors_total{class=\"5xx\"} 1",
            "terrace_windows_total 7",
            "terrace_open 2",
            "terrace_seconds_bucket{le=\"0.5\"} 1",
            "terrace_seconds_bucket{le=\"+Inf\"} 3",
            "terrace_seconds_count 3",
            "terrace_seconds_sum 4.5",
        ] {
            assert!(text.lines().any(|found| found == line), "{line}\n{text}");
        }
    }

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
