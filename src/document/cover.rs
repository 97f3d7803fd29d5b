//! The first page: a field of the one hue with the title, and under it the facts and a picture.

use krilla::tagging::Tag;

use super::{
    DocumentError,
    lay::{picture, size},
    model::{Cover, Text},
    strip::{Area, Begins, Mark, Strip},
    structure::Structure,
    style::{COVER_LINE, COVER_SENDER, COVER_SUBTITLE, COVER_TITLE, HUE, PAGE, SIDE, Style, WIDTH},
    text::{single, wrap},
};

/// Height of the field.
const FIELD: f32 = 270.0;
/// White space between the foot of the field and the words above it, and under it.
const SPACE: f32 = 34.0;
/// Top of the words at the head of the field.
const HEAD: f32 = 52.0;
/// Least white space under the picture.
const UNDER: f32 = 52.0;
/// Share of the width of the text that the picture takes.
const PICTURE_SHARE: f32 = 0.86;

/// Lays out the first page.
///
/// # Errors
/// For a picture that is no SVG.
pub fn lay(cover: &Cover, structure: &mut Structure) -> Result<Strip, DocumentError> {
    let field = Area { x: 0.0, y: 0.0, w: PAGE.0, h: FIELD };
    let mut marks = vec![Mark::Fill { area: field, colour: HUE, radius: 0.0, rim: None }];
    // The field is filled from its foot, so that a title of three lines grows upwards.
    let title = wrap(&Text::plain(&cover.title), COVER_TITLE, WIDTH);
    let subtitle = wrap(&Text::plain(&cover.subtitle), COVER_SUBTITLE, WIDTH);
    let subtitle_top = FIELD - SPACE - subtitle.len() as f32 * COVER_SUBTITLE.leading;
    let title_top = subtitle_top - 8.0 - title.len() as f32 * COVER_TITLE.leading;
    let sender = structure.add(None, Tag::P);
    marks.extend(stack(&Text::plain(&cover.sender), COVER_SENDER, HEAD, sender).0);
    let date = single(&cover.date, Style { bold: false, ..COVER_SENDER });
    let spot = structure.add(None, Tag::P);
    marks.push(Mark::text(SIDE + WIDTH - date.width(), HEAD, date, Some(spot)));
    let spot = structure.add(None, Tag::Title);
    marks.extend(
        title
            .into_iter()
            .enumerate()
            .map(|(i, line)| Mark::text(SIDE, title_top + i as f32 * COVER_TITLE.leading, line, Some(spot))),
    );
    let spot = structure.add(None, Tag::P);
    marks.extend(stack(&Text::plain(&cover.subtitle), COVER_SUBTITLE, subtitle_top, spot).0);
    let mut y = FIELD + SPACE;
    for line in &cover.lines {
        let spot = structure.add(None, Tag::P);
        let (lines, under) = stack(line, COVER_LINE, y, spot);
        marks.extend(lines);
        y = under + 2.0;
    }
    if let Some(svg) = &cover.picture {
        let tree = picture(svg)?;
        let room = PAGE.1 - y - SPACE - UNDER;
        let (w, h) = size(&tree, WIDTH * PICTURE_SHARE, room.max(1.0));
        let area = Area { x: (PAGE.0 - w) / 2.0, y: y + SPACE + (room - h) / 2.0, w, h };
        marks.push(Mark::Picture { area, tree, spot: None });
    }
    let bookmark = Some((1, cover.title.clone()));
    Ok(Strip { marks, bookmark, begins: Begins::WholePage, ..Strip::empty(PAGE.1) })
}

/// Lines under each other from `top`, and where they end.
fn stack(text: &Text, kind: Style, top: f32, spot: usize) -> (Vec<Mark>, f32) {
    let lines = wrap(text, kind, WIDTH);
    let under = top + lines.len() as f32 * kind.leading;
    let marks = lines
        .into_iter()
        .enumerate()
        .map(|(i, line)| Mark::text(SIDE, top + i as f32 * kind.leading, line, Some(spot)));
    (marks.collect(), under)
}
