//! Clients of APIs as packages that install by themselves: nothing beyond what their language brings, a method for each API, its parameters
//! with their types, and the signature of key pairs.
//!
//! What an author wrote gets into code as texts and as names made of letters and digits, never as it is.

mod javascript;
mod python;

use std::collections::HashSet;

use crate::export::public_path;
use crate::site::Site;
use crate::{Api, Parameter, Place};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    Python,
    JavaScript,
}

/// The files of a package, by their paths.
pub fn sdk(language: Language, about: &Site, service: &str, apis: &[Api]) -> Vec<(String, String)> {
    match language {
        Language::Python => python::files(about, service, apis),
        Language::JavaScript => javascript::files(about, service, apis),
    }
}

/// Words of anything, in small letters.
fn words(text: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let mut small = false;
    let mut open = false;
    for c in text.chars() {
        if !c.is_ascii_alphanumeric() {
            open = false;
            continue;
        }
        if !open || (small && c.is_ascii_uppercase()) {
            found.push(String::new());
        }
        open = true;
        small = c.is_ascii_lowercase();
        if let Some(last) = found.last_mut() {
            last.push(c.to_ascii_lowercase());
        }
    }
    found
}

fn snake(words: &[String]) -> String {
    words.join("_")
}

fn camel(words: &[String]) -> String {
    let mut name = String::new();
    for (at, word) in words.iter().enumerate() {
        match (at, word.split_at_checked(1)) {
            (1.., Some((first, rest))) => {
                name.push_str(&first.to_ascii_uppercase());
                name.push_str(rest);
            }
            _ => name.push_str(word),
        }
    }
    name
}

/// A name in the spelling of a language that is none of its words and none that is taken.
fn unique(text: &str, spell: fn(&[String]) -> String, taken: &mut HashSet<String>) -> String {
    let mut words = words(text);
    if words.first().is_none_or(|word| word.starts_with(|c: char| c.is_ascii_digit())) {
        words.insert(0, "x".to_owned());
    }
    let plain = spell(&words);
    let mut name = plain.clone();
    let mut number = 2;
    while taken.contains(&name) {
        name = format!("{plain}{number}");
        number += 1;
    }
    taken.insert(name.clone());
    name
}

/// An API as a method.
struct Method<'a> {
    name: String,
    api: &'a Api,
    path: String,
    verb: &'a str,
    /// Parameters and what the method calls them, those that are needed first.
    parameters: Vec<(String, &'a Parameter)>,
}

impl Method<'_> {
    /// Those at a place.
    fn at(&self, place: Place) -> impl Iterator<Item = &(String, &Parameter)> {
        self.parameters.iter().filter(move |(_, one)| one.place == place)
    }
}

fn methods<'a>(apis: &'a [Api], spell: fn(&[String]) -> String, reserved: &[&str]) -> Vec<Method<'a>> {
    let kept = || -> HashSet<String> { reserved.iter().map(|word| (*word).to_owned()).collect() };
    let mut taken = kept();
    let mut found = Vec::new();
    for api in apis {
        let path = public_path(&api.path);
        let verb = if api.method == "ANY" { "GET" } else { api.method.as_str() };
        let said = if words(&api.name).is_empty() { format!("{verb} {path}").to_ascii_lowercase() } else { api.name.clone() };
        let name = unique(&said, spell, &mut taken);
        let mut names = kept();
        let mut parameters: Vec<(String, &Parameter)> = Vec::new();
        for one in api.parameters.iter().filter(|one| one.required).chain(api.parameters.iter().filter(|one| !one.required)) {
            parameters.push((unique(&one.name, spell, &mut names), one));
        }
        found.push(Method { name, api, path, verb, parameters });
    }
    found
}

/// As a text of Python and of JavaScript.
fn quoted(text: &str) -> String {
    // Two line ends that old engines do not take in texts.
    serde_json::Value::from(text).to_string().replace('\u{2028}', "\\u2028").replace('\u{2029}', "\\u2029")
}

/// On one line of a comment, without what would end it.
fn remark(text: &str) -> String {
    let plain: String = text.chars().map(|c| if c.is_control() || matches!(c, '\\' | '\u{2028}' | '\u{2029}') { ' ' } else { c }).collect();
    plain.replace("\"\"\"", "'''").replace("*/", "* /").trim_end_matches('"').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_names_and_each_is_there_once() {
        let mut taken: HashSet<String> = ["class".to_owned()].into();
        let mut name = |text: &str, spell: fn(&[String]) -> String| unique(text, spell, &mut taken);
        assert_eq!(name("listPets", snake), "list_pets");
        assert_eq!(name("list pets", snake), "list_pets2");
        assert_eq!(name("class", snake), "class2");
        assert_eq!(name("X-Request-ID", camel), "xRequestId");
        assert_eq!((name("7", snake), name("名", snake)), ("x_7".to_owned(), "x".to_owned()));
        assert_eq!(remark("a\"\"\"\n*/ b\""), "a''' * / b");
    }
}
