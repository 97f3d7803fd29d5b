//! Tables as a spreadsheet in the Netherlands opens them with a double click: semicolons, and a mark that the text is
//! UTF-8. No cell is ever run as a formula.

/// What a spreadsheet takes for the beginning of a formula (OWASP, CSV injection).
const FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// A table with a header as a CSV file.
///
/// # Errors
/// When the rows differ in length.
pub(super) fn table<'a, const N: usize>(
    header: &[String; N],
    rows: impl Iterator<Item = [&'a str; N]>,
) -> Result<Vec<u8>, csv::Error> {
    let mut writer = csv::WriterBuilder::new()
        .delimiter(b';')
        .terminator(csv::Terminator::CRLF)
        .from_writer("\u{feff}".as_bytes().to_vec());
    writer.write_record(header)?;
    for row in rows {
        writer.write_record(row.map(harmless))?;
    }
    writer.into_inner().map_err(|error| error.into_error().into())
}

/// A cell that a spreadsheet shows and does not run: an apostrophe before it makes it a text.
fn harmless(cell: &str) -> String {
    if cell.starts_with(FORMULA) { format!("'{cell}") } else { cell.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_that_looks_like_a_formula_is_a_text() {
        let header = ["naam".to_owned(), "e-mail".to_owned()];
        let rows = [["=HYPERLINK(1)", "a;b"], ["Jan \"de\" Vries", "-1"]];
        let file = String::from_utf8(table(&header, rows.into_iter()).unwrap()).unwrap();
        assert_eq!(file, "\u{feff}naam;e-mail\r\n'=HYPERLINK(1);\"a;b\"\r\n\"Jan \"\"de\"\" Vries\";'-1\r\n");
    }
}
