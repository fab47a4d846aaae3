//! The text form that metrics are told in, a line at a time: a name, perhaps labels, a value.
//!
//! No crate for it is both kept and free of what we do not need; a line is not much. Nothing is allocated: a member tells fifteen hundred
//! lines, and most of them nobody wants.

/// A line with a value.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Line<'a> {
    pub name: &'a str,
    /// Between the braces.
    labels: &'a str,
    pub value: f64,
}

/// The lines of a text that can be read; others are passed over.
pub fn lines(text: &str) -> impl Iterator<Item = Line<'_>> {
    text.lines().filter_map(line)
}

fn line(text: &str) -> Option<Line<'_>> {
    let text = text.trim_ascii();
    if text.is_empty() || text.starts_with('#') {
        return None;
    }
    let end = text.find(|c: char| c == '{' || c.is_ascii_whitespace())?;
    let (name, rest) = text.split_at(end);
    let (labels, rest) = match rest.strip_prefix('{') {
        None => ("", rest),
        Some(rest) => {
            let end = closing(rest)?;
            (&rest[..end], &rest[end + 1..])
        }
    };
    // A time may follow; a scrape is of now.
    let value = rest.split_ascii_whitespace().next()?.parse().ok()?;
    (!name.is_empty()).then_some(Line { name, labels, value })
}

/// Where the labels end: at the first closing brace that is not within quotes.
fn closing(text: &str) -> Option<usize> {
    let (mut quoted, mut escaped) = (false, false);
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if quoted => escaped = true,
            b'"' => quoted = !quoted,
            b'}' if !quoted => return Some(at),
            _ => {}
        }
    }
    None
}

impl<'a> Line<'a> {
    /// A label's value as it is written, escapes and all: those we ask for have none.
    pub fn label(&self, name: &str) -> Option<&'a str> {
        let mut rest = self.labels;
        loop {
            let (key, after) = rest.split_once("=\"")?;
            let end = quote(after)?;
            if key.trim_matches([',', ' ']) == name {
                return Some(&after[..end]);
            }
            rest = &after[end + 1..];
        }
    }
}

/// Where the quoted text ends.
fn quote(text: &str) -> Option<usize> {
    let mut escaped = false;
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'"' => return Some(at),
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn escape(text: &str) -> String {
        text.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n")
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(
            name in "[a-zA-Z_:][a-zA-Z0-9_:]{0,20}",
            labels in proptest::collection::btree_map("[a-z_]{1,8}", "[ -~é\n]{0,12}", 0..5),
            value: f64,
            comma: bool,
            time in proptest::option::of(0u64..2_000_000_000_000),
        ) {
            let all: Vec<String> = labels.iter().map(|(name, value)| format!("{name}=\"{}\"", escape(value))).collect();
            let inner = format!("{}{}", all.join(","), if comma && !all.is_empty() { "," } else { "" });
            let braces = if all.is_empty() { String::new() } else { format!("{{{inner}}}") };
            let time = time.map(|time| format!(" {time}")).unwrap_or_default();
            let text = format!("# HELP {name} text\n# TYPE {name} gauge\n{name}{braces} {value:e}{time}\n");
            let found: Vec<Line> = lines(&text).collect();
            prop_assert_eq!(found.len(), 1);
            prop_assert_eq!(found[0].name, &name);
            prop_assert!(found[0].value == value || value.is_nan() && found[0].value.is_nan());
            for (name, value) in &labels {
                prop_assert_eq!(found[0].label(name), Some(&*escape(value)));
            }
            prop_assert_eq!(found[0].label("NONE"), None);
        }

        #[test]
        fn nonsense_is_passed_over(text: String, braced in "[a{}\"=,\\\\ 1\n]{0,40}") {
            for line in lines(&text).chain(lines(&braced)) {
                let _ = line.label("le");
            }
        }
    }

    #[test]
    fn a_members_own_lines() {
        let text = "etcd_disk_wal_fsync_duration_seconds_bucket{le=\"+Inf\"} 6\ngrpc_server_started_total{grpc_method=\"Put\",grpc_type=\"unary\"} 2\nx 1e+06\n";
        let found: Vec<Line> = lines(text).collect();
        assert_eq!((found[0].label("le"), found[0].value), (Some("+Inf"), 6.0));
        assert_eq!((found[1].label("grpc_type"), found[2].value), (Some("unary"), 1_000_000.0));
    }
}
