//! Finds the message files, so that a language is added by adding its file.

use std::{env, error::Error, fs, path::Path};

/// The language to fall back on: it comes first.
const FIRST: &str = "nl";

fn main() -> Result<(), Box<dyn Error>> {
    let folder = Path::new(&env::var("CARGO_MANIFEST_DIR")?).join("templates/messages");
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut files = Vec::new();
    for entry in fs::read_dir(&folder)? {
        let path = entry?.path();
        let language = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default().to_owned();
        if path.extension().is_some_and(|extension| extension == "ftl") {
            files.push((language != FIRST, language, path));
        }
    }
    files.sort();
    let lines = files.iter().map(|(_, language, path)| format!("({language:?}, include_str!({path:?})),"));
    let list = format!("static FILES: &[(&str, &str)] = &[{}];", lines.collect::<String>());
    fs::write(Path::new(&env::var("OUT_DIR")?).join("message_files.rs"), list)?;
    Ok(())
}
