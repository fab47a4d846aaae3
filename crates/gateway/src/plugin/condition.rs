//! Conditions on a request, as the plugins for parameter limits, routing and canaries take them:
//!
//! `sysparam.httpScheme = 'https' and (header.id = 1001 or regex(query.name, "colou?r")) and Random() < 0.05`
//!
//! This is the language that the product documents: parameters `header.x`, `query.x`, `path` and `sysparam.x`; constants `'text'`,
//! `"text"`, `1001`, `0.5`, `true`; `=` (also `==`), `!=`, `<`, `<=`, `>`, `>=`; `and`, `or`, parentheses; `Random()`, `regex(p, "…")`,
//! `exists(p)`. Ours are `not`, `~` for regular expressions, `like` with `%` and `_`, `in_cidr`, `path.x` for a variable of the path,
//! `cookie.x`, and `method` and `host` without a place before them. A parameter may begin with `$`.
//!
//! A comparison with a parameter that is not there is false, whatever the operator, and so is one between things that cannot be compared,
//! such as a word and a number. A number's comparison reads the value as a number, a text's compares bytes.
//!
//! A condition is compiled once; what is left for the request is to walk a small tree. The parser is written by hand: it is two hundred
//! lines, it names the column and what it expected there, and its depth is bounded where it recurses, none of which a combinator library
//! would have made shorter.

mod parse;

use std::borrow::Cow;
use std::fmt;
use std::net::IpAddr;

use ipnet::IpNet;
use regex::Regex;

pub use parse::Fault;

/// Where a parameter is looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Position {
    Header,
    Query,
    Cookie,
    /// The whole path if the name is empty, otherwise the variable of that name.
    Path,
    /// What the gateway knows itself. Names are in lower case: `clientip`, `httpscheme`, `clientua`, `method`, `host`, …
    System,
}

/// What can be asked of a request.
pub trait Facts {
    /// The first value, if there are several.
    fn value(&self, position: Position, name: &str) -> Option<Cow<'_, str>>;

    /// None if there are several.
    fn only_value(&self, position: Position, name: &str) -> Option<Cow<'_, str>> {
        self.value(position, name)
    }

    /// From 0 to 1, without 1.
    fn random(&self) -> f64;
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parameter {
    pub position: Position,
    pub name: Box<str>,
}

impl Parameter {
    fn of<'a, F: Facts + ?Sized>(&self, facts: &'a F) -> Option<Cow<'a, str>> {
        facts.value(self.position, &self.name)
    }
}

#[derive(Clone, Debug, PartialEq)]
enum Node {
    All(Vec<Node>),
    Any(Vec<Node>),
    Not(Box<Node>),
    Compare(Operand, Operator, Constant),
    Exists(Parameter),
    Matches(Parameter, Pattern),
    Within(Parameter, Networks),
    /// `true` and `false` alone.
    Always(bool),
}

#[derive(Clone, Debug, PartialEq)]
enum Operand {
    Parameter(Parameter),
    Random,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Operator {
    Equal,
    Unequal,
    Less,
    AtMost,
    More,
    AtLeast,
}

#[derive(Clone, Debug, PartialEq)]
enum Constant {
    Text(Box<str>),
    /// Apart from other numbers, as ids may be longer than a float's digits.
    Integer(i64),
    Number(f64),
    Boolean(bool),
}

/// A regular expression, or the one that a `like` stands for.
#[derive(Clone, Debug)]
struct Pattern {
    text: Box<str>,
    like: bool,
    regex: Regex,
}

impl PartialEq for Pattern {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text && self.like == other.like
    }
}

#[derive(Clone, Debug, PartialEq)]
struct Networks(Vec<IpNet>);

/// A compiled condition.
#[derive(Clone, Debug, PartialEq)]
pub struct Condition(Node);

impl Condition {
    pub fn parse(text: &str) -> Result<Self, Fault> {
        parse::condition(text)
    }

    /// None for a text without a word in it: the product takes that as no condition.
    pub fn parse_optional(text: &str) -> Result<Option<Self>, Fault> {
        if text.trim().is_empty() { Ok(None) } else { Self::parse(text).map(Some) }
    }

    pub fn holds<F: Facts + ?Sized>(&self, facts: &F) -> bool {
        self.0.holds(facts)
    }
}

impl Node {
    fn holds<F: Facts + ?Sized>(&self, facts: &F) -> bool {
        match self {
            Node::All(nodes) => nodes.iter().all(|node| node.holds(facts)),
            Node::Any(nodes) => nodes.iter().any(|node| node.holds(facts)),
            Node::Not(node) => !node.holds(facts),
            Node::Compare(Operand::Random, operator, constant) => {
                constant.number().is_some_and(|number| operator.between(&facts.random(), &number))
            }
            Node::Compare(Operand::Parameter(parameter), operator, constant) => {
                parameter.of(facts).is_some_and(|value| constant.compares(&value, *operator))
            }
            Node::Exists(parameter) => parameter.of(facts).is_some(),
            Node::Matches(parameter, pattern) => parameter.of(facts).is_some_and(|value| pattern.regex.is_match(&value)),
            Node::Within(parameter, Networks(networks)) => parameter
                .of(facts)
                .and_then(|value| value.parse::<IpAddr>().ok())
                .is_some_and(|address| networks.iter().any(|network| network.contains(&address.to_canonical()))),
            Node::Always(value) => *value,
        }
    }
}

impl Operator {
    fn between<T: PartialOrd + ?Sized>(self, left: &T, right: &T) -> bool {
        match self {
            Operator::Equal => left == right,
            Operator::Unequal => left != right,
            Operator::Less => left < right,
            Operator::AtMost => left <= right,
            Operator::More => left > right,
            Operator::AtLeast => left >= right,
        }
    }
}

impl Constant {
    fn number(&self) -> Option<f64> {
        match self {
            #[allow(clippy::cast_precision_loss)]
            Constant::Integer(number) => Some(*number as f64),
            Constant::Number(number) => Some(*number),
            Constant::Text(_) | Constant::Boolean(_) => None,
        }
    }

    fn compares(&self, value: &str, operator: Operator) -> bool {
        match self {
            Constant::Text(text) => operator.between(value, text),
            Constant::Integer(number) => match value.trim().parse::<i64>() {
                Ok(value) => operator.between(&value, number),
                Err(_) => self.compares_number(value, operator),
            },
            Constant::Number(_) => self.compares_number(value, operator),
            Constant::Boolean(boolean) => {
                let value = [(true, "true"), (false, "false")].into_iter().find(|(_, word)| value.trim().eq_ignore_ascii_case(word));
                value.is_some_and(|(value, _)| operator.between(&value, boolean))
            }
        }
    }

    fn compares_number(&self, value: &str, operator: Operator) -> bool {
        // Rust also reads `nan` and `inf`, which nobody means.
        let value = value.trim().parse::<f64>().ok().filter(|value| value.is_finite());
        value.zip(self.number()).is_some_and(|(value, number)| operator.between(&value, &number))
    }
}

/// As [`Condition::parse`] reads it.
impl fmt::Display for Condition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Display for Node {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let joined = |f: &mut fmt::Formatter<'_>, nodes: &[Node], word: &str| {
            for (number, node) in nodes.iter().enumerate() {
                if number > 0 {
                    write!(f, " {word} ")?;
                }
                match node {
                    Node::All(_) | Node::Any(_) => write!(f, "({node})")?,
                    node => node.fmt(f)?,
                }
            }
            Ok(())
        };
        match self {
            Node::All(nodes) => joined(f, nodes, "and"),
            Node::Any(nodes) => joined(f, nodes, "or"),
            Node::Not(node) => write!(f, "not ({node})"),
            Node::Compare(Operand::Random, operator, constant) => write!(f, "Random() {operator} {constant}"),
            Node::Compare(Operand::Parameter(parameter), operator, constant) => write!(f, "{parameter} {operator} {constant}"),
            Node::Exists(parameter) => write!(f, "exists({parameter})"),
            Node::Matches(parameter, Pattern { text, like: true, .. }) => write!(f, "{parameter} like {}", Quoted(text)),
            Node::Matches(parameter, Pattern { text, .. }) => write!(f, "regex({parameter}, {})", Quoted(text)),
            Node::Within(parameter, Networks(networks)) => {
                let networks: Vec<String> = networks.iter().map(IpNet::to_string).collect();
                write!(f, "{parameter} in_cidr {}", Quoted(&networks.join(",")))
            }
            Node::Always(value) => value.fmt(f),
        }
    }
}

impl fmt::Display for Parameter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let place = match self.position {
            Position::Header => "header",
            Position::Query => "query",
            Position::Cookie => "cookie",
            Position::Path => "path",
            Position::System => "sysparam",
        };
        f.write_str(place)?;
        if self.name.is_empty() { Ok(()) } else { write!(f, ".{}", self.name) }
    }
}

impl fmt::Display for Operator {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Operator::Equal => "=",
            Operator::Unequal => "!=",
            Operator::Less => "<",
            Operator::AtMost => "<=",
            Operator::More => ">",
            Operator::AtLeast => ">=",
        })
    }
}

impl fmt::Display for Constant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Constant::Text(text) => Quoted(text).fmt(f),
            Constant::Integer(number) => number.fmt(f),
            // The form with a point: without one it would be read as an integer.
            Constant::Number(number) => write!(f, "{number:?}"),
            Constant::Boolean(value) => value.fmt(f),
        }
    }
}

/// A text in quotes; a quote within is written twice. A backslash means itself, as regular expressions are full of them.
struct Quoted<'a>(&'a str);

impl fmt::Display for Quoted<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "'{}'", self.0.replace('\'', "''"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::HashMap;

    struct Request(HashMap<&'static str, &'static str>);

    impl Facts for Request {
        fn value(&self, position: Position, name: &str) -> Option<Cow<'_, str>> {
            let key = Parameter { position, name: name.into() }.to_string();
            self.0.get(key.as_str()).map(|value| Cow::Borrowed(*value))
        }

        fn random(&self) -> f64 {
            0.04
        }
    }

    fn request() -> Request {
        Request(HashMap::from([
            ("header.UserName", "Admin"),
            ("header.id", "1098"),
            ("header.long", "9007199254740993"),
            ("query.age", "29"),
            ("query.need_verify", "False"),
            ("query.level", "2.5"),
            ("query.name", "my color"),
            ("query.empty", ""),
            ("path", "/test/a"),
            ("path.user", "u1"),
            ("cookie.session", "s"),
            ("sysparam.clientip", "47.47.74.77"),
            ("sysparam.httpscheme", "https"),
            ("sysparam.method", "GET"),
            ("sysparam.host", "a.example"),
        ]))
    }

    fn holds(text: &str) -> bool {
        Condition::parse(text).unwrap_or_else(|fault| panic!("{text}: {fault}")).holds(&request())
    }

    #[test]
    fn the_documented_samples() {
        assert!(holds("Random() < 0.05"));
        assert!(!holds("Random() < 0.04"));
        assert!(holds("header.UserName = 'Admin' and sysparam.clientIp = '47.47.74.77'"));
        assert!(holds("sysparam.httpScheme = 'https' and (header.id = 1001 or header.id = 1098 or header.id = 2011)"));
        assert!(holds("sysparam.httpScheme = 'HTTPS'"));
        assert!(holds("query.age<30 and query.need_verify=false or query.level>3"));
        assert!(holds("regex(query.name,\"colou?r\")"));
        assert!(holds("exists(header.UserName)") && !holds("exists(header.Accept)"));
        assert!(holds("path='/test/a'") && !holds("path == '/test'"));
        assert!(!holds("param.unknown = 1"), "a parameter that nobody knows is not there");
    }

    #[test]
    fn what_is_not_there_compares_with_nothing() {
        for operator in ["=", "!=", "<", ">=", "~", "like"] {
            assert!(!holds(&format!("query.absent {operator} 'x'")), "{operator}");
        }
        assert!(holds("not query.absent = 'x'"));
        assert!(holds("query.empty = ''"));
        assert!(!holds("query.name > 5"), "a word is no number");
        assert!(!holds("query.age = true"));
    }

    #[test]
    fn ours() {
        assert!(holds("$header.UserName == \"Admin\" AND NOT ($method = 'POST')"));
        assert!(holds("host like '%.example' and path like '/test/_'"));
        assert!(!holds("path like '/test'") && !holds("host like 'a_x%'"));
        assert!(holds("sysparam.clientIp in_cidr '10.0.0.0/8, 47.0.0.0/8'"));
        assert!(!holds("clientIp in_cidr '10.0.0.0/8'"));
        assert!(holds("path.user ~ '^u\\d$' and cookie.session = 's'"));
        assert!(holds("header.long = 9007199254740993") && !holds("header.long = 9007199254740992"));
        assert!(holds("query.level >= 2.5 and query.level < 3 and query.age >= -1e2"));
        assert!(holds("true") && !holds("false or not true"));
    }

    #[test]
    fn and_binds_closer_than_or() {
        assert!(holds("true or false and false"));
        assert!(!holds("(true or false) and false"));
        assert!(holds("not false and true"));
        assert!(!holds("not (false or true)"));
    }

    #[test]
    fn it_is_said_where_it_is_wrong() {
        for (text, column, word) in [
            ("", 1, "condition"),
            ("header.a", 9, "operator"),
            ("header.a = ", 12, "value"),
            ("header.a = b", 12, "value"),
            ("header. = 1", 8, "name"),
            ("header = 1", 1, "header.name"),
            ("path. = 1", 6, "name"),
            ("query.a = 'x", 11, "closing"),
            ("(query.a = 1", 13, ")"),
            ("query.a = 1)", 12, "and"),
            ("query.a = 1 query.b = 2", 13, "and"),
            ("query.a = 1 and", 16, "condition"),
            ("regex(query.a, '(')", 16, "regular expression"),
            ("regex(query.a)", 14, ","),
            ("query.a ~ 5", 11, "quotes"),
            ("query.a in_cidr '10.0.0.0/33'", 17, "10.0.0.0/33"),
            ("query.a = 99999999999999999999", 11, "number"),
            ("query.é = 1", 7, "name"),
            ("ä", 1, "condition"),
            ("Random() = 'x'", 12, "number"),
            ("true < 'x'", 6, "and"),
        ] {
            let fault = Condition::parse(text).expect_err(text);
            assert_eq!(fault.column, column, "{text}: {fault}");
            assert!(fault.to_string().contains(word), "{text}: {fault}");
        }
    }

    #[test]
    fn bounds() {
        let deep = |depth: usize| format!("{}true{}", "(".repeat(depth), ")".repeat(depth));
        assert!(Condition::parse(&deep(30)).is_ok());
        assert!(Condition::parse(&deep(40)).unwrap_err().to_string().contains("deep"));
        assert!(Condition::parse(&"not ".repeat(500)).unwrap_err().to_string().contains("deep"));
        assert!(Condition::parse(&format!("true{}", " or true".repeat(1_000))).unwrap_err().to_string().contains("4096"));
        assert!(Condition::parse("query.a ~ '(((a{100}){100}){100}){100}'").is_err());
        assert_eq!(Condition::parse_optional(" \n"), Ok(None));
    }

    fn text() -> impl Strategy<Value = Box<str>> {
        "[ -~é]{0,8}".prop_map(Into::into)
    }

    fn parameter() -> impl Strategy<Value = Parameter> {
        let named = |position| "[A-Za-z0-9_.-]{1,6}".prop_map(move |name| Parameter { position, name: name.into() });
        prop_oneof![
            named(Position::Header),
            named(Position::Query),
            named(Position::Cookie),
            named(Position::Path),
            Just(Parameter { position: Position::Path, name: "".into() }),
            "[a-z]{1,6}".prop_map(|name| Parameter { position: Position::System, name: name.into() }),
        ]
    }

    fn node() -> impl Strategy<Value = Node> {
        let constant = prop_oneof![
            text().prop_map(Constant::Text),
            any::<i64>().prop_map(Constant::Integer),
            (-1e300..1e300).prop_map(Constant::Number),
            any::<bool>().prop_map(Constant::Boolean),
        ];
        let operator = prop_oneof![
            Just(Operator::Equal),
            Just(Operator::Unequal),
            Just(Operator::Less),
            Just(Operator::AtMost),
            Just(Operator::More),
            Just(Operator::AtLeast)
        ];
        let network = (any::<[u8; 4]>(), 0..=32u8).prop_map(|(address, length)| IpNet::new(address.into(), length).unwrap().trunc());
        let leaf = prop_oneof![
            (parameter(), operator, constant).prop_map(|(parameter, operator, constant)| Node::Compare(
                Operand::Parameter(parameter),
                operator,
                constant
            )),
            (0.0..1.0).prop_map(|number| Node::Compare(Operand::Random, Operator::Less, Constant::Number(number))),
            parameter().prop_map(Node::Exists),
            (parameter(), text()).prop_map(|(parameter, text)| Node::Matches(parameter, Pattern::like(&text).unwrap())),
            (parameter(), "[a-z'\" ?]{0,3}\\\\d")
                .prop_filter_map("no expression", |(parameter, text)| Some(Node::Matches(parameter, Pattern::regex(&text).ok()?))),
            (parameter(), prop::collection::vec(network, 1..4))
                .prop_map(|(parameter, networks)| Node::Within(parameter, Networks(networks))),
            any::<bool>().prop_map(Node::Always),
        ];
        leaf.prop_recursive(4, 32, 4, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 2..4).prop_map(Node::All),
                prop::collection::vec(inner.clone(), 2..4).prop_map(Node::Any),
                inner.prop_map(|node| Node::Not(Box::new(node))),
            ]
        })
    }

    proptest! {
        #[test]
        fn what_is_printed_is_read_again(node in node()) {
            let condition = Condition(node);
            let text = condition.to_string();
            prop_assume!(text.len() <= parse::MOST_BYTES);
            prop_assert_eq!(Condition::parse(&text), Ok(condition), "{}", text);
        }

        #[test]
        fn any_text_is_read_or_refused(text in "\\PC{0,40}") {
            let _ = Condition::parse(&text);
        }

        #[test]
        fn so_is_a_text_of_its_words(words in prop::collection::vec(prop_oneof![
            Just("and"), Just("or"), Just("not"), Just("("), Just(")"), Just("header.a"), Just("query.b"), Just("="), Just("!="), Just("<"),
            Just("'x'"), Just("1"), Just("-"), Just("1.5e"), Just("Random()"), Just("regex("), Just("exists("), Just(","), Just("like"),
            Just("in_cidr"), Just("~"), Just("$"), Just("path"), Just("true"), Just("'"), Just("é"),
        ], 0..20)) {
            if let Ok(condition) = Condition::parse(&words.join(" ")) {
                let again = Condition::parse(&condition.to_string());
                prop_assert_eq!(again.as_ref(), Ok(&condition));
                condition.holds(&request());
            }
        }
    }
}
