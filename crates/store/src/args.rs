//! Values on their way into a statement. Every NULL keeps its type, because PostgreSQL wants to know it.

use sqlx::Arguments as _;
use sqlx::postgres::PgArguments;
use sqlx::sqlite::SqliteArguments;
use terrace_base::{AccountId, AppId, Error, Result, Timestamp, UserId};

/// One parameter of a statement; `None` is a NULL of that type.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    Int(Option<i64>),
    Bool(Option<bool>),
    Float(Option<f64>),
    Text(Option<String>),
    Bytes(Option<Vec<u8>>),
}

/// The parameters of a statement, in order; see [`args!`](crate::args!).
pub type Args = Vec<Value>;

/// Builds [`Args`]: `args![&name, now, Some(5), None::<String>]`.
#[macro_export]
macro_rules! args {
    ($($value:expr),* $(,)?) => {
        <$crate::Args>::from([$($crate::Value::from($value)),*])
    };
}

/// Rust types that have a column type, so that `None` of them is a typed NULL.
pub trait Typed {
    #[doc(hidden)]
    const NULL: Value;
}

macro_rules! values {
    ($($type:ty => $kind:ident $convert:expr;)*) => {$(
        impl From<$type> for Value {
            fn from(value: $type) -> Self {
                let convert: fn($type) -> _ = $convert;
                Value::$kind(Some(convert(value)))
            }
        }

        impl Typed for $type {
            const NULL: Value = Value::$kind(None);
        }
    )*};
}
values! {
    i64 => Int |v| v;
    i32 => Int i64::from;
    u32 => Int i64::from;
    u16 => Int i64::from;
    u8 => Int i64::from;
    bool => Bool |v| v;
    f64 => Float |v| v;
    &str => Text str::to_owned;
    String => Text |v| v;
    &String => Text String::clone;
    Vec<u8> => Bytes |v| v;
    &[u8] => Bytes <[u8]>::to_vec;
    &Vec<u8> => Bytes Vec::clone;
    Timestamp => Int |v| v.0;
    AccountId => Int AccountId::db;
    UserId => Int UserId::db;
    AppId => Int AppId::db;
}

impl<T: Typed> From<Option<T>> for Value
where
    Value: From<T>,
{
    fn from(value: Option<T>) -> Self {
        value.map_or(T::NULL, Value::from)
    }
}

impl<T: Typed + Clone> From<&Option<T>> for Value
where
    Value: From<T>,
{
    fn from(value: &Option<T>) -> Self {
        value.clone().into()
    }
}

impl Value {
    /// Refuses what one of the engines would refuse or change, so that both behave alike.
    fn check(&self) -> Result<()> {
        match self {
            Value::Text(Some(text)) if text.contains('\0') => Err(Error::internal("text with the character NUL cannot be stored")),
            Value::Float(Some(number)) if number.is_nan() => Err(Error::internal("NaN cannot be stored")),
            _ => Ok(()),
        }
    }
}

macro_rules! bind {
    ($function:ident, $arguments:ty) => {
        pub(crate) fn $function(values: Args) -> Result<$arguments> {
            let mut bound = <$arguments>::default();
            bound.reserve(values.len(), 0);
            for value in values {
                value.check()?;
                match value {
                    Value::Int(v) => bound.add(v),
                    Value::Bool(v) => bound.add(v),
                    // SQLite drops the sign of -0.0; adding zero does so everywhere.
                    Value::Float(v) => bound.add(v.map(|v| v + 0.0)),
                    Value::Text(v) => bound.add(v),
                    Value::Bytes(v) => bound.add(v),
                }
                .map_err(Error::internal)?;
            }
            Ok(bound)
        }
    };
}
bind!(for_sqlite, SqliteArguments);
bind!(for_postgres, PgArguments);
