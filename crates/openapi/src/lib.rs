//! APIs as OpenAPI documents, and OpenAPI documents as APIs.
//!
//! Pure: text in, [`Api`]s out, and back. What an API may be is the product's to check; what a document may be is checked here, and every
//! refusal says where in the document it is, as a JSON pointer. OpenAPI 3.0, 3.1 and Swagger 2.0 are read, 3.1 is written.
//!
//! What OpenAPI has no word for is in extensions, each of which an API reads back as it was:
//!
//! | extension | where | holds |
//! |---|---|---|
//! | `x-apigw-backend` | operation, path or document | the fields of the contract's `CreateApi` that say what is behind the API: `ServiceType`, `ServiceConfig`, … |
//! | `x-apigw-settings` | operation, path or document | its other fields: `Protocol`, `EnableCORS`, `OauthConfig`, `ConstantParameters`, … |
//! | `x-apigw-path` | operation | the path as the gateway matches it (`=/user`, `^~/user`, an expression), where the document's is another |
//! | `x-apigw-any` | path | the operation of all methods |
//! | `x-apigw-auth` | security scheme | `SECRET`, `APP` or `OAUTH` |
//!
//! Without `x-apigw-backend` the nearest `servers` is the back-end. A security scheme without `x-apigw-auth` is refused: to leave it out would
//! open an API that its author has closed. Cookies and bodies other than forms are not checked by the gateway and not read here.
//!
//! **Bounds:** bytes, values, operations, and the length of a chain of references. No reference leaves the document.

mod export;
mod import;
mod read;
mod refer;
mod sample;
pub mod sdk;
pub mod site;
pub mod zip;

use std::fmt;

use serde_json::{Map, Value};

pub use export::{Export, export};
pub use import::{Found, import};

/// Bytes of a document.
pub const LARGEST: usize = 2 << 20;
/// Operations of a document.
pub const MOST_OPERATIONS: usize = 1000;

/// How a document is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    Yaml,
    Json,
}

/// What a document says about one API. Words are the contract's.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Api {
    /// Also what other operations of the document call it by.
    pub name: String,
    pub description: String,
    pub path: String,
    /// In capitals; `ANY` for all.
    pub method: String,
    /// NONE, SECRET, APP or OAUTH.
    pub auth: String,
    pub parameters: Vec<Parameter>,
    /// Samples of what it answers; empty: none.
    pub success: String,
    pub failure: String,
    /// Fields of `CreateApi` that say what is behind it.
    pub backend: Map<String, Value>,
    /// Its other fields.
    pub settings: Map<String, Value>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Parameter {
    pub name: String,
    pub place: Place,
    /// string, int, long, float, double, number or boolean.
    pub kind: String,
    /// Empty: none.
    pub default: String,
    pub required: bool,
    pub description: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    Header,
    Query,
    Path,
    /// A field of a form.
    Body,
}

impl Place {
    pub fn as_str(self) -> &'static str {
        match self {
            Place::Header => "header",
            Place::Query => "query",
            Place::Path => "path",
            Place::Body => "body",
        }
    }
}

/// What is wrong with a document, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// JSON pointer; empty for the document itself.
    pub pointer: String,
    pub reason: String,
}

impl Fault {
    fn new(pointer: &str, reason: impl Into<String>) -> Self {
        Fault { pointer: pointer.to_owned(), reason: reason.into() }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.pointer.as_str() {
            "" => f.write_str(&self.reason),
            pointer => write!(f, "{pointer}: {}", self.reason),
        }
    }
}

impl std::error::Error for Fault {}

/// A pointer to what is called `name` below `pointer`.
fn below(pointer: &str, name: impl fmt::Display) -> String {
    format!("{pointer}/{}", name.to_string().replace('~', "~0").replace('/', "~1"))
}
