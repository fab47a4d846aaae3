//! All APIs of a site, made for looking up, in the manual's order: exact, preferred prefix, template and expression, prefix.
//!
//! The method is part of the match: an API that does not take the method does not hide one that does. Only when no API takes it
//! is the answer that the method is not allowed.

use std::collections::HashMap;
use std::ops::Range;

use super::pattern::{Pattern, Regular, Segment};
use super::prefixes::Prefixes;

/// Index of an API in its site.
pub type Index = u32;

/// What an API takes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Method {
    Any,
    One(http::Method),
}

impl Method {
    /// None: not a method.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "" => None,
            "ANY" => Some(Method::Any),
            text => http::Method::from_bytes(text.as_bytes()).ok().map(Method::One),
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    pub api: Index,
    /// Values of the pattern's variables in their order, as ranges of the path; still encoded.
    pub values: Vec<Range<usize>>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Miss {
    /// No API has this path.
    Path,
    /// Some do, with these methods.
    Method(Vec<http::Method>),
}

/// Why an API was considered, for people who ask.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    pub api: Index,
    /// 1 to 4.
    pub priority: u8,
    pub method_fits: bool,
}

/// The APIs of one pattern, by what they take.
#[derive(Clone, Debug, Default)]
struct Takers {
    one: Vec<(http::Method, Index)>,
    any: Option<Index>,
}

impl Takers {
    fn add(&mut self, method: &Method, api: Index) {
        match method {
            // Two APIs of one path and method cannot be made; of a broken document the first is served.
            Method::Any => _ = self.any.get_or_insert(api),
            Method::One(method) if self.one.iter().all(|(other, _)| other != method) => self.one.push((method.clone(), api)),
            Method::One(_) => {}
        }
    }

    fn of(&self, method: &http::Method) -> Option<Index> {
        self.one.iter().find(|(one, _)| one == method).map(|(_, api)| *api).or(self.any)
    }

    fn all(&self) -> impl Iterator<Item = (Option<&http::Method>, Index)> {
        self.one.iter().map(|(method, api)| (Some(method), *api)).chain(self.any.map(|api| (None, api)))
    }
}

/// Templates by their segments.
#[derive(Clone, Debug, Default)]
struct Branch {
    literals: HashMap<Box<str>, Branch>,
    variable: Option<Box<Branch>>,
    takers: Takers,
}

/// Is shown a pattern's priority, its APIs and the values of its variables; says whether it has seen enough.
type See<'a> = &'a mut dyn FnMut(u8, &Takers, &[Range<usize>]) -> bool;

#[derive(Debug, Default)]
pub struct Table {
    exact: HashMap<Box<str>, Takers>,
    preferred: Option<Prefixes<Takers>>,
    templates: Branch,
    regulars: Vec<(Regular, Takers)>,
    plain: Option<Prefixes<Takers>>,
}

impl Table {
    pub fn new<'a>(apis: impl IntoIterator<Item = (Index, &'a Pattern, &'a Method)>) -> Self {
        let mut table = Table::default();
        let mut preferred: HashMap<String, Takers> = HashMap::new();
        let mut plain: HashMap<String, Takers> = HashMap::new();
        for (api, pattern, method) in apis {
            match pattern {
                Pattern::Exact(path) => table.exact.entry(path.as_str().into()).or_default().add(method, api),
                Pattern::Preferred(path) => preferred.entry(path.clone()).or_default().add(method, api),
                Pattern::Prefix(path) => plain.entry(path.clone()).or_default().add(method, api),
                Pattern::Template(segments) => table.templates.grow(segments).add(method, api),
                Pattern::Regular(regular) => match table.regulars.iter_mut().find(|(other, _)| other.source == regular.source) {
                    Some((_, takers)) => takers.add(method, api),
                    None => {
                        let mut takers = Takers::default();
                        takers.add(method, api);
                        table.regulars.push((regular.clone(), takers));
                    }
                },
            }
        }
        table.regulars.sort_by(|(a, _), (b, _)| b.source.len().cmp(&a.source.len()).then_with(|| a.source.cmp(&b.source)));
        table.preferred = Some(Prefixes::new(preferred.into_iter().collect())).filter(|prefixes| !prefixes.is_empty());
        table.plain = Some(Prefixes::new(plain.into_iter().collect())).filter(|prefixes| !prefixes.is_empty());
        table
    }

    /// The API that answers. `path` has the one form of [`crate::path::normalise`].
    pub fn find(&self, path: &str, method: &http::Method) -> Result<Found, Miss> {
        let mut found = None;
        let mut values = Vec::new();
        self.visit(path, &mut |_, takers, at| {
            found = takers.of(method);
            if found.is_some() {
                values.extend_from_slice(at);
            }
            found.is_some()
        });
        match found {
            Some(api) => Ok(Found { api, values }),
            None => Err(self.miss(path)),
        }
    }

    fn miss(&self, path: &str) -> Miss {
        let mut methods: Vec<http::Method> = Vec::new();
        self.visit(path, &mut |_, takers, _| {
            methods.extend(takers.one.iter().map(|(method, _)| method.clone()));
            false
        });
        methods.sort_by(|a, b| a.as_str().cmp(b.as_str()));
        methods.dedup();
        if methods.is_empty() { Miss::Path } else { Miss::Method(methods) }
    }

    /// Every API whose path fits, the one that answers before those it hides.
    pub fn explain(&self, path: &str, method: &http::Method) -> Vec<Candidate> {
        let mut candidates = Vec::new();
        let mut priority = 0;
        self.visit(path, &mut |rank, takers, _| {
            priority = rank;
            let winner = takers.of(method);
            let mut these: Vec<Candidate> =
                takers.all().map(|(one, api)| Candidate { api, priority, method_fits: one.is_none_or(|one| one == method) }).collect();
            these.sort_by_key(|candidate| Some(candidate.api) != winner);
            candidates.extend(these);
            false
        });
        candidates
    }

    /// Shows each pattern that fits, in order, until `see` has seen enough.
    fn visit(&self, path: &str, see: See<'_>) {
        if self.exact.get(path).is_some_and(|takers| see(1, takers, &[])) {
            return;
        }
        if let Some(preferred) = &self.preferred
            && preferred.of(path).any(|(_, takers)| see(2, takers, &[]))
        {
            return;
        }
        if !self.templates.is_bare() && self.templates.walk(path, 1, &mut Vec::new(), see) {
            return;
        }
        for (regular, takers) in &self.regulars {
            if !regular.regex.is_match(path) {
                continue;
            }
            // Values are asked for only where there are any: finding groups costs several times a match.
            let values = match regular.variables.is_empty() {
                true => Vec::new(),
                false => regular.regex.captures(path).map_or_else(Vec::new, |captures| {
                    let range = |&(_, group): &(String, usize)| captures.get(group).map_or(0..0, |found| found.range());
                    regular.variables.iter().map(range).collect()
                }),
            };
            if see(3, takers, &values) {
                return;
            }
        }
        if let Some(plain) = &self.plain {
            plain.of(path).any(|(_, takers)| see(4, takers, &[]));
        }
    }
}

impl Branch {
    fn is_bare(&self) -> bool {
        self.literals.is_empty() && self.variable.is_none()
    }

    fn grow(&mut self, segments: &[Segment]) -> &mut Takers {
        let mut branch = self;
        for segment in segments {
            branch = match segment {
                Segment::Literal(text) => branch.literals.entry(text.as_str().into()).or_default(),
                Segment::Variable(_) => branch.variable.get_or_insert_default(),
            };
        }
        &mut branch.takers
    }

    /// The segments of `path` from `from`. A literal is tried before a variable, at each place.
    fn walk(&self, path: &str, from: usize, values: &mut Vec<Range<usize>>, see: See<'_>) -> bool {
        let Some(rest) = path.get(from..) else {
            return !self.takers.is_empty() && see(3, &self.takers, values);
        };
        let end = from + rest.find('/').unwrap_or(rest.len());
        let next = if end == path.len() { path.len() + 1 } else { end + 1 };
        if let Some(branch) = self.literals.get(&path[from..end])
            && branch.walk(path, next, values, see)
        {
            return true;
        }
        // A variable has a value.
        match &self.variable {
            Some(branch) if end > from => {
                values.push(from..end);
                let seen = branch.walk(path, next, values, see);
                values.pop();
                seen
            }
            _ => false,
        }
    }
}

impl Takers {
    fn is_empty(&self) -> bool {
        self.one.is_empty() && self.any.is_none()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn table(apis: &[(&str, &str)]) -> Table {
        let parsed: Vec<(Pattern, Method)> =
            apis.iter().map(|(path, method)| (Pattern::parse(path).unwrap(), Method::parse(method).unwrap())).collect();
        Table::new(parsed.iter().enumerate().map(|(at, (pattern, method))| (at as Index, pattern, method)))
    }

    fn winner<'a>(apis: &[(&'a str, &str)], path: &str, method: http::Method) -> &'a str {
        table(apis).find(path, &method).map_or("-", |found| apis[found.api as usize].0)
    }

    #[test]
    fn the_manual_s_order() {
        let apis =
            [("/user", "GET"), ("/user/{id}", "GET"), ("^~/user/p", "GET"), ("=/user/p1", "GET"), ("/user/[0-9]+", "GET"), ("/", "GET")];
        for (path, wins) in [
            ("/user/p1", "=/user/p1"),
            ("/user/p2", "^~/user/p"),
            ("/user/7", "/user/{id}"),
            ("/user/x", "/user/{id}"),
            ("/user", "/user"),
            ("/usertest", "/user"),
            ("/user/test/a", "/user"),
            ("/other", "/"),
        ] {
            assert_eq!(winner(&apis, path, http::Method::GET), wins, "{path}");
        }
    }

    #[test]
    fn the_longest_prefix() {
        let apis = [("/a", "ANY"), ("/a/b", "ANY"), ("/a/b/c", "POST")];
        assert_eq!(winner(&apis, "/a/b/c/d", http::Method::POST), "/a/b/c");
        assert_eq!(winner(&apis, "/a/b/c/d", http::Method::GET), "/a/b", "a longer one that does not take the method hides nothing");
        assert_eq!(winner(&apis, "/ab", http::Method::GET), "/a");
        assert_eq!(winner(&apis, "/b", http::Method::GET), "-");
    }

    #[test]
    fn methods() {
        let apis = [("/a", "GET"), ("/a", "ANY"), ("/b", "PUT"), ("/b", "GET"), ("/", "PUT")];
        let table = table(&apis);
        let api = |path, method| table.find(path, &method).map(|found| found.api);
        assert_eq!(api("/a", http::Method::GET), Ok(0));
        assert_eq!(api("/a", http::Method::DELETE), Ok(1));
        assert_eq!(api("/b", http::Method::DELETE), Err(Miss::Method(vec![http::Method::GET, http::Method::PUT])));
        assert_eq!(api("/c", http::Method::GET), Err(Miss::Method(vec![http::Method::PUT])));
    }

    #[test]
    fn literal_segments_come_first_and_values_are_found() {
        let apis = [("/{a}/x/{b}", "GET"), ("/l/{c}/{d}", "GET"), ("/l/x/y", "GET"), ("/{a}/{b}/{c}/", "GET"), ("/f-{name}.json", "GET")];
        let table = table(&apis);
        let found = |path: &str| {
            table.find(path, &http::Method::GET).map(|f| (f.api, f.values.iter().map(|v| path[v.clone()].to_owned()).collect::<Vec<_>>()))
        };
        assert_eq!(found("/l/x/z"), Ok((1, vec!["x".into(), "z".into()])));
        assert_eq!(found("/k/x/z"), Ok((0, vec!["k".into(), "z".into()])));
        assert_eq!(found("/k/x/z/"), Ok((3, vec!["k".into(), "x".into(), "z".into()])));
        assert_eq!(found("/f-a.b.json"), Ok((4, vec!["a.b".into()])));
        assert_eq!(found("/l/x"), Err(Miss::Path));
        assert_eq!(found("/k//z"), Err(Miss::Path));
    }

    #[test]
    fn reasons() {
        let apis = [("/user", "GET"), ("/user", "POST"), ("/user/{id}", "ANY"), ("/", "GET")];
        let reasons: Vec<(Index, u8, bool)> =
            table(&apis).explain("/user/1", &http::Method::POST).into_iter().map(|c| (c.api, c.priority, c.method_fits)).collect();
        assert_eq!(reasons, [(2, 3, true), (1, 4, true), (0, 4, false), (3, 4, false)]);
    }

    proptest! {
        /// Against the rules read off the manual one by one.
        #[test]
        fn as_the_rules_say(paths in prop::collection::btree_set("(=|\\^~|)/[ab]{0,2}(/[ab]{0,2}){0,2}", 1..12), path in "/[ab]{0,2}(/[ab]{0,2}){0,3}") {
            let apis: Vec<(&str, &str)> = paths.iter().map(|path| (path.as_str(), "GET")).collect();
            let path = crate::path::normalise(&path).unwrap().into_owned();
            let literal = |text: &str| crate::path::normalise(text.trim_start_matches("^~").trim_start_matches('=')).unwrap().into_owned();
            let expected = apis.iter().filter_map(|(text, _)| {
                let pattern = literal(text);
                if text.starts_with('=') { (pattern == path).then_some((3, pattern.len(), pattern)) }
                else if !path.starts_with(&pattern) { None }
                else if text.starts_with("^~") { Some((2, pattern.len(), pattern)) }
                else { Some((1, pattern.len(), pattern)) }
            }).max();
            let got = table(&apis).find(&path, &http::Method::GET).ok().map(|found| {
                let text = apis[found.api as usize].0;
                let rank = if text.starts_with('=') { 3 } else if text.starts_with("^~") { 2 } else { 1 };
                (rank, literal(text).len(), literal(text))
            });
            prop_assert_eq!(got, expected);
        }
    }
}
