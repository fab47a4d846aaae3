//! What a caller reads, in the caller's language.
//!
//! The English sentence is the key (as in gettext): code says `text!("command {id} does not exist", id = …)`, and
//! `messages/zh-CN.json` maps the English template to the Chinese one. `cargo xtask tidy` fails when a template has no
//! translation, or a translation no template.

use std::collections::HashMap;
use std::fmt;
use std::sync::LazyLock;

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
        let template = match lang {
            Lang::En => self.template,
            Lang::Zh => CATALOGUE.get(self.template).map_or(self.template, String::as_str),
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
            match self.args.iter().find(|(name, _)| *name == &after[..close]) {
                Some((_, value)) => out.push_str(value),
                None => out.push_str(&rest[open..open + close + 2]),
            }
            rest = &after[close + 1..];
        }
        out.push_str(rest);
        out
    }
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
