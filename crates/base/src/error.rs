//! The one error type of the control plane.
//!
//! It keeps apart what the caller may read (`code`, `text`) and what only the log may read (`cause`): a database's
//! complaint never reaches the wire. The codes are the contract's; `code_of_contract` tests elsewhere check that
//! every code a product uses is one of them.

use std::fmt;

use crate::text;
use crate::text::{Lang, Text};

pub type Result<T, E = Error> = std::result::Result<T, E>;

type Cause = Box<dyn std::error::Error + Send + Sync>;

/// A refusal or a failure, with a contract code such as `InvalidParameterValue.InvalidCommandId`.
pub struct Error(Box<Inner>);

struct Inner {
    code: &'static str,
    text: Text,
    cause: Option<Cause>,
}

impl Error {
    pub fn new(code: &'static str, text: Text) -> Self {
        Error(Box::new(Inner { code, text, cause: None }))
    }

    /// Something inside broke. The caller reads a fixed sentence; the cause goes to the log.
    pub fn internal(cause: impl Into<Cause>) -> Self {
        Error::new("InternalError", text!("an internal error occurred, please retry and report the RequestId if it persists"))
            .caused_by(cause)
    }

    pub fn caused_by(mut self, cause: impl Into<Cause>) -> Self {
        self.0.cause = Some(cause.into());
        self
    }

    pub fn missing(field: &str) -> Self {
        Error::new("MissingParameter", text!("the parameter `{field}` is missing", field = field))
    }

    /// A value of the right type that is not allowed; says which field, which value and what was allowed.
    pub fn invalid_value(field: &str, value: impl fmt::Display, allowed: &str) -> Self {
        Error::invalid_value_code("InvalidParameterValue", field, value, allowed)
    }

    /// [`Error::invalid_value`] with a service's own finer code.
    pub fn invalid_value_code(code: &'static str, field: &str, value: impl fmt::Display, allowed: &str) -> Self {
        Error::new(
            code,
            text!(
                "the value `{value}` of the parameter `{field}` is not allowed; allowed: {allowed}",
                value = shorten(&value.to_string()),
                field = field,
                allowed = allowed
            ),
        )
    }

    pub fn not_found(code: &'static str, kind: &str, id: impl fmt::Display) -> Self {
        Error::new(code, text!("the {kind} `{id}` does not exist", kind = kind, id = shorten(&id.to_string())))
    }

    pub fn code(&self) -> &'static str {
        self.0.code
    }

    pub fn text(&self) -> &Text {
        &self.0.text
    }

    pub fn message(&self, lang: Lang) -> String {
        self.0.text.render(lang)
    }

    pub fn cause(&self) -> Option<&(dyn std::error::Error + Send + Sync + 'static)> {
        self.0.cause.as_deref()
    }

    /// Whether the fault is ours rather than the caller's: such errors are logged with their cause.
    pub fn is_internal(&self) -> bool {
        self.0.code.starts_with("InternalError")
    }
}

/// Values are echoed to whoever sent them, but a megabyte of them helps nobody.
fn shorten(value: &str) -> String {
    const SHOWN: usize = 120;
    match value.char_indices().nth(SHOWN) {
        Some((cut, _)) => format!("{}…", &value[..cut]),
        None => value.to_owned(),
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.0.code, self.0.text.render(Lang::En))
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}")?;
        let mut next: Option<&(dyn std::error::Error + 'static)> = self.0.cause.as_deref().map(|c| c as _);
        while let Some(cause) = next {
            write!(f, ": {cause}")?;
            next = cause.source();
        }
        Ok(())
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.0.cause.as_deref().map(|c| c as _)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cause_stays_out_of_the_message() {
        let error = Error::internal("disk on fire");
        assert!(!error.message(Lang::En).contains("fire"));
        assert!(format!("{error:?}").contains("fire"));
        assert!(error.is_internal());
    }

    #[test]
    fn long_values_are_cut() {
        let error = Error::invalid_value("Name", "é".repeat(10_000), "at most 60 characters");
        assert!(error.to_string().len() < 500);
    }
}
