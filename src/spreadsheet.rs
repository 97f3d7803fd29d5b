//! Tables as a spreadsheet in the Netherlands opens them with a double click: semicolons, and a mark that the text is
//! UTF-8. No cell is ever run as a formula. And tables as a spreadsheet saves them, whatever its encoding and marks.

use encoding_rs::{Encoding, WINDOWS_1252};

/// What a spreadsheet takes for the beginning of a formula (OWASP, CSV injection).
const FORMULA: [char; 7] = ['=', '+', '-', '@', '\t', '\r', '\0'];

/// A cell that a spreadsheet shows and does not run: an apostrophe before it makes it a text.
pub fn safe_cell(text: &str) -> String {
    if text.starts_with(FORMULA) { format!("'{text}") } else { text.to_owned() }
}

/// A text without what a spreadsheet takes for the beginning of a formula: for words that go into files of other kinds too,
/// where an apostrophe would be part of the word.
pub fn without_formula(text: &str) -> &str {
    text.trim_start_matches(|first: char| FORMULA.contains(&first) || first.is_whitespace())
}

/// A table with a header as a CSV file.
///
/// # Errors
/// When it cannot be written, which in memory does not happen.
pub fn table<'a, const N: usize>(
    header: [&str; N],
    rows: impl Iterator<Item = [&'a str; N]>,
) -> Result<String, csv::Error> {
    let mut writer = csv::WriterBuilder::new()
        .delimiter(b';')
        .terminator(csv::Terminator::CRLF)
        .from_writer("\u{feff}".as_bytes().to_vec());
    writer.write_record(header.map(safe_cell))?;
    for row in rows {
        writer.write_record(row.map(safe_cell))?;
    }
    let file = writer.into_inner().map_err(|error| error.into_error())?;
    Ok(String::from_utf8_lossy(&file).into_owned())
}

/// A cell without the apostrophe of [`safe_cell`].
pub fn unguarded(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if rest.starts_with(['=', '+', '-', '@']) => rest,
        _ => cell,
    }
}

/// The text of a file: in the encoding that a byte order mark tells, else UTF-8, else what Excel writes on a Dutch Windows.
/// Lines end in one mark, else a CSV reader would count them one short.
pub fn decode(bytes: &[u8]) -> String {
    let text = match Encoding::for_bom(bytes) {
        Some((encoding, length)) => encoding.decode_without_bom_handling(&bytes[length..]).0,
        None => match str::from_utf8(bytes) {
            Ok(text) => text.into(),
            Err(_) => WINDOWS_1252.decode_without_bom_handling(bytes).0,
        },
    };
    text.replace("\r\n", "\n").replace('\r', "\n")
}

/// The mark between cells: the one that stands most in the first line, outside quotes.
pub fn delimiter(text: &str) -> u8 {
    let first = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let mut quoted = false;
    let mut counts = [(b'\t', 0), (b';', 0), (b',', 0)];
    for byte in first.bytes() {
        quoted ^= byte == b'"';
        if let Some((_, count)) = counts.iter_mut().find(|(mark, _)| *mark == byte && !quoted) {
            *count += 1;
        }
    }
    // Of as many, the first of these is taken; without any, there is one column.
    counts
        .into_iter()
        .rev()
        .max_by_key(|(_, count)| *count)
        .filter(|(_, count)| *count > 0)
        .map_or(b';', |(mark, _)| mark)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_that_looks_like_a_formula_is_a_text() {
        let rows = [["=HYPERLINK(1)", "a;b"], ["Jan \"de\" Vries", "-1"], ["\t=1", "gewoon"]];
        let file = table(["naam", "e-mail"], rows.into_iter()).unwrap();
        assert_eq!(
            file,
            "\u{feff}naam;e-mail\r\n'=HYPERLINK(1);\"a;b\"\r\n\"Jan \"\"de\"\" Vries\";'-1\r\n'\t=1;gewoon\r\n"
        );
    }
}
