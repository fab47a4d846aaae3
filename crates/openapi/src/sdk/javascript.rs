//! A package for Node 18 and later and for browsers, with types beside it.

use std::fmt::Write as _;

use super::{Method, camel, methods, quoted, remark, words};
use crate::site::Site;
use crate::{Api, Place};

/// Words of the language, and what the client has itself.
const RESERVED: &[&str] = &[
    "arguments",
    "await",
    "break",
    "case",
    "catch",
    "class",
    "const",
    "constructor",
    "continue",
    "debugger",
    "default",
    "delete",
    "do",
    "else",
    "enum",
    "eval",
    "export",
    "extends",
    "false",
    "finally",
    "for",
    "function",
    "if",
    "import",
    "in",
    "instanceof",
    "let",
    "new",
    "null",
    "prototype",
    "return",
    "static",
    "super",
    "switch",
    "this",
    "throw",
    "true",
    "try",
    "typeof",
    "var",
    "void",
    "while",
    "with",
    "yield",
    "call",
    "endpoint",
    "headers",
];

const RUNTIME: &str = include_str!("runtime.js");
const TYPES: &str = include_str!("runtime.d.ts");

pub fn files(about: &Site, service: &str, apis: &[Api]) -> Vec<(String, String)> {
    let package = format!("apigw-{}", words(service).join("-"));
    let mut code = format!(
        "/* Client of {}, made by its API gateway. */\n\nconst ENDPOINT = {};\n\n{RUNTIME}",
        remark(&about.title),
        quoted(&about.base)
    );
    let mut types = TYPES.to_owned();
    for method in methods(apis, camel, RESERVED) {
        write_method(&mut code, &mut types, &method);
    }
    code.push_str("}\n");
    types.push_str("}\n");
    let manifest = serde_json::json!({"name": package, "version": "1.0.0", "type": "module", "main": "index.js", "types": "index.d.ts",
        "description": format!("Client of {}", about.title), "engines": {"node": ">=18"}});
    let readme = format!(
        "# {package}\n\n```js\nimport {{ Client }} from \"{package}\";\n\nconst client = new Client({{ secretId: \"…\", secretKey: \"…\" }});\n```\n\n\
         Version {} of the environment {}.\n",
        about.version, about.environment
    );
    vec![
        ("package/package.json".to_owned(), manifest.to_string()),
        ("package/README.md".to_owned(), readme),
        ("package/index.js".to_owned(), code),
        ("package/index.d.ts".to_owned(), types),
    ]
}

fn write_method(code: &mut String, types: &mut String, method: &Method<'_>) {
    let said = if method.api.description.is_empty() { &method.api.name } else { &method.api.description };
    let said = format!("\n  /** {} {}: {}. */\n", method.verb, remark(&method.path), remark(said));
    let names: Vec<&str> = method.parameters.iter().map(|(name, _)| name.as_str()).collect();
    let taken = if names.is_empty() { String::new() } else { format!("{{ {} }} = {{}}", names.join(", ")) };
    let fields = |place: Place| {
        let fields: Vec<String> = method.at(place).map(|(name, one)| format!("[{}, {name}]", quoted(&one.name))).collect();
        format!("[{}]", fields.join(", "))
    };
    let _ = write!(
        code,
        "{said}  {}({taken}) {{\n    return this.call({}, {}, {}, {{ path: {}, query: {}, headers: {}, form: {} }});\n  }}\n",
        method.name,
        quoted(&method.api.auth),
        quoted(method.verb),
        quoted(&method.path),
        fields(Place::Path),
        fields(Place::Query),
        fields(Place::Header),
        fields(Place::Body)
    );
    let typed: Vec<String> = method
        .parameters
        .iter()
        .map(|(name, one)| {
            let kind = match one.kind.as_str() {
                "int" | "long" | "float" | "double" | "number" => "number",
                "boolean" => "boolean",
                _ => "string",
            };
            format!("{name}{}: {kind}", if one.required { "" } else { "?" })
        })
        .collect();
    let optional = if method.parameters.iter().any(|(_, one)| one.required) { "" } else { "?" };
    let taken = if typed.is_empty() { String::new() } else { format!("given{optional}: {{ {} }}", typed.join("; ")) };
    let _ = writeln!(types, "{said}  {}({taken}): Promise<Response>;", method.name);
}
