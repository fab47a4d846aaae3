//! `Page` and `Rp`, how the `cam` service pages: from 1, twenty a page.

use terrace_base::Page;

/// The contract bounds `Rp`; a page beyond the last is empty, however far.
pub(crate) fn page(number: Option<u64>, size: Option<u64>) -> Page {
    let limit = size.map_or(Page::DEFAULT_LIMIT, |n| i64::try_from(n).unwrap_or(i64::MAX));
    let before = i64::try_from(number.unwrap_or(1).saturating_sub(1)).unwrap_or(i64::MAX);
    Page { offset: before.saturating_mul(limit), limit }
}

/// A page of something small enough to have been read whole.
pub(crate) fn cut<T>(items: Vec<T>, page: Page) -> Vec<T> {
    let (skip, take) = (usize::try_from(page.offset).unwrap_or(usize::MAX), usize::try_from(page.limit).unwrap_or(0));
    items.into_iter().skip(skip).take(take).collect()
}

pub(crate) fn count<T>(items: &[T]) -> u64 {
    u64::try_from(items.len()).unwrap_or(u64::MAX)
}

/// A count for the wire.
pub(crate) fn total(count: i64) -> u64 {
    u64::try_from(count).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_count_from_one_and_never_overflow() {
        assert_eq!(page(None, None), Page { offset: 0, limit: 20 });
        assert_eq!(page(Some(3), Some(50)), Page { offset: 100, limit: 50 });
        assert_eq!(page(Some(u64::MAX), Some(200)).offset, i64::MAX);
        assert_eq!(cut(vec![1, 2, 3], page(Some(2), Some(2))), [3]);
        assert!(cut(vec![1, 2, 3], page(Some(u64::MAX), Some(2))).is_empty());
    }
}
