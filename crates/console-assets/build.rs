//! Writes the table of what `console/dist` holds. Without a build of the console the table is empty, so that nobody needs Node to
//! work on the server.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

fn main() {
    let manifest = PathBuf::from(env::var("CARGO_MANIFEST_DIR").expect("cargo sets it"));
    let dist = manifest.join("../../console/dist");
    // Watched even while it does not exist: a first build of the console is then noticed.
    println!("cargo::rerun-if-changed={}", dist.display());
    let mut files = Vec::new();
    if dist.is_dir() {
        collect(&dist, &mut files);
    }
    files.sort();
    let mut table = String::from("&[\n");
    for file in files.iter().filter(|f| !is_packed(f)) {
        let name = file.strip_prefix(&dist).expect("below dist").to_string_lossy().replace('\\', "/");
        let packed = |extension: &str| {
            let packed = PathBuf::from(format!("{}.{extension}", file.display()));
            if files.contains(&packed) { format!("Some(include_bytes!({packed:?}))") } else { "None".to_owned() }
        };
        writeln!(table, "    File {{ name: {name:?}, plain: include_bytes!({file:?}), br: {}, gzip: {} }},", packed("br"), packed("gz"))
            .expect("a string takes it");
    }
    table.push(']');
    let out = PathBuf::from(env::var("OUT_DIR").expect("cargo sets it"));
    fs::write(out.join("files.rs"), table).expect("the table is written");
}

fn is_packed(file: &Path) -> bool {
    file.extension().is_some_and(|e| e == "br" || e == "gz")
}

fn collect(dir: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(dir).expect("dist can be read") {
        let path = entry.expect("dist can be read").path();
        // The bundler's own notes.
        if path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.')) {
            continue;
        }
        if path.is_dir() { collect(&path, files) } else { files.push(path) }
    }
}
