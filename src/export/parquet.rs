//! `responses.parquet`: the same rows for programs that read columns (Apache Parquet). Codes stand in it as in the CSV.

use std::{io::Write, sync::Arc};

use parquet::{
    basic::{Compression, LogicalType, Repetition, Type as PhysicalType},
    data_type::{ByteArray, ByteArrayType, Int32Type},
    errors::ParquetError,
    file::{
        metadata::KeyValue,
        properties::WriterProperties,
        writer::{SerializedFileWriter, SerializedRowGroupWriter},
    },
    schema::types::Type,
};

use super::{DataRow, Dataset, tables};

/// Rows that are written at a time, which bounds the memory that it takes.
const ROWS_AT_ONCE: usize = 100_000;

/// Writes `responses.parquet`.
///
/// # Errors
/// When it cannot be written.
pub fn responses_parquet(dataset: &Dataset, out: impl Write + Send) -> Result<(), ParquetError> {
    let about = KeyValue::new("netwerkspiegel.product".into(), Some(dataset.product.word().into()));
    let software = KeyValue::new("netwerkspiegel.software".into(), Some(dataset.provenance.software.clone()));
    let properties = WriterProperties::builder()
        .set_compression(Compression::SNAPPY)
        .set_key_value_metadata(Some(vec![about, software]))
        .build();
    let mut writer = SerializedFileWriter::new(out, Arc::new(schema(dataset)?), Arc::new(properties))?;
    let count = dataset.rows.len();
    for first in (0..count).step_by(ROWS_AT_ONCE) {
        let rows = dataset.rows.part(first..count.min(first + ROWS_AT_ONCE));
        let mut group = writer.next_row_group()?;
        texts(&mut group, rows.clone().map(|row| row.respondent().into()))?;
        for column in 0..dataset.quasi.len() {
            let cell = |row| tables::cells(dataset, row).nth(column).unwrap_or_default();
            texts(&mut group, rows.clone().map(|row| ByteArray::from(cell(row).as_ref())))?;
        }
        for item in 0..dataset.items.len() {
            numbers(&mut group, rows.clone(), item)?;
        }
        group.close()?;
    }
    writer.close()?;
    Ok(())
}

fn schema(dataset: &Dataset) -> Result<Type, ParquetError> {
    let text = |name: &str| {
        let column = Type::primitive_type_builder(name, PhysicalType::BYTE_ARRAY);
        column.with_logical_type(Some(LogicalType::String)).with_repetition(Repetition::REQUIRED).build()
    };
    let number = |name: &str| {
        let column = Type::primitive_type_builder(name, PhysicalType::INT32);
        column.with_repetition(Repetition::OPTIONAL).build()
    };
    let mut fields = vec![Arc::new(text("respondent")?)];
    for column in &dataset.quasi {
        fields.push(Arc::new(text(column.quasi.name())?));
    }
    for item in &dataset.items {
        fields.push(Arc::new(number(&item.name)?));
    }
    Type::group_type_builder("responses").with_fields(fields).build()
}

fn texts<W: Write + Send>(
    group: &mut SerializedRowGroupWriter<'_, W>,
    values: impl Iterator<Item = ByteArray>,
) -> Result<(), ParquetError> {
    if let Some(mut column) = group.next_column()? {
        let values = values.collect::<Vec<_>>();
        column.typed::<ByteArrayType>().write_batch(&values, None, None)?;
        column.close()?;
    }
    Ok(())
}

/// An item: what was not asked is null.
fn numbers<'a, W: Write + Send>(
    group: &mut SerializedRowGroupWriter<'_, W>,
    rows: impl Iterator<Item = DataRow<'a>> + Clone,
    item: usize,
) -> Result<(), ParquetError> {
    if let Some(mut column) = group.next_column()? {
        let values = rows.clone().filter_map(|row| row.answer(item).map(i32::from)).collect::<Vec<_>>();
        let there = rows.map(|row| i16::from(row.answer(item).is_some())).collect::<Vec<_>>();
        column.typed::<Int32Type>().write_batch(&values, Some(&there), None)?;
        column.close()?;
    }
    Ok(())
}
