//! The contract as data. The values are generated into each `api-<service>` crate; nothing here is mutable.

/// One service of the contract, such as `tat` in version `2020-10-28`.
#[derive(Debug)]
pub struct Service {
    pub name: &'static str,
    pub version: &'static str,
    pub title: &'static str,
    /// Sorted by name.
    pub actions: &'static [&'static ActionMeta],
    pub structs: &'static [&'static Struct],
    /// The service's own error codes and their meaning.
    pub errors: &'static [(&'static str, &'static str)],
}

/// What a caller needs beyond a valid signature.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Access {
    /// `sign`: any user of the account, unless a policy denies it.
    Sign,
    /// `sign+authorize`: a policy has to allow it.
    SignAndAuthorize,
}

#[derive(Debug)]
pub struct ActionMeta {
    pub service: &'static str,
    pub version: &'static str,
    pub name: &'static str,
    pub summary: &'static str,
    pub access: Access,
    /// Changes state or issues credentials: such calls are audited.
    pub mutating: bool,
    /// Ours, beyond the printed contract.
    pub extension: bool,
    pub multipart: bool,
    /// Requests per second for one account in one region.
    pub rate_per_s: u32,
    pub region_required: bool,
    pub resources: &'static [ResourceField],
    pub input: &'static [Field],
    pub output: &'static [Field],
    pub errors: &'static [&'static str],
}

/// An input field that names resources, for policies: `qcs::<service>:<region>:uin/<account>:<kind>/<value>`.
#[derive(Debug)]
pub struct ResourceField {
    pub kind: &'static str,
    pub field: &'static str,
    /// The field holds a name, or may be left out: the handler finds the resource and calls `Cx::allow` itself.
    pub lookup: bool,
}

#[derive(Debug)]
pub struct Struct {
    pub name: &'static str,
    pub doc: &'static str,
    pub fields: &'static [Field],
}

#[derive(Debug)]
pub struct Field {
    pub name: &'static str,
    pub ty: Type,
    pub required: bool,
    pub nullable: bool,
    /// Never written to a log or the audit record.
    pub secret: bool,
    pub rules: &'static Rules,
    pub doc: &'static str,
    pub example: &'static str,
}

impl Field {
    /// The neutral field, for `..Field::NONE` in generated tables.
    pub const NONE: Field =
        Field { name: "", ty: Type::String, required: false, nullable: false, secret: false, rules: &Rules::NONE, doc: "", example: "" };
}

#[derive(Clone, Copy, Debug)]
pub enum Type {
    String,
    Int,
    Uint,
    Bool,
    Float,
    /// A date and time as text, `YYYY-MM-DD hh:mm:ss` or ISO 8601: the contract's examples use both.
    Datetime,
    Struct(&'static Struct),
    Array(&'static Type),
}

impl Type {
    /// How messages and help name the type.
    pub fn describe(&self) -> String {
        match self {
            Type::String => "a string".into(),
            Type::Int => "an integer".into(),
            Type::Uint => "an integer of 0 or more".into(),
            Type::Bool => "true or false".into(),
            Type::Float => "a number".into(),
            Type::Datetime => "a date and time as a string".into(),
            Type::Struct(s) => format!("an object ({})", s.name),
            Type::Array(inner) => format!("a list, each {}", inner.describe()),
        }
    }
}

/// What the contract allows beyond the type. Absent bounds are `None`; lists empty.
#[derive(Debug)]
pub struct Rules {
    pub one_of: &'static [&'static str],
    pub min: Option<i64>,
    pub max: Option<i64>,
    /// Lengths count characters, not bytes.
    pub min_len: Option<usize>,
    pub max_len: Option<usize>,
    pub min_items: Option<usize>,
    pub max_items: Option<usize>,
    /// Anchored, in the `regex` crate's syntax.
    pub pattern: Option<&'static str>,
    /// For a list of `{Name, Values}` filters: the names the action knows; a trailing `*` stands for any rest.
    pub filters: &'static [&'static str],
}

impl Rules {
    pub const NONE: Rules = Rules {
        one_of: &[],
        min: None,
        max: None,
        min_len: None,
        max_len: None,
        min_items: None,
        max_items: None,
        pattern: None,
        filters: &[],
    };
}
