//! Offset and limit, as the contract pages everything.

use crate::{Error, Result};

/// A page that was checked: `offset` rows are skipped, at most `limit` returned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Page {
    pub offset: i64,
    pub limit: i64,
}

impl Page {
    pub const DEFAULT_LIMIT: i64 = 20;

    /// Checks a request's `Offset` and `Limit`; absent means 0 and [`Page::DEFAULT_LIMIT`].
    pub fn new(offset: Option<i64>, limit: Option<i64>, max_limit: i64) -> Result<Self> {
        let offset = offset.unwrap_or(0);
        let limit = limit.unwrap_or(Self::DEFAULT_LIMIT.min(max_limit));
        if offset < 0 {
            return Err(Error::invalid_value("Offset", offset, "0 or more"));
        }
        if !(1..=max_limit).contains(&limit) {
            return Err(Error::invalid_value("Limit", limit, &format!("1 to {max_limit}")));
        }
        Ok(Page { offset, limit })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bounds_are_named_in_the_refusal() {
        assert_eq!(Page::new(None, None, 100).unwrap(), Page { offset: 0, limit: 20 });
        let refusal = Page::new(Some(-1), None, 100).unwrap_err();
        assert_eq!(refusal.code(), "InvalidParameterValue");
        assert!(refusal.to_string().contains("Offset"));
        assert!(Page::new(None, Some(101), 100).unwrap_err().to_string().contains("1 to 100"));
    }
}
