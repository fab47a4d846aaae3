//! From the text of a condition to its tree, or to the column where it is wrong.

use std::fmt;

use ipnet::IpNet;
use regex::{Regex, RegexBuilder};

use super::{Condition, Constant, Networks, Node, Operand, Operator, Parameter, Pattern, Position};

/// Longest condition.
pub(super) const MOST_BYTES: usize = 4_096;

/// How deep parentheses and `not` may stand in each other: reading and asking recurse that far.
const MOST_DEPTH: usize = 32;

/// Memory of one compiled regular expression, and of what each thread remembers while it asks one.
const MOST_REGEX: usize = 1 << 20;
const MOST_REMEMBERED: usize = 256 << 10;

/// Why a text is no condition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Which character, from 1.
    pub column: usize,
    what: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "column {}: {}", self.column, self.what)
    }
}

impl std::error::Error for Fault {}

pub(super) fn condition(text: &str) -> Result<Condition, Fault> {
    if text.len() > MOST_BYTES {
        return Err(Fault { column: 1, what: format!("a condition has at most {MOST_BYTES} bytes, this one has {}", text.len()) });
    }
    let mut reader = Reader { text, at: 0, depth: 0 };
    let node = reader.any()?;
    reader.space();
    if reader.at < text.len() {
        return Err(reader.fault("`and`, `or` or the end of the condition was expected"));
    }
    Ok(Condition(node))
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
    depth: usize,
}

impl<'a> Reader<'a> {
    fn any(&mut self) -> Result<Node, Fault> {
        let first = self.all()?;
        let mut nodes = vec![first];
        while self.keyword("or") {
            nodes.push(self.all()?);
        }
        Ok(one_or(nodes, Node::Any))
    }

    fn all(&mut self) -> Result<Node, Fault> {
        let first = self.one()?;
        let mut nodes = vec![first];
        while self.keyword("and") {
            nodes.push(self.one()?);
        }
        Ok(one_or(nodes, Node::All))
    }

    fn one(&mut self) -> Result<Node, Fault> {
        self.space();
        if self.depth == MOST_DEPTH {
            return Err(self.fault(&format!("parentheses and `not` stand in each other more than {MOST_DEPTH} deep")));
        }
        self.depth += 1;
        let node = if self.keyword("not") {
            Node::Not(Box::new(self.one()?))
        } else if self.sign("(") {
            let node = self.any()?;
            self.need(")")?;
            node
        } else {
            self.test()?
        };
        self.depth -= 1;
        Ok(node)
    }

    /// One comparison or call.
    fn test(&mut self) -> Result<Node, Fault> {
        for (word, value) in [("true", true), ("false", false)] {
            if self.keyword(word) {
                return Ok(Node::Always(value));
            }
        }
        if self.call("exists")? {
            let parameter = self.parameter()?;
            self.need(")")?;
            return Ok(Node::Exists(parameter));
        }
        if self.call("regex")? {
            let parameter = self.parameter()?;
            self.need(",")?;
            let pattern = self.pattern(Pattern::regex)?;
            self.need(")")?;
            return Ok(Node::Matches(parameter, pattern));
        }
        if self.call("random")? {
            self.need(")")?;
            let operator = self.operator().ok_or_else(|| self.fault("an operator was expected: =, !=, <, <=, > or >="))?;
            self.space();
            let from = self.at;
            return match self.constant()? {
                constant @ (Constant::Integer(_) | Constant::Number(_)) => Ok(Node::Compare(Operand::Random, operator, constant)),
                _ => Err(self.fault_at(from, "Random() is compared with a number from 0 to 1")),
            };
        }
        let parameter = self.parameter()?;
        if self.keyword("in_cidr") {
            return Ok(Node::Within(parameter, self.networks()?));
        }
        if self.keyword("like") {
            return Ok(Node::Matches(parameter, self.pattern(Pattern::like)?));
        }
        if self.sign("~") {
            return Ok(Node::Matches(parameter, self.pattern(Pattern::regex)?));
        }
        let operator =
            self.operator().ok_or_else(|| self.fault("an operator was expected: =, ==, !=, <, <=, >, >=, ~, like or in_cidr"))?;
        let constant = match self.constant()? {
            // Documented in capitals, written in small letters in the sample.
            Constant::Text(text) if parameter.position == Position::System && &*parameter.name == "httpscheme" => {
                Constant::Text(text.to_ascii_lowercase().into())
            }
            constant => constant,
        };
        Ok(Node::Compare(Operand::Parameter(parameter), operator, constant))
    }

    fn parameter(&mut self) -> Result<Parameter, Fault> {
        self.space();
        let from = self.at;
        let dollar = self.rest().starts_with('$');
        self.at += usize::from(dollar);
        let word = self.word(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
        if word.is_empty() {
            return Err(self.fault_at(from, "a condition was expected, such as header.name = 'value'"));
        }
        let place = word.to_ascii_lowercase();
        let dotted = self.rest().starts_with('.');
        if !dotted {
            return match place.as_str() {
                "path" => Ok(Parameter { position: Position::Path, name: "".into() }),
                "method" | "host" | "clientip" | "httpscheme" | "clientua" => {
                    Ok(Parameter { position: Position::System, name: place.into() })
                }
                _ => Err(self.fault_at(
                    from,
                    "a parameter was expected: header.name, query.name, cookie.name, path, path.name, sysparam.name, method or host",
                )),
            };
        }
        self.at += 1;
        let name = self.word(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'.'));
        if name.is_empty() {
            return Err(self.fault("a name of letters, digits, `_`, `-` and `.` was expected"));
        }
        let (position, name) = match place.as_str() {
            "header" => (Position::Header, name.into()),
            "query" => (Position::Query, name.into()),
            "cookie" => (Position::Cookie, name.into()),
            "path" => (Position::Path, name.into()),
            "sysparam" => (Position::System, name.to_ascii_lowercase().into()),
            // Documented: what does not exist is false, not a fault. Nothing of the system has a dot in its name.
            other => (Position::System, format!("{other}.{}", name.to_ascii_lowercase()).into()),
        };
        Ok(Parameter { position, name })
    }

    fn operator(&mut self) -> Option<Operator> {
        self.space();
        let signs = [
            ("==", Operator::Equal),
            ("=", Operator::Equal),
            ("!=", Operator::Unequal),
            ("<=", Operator::AtMost),
            ("<", Operator::Less),
            (">=", Operator::AtLeast),
            (">", Operator::More),
        ];
        signs.into_iter().find(|(sign, _)| self.sign(sign)).map(|(_, operator)| operator)
    }

    fn constant(&mut self) -> Result<Constant, Fault> {
        self.space();
        for (word, value) in [("true", true), ("false", false)] {
            if self.keyword(word) {
                return Ok(Constant::Boolean(value));
            }
        }
        let from = self.at;
        match self.rest().bytes().next() {
            Some(b'\'' | b'"') => self.quoted().map(|text| Constant::Text(text.into())),
            Some(b'-' | b'0'..=b'9') => {
                self.at += 1;
                let mut before = b' ';
                let number = self.word(|byte| {
                    let sign = matches!(byte, b'-' | b'+') && matches!(before, b'e' | b'E');
                    before = byte;
                    sign || byte.is_ascii_alphanumeric() || byte == b'.'
                });
                let text = &self.text[from..from + 1 + number.len()];
                let integer = text.parse().map(Constant::Integer).ok();
                let float = || {
                    let float = text.contains(['.', 'e', 'E']).then(|| text.parse::<f64>().ok()).flatten();
                    float.filter(|number| number.is_finite()).map(Constant::Number)
                };
                integer
                    .or_else(float)
                    .ok_or_else(|| self.fault_at(from, "a number was expected: an integer of 64 bits, or one with a point such as 0.5"))
            }
            _ => Err(self.fault("a value was expected: 'text', 1001, 0.5, true or false")),
        }
    }

    fn pattern(&mut self, compile: impl Fn(&str) -> Result<Pattern, String>) -> Result<Pattern, Fault> {
        self.space();
        let from = self.at;
        let text = self.quoted()?;
        compile(&text).map_err(|reason| self.fault_at(from, &reason))
    }

    fn networks(&mut self) -> Result<Networks, Fault> {
        self.space();
        let from = self.at;
        let text = self.quoted()?;
        let network = |text: &str| {
            let address = text.parse::<std::net::IpAddr>().map(IpNet::from);
            address.or_else(|_| text.parse::<IpNet>()).map(|network| network.trunc())
        };
        let networks = text.split(',').map(str::trim).map(|text| {
            network(text).map_err(|_| self.fault_at(from, &format!("`{text}` is neither an address nor a network such as 10.0.0.0/8")))
        });
        networks.collect::<Result<_, _>>().map(Networks)
    }

    /// A text in quotes of either kind; the kind it stands in is written twice to mean itself.
    fn quoted(&mut self) -> Result<String, Fault> {
        self.space();
        let from = self.at;
        let Some(quote) = self.rest().chars().next().filter(|first| matches!(first, '\'' | '"')) else {
            return Err(self.fault("a text in quotes was expected"));
        };
        let mut text = String::new();
        self.at += 1;
        loop {
            let Some(end) = self.rest().find(quote) else {
                return Err(self.fault_at(from, &format!("the closing {quote} of this text is missing")));
            };
            text.push_str(&self.rest()[..end]);
            self.at += end + 1;
            if !self.rest().starts_with(quote) {
                return Ok(text);
            }
            text.push(quote);
            self.at += 1;
        }
    }

    fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }

    fn space(&mut self) {
        self.at += self.rest().len() - self.rest().trim_start().len();
    }

    /// ASCII only, so that the end is between characters.
    fn word(&mut self, mut part: impl FnMut(u8) -> bool) -> &'a str {
        let rest = self.rest();
        let end = rest.bytes().position(|byte| !part(byte)).unwrap_or(rest.len());
        self.at += end;
        &rest[..end]
    }

    fn sign(&mut self, sign: &str) -> bool {
        self.space();
        let found = self.rest().starts_with(sign);
        self.at += if found { sign.len() } else { 0 };
        found
    }

    fn need(&mut self, sign: &str) -> Result<(), Fault> {
        if self.sign(sign) { Ok(()) } else { Err(self.fault(&format!("`{sign}` was expected"))) }
    }

    /// In any case of letters, and not as the beginning of a longer word or of a parameter's place.
    fn keyword(&mut self, keyword: &str) -> bool {
        self.space();
        let rest = self.rest();
        let found = rest.get(..keyword.len()).is_some_and(|word| word.eq_ignore_ascii_case(keyword))
            && !rest[keyword.len()..].starts_with(|next: char| next.is_ascii_alphanumeric() || matches!(next, '_' | '.' | '-'));
        self.at += if found { keyword.len() } else { 0 };
        found
    }

    /// A function's name and its opening parenthesis.
    fn call(&mut self, name: &str) -> Result<bool, Fault> {
        if !self.keyword(name) {
            return Ok(false);
        }
        self.need("(").map(|()| true)
    }

    fn fault(&self, what: &str) -> Fault {
        self.fault_at(self.at, what)
    }

    fn fault_at(&self, at: usize, what: &str) -> Fault {
        Fault { column: self.text[..at].chars().count() + 1, what: what.to_owned() }
    }
}

fn one_or(mut nodes: Vec<Node>, many: impl FnOnce(Vec<Node>) -> Node) -> Node {
    match nodes.len() {
        1 => nodes.swap_remove(0),
        _ => many(nodes),
    }
}

impl Pattern {
    pub(super) fn regex(text: &str) -> Result<Self, String> {
        Ok(Pattern { text: text.into(), like: false, regex: compile(text)? })
    }

    /// `%` is any text, `_` any character, everything else itself.
    pub(super) fn like(text: &str) -> Result<Self, String> {
        let mut expression = String::from("(?s)\\A");
        for character in text.chars() {
            match character {
                '%' => expression.push_str(".*"),
                '_' => expression.push('.'),
                other => expression.push_str(&regex::escape(other.encode_utf8(&mut [0; 4]))),
            }
        }
        expression.push_str("\\z");
        Ok(Pattern { text: text.into(), like: true, regex: compile(&expression)? })
    }
}

fn compile(expression: &str) -> Result<Regex, String> {
    RegexBuilder::new(expression).size_limit(MOST_REGEX).dfa_size_limit(MOST_REMEMBERED).build().map_err(|error| {
        // The library draws a picture of several lines; its last line says what is wrong.
        let text = error.to_string();
        let last = text.lines().last().unwrap_or_default().trim().trim_start_matches("error: ").to_owned();
        format!("not a regular expression: {last}")
    })
}
