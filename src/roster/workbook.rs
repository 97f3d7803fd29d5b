//! A workbook of a spreadsheet (.xlsx) → rows of cells. It may come from anybody, so nothing in it is trusted: it is
//! unpacked to a bound before it is read, and a cell far out on the sheet takes no room.

use std::{
    collections::BTreeMap,
    io::{self, Cursor, Read},
};

use calamine::{DataRef, Reader, Xlsx, open_workbook_from_rs};
use zip::ZipArchive;

use super::{
    Unreadable,
    table::{MAX_COLUMNS, MAX_ROWS, TableRow, push, tidy},
};

/// The most that a workbook may hold once it is unpacked, in bytes.
const MAX_UNPACKED: u64 = 32 * 1024 * 1024;

/// The rows of the first sheet that is not empty.
pub(super) fn read(bytes: &[u8]) -> Result<Vec<TableRow>, Unreadable> {
    refuse_bomb(bytes)?;
    let mut workbook: Xlsx<_> =
        open_workbook_from_rs(Cursor::new(bytes)).map_err(|_| Unreadable::BrokenWorkbook)?;
    for name in workbook.sheet_names() {
        let rows = sheet(&mut workbook, &name)?;
        if !rows.is_empty() {
            return Ok(rows);
        }
    }
    Err(Unreadable::Empty)
}

/// Unpacks everything once and keeps nothing, to refuse what grows without bound: what a packed file says of its own
/// size need not be true.
fn refuse_bomb(bytes: &[u8]) -> Result<(), Unreadable> {
    let broken = |_| Unreadable::BrokenWorkbook;
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Unreadable::BrokenWorkbook)?;
    let mut room = MAX_UNPACKED;
    for index in 0..archive.len() {
        let part = archive.by_index(index).map_err(|_| Unreadable::BrokenWorkbook)?;
        let size = io::copy(&mut part.take(room + 1), &mut io::sink()).map_err(broken)?;
        room = room.checked_sub(size).ok_or(Unreadable::TooLarge)?;
    }
    Ok(())
}

fn sheet(workbook: &mut Xlsx<Cursor<&[u8]>>, name: &str) -> Result<Vec<TableRow>, Unreadable> {
    // A sheet of a chart has no cells.
    let Ok(mut cells) = workbook.worksheet_cells_reader(name) else { return Ok(Vec::new()) };
    let mut rows = BTreeMap::<usize, Vec<String>>::new();
    while let Some(cell) = cells.next_cell().map_err(|_| Unreadable::BrokenWorkbook)? {
        let (row, column) = cell.get_position();
        let (row, column) = (row as usize, column as usize);
        let text = tidy(&text(cell.get_value()));
        if text.is_empty() || column >= MAX_COLUMNS {
            continue;
        }
        let cells = rows.entry(row).or_default();
        cells.resize(cells.len().max(column + 1), String::new());
        cells[column] = text;
        if rows.len() > MAX_ROWS {
            return Err(Unreadable::TooMany);
        }
    }
    let mut found = Vec::new();
    for (row, cells) in rows {
        push(&mut found, row + 1, cells)?;
    }
    Ok(found)
}

fn text(value: &DataRef<'_>) -> String {
    match value {
        DataRef::String(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number.to_string(),
        DataRef::Bool(truth) => truth.to_string(),
        // Dates and errors have no place in a list of people.
        _ => String::new(),
    }
}
