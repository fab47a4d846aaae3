//! A package for Python 3.9 and later. It brings what builds it, so that `pip install` needs no network.

use std::fmt::Write as _;

use super::{Method, methods, quoted, remark, snake, words};
use crate::site::Site;
use crate::{Api, Place};

/// Words of the language, and what the client has itself.
const RESERVED: &[&str] = &[
    "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del", "elif", "else", "except", "finally", "for",
    "from", "global", "if", "import", "in", "is", "lambda", "none", "nonlocal", "not", "or", "pass", "raise", "return", "self", "true",
    "false", "try", "while", "with", "yield", "call", "endpoint", "timeout", "headers",
];

const RUNTIME: &str = include_str!("runtime.py");
const BACKEND: &str = include_str!("backend.py");

pub fn files(about: &Site, service: &str, apis: &[Api]) -> Vec<(String, String)> {
    let module = format!("apigw_{}", snake(&words(service)));
    let mut code = format!("\"\"\"Client of {}, made by its API gateway.\"\"\"\n\n", remark(&about.title));
    code.push_str(RUNTIME);
    let _ =
        write!(code, "\n\nclass Client(_Client):\n    \"\"\"{}\"\"\"\n\n    ENDPOINT = {}\n", remark(&about.title), quoted(&about.base));
    for method in methods(apis, snake, RESERVED) {
        write_method(&mut code, &method);
    }
    let project = format!(
        "[build-system]\nrequires = []\nbuild-backend = \"backend\"\nbackend-path = [\".\"]\n\n[project]\nname = {}\nversion = \"1.0.0\"\n\
         description = {}\nrequires-python = \">=3.9\"\n",
        quoted(&module.replace('_', "-")),
        quoted(&format!("Client of {}", remark(&about.title)))
    );
    let readme = format!(
        "# {module}\n\n```python\nfrom {module} import Client\n\nclient = Client(secret_id=\"…\", secret_key=\"…\")\n```\n\n\
         Version {} of the environment {}.\n",
        about.version, about.environment
    );
    vec![
        ("pyproject.toml".to_owned(), project),
        ("README.md".to_owned(), readme),
        ("backend.py".to_owned(), BACKEND.replace("@MODULE@", &module)),
        (format!("{module}/__init__.py"), code),
        (format!("{module}/py.typed"), String::new()),
    ]
}

fn write_method(code: &mut String, method: &Method<'_>) {
    let mut signature = String::new();
    for (name, one) in &method.parameters {
        let kind = match one.kind.as_str() {
            "int" | "long" => "int",
            "float" | "double" | "number" => "float",
            "boolean" => "bool",
            _ => "str",
        };
        let _ = match one.required {
            true => write!(signature, ", {name}: {kind}"),
            false => write!(signature, ", {name}: Optional[{kind}] = None"),
        };
    }
    let star = if signature.is_empty() { "" } else { ", *" };
    let _ = writeln!(code, "\n    def {}(self{star}{signature}) -> Response:", method.name);
    let said = if method.api.description.is_empty() { &method.api.name } else { &method.api.description };
    let _ = writeln!(code, "        \"\"\"{} {}: {}.\"\"\"", method.verb, remark(&method.path), remark(said));
    let fields = |place: Place| {
        let fields: Vec<String> = method.at(place).map(|(name, one)| format!("{}: {name}", quoted(&one.name))).collect();
        format!("{{{}}}", fields.join(", "))
    };
    let _ = writeln!(
        code,
        "        return self.call({}, {}, {}, path={}, query={}, headers={}, form={})",
        quoted(&method.api.auth),
        quoted(method.verb),
        quoted(&method.path),
        fields(Place::Path),
        fields(Place::Query),
        fields(Place::Header),
        fields(Place::Body)
    );
}
