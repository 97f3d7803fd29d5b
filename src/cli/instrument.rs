//! Finding the questionnaire that a command line names: a built-in id or a file.

use std::{fs, io, path::Path};

use super::error::CliError;
use crate::questionnaire::{Questionnaire, library};

/// The questionnaire that `id_or_file` names.
///
/// A built-in id goes before a file of the same name; such a file can be given as `./name`.
///
/// # Errors
/// [`CliError::Failed`] when there is neither, when the file cannot be read, or with every problem in it.
pub fn load(id_or_file: &str) -> Result<Questionnaire, CliError> {
    if let Some(built_in) = library::find(id_or_file) {
        return Ok(built_in.clone());
    }
    let path = Path::new(id_or_file);
    if !path.exists() {
        return Err(CliError::Failed(format!(
            "`{id_or_file}` is not a built-in questionnaire and a file of that name was not found; built in are: {}",
            built_in_ids()
        )));
    }
    load_file(path)
}

/// The questionnaire in the file at `path`.
///
/// # Errors
/// [`CliError::Failed`] when the file cannot be read, or with every problem in it.
pub fn load_file(path: &Path) -> Result<Questionnaire, CliError> {
    let name = path.display().to_string();
    let json = fs::read_to_string(path).map_err(|error| CliError::Failed(unreadable(&name, &error)))?;
    Questionnaire::from_json(&name, &json).map_err(|error| CliError::Failed(error.to_string()))
}

fn unreadable(name: &str, error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::InvalidData => format!("{name}: is not a text in UTF-8"),
        io::ErrorKind::IsADirectory => format!("{name}: is a folder; expected a questionnaire file"),
        _ => format!("{name}: cannot be read: {error}"),
    }
}

fn built_in_ids() -> String {
    library::all().iter().map(Questionnaire::id).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn failure(id_or_file: &str) -> String {
        load(id_or_file).map(|found| found.id().to_owned()).unwrap_err().to_string()
    }

    #[test]
    fn a_built_in_questionnaire_is_found_by_its_id() {
        assert_eq!(load("rijsdijk-2015").unwrap().item_count(), 33);
    }

    #[test]
    fn a_file_is_found_by_its_path() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/questionnaires/kaats-opheij-2014.json");
        assert_eq!(load(path).unwrap().id(), "kaats-opheij-2014");
    }

    #[test]
    fn an_unknown_name_is_answered_with_the_names_there_are() {
        let message = failure("kaats-2014");
        for part in ["`kaats-2014`", "kaats-opheij-2014, rijsdijk-2015", "file of that name was not found"] {
            assert!(message.contains(part), "{message}");
        }
    }

    #[test]
    fn a_file_that_cannot_be_read_is_told_apart_from_one_that_is_wrong() {
        let folder = tempfile::tempdir().unwrap();
        assert!(failure(folder.path().to_str().unwrap()).contains("is a folder"));
        let file = folder.path().join("q.json");
        fs::write(&file, [0xff, 0xfe]).unwrap();
        assert!(failure(file.to_str().unwrap()).contains("q.json: is not a text in UTF-8"));
        fs::write(&file, "{}").unwrap();
        assert!(failure(file.to_str().unwrap()).contains("missing field `id`"));
    }
}
