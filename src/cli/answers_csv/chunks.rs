//! Cuts a file into chunks of whole records, so that several threads can read one each. However long the file is, no
//! more of it is in memory than a chunk per thread.

use std::io::{self, Read};

use super::records::{first_end, last_end, lines};

/// What some programs put before UTF-8.
const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();

/// A file, being cut.
pub(super) struct Chunks<R> {
    input: R,
    size: usize,
    /// What was read and is in no chunk yet.
    rest: Vec<u8>,
    /// Place and line of its first byte.
    place: u64,
    line: u64,
    ended: bool,
}

/// A piece of a file: whole records.
#[derive(Debug, Default)]
pub(super) struct Chunk {
    pub(super) bytes: Vec<u8>,
    /// Place of its first byte in the file.
    pub(super) place: u64,
    /// Number of its first line.
    pub(super) line: u64,
}

impl<R: Read> Chunks<R> {
    /// Of a file that is read from its beginning, in chunks of about this size; larger where a record is.
    pub(super) fn of(input: R, size: usize) -> Self {
        Self { input, size, rest: Vec::new(), place: 0, line: 1, ended: false }
    }

    /// Takes the first record, with the mark before it.
    pub(super) fn first_record(&mut self) -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        let end = loop {
            self.read_on(&mut bytes)?;
            let mark = if bytes.starts_with(BYTE_ORDER_MARK) { BYTE_ORDER_MARK.len() } else { 0 };
            match first_end(&bytes[mark..]) {
                Some(end) => break mark + end,
                None if self.ended => break bytes.len(),
                None => {}
            }
        };
        self.cut(&mut bytes, end);
        Ok(bytes)
    }

    /// Fills a chunk with the next records; `false` when there are none.
    pub(super) fn fill(&mut self, chunk: &mut Chunk) -> io::Result<bool> {
        (chunk.place, chunk.line) = (self.place, self.line);
        chunk.bytes.clear();
        chunk.bytes.append(&mut self.rest);
        let end = loop {
            self.read_on(&mut chunk.bytes)?;
            match last_end(&chunk.bytes) {
                _ if self.ended => break chunk.bytes.len(),
                Some(end) => break end,
                None => {}
            }
        };
        self.cut(&mut chunk.bytes, end);
        Ok(!chunk.bytes.is_empty())
    }

    /// Place in the file of what comes next.
    pub(super) fn place(&self) -> u64 {
        self.place
    }

    /// Nothing more is read.
    pub(super) fn stop(&mut self) {
        self.rest.clear();
        self.ended = true;
    }

    /// Reads a chunk more, or as much again as there is, so that a long record is not looked through often.
    fn read_on(&mut self, bytes: &mut Vec<u8>) -> io::Result<()> {
        if !self.ended {
            let wanted = self.size.max(bytes.len());
            let read = self.input.by_ref().take(wanted as u64).read_to_end(bytes)?;
            self.ended = read < wanted;
        }
        Ok(())
    }

    fn cut(&mut self, bytes: &mut Vec<u8>, end: usize) {
        self.rest.extend_from_slice(&bytes[end..]);
        bytes.truncate(end);
        self.place += end as u64;
        self.line += lines(bytes);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chunks_are_small_end_where_records_do_and_hold_everything() {
        let text = format!("a,b\n{}\"x\ny\",2\r\n\n5,6", "1,2\n".repeat(50));
        for size in 1..40 {
            let mut chunks = Chunks::of(text.as_bytes(), size);
            let mut all = chunks.first_record().unwrap();
            assert_eq!(all, b"a,b\n");
            let mut chunk = Chunk::default();
            while chunks.fill(&mut chunk).unwrap() {
                assert_eq!((chunk.place, chunk.line), (all.len() as u64, 1 + lines(&all)));
                assert!(chunk.bytes.len() <= 2 * size + 10, "{} of {size}", chunk.bytes.len());
                all.extend_from_slice(&chunk.bytes);
                let whole =
                    all.len() == text.len() || chunk.bytes.ends_with(b"\n") || chunk.bytes.ends_with(b"\r");
                assert!(whole, "{chunk:?}");
            }
            assert_eq!(String::from_utf8(all).unwrap(), text);
        }
    }
}
