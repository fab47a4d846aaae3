//! All APIs of a site, made for looking up, in the manual's order: exact, preferred prefix, template and expression, prefix.
//!
//! The method is part of the match: an API that does not take the method does not hide one that does. Only when no API takes it
//! is the answer that the method is not allowed.

//!
//! One walk along a path finds, with the hashes of [`Texts`], every literal text that it begins with: the texts of exact paths and prefixes, and
//! those before the first variable of a template; behind each variable begins another walk. So it does not matter how many APIs there are.

use std::ops::Range;

use super::pattern::{Pattern, Regular, Segment};
use super::texts::Texts;

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

/// An API that takes a method of a pattern, or any. Those of a pattern lie behind each other.
#[derive(Clone, Debug)]
struct Taker {
    /// None: any.
    method: Option<http::Method>,
    api: Index,
    /// Whether the next one is of this pattern too.
    more: bool,
}

/// Nothing of what is numbered.
const NONE: u32 = u32::MAX;

/// The root of texts that paths begin with. Others are of what comes behind a variable.
const ROOT: u32 = 0;

/// What a text is to paths that begin with it: the first takers of patterns, or other entries.
#[derive(Clone, Debug)]
struct Roles {
    /// The path ends here: takers of an exact path or, behind a variable, of a template.
    whole: u32,
    preferred: u32,
    plain: u32,
    /// The entries of the next shorter prefixes.
    shorter_preferred: u32,
    shorter_plain: u32,
    /// A variable comes next; the root of what is behind it.
    behind: u32,
}

impl Roles {
    fn none() -> Self {
        Roles { whole: NONE, preferred: NONE, plain: NONE, shorter_preferred: NONE, shorter_plain: NONE, behind: NONE }
    }
}

/// Is shown a pattern's priority, its APIs and the values of its variables; says whether it has seen enough.
type See<'a> = &'a mut dyn FnMut(u8, &[Taker], &[Range<usize>]) -> bool;

#[derive(Debug, Default)]
pub struct Table {
    texts: Texts<Roles>,
    /// Lengths of prefixes, each once, from the shortest on.
    lengths: Vec<u32>,
    templates: bool,
    regulars: Vec<(Regular, u32)>,
    takers: Vec<Taker>,
}

/// The APIs of each pattern, while a table is made.
#[derive(Default)]
struct Gathered(Vec<Vec<Taker>>);

impl Gathered {
    /// Adds an API to those that `first` stands for, which it does from the first of them on.
    fn add(&mut self, first: &mut u32, method: &Method, api: Index) {
        if *first == NONE {
            // A site has far fewer patterns than a u32 counts.
            *first = u32::try_from(self.0.len()).unwrap_or(NONE);
            self.0.push(Vec::new());
        }
        let Some(takers) = self.0.get_mut(*first as usize) else { return };
        let method = match method {
            Method::Any => None,
            Method::One(method) => Some(method.clone()),
        };
        // Two APIs of one path and method cannot be made; of a broken document the first is served.
        if takers.iter().all(|other| other.method != method) {
            takers.push(Taker { method, api, more: true });
        }
    }
}

impl Table {
    pub fn new<'a>(apis: impl IntoIterator<Item = (Index, &'a Pattern, &'a Method)>) -> Self {
        let mut table = Table::default();
        let mut gathered = Gathered::default();
        let mut roots = ROOT;
        for (api, pattern, method) in apis {
            let mut role = |table: &mut Table, text: &str, role: fn(&mut Roles) -> &mut u32| {
                if let Some(entry) = table.texts.add(ROOT, text, Roles::none) {
                    gathered.add(role(table.texts.value_mut(entry)), method, api);
                }
            };
            match pattern {
                Pattern::Exact(path) => role(&mut table, path, |roles| &mut roles.whole),
                Pattern::Preferred(path) => role(&mut table, path, |roles| &mut roles.preferred),
                Pattern::Prefix(path) => role(&mut table, path, |roles| &mut roles.plain),
                Pattern::Template(segments) => {
                    table.templates = true;
                    if let Some(entry) = grow(&mut table.texts, &mut roots, segments) {
                        gathered.add(&mut table.texts.value_mut(entry).whole, method, api);
                    }
                }
                Pattern::Regular(regular) => match table.regulars.iter_mut().find(|(other, _)| other.source == regular.source) {
                    Some((_, takers)) => gathered.add(takers, method, api),
                    None => {
                        let mut takers = NONE;
                        gathered.add(&mut takers, method, api);
                        table.regulars.push((regular.clone(), takers));
                    }
                },
            }
        }
        table.regulars.sort_by(|(a, _), (b, _)| b.source.len().cmp(&a.source.len()).then_with(|| a.source.cmp(&b.source)));
        table.lay(gathered);
        table.link(|roles| &mut roles.shorter_preferred, |roles| roles.preferred != NONE);
        table.link(|roles| &mut roles.shorter_plain, |roles| roles.plain != NONE);
        table
    }

    /// Lays the APIs of each pattern behind each other: those with a method, then the one that takes any.
    fn lay(&mut self, gathered: Gathered) {
        let mut firsts = Vec::with_capacity(gathered.0.len());
        for mut takers in gathered.0 {
            takers.sort_by_key(|taker| taker.method.is_none());
            if let Some(last) = takers.last_mut() {
                last.more = false;
            }
            firsts.push(u32::try_from(self.takers.len()).unwrap_or(NONE));
            self.takers.extend(takers);
        }
        let laid = |first: &mut u32| *first = firsts.get(*first as usize).copied().unwrap_or(NONE);
        for entry in self.texts.all() {
            let roles = self.texts.value_mut(entry);
            [&mut roles.whole, &mut roles.preferred, &mut roles.plain].into_iter().for_each(laid);
        }
        self.regulars.iter_mut().for_each(|(_, first)| laid(first));
    }

    /// Tells each prefix of a kind which other of its kind is the longest that it begins with.
    fn link(&mut self, shorter: fn(&mut Roles) -> &mut u32, is_one: fn(&Roles) -> bool) {
        let mut these: Vec<u32> = self.texts.of(ROOT).filter(|entry| is_one(self.texts.value(*entry))).collect();
        these.sort_by(|a, b| self.texts.text(*a).cmp(self.texts.text(*b)));
        let mut open: Vec<u32> = Vec::new();
        for entry in these {
            while open.pop_if(|last| !self.texts.text(entry).starts_with(self.texts.text(*last))).is_some() {}
            *shorter(self.texts.value_mut(entry)) = open.last().copied().unwrap_or(NONE);
            open.push(entry);
            self.lengths.extend(u32::try_from(self.texts.text(entry).len()));
        }
        self.lengths.sort_unstable();
        self.lengths.dedup();
    }

    /// The API that answers. `path` has the one form of [`crate::path::normalise`].
    pub fn find(&self, path: &str, method: &http::Method) -> Result<Found, Miss> {
        let mut found = None;
        let mut values = Vec::new();
        self.visit(path, &mut |_, takers, at| {
            found = of(takers, method);
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
            methods.extend(takers.iter().filter_map(|taker| taker.method.clone()));
            false
        });
        methods.sort_by(|a, b| a.as_str().cmp(b.as_str()));
        methods.dedup();
        if methods.is_empty() { Miss::Path } else { Miss::Method(methods) }
    }

    /// Every API whose path fits, the one that answers before those it hides.
    pub fn explain(&self, path: &str, method: &http::Method) -> Vec<Candidate> {
        let mut candidates = Vec::new();
        self.visit(path, &mut |priority, takers, _| {
            let winner = of(takers, method);
            let fits = |taker: &Taker| taker.method.as_ref().is_none_or(|one| one == method);
            let mut these: Vec<Candidate> =
                takers.iter().map(|taker| Candidate { api: taker.api, priority, method_fits: fits(taker) }).collect();
            these.sort_by_key(|candidate| Some(candidate.api) != winner);
            candidates.extend(these);
            false
        });
        candidates
    }

    /// The APIs of a pattern, from the first of them on.
    fn takers(&self, first: u32) -> &[Taker] {
        let from = self.takers.get(first as usize..).unwrap_or_default();
        let length = from.iter().position(|taker| !taker.more).map_or(0, |last| last + 1);
        &from[..length]
    }

    /// Shows each pattern that fits, in order, until `see` has seen enough.
    fn visit(&self, path: &str, see: See<'_>) {
        let bytes = path.as_bytes();
        let (mut preferred, mut plain) = (NONE, NONE);
        let mut heads = Vec::new();
        let mut lengths = self.lengths.iter().copied().peekable();
        let mut hash = self.texts.begin(ROOT);
        for (at, byte) in bytes.iter().enumerate() {
            hash = self.texts.grow(hash, *byte);
            let begun = at + 1;
            let prefix = lengths.next_if(|length| *length as usize == begun).is_some();
            if !(prefix || self.templates && *byte == b'/') {
                continue;
            }
            let Some(entry) = self.texts.find(ROOT, hash, &bytes[..begun]) else { continue };
            let roles = self.texts.value(entry);
            if roles.preferred != NONE {
                preferred = entry;
            }
            if roles.plain != NONE {
                plain = entry;
            }
            if roles.behind != NONE {
                heads.push((begun, roles.behind));
            }
        }
        if let Some(entry) = self.texts.find(ROOT, hash, bytes) {
            let whole = self.texts.value(entry).whole;
            if whole != NONE && see(1, self.takers(whole), &[]) {
                return;
            }
        }
        while preferred != NONE {
            let roles = self.texts.value(preferred);
            if see(2, self.takers(roles.preferred), &[]) {
                return;
            }
            preferred = roles.shorter_preferred;
        }
        // The longer a text before the first variable, the later a literal segment gives way to one.
        let mut values = Vec::new();
        if heads.into_iter().rev().any(|(from, root)| self.variable(path, from, root, &mut values, see)) {
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
            if see(3, self.takers(*takers), &values) {
                return;
            }
        }
        while plain != NONE {
            let roles = self.texts.value(plain);
            if see(4, self.takers(roles.plain), &[]) {
                return;
            }
            plain = roles.shorter_plain;
        }
    }

    /// A variable takes the segment at `from`; what comes behind it has this root.
    fn variable(&self, path: &str, from: usize, root: u32, values: &mut Vec<Range<usize>>, see: See<'_>) -> bool {
        let rest = &path[from..];
        let end = from + rest.find('/').unwrap_or(rest.len());
        // A variable has a value.
        if end == from {
            return false;
        }
        values.push(from..end);
        let seen = self.behind(path, end, root, values, see);
        values.pop();
        seen
    }

    /// What follows a value: the rest of the path, or else a text before another variable, the longest first.
    fn behind(&self, path: &str, from: usize, root: u32, values: &mut Vec<Range<usize>>, see: See<'_>) -> bool {
        let rest = &path.as_bytes()[from..];
        let mut heads = Vec::new();
        let mut hash = self.texts.begin(root);
        for (at, byte) in rest.iter().enumerate() {
            hash = self.texts.grow(hash, *byte);
            if *byte == b'/'
                && let Some(entry) = self.texts.find(root, hash, &rest[..=at])
                && self.texts.value(entry).behind != NONE
            {
                heads.push((from + at + 1, self.texts.value(entry).behind));
            }
        }
        if let Some(entry) = self.texts.find(root, hash, rest) {
            let whole = self.texts.value(entry).whole;
            if whole != NONE && see(3, self.takers(whole), values) {
                return true;
            }
        }
        heads.into_iter().rev().any(|(from, root)| self.variable(path, from, root, values, see))
    }
}

/// Of these, who takes a method.
fn of(takers: &[Taker], method: &http::Method) -> Option<Index> {
    takers.iter().find(|taker| taker.method.as_ref().is_none_or(|one| one == method)).map(|taker| taker.api)
}

/// The entry of a template's last text, with what leads to it. `roots`: the last root that was given out.
fn grow(texts: &mut Texts<Roles>, roots: &mut u32, segments: &[Segment]) -> Option<u32> {
    let (mut root, mut text) = (ROOT, String::new());
    for segment in segments {
        text.push('/');
        match segment {
            Segment::Literal(literal) => text.push_str(literal),
            Segment::Variable(_) => {
                let entry = texts.add(root, &text, Roles::none)?;
                let behind = &mut texts.value_mut(entry).behind;
                if *behind == NONE {
                    *roots += 1;
                    *behind = *roots;
                }
                root = *behind;
                text.clear();
            }
        }
    }
    texts.add(root, &text, Roles::none)
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

        /// Templates, against a comparison of one with each other: a literal segment before a variable, at the first place where they differ.
        #[test]
        fn literal_segments_first(paths in prop::collection::btree_set("(/(a|b|ab|[{]V[}])){1,4}/?", 1..14), path in "(/(a|b|ab)?){1,5}") {
            let named = |text: &str| text.split("{V}").enumerate().fold(String::new(), |all, (at, part)| match at {
                0 => part.to_owned(),
                at => format!("{all}{{v{at}}}{part}"),
            });
            let apis: Vec<String> = paths.iter().filter(|path| path.contains("{V}")).map(|path| named(path)).collect();
            let apis: Vec<(&str, &str)> = apis.iter().map(|api| (api.as_str(), "GET")).collect();
            let path = crate::path::normalise(&path).unwrap().into_owned();
            let fits = |api: &str| {
                let (of_api, of_path): (Vec<&str>, Vec<&str>) = (api.split('/').collect(), path.split('/').collect());
                let is = |(a, p): (&&str, &&str)| if a.starts_with('{') { !p.is_empty() } else { a == p };
                (of_api.len() == of_path.len() && of_api.iter().zip(&of_path).all(is))
                    .then(|| of_api.iter().map(|segment| segment.starts_with('{')).collect::<Vec<_>>())
            };
            let mut expected: Vec<(Vec<bool>, &str)> = apis.iter().filter_map(|(api, _)| Some((fits(api)?, *api))).collect();
            expected.sort();
            let table = table(&apis);
            let got: Vec<&str> = table.explain(&path, &http::Method::GET).iter().map(|one| apis[one.api as usize].0).collect();
            prop_assert_eq!(got, expected.iter().map(|(_, api)| *api).collect::<Vec<_>>());
            if let Ok(found) = table.find(&path, &http::Method::GET) {
                let values: Vec<&str> = found.values.iter().map(|range| &path[range.clone()]).collect();
                let of_path = path.split('/').zip(expected[0].1.split('/'));
                prop_assert_eq!(values, of_path.filter(|(_, api)| api.starts_with('{')).map(|(path, _)| path).collect::<Vec<_>>());
            }
        }
    }
}
