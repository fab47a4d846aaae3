//! Host names of one's own.

/// The name in one spelling; `None`: it is no host name that could be bound.
pub fn read(text: &str) -> Option<String> {
    let name = text.trim_end_matches('.').to_ascii_lowercase();
    let label = |label: &str| {
        (1..=63).contains(&label.len())
            && label.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    // An address is no name: nothing could tell whose it is.
    let numeric = name.rsplit('.').next().is_some_and(|last| last.bytes().all(|b| b.is_ascii_digit()));
    (name.len() <= 253 && name.contains('.') && !numeric && name.split('.').all(label)).then_some(name)
}

/// Whether it is one that services have by themselves: nobody takes those.
pub fn is_ours(name: &str, domain: &str) -> bool {
    name == domain || name.strip_suffix(domain).is_some_and(|rest| rest.ends_with('.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_read_in_one_spelling() {
        assert_eq!(read("Shop.Example.com."), Some("shop.example.com".into()));
        for bad in ["", "localhost", "a..b", "-a.com", "a-.com", "a_b.com", "10.1.2.3", "a.com:80", "*.example.com", "http://a.com"] {
            assert_eq!(read(bad), None, "{bad}");
        }
        assert!(is_ours("x.apigw.localhost", "apigw.localhost") && !is_ours("xapigw.localhost", "apigw.localhost"));
    }
}
