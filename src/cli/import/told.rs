//! What an import tells before it writes: which column was taken for what, and how much was answered.

use std::{
    collections::BTreeMap,
    io::{self, Write},
};

use crate::{
    answers::Answer,
    intake::{Format, Ignored, Intake, shown},
    questionnaire::Questionnaire,
    store::wave::{Pairing, Wave},
};

/// Tells what was read and where it goes. No answer of one respondent is shown.
pub(super) fn tell(
    intake: &Intake,
    wave: &Wave,
    network: &str,
    questionnaire: &Questionnaire,
    out: &mut impl Write,
) -> io::Result<()> {
    let form = match intake.format {
        Format::Own => "our own CSV",
        Format::LimeSurvey => "export of LimeSurvey",
        Format::Csv => "CSV with a mapping",
    };
    let (id, version) = (questionnaire.id(), questionnaire.version());
    writeln!(out, "File: {form}, {} responses", intake.rows.len())?;
    writeln!(out, "Into: {network}, wave {} ({id} {version})", wave.label)?;
    skipped(intake, out)?;
    items(intake, questionnaire, out)?;
    others(intake, wave, out)?;
    if wave.background {
        levels(intake, out)?;
    }
    coded(intake, questionnaire, out)
}

fn skipped(intake: &Intake, out: &mut impl Write) -> io::Result<()> {
    let reasons = [
        (intake.skipped.not_asked, "not asked for with --only"),
        (intake.skipped.unfinished, "not sent (--unfinished takes them)"),
        (intake.skipped.blank, "without a single answer"),
    ];
    for (count, reason) in reasons.iter().filter(|(count, _)| *count > 0) {
        writeln!(out, "Left out: {count} {reason}")?;
    }
    Ok(())
}

/// Every item with its column, and how many answered it.
fn items(intake: &Intake, questionnaire: &Questionnaire, out: &mut impl Write) -> io::Result<()> {
    let name = |column: &Option<String>| column.as_deref().map_or("(none: left open)".to_owned(), shown);
    let names = intake.items.iter().map(name).collect::<Vec<_>>();
    let widest = names.iter().map(|name| name.chars().count()).max().unwrap_or(0).max("column".len());
    let widest_id = questionnaire.items().map(|item| item.id.len()).max().unwrap_or(0);
    writeln!(out, "\n{:<widest_id$}  {:<widest$}  answered  don't know  open", "item", "column")?;
    for (place, (item, name)) in questionnaire.items().zip(&names).enumerate() {
        let count = |wanted: fn(&Answer) -> bool| {
            intake.rows.iter().filter(|row| wanted(&row.answers.answers()[place])).count()
        };
        writeln!(
            out,
            "{:<widest_id$}  {name:<widest$}  {:>8}  {:>10}  {:>4}",
            item.id,
            count(|answer| matches!(answer, Answer::Value(_))),
            count(|answer| *answer == Answer::DontKnow),
            count(|answer| *answer == Answer::Open),
        )?;
    }
    writeln!(out)
}

/// The columns beside the items.
fn others(intake: &Intake, wave: &Wave, out: &mut impl Write) -> io::Result<()> {
    for (what, column) in &intake.used {
        let kept = match *what {
            "respondent" if wave.pairing == Pairing::Anonymous => ", not kept: the wave is anonymous",
            "respondent" => ", kept as a key that cannot be read back",
            "level" | "organisation_kind" if !wave.background => ", not kept: the wave does not ask for it",
            _ => "",
        };
        writeln!(out, "Column {}: {what}{kept}", shown(column))?;
    }
    let ignored = |Ignored { name, values }: &Ignored| match *values {
        Ignored::MANY => format!("{} (many values)", shown(name)),
        1 => format!("{} (1 value)", shown(name)),
        values => format!("{} ({values} values)", shown(name)),
    };
    let names = intake.ignored.iter().map(ignored).collect::<Vec<_>>();
    if !names.is_empty() {
        writeln!(out, "Not used: {}", names.join(", "))?;
    }
    Ok(())
}

fn levels(intake: &Intake, out: &mut impl Write) -> io::Result<()> {
    let mut counts = BTreeMap::<&str, usize>::new();
    for row in &intake.rows {
        *counts.entry(row.background.level.as_deref().unwrap_or("not told")).or_default() += 1;
    }
    let counts = counts.iter().map(|(level, count)| format!("{level} {count}")).collect::<Vec<_>>();
    writeln!(out, "Levels: {}", counts.join(", "))
}

/// Which end of the scale a code such as `A1` stands for, nothing in the file tells: whoever imports must look.
fn coded(intake: &Intake, questionnaire: &Questionnaire, out: &mut impl Write) -> io::Result<()> {
    if intake.coded.is_empty() {
        return Ok(());
    }
    let codes =
        intake.coded.iter().map(|(code, point)| format!("{} = {point}", shown(code))).collect::<Vec<_>>();
    let scale = questionnaire.scale();
    let word = |point: u8| {
        let words = scale.labels.get(&point).and_then(|words| words.iter().next());
        words.map_or("", |(_, word)| word)
    };
    writeln!(
        out,
        "Check: {} was read, where {} is \"{}\" and {} is \"{}\". If your list of answers ran the other way, say so in a mapping, under [values].",
        codes.join(", "),
        scale.min,
        word(scale.min),
        scale.max,
        word(scale.max)
    )
}
