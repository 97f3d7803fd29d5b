//! Tables as a spreadsheet in the Netherlands opens them with a double click: semicolons, and a mark that the text is
//! UTF-8. No cell is ever run as a formula.

/// What a spreadsheet takes for the beginning of a formula (OWASP, CSV injection).
const FORMULA: [char; 7] = ['=', '+', '-', '@', '\t', '\r', '\0'];

/// A cell that a spreadsheet shows and does not run: an apostrophe before it makes it a text.
pub fn safe_cell(text: &str) -> String {
    if text.starts_with(FORMULA) { format!("'{text}") } else { text.to_owned() }
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
