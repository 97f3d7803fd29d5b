//! `netwerkspiegel questionnaire`: which instruments there are, what is in them, and whether a file is one.

use std::{io::Write, path::PathBuf};

use clap::{Args, Subcommand, ValueEnum};
use serde::Serialize;

use super::{
    error::CliError,
    instrument::{load, load_file},
};
use crate::questionnaire::{Dimension, Item, Language, Questionnaire, Text, library, schema};

/// List, show and check questionnaires.
#[derive(Debug, Args)]
pub struct QuestionnaireArgs {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// List the built-in questionnaires
    List {
        /// How to write the list
        #[arg(long, value_enum, default_value_t)]
        format: Format,
    },
    /// Show a whole questionnaire
    Show {
        /// A built-in id or a file
        #[arg(value_name = "ID|FILE")]
        questionnaire: String,
        /// Language of the text, such as nl or en (JSON holds all languages) [default: the first one offered]
        #[arg(long)]
        lang: Option<Language>,
        /// How to write it: text to read, or the questionnaire file
        #[arg(long, value_enum, default_value_t)]
        format: Format,
    },
    /// Check questionnaire files: each is OK, or its problems are listed
    Check {
        /// The files
        #[arg(required = true, value_name = "FILE")]
        files: Vec<PathBuf>,
    },
    /// Print the JSON Schema of a questionnaire file
    Schema,
}

#[derive(Debug, Clone, Copy, Default, ValueEnum)]
enum Format {
    #[default]
    Text,
    Json,
}

/// Carries out the command and writes what it yields to `out`.
///
/// # Errors
/// [`CliError::Failed`] with every problem found, for an unknown questionnaire or a file that is not one;
/// [`CliError::Io`] when `out` cannot be written.
pub fn run(args: &QuestionnaireArgs, out: &mut impl Write) -> Result<(), CliError> {
    match &args.command {
        Command::List { format: Format::Text } => list_as_text(out),
        Command::List { format: Format::Json } => {
            write_json(out, &library::all().iter().map(Summary::of).collect::<Vec<_>>())
        }
        Command::Show { questionnaire, lang, format: Format::Text } => {
            let questionnaire = load(questionnaire)?;
            let language = language_of(&questionnaire, lang.as_ref())?;
            Page { questionnaire: &questionnaire, language }.write(out)
        }
        Command::Show { questionnaire, format: Format::Json, .. } => {
            write_json(out, load(questionnaire)?.file())
        }
        Command::Check { files } => check(files, out),
        Command::Schema => write_json(out, &schema()),
    }
}

/// One line of the list.
#[derive(Serialize)]
struct Summary<'a> {
    id: &'a str,
    version: &'a str,
    title: &'a Text,
    /// Number of dimensions.
    dimensions: usize,
    /// Number of items.
    items: usize,
}

impl<'a> Summary<'a> {
    fn of(questionnaire: &'a Questionnaire) -> Self {
        Self {
            id: questionnaire.id(),
            version: questionnaire.version(),
            title: questionnaire.title(),
            dimensions: questionnaire.dimensions().len(),
            items: questionnaire.item_count(),
        }
    }
}

fn list_as_text(out: &mut impl Write) -> Result<(), CliError> {
    let width = library::all().iter().map(|questionnaire| questionnaire.id().len()).max().unwrap_or(0);
    writeln!(out, "{:width$}  {:8} {:>10} {:>5}  title", "id", "version", "dimensions", "items")?;
    for questionnaire in library::all() {
        let Summary { id, version, title, dimensions, items } = Summary::of(questionnaire);
        let title = title.get(language_of(questionnaire, None)?);
        writeln!(out, "{id:width$}  {version:8} {dimensions:>10} {items:>5}  {title}")?;
    }
    Ok(())
}

/// Goes through all files, whatever is wrong with the earlier ones.
fn check(files: &[PathBuf], out: &mut impl Write) -> Result<(), CliError> {
    let mut problems = Vec::new();
    for file in files {
        match load_file(file) {
            Ok(questionnaire) => {
                let Summary { id, version, dimensions, items, .. } = Summary::of(&questionnaire);
                let file = file.display();
                writeln!(out, "{file}: OK ({id} {version}, dimensions: {dimensions}, items: {items})")?;
            }
            Err(CliError::Failed(message)) => problems.push(message),
            Err(other) => return Err(other),
        }
    }
    if problems.is_empty() { Ok(()) } else { Err(CliError::Failed(problems.join("\n"))) }
}

/// The language to show: the one asked for, if it is offered, or the first one offered.
fn language_of<'a>(
    questionnaire: &'a Questionnaire,
    asked: Option<&Language>,
) -> Result<&'a Language, CliError> {
    let offered = questionnaire.languages();
    let found = match asked {
        Some(asked) => offered.iter().find(|language| *language == asked),
        None => offered.first(),
    };
    found.ok_or_else(|| {
        let offered = offered.iter().map(Language::as_str).collect::<Vec<_>>().join(", ");
        let asked = asked.map_or("", Language::as_str);
        CliError::Failed(format!("{} has no text in `{asked}`; it offers: {offered}", questionnaire.id()))
    })
}

fn write_json(out: &mut impl Write, value: &impl Serialize) -> Result<(), CliError> {
    serde_json::to_writer_pretty(&mut *out, value).map_err(std::io::Error::from)?;
    writeln!(out)?;
    Ok(())
}

/// A questionnaire as text to read, in one language.
struct Page<'a> {
    questionnaire: &'a Questionnaire,
    language: &'a Language,
}

impl Page<'_> {
    fn write(&self, out: &mut impl Write) -> Result<(), CliError> {
        let questionnaire = self.questionnaire;
        writeln!(out, "{}", questionnaire.title().get(self.language))?;
        writeln!(out, "{} {}", questionnaire.id(), questionnaire.version())?;
        if let Some(description) = &questionnaire.file().description {
            writeln!(out, "\n{}", description.get(self.language))?;
        }
        writeln!(out, "\n{}\n", questionnaire.source())?;
        for point in questionnaire.scale().points() {
            let words = questionnaire.scale().labels.get(&point).map_or("", |label| label.get(self.language));
            writeln!(out, "  {point:>3}  {words}")?;
        }
        for dimension in questionnaire.dimensions() {
            self.write_dimension(dimension, out)?;
        }
        Ok(())
    }

    fn write_dimension(&self, dimension: &Dimension, out: &mut impl Write) -> Result<(), CliError> {
        let level =
            self.questionnaire.levels().iter().find(|level| dimension.level.as_ref() == Some(&level.id));
        let name = dimension.name.get(self.language);
        match level.map(|level| level.name.get(self.language)) {
            Some(level) if level != name => writeln!(out, "\n{level}: {name} ({})", dimension.id)?,
            _ => writeln!(out, "\n{name} ({})", dimension.id)?,
        }
        if let Some(explanation) = &dimension.explanation {
            writeln!(out, "{}", explanation.get(self.language))?;
        }
        dimension.items.iter().try_for_each(|item| self.write_item(item, out))
    }

    fn write_item(&self, item: &Item, out: &mut impl Write) -> Result<(), CliError> {
        let reversed = if item.reversed { " (-)" } else { "" };
        writeln!(out, "\n  {}{reversed}  {}", item.id, item.name.get(self.language))?;
        writeln!(out, "    {}", item.statement.get(self.language))?;
        let texts = [&item.definition, &item.explanation, &item.discussion];
        for text in texts.into_iter().flatten() {
            writeln!(out, "      {}", text.get(self.language))?;
        }
        if let Some(source) = &item.source {
            writeln!(out, "      [{source}]")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use clap::Parser;
    use serde_json::Value;

    use super::*;

    #[derive(Parser)]
    struct Cli {
        #[command(flatten)]
        args: QuestionnaireArgs,
    }

    fn run_with(arguments: &[&str]) -> (String, Result<(), CliError>) {
        let cli = Cli::try_parse_from([&["questionnaire"], arguments].concat()).unwrap();
        let mut out = Vec::new();
        let result = run(&cli.args, &mut out);
        (String::from_utf8(out).unwrap(), result)
    }

    fn output(arguments: &[&str]) -> String {
        let (out, result) = run_with(arguments);
        result.unwrap();
        out
    }

    fn built_in_file(id: &str) -> String {
        format!("{}/questionnaires/{id}.json", env!("CARGO_MANIFEST_DIR"))
    }

    #[test]
    fn the_list_counts_dimensions_and_items() {
        let list: Value = serde_json::from_str(&output(&["list", "--format", "json"])).unwrap();
        let counts = |index: usize| (list[index]["dimensions"].as_u64(), list[index]["items"].as_u64());
        assert_eq!((list[0]["id"].as_str(), counts(0)), (Some("kaats-opheij-2014"), (Some(5), Some(20))));
        assert_eq!((list[1]["id"].as_str(), counts(1)), (Some("rijsdijk-2015"), (Some(5), Some(33))));
        assert_eq!(list[0]["title"]["nl"], "Indicatoren voor kansrijke samenwerking");
        assert_eq!(list[0]["version"], "1.0.0");
        assert_eq!(list.as_array().map(Vec::len), Some(library::all().len()));
    }

    #[test]
    fn the_list_as_text_has_one_line_a_questionnaire_under_a_heading() {
        let list = output(&["list"]);
        assert_eq!(list.lines().count(), 1 + library::all().len());
        let line = list.lines().nth(1).unwrap();
        let words = line.split_whitespace().take(5).collect::<Vec<_>>();
        assert_eq!(words, ["kaats-opheij-2014", "1.0.0", "5", "20", "Indicatoren"]);
    }

    #[test]
    fn a_built_in_questionnaire_is_shown_as_json_byte_for_byte() {
        for questionnaire in library::all() {
            let file = fs::read_to_string(built_in_file(questionnaire.id())).unwrap();
            assert_eq!(output(&["show", questionnaire.id(), "--format", "json"]), file);
        }
    }

    #[test]
    fn the_text_holds_every_item_in_the_language_asked_for() {
        for (lang, language) in [("nl", Language::dutch()), ("en", Language::english())] {
            let text = output(&["show", "rijsdijk-2015", "--lang", lang]);
            let questionnaire = library::find("rijsdijk-2015").unwrap();
            for item in questionnaire.items() {
                assert!(text.contains(item.statement.get(&language)), "{lang}: {}", item.id);
            }
        }
        assert!(output(&["show", "rijsdijk-2015"]).contains("Teamniveau: Teamproces (teamproces)"));
    }

    #[test]
    fn a_language_that_is_not_offered_is_refused_with_those_that_are() {
        let (out, result) = run_with(&["show", "kaats-opheij-2014", "--lang", "fr"]);
        assert_eq!(out, "");
        let message = result.unwrap_err().to_string();
        assert!(message.contains("no text in `fr`") && message.contains("nl, en"), "{message}");
    }

    #[test]
    fn check_goes_on_after_a_wrong_file_and_after_a_missing_one() {
        let folder = tempfile::tempdir().unwrap();
        let wrong = folder.path().join("wrong.json");
        fs::write(&wrong, "{").unwrap();
        let missing = folder.path().join("missing.json");
        let (first, last) = (built_in_file("kaats-opheij-2014"), built_in_file("rijsdijk-2015"));
        let (out, result) =
            run_with(&["check", &first, wrong.to_str().unwrap(), missing.to_str().unwrap(), &last]);
        let expected = format!(
            "{first}: OK (kaats-opheij-2014 1.0.0, dimensions: 5, items: 20)\n\
             {last}: OK (rijsdijk-2015 1.0.0, dimensions: 5, items: 33)\n"
        );
        assert_eq!(out, expected);
        let Err(CliError::Failed(problems)) = result else { panic!("{result:?}") };
        let problems = problems.lines().collect::<Vec<_>>();
        assert!(problems[0].contains("wrong.json: $") && problems[0].contains("EOF"), "{problems:?}");
        assert!(problems[1].contains("missing.json: cannot be read"), "{problems:?}");
    }

    #[test]
    fn wrong_usage_is_refused_before_anything_runs() {
        for arguments in
            [&["check"][..], &["show"], &["show", "x", "--lang", "Dutch"], &["list", "--format", "xml"]]
        {
            assert!(Cli::try_parse_from([&["questionnaire"], arguments].concat()).is_err(), "{arguments:?}");
        }
    }
}
