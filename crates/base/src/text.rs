//! What a caller reads, in the caller's language.
//!
//! The English sentence is the key (as in gettext): code says `text!("command {id} does not exist", id = …)`, and
//! `messages/zh-CN.json` maps the English template to the Chinese one. `cargo xtask tidy` fails when a template has no
//! translation, or a translation no template.

use std::collections::HashMap;
use std::fmt;
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

/// The languages messages are kept in.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Lang {
    #[default]
    En,
    Zh,
}

impl Lang {
    /// Reads `X-TC-Language` / `Language`; anything but `zh-CN` is English.
    pub fn from_header(value: Option<&str>) -> Self {
        match value {
            Some(v) if v.eq_ignore_ascii_case("zh-CN") => Lang::Zh,
            _ => Lang::En,
        }
    }
}

/// A message template with its arguments, rendered only when the language is known.
#[derive(Clone, PartialEq, Eq)]
pub struct Text {
    template: &'static str,
    args: Vec<(&'static str, String)>,
}

impl Text {
    #[doc(hidden)]
    pub fn from_parts(template: &'static str, args: Vec<(&'static str, String)>) -> Self {
        Text { template, args }
    }

    pub fn render(&self, lang: Lang) -> String {
        render(self.template, lang, |name| self.args.iter().find(|(known, _)| *known == name).map(|(_, value)| value.as_str()))
    }

    /// The message as data, for what is told now and rendered later, perhaps by another release.
    pub fn keep(&self) -> Kept {
        let args = self.args.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect();
        Kept { template: self.template.to_owned(), args }
    }
}

/// A [`Text`] that was written down. A template that this release does not know any more is rendered in English.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Kept {
    template: String,
    args: Vec<(String, String)>,
}

impl Kept {
    pub fn render(&self, lang: Lang) -> String {
        render(&self.template, lang, |name| self.args.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str()))
    }
}

fn render<'a>(template: &str, lang: Lang, value_of: impl Fn(&str) -> Option<&'a str>) -> String {
    let template = match lang {
        Lang::En => template,
        Lang::Zh => CATALOGUE.get(template).map_or(template, String::as_str),
    };
    let mut out = String::with_capacity(template.len() + 32);
    let mut rest = template;
    while let Some(open) = rest.find('{') {
        out.push_str(&rest[..open]);
        let after = &rest[open + 1..];
        let Some(close) = after.find('}') else {
            out.push_str(&rest[open..]);
            return out;
        };
        match value_of(&after[..close]) {
            Some(value) => out.push_str(value),
            None => out.push_str(&rest[open..open + close + 2]),
        }
        rest = &after[close + 1..];
    }
    out.push_str(rest);
    out
}

impl fmt::Debug for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.render(Lang::En))
    }
}

/// Builds a [`Text`]: `text!("{field} is missing", field = name)`.
#[macro_export]
macro_rules! text {
    ($template:literal $(, $name:ident = $value:expr)* $(,)?) => {
        $crate::text::Text::from_parts($template, vec![$((stringify!($name), $value.to_string())),*])
    };
}

/// The Chinese catalogue: English template to Chinese template.
pub static CATALOGUE: LazyLock<HashMap<String, String>> = LazyLock::new(|| {
    serde_json::from_str(include_str!("../messages/zh-CN.json")).expect("messages/zh-CN.json is checked by this crate's tests")
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arguments_are_filled_in_either_language() {
        let message = text!("the parameter `{field}` is missing", field = "Limit");
        assert_eq!(message.render(Lang::En), "the parameter `Limit` is missing");
        assert_eq!(message.render(Lang::Zh), "缺少参数 `Limit`");
    }

    #[test]
    fn what_is_kept_is_still_in_two_languages() {
        let kept = serde_json::to_string(&text!("the parameter `{field}` is missing", field = "Limit").keep()).unwrap();
        let kept: Kept = serde_json::from_str(&kept).unwrap();
        assert_eq!((&*kept.render(Lang::En), &*kept.render(Lang::Zh)), ("the parameter `Limit` is missing", "缺少参数 `Limit`"));
        let gone: Kept = serde_json::from_str(r#"{"template": "once said of {who}", "args": [["who", "m-0"]]}"#).unwrap();
        assert_eq!(gone.render(Lang::Zh), "once said of m-0");
    }

    #[test]
    fn values_are_never_taken_for_placeholders() {
        let message = text!("the parameter `{field}` is missing", field = "{field}{x");
        assert_eq!(message.render(Lang::En), "the parameter `{field}{x` is missing");
    }

    #[test]
    fn translations_use_the_placeholders_of_their_template() {
        let names = |s: &str| {
            let mut found: Vec<String> = s.split('{').skip(1).filter_map(|p| p.split_once('}')).map(|(n, _)| n.to_owned()).collect();
            found.sort();
            found
        };
        for (english, chinese) in CATALOGUE.iter() {
            assert_eq!(names(english), names(chinese), "{english}");
        }
    }
}
