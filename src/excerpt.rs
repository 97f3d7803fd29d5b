//! Texts from outside as messages tell them: in one line and cut short, so that no file can write over the terminal of who
//! reads it, nor fill the screen.

/// A text without control characters, cut off after `most` characters.
pub fn excerpt(text: &str, most: usize) -> String {
    text.chars().filter(|letter| !letter.is_control()).take(most).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_one_line_and_short() {
        assert_eq!(excerpt("een\n\u{1b}[31mtwee\t", 9), "een[31mtw");
        assert_eq!(excerpt("é🙂", 5), "é🙂");
    }
}
