//! From text to a value, within bounds.
//!
//! A YAML alias stands for all that its anchor does, so that a few lines can mean billions of values: they are counted while they are made.

use std::cell::Cell;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Number, Value};

use crate::{Encoding, Fault, LARGEST};

/// A large real document has some ten thousand.
const MOST_VALUES: usize = 200_000;

pub fn read(text: &str, encoding: Encoding) -> Result<Value, Fault> {
    if text.len() > LARGEST {
        return Err(Fault::new("", format!("the document has {} bytes, and at most {LARGEST} are allowed", text.len())));
    }
    let left = Cell::new(MOST_VALUES);
    match encoding {
        Encoding::Json => {
            let mut from = serde_json::Deserializer::from_str(text);
            let value = Counted(&left).deserialize(&mut from).map_err(|fault| Fault::new("", format!("this is not JSON: {fault}")))?;
            from.end().map_err(|fault| Fault::new("", format!("this is not JSON: {fault}")))?;
            Ok(value)
        }
        Encoding::Yaml => Counted(&left)
            .deserialize(yaml_serde::Deserializer::from_str(text))
            .map_err(|fault| Fault::new("", format!("this is not YAML: {fault}"))),
    }
}

#[derive(Clone, Copy)]
struct Counted<'a>(&'a Cell<usize>);

impl Counted<'_> {
    fn one<E: Error>(self) -> Result<(), E> {
        match self.0.get().checked_sub(1) {
            Some(left) => {
                self.0.set(left);
                Ok(())
            }
            None => Err(E::custom(format_args!("more than {MOST_VALUES} values"))),
        }
    }
}

impl<'de> DeserializeSeed<'de> for Counted<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Value, D::Error> {
        self.one()?;
        from.deserialize_any(self)
    }
}

/// Names are text even where YAML reads a number: `200:` is how statuses are written.
struct Name;

impl<'de> DeserializeSeed<'de> for Name {
    type Value = String;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<String, D::Error> {
        from.deserialize_string(self)
    }
}

impl Visitor<'_> for Name {
    type Value = String;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a name")
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<String, E> {
        Ok(name.to_owned())
    }
}

impl<'de> Visitor<'de> for Counted<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value that JSON has")
    }

    fn visit_unit<E: Error>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Value, E> {
        Number::from_f64(value).map(Value::Number).ok_or_else(|| E::custom("a number that JSON does not have"))
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let mut found = Vec::new();
        while let Some(item) = items.next_element_seed(self)? {
            found.push(item);
        }
        Ok(Value::Array(found))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Value, A::Error> {
        let mut found = Map::new();
        while let Some(name) = fields.next_key_seed(Name)? {
            let value = fields.next_value_seed(self)?;
            if found.contains_key(&name) {
                return Err(A::Error::custom(format_args!("`{name}` is there twice")));
            }
            found.insert(name, value);
        }
        Ok(Value::Object(found))
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn both_ways_of_writing_mean_the_same() {
        let yaml = "a: [1, -2, 1.5, true, null, x]\nresponses:\n  200: {ok: \"yes\"}\n";
        let expected = json!({"a": [1, -2, 1.5, true, null, "x"], "responses": {"200": {"ok": "yes"}}});
        assert_eq!(read(yaml, Encoding::Yaml).unwrap(), expected);
        assert_eq!(read(&expected.to_string(), Encoding::Json).unwrap(), expected);
        // JSON is YAML.
        assert_eq!(read(&expected.to_string(), Encoding::Yaml).unwrap(), expected);
    }

    #[test]
    fn what_grows_without_bound_is_refused() {
        let mut bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n".to_owned();
        for level in 1..12 {
            let below = level - 1;
            bomb.push_str(&format!("a{level}: &a{level} [{}]\n", vec![format!("*a{below}"); 10].join(", ")));
        }
        let started = std::time::Instant::now();
        assert!(read(&bomb, Encoding::Yaml).is_err());
        assert!(started.elapsed().as_secs() < 10);
        assert!(read(&"[".repeat(100_000), Encoding::Yaml).is_err());
        assert!(read(&"[".repeat(100_000), Encoding::Json).is_err());
        assert!(read(&"x".repeat(LARGEST + 1), Encoding::Yaml).is_err());
        for (text, encoding) in
            [("{", Encoding::Json), ("{} {}", Encoding::Json), ("a: b: c", Encoding::Yaml), ("a: 1\na: 2", Encoding::Yaml)]
        {
            assert!(read(text, encoding).is_err(), "{text}");
        }
    }
}
