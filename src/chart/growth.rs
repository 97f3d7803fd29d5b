//! How a number grows over days: steps, because between two answers nothing happens, under the line of how many it can
//! become.

use plotters::style::Color;
use plotters_backend::DrawingBackend;

use super::{
    PAGE_WIDTH, checked_width,
    error::ChartError,
    frame::heading,
    geometry::{Point, Rect},
    locale::Locale,
    marks::{draw_line, draw_marker},
    pen::{Figure, Painted, Pen},
    scale::ScaleRange,
    svg::{self, Words},
    text::{Align, Paragraph, TextBlock, line_height},
    theme::{self, NEWEST, SeriesStyle, Stroke, margin},
};

/// Height of the field in layout pixels.
const HEIGHT: f64 = 180.0;
/// Between the numbers and the field, under the title, and above the days.
const NUMBERS_GAP: f64 = 10.0;
const HEAD_GAP: f64 = 18.0;
const DAYS_GAP: f64 = 8.0;
/// Room between the last step and the right edge.
const END_GAP: f64 = 14.0;
/// Grid lines are at multiples of this where there are more than so many.
const EVEN: u32 = 5;
/// The line of how many it can become.
const GOAL: SeriesStyle =
    SeriesStyle { colour: theme::QUIET_INK, stroke: Stroke::Dashed, width: 1.5, ..NEWEST };

/// A chart of growth to be drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct GrowthChart {
    /// Unique in the page: prefix of the ids of title and description.
    pub id: String,
    /// Stands above the chart and is its name for a screen reader.
    pub title: String,
    /// What is to be seen, for who does not see it.
    pub description: String,
    /// The days on which the number changed, counted from the first day of the chart, each with the new number;
    /// ascending.
    pub points: Vec<(u32, u32)>,
    /// The last day of the chart.
    pub days: u32,
    /// What the first and the last day are called.
    pub ends: [String; 2],
    /// The largest number that must fit.
    pub most: u32,
    /// How many it can become, and what that is called.
    pub goal: Option<(u32, String)>,
    /// How numbers are written.
    pub locale: Locale,
}

/// A chart of growth, ready to be painted; all places in layout pixels from the upper left.
#[derive(Debug, Clone, PartialEq)]
pub struct GrowthLayout {
    /// Width and height of the picture.
    pub size: (f64, f64),
    /// The title.
    pub title: TextBlock,
    /// Where steps are drawn.
    pub field: Rect,
    /// The numbers beside the grid lines, each with the height of its line.
    pub numbers: Vec<(f64, TextBlock)>,
    /// The names of the first and the last day.
    pub days: Vec<TextBlock>,
    /// The corners of the steps.
    pub steps: Vec<Point>,
    /// Where the number changed.
    pub changes: Vec<Point>,
    /// The height of the goal's line, and its name.
    pub goal: Option<(f64, TextBlock)>,
}

impl GrowthChart {
    /// The SVG, [`PAGE_WIDTH`] pixels wide.
    ///
    /// # Errors
    /// When it cannot be drawn.
    pub fn to_svg(&self) -> Result<String, ChartError> {
        self.to_svg_at(PAGE_WIDTH)
    }

    /// The SVG laid out for a column of `width` pixels (320 to 1600); the type keeps its size.
    ///
    /// # Errors
    /// For a width out of range.
    pub fn to_svg_at(&self, width: u32) -> Result<String, ChartError> {
        let layout = self.layout(width)?;
        let words =
            Words { id: &self.id, title: &self.title, description: &self.description, locale: &self.locale };
        svg::document(words, layout.size, &layout)
    }

    /// Every place and word of the picture, without drawing it.
    ///
    /// # Errors
    /// As [`Self::to_svg_at`].
    pub fn layout(&self, width: u32) -> Result<GrowthLayout, ChartError> {
        let width = checked_width(width)?;
        let edge = margin(width);
        let title = heading(&self.title, width);
        let scale = self.scale();
        let labels = self.labels(scale);
        let widest = labels.iter().map(|(_, label)| label.rect.w).fold(0.0, f64::max);
        let left = edge + widest + NUMBERS_GAP;
        let field =
            Rect { x: left, y: title.rect.bottom() + HEAD_GAP, w: width - edge - END_GAP - left, h: HEIGHT };
        let y = |value: u32| field.bottom() - field.h * scale.fraction(f64::from(value));
        // A day is as wide as another: the last one ends at the right edge.
        let x = |day: u32| field.x + field.w * f64::from(day.min(self.days)) / f64::from(self.days + 1);
        let numbers = labels.into_iter().map(|(value, label)| {
            let height = y(value);
            let room = label.rect;
            (height, label.moved(left - NUMBERS_GAP - room.w, height - room.h / 2.0))
        });
        let changes = self.points.iter().map(|(day, value)| (x(*day), y(*value))).collect::<Vec<_>>();
        let days = self.day_names(field);
        let bottom = days.iter().map(|name| name.rect.bottom()).fold(field.bottom(), f64::max);
        Ok(GrowthLayout {
            size: (width, (bottom + edge).ceil()),
            title,
            numbers: numbers.collect(),
            days,
            steps: steps(&changes, (field.x, field.bottom()), field.right()),
            changes,
            goal: self.goal.as_ref().map(|(goal, name)| (y(*goal), goal_name(name, y(*goal), field))),
            field,
        })
    }

    /// From nothing to a round number that holds the largest.
    fn scale(&self) -> ScaleRange {
        let most = self.most.max(self.points.iter().map(|(_, value)| *value).max().unwrap_or(0)).max(1);
        let most = if most > EVEN { most.next_multiple_of(EVEN) } else { most };
        ScaleRange { min: 0.0, max: f64::from(most) }
    }

    /// The numbers of the grid lines, from 0 up, not in their places yet.
    fn labels(&self, scale: ScaleRange) -> Vec<(u32, TextBlock)> {
        let values = std::iter::once(0.0).chain(scale.steps());
        values.map(|value| (value.round() as u32, words(&self.locale.number(value), Align::End))).collect()
    }

    fn day_names(&self, field: Rect) -> Vec<TextBlock> {
        let [first, last] = &self.ends;
        let top = field.bottom() + DAYS_GAP;
        let first = words(first, Align::Start).moved(field.x, top);
        let last = words(last, Align::End);
        let width = last.rect.w;
        let last = last.moved(field.right() - width, top);
        // A chart of one day has one name, and names that would touch stand under each other.
        match (self.days, first.rect.overlaps_across(&last.rect, NUMBERS_GAP)) {
            (0, _) => vec![first],
            (_, true) => vec![first, last.moved(0.0, line_height(theme::NUMBER))],
            (_, false) => vec![first, last],
        }
    }
}

/// The corners of the steps from nothing at `start`, through the changes, to the last day.
fn steps(changes: &[Point], start: Point, end: f64) -> Vec<Point> {
    let mut corners = vec![start];
    let mut height = start.1;
    for (x, y) in changes {
        corners.extend([(*x, height), (*x, *y)]);
        height = *y;
    }
    corners.push((end, height));
    corners
}

/// Small words on one line, with their corner at the origin.
fn words(words: &str, align: Align) -> TextBlock {
    TextBlock::new(Paragraph::new(words, theme::NUMBER).wrap(f64::INFINITY), theme::NUMBER, align, 0.0, 0.0)
}

/// The name of the goal, at the left end of its line and above it.
fn goal_name(name: &str, y: f64, field: Rect) -> TextBlock {
    words(name, Align::Start).moved(field.x + NUMBERS_GAP, y - line_height(theme::NUMBER) - 2.0)
}

impl Figure for GrowthLayout {
    fn paint<DB: DrawingBackend>(&self, pen: &mut Pen<'_, DB>) -> Painted<DB> {
        pen.text(&self.title)?;
        for (y, number) in &self.numbers {
            pen.line(&[(self.field.x, *y), (self.field.right(), *y)], theme::GRID, theme::GRID_STROKE)?;
            pen.text(number)?;
        }
        if let Some((y, name)) = &self.goal {
            draw_line(pen, &GOAL, &[(self.field.x, *y), (self.field.right(), *y)])?;
            pen.patch(&name.rect, theme::PAPER.to_rgba())?;
            pen.text(name)?;
        }
        for day in &self.days {
            pen.text(day)?;
        }
        draw_line(pen, &NEWEST, &self.steps)?;
        self.changes.iter().try_for_each(|place| draw_marker(pen, &NEWEST, *place))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chart(points: Vec<(u32, u32)>, days: u32) -> GrowthChart {
        GrowthChart {
            id: "groei".into(),
            title: "Antwoorden".into(),
            description: "Negen van veertien.".into(),
            points,
            days,
            ends: ["1 november 2026".into(), "22 november 2026".into()],
            most: 14,
            goal: Some((14, "uitgenodigd: 14".into())),
            locale: Locale::dutch(),
        }
    }

    #[test]
    fn steps_rise_at_their_day_and_stay_until_the_next() {
        let layout = chart(vec![(0, 3), (10, 9)], 19).layout(540).unwrap();
        let (left, right) = (layout.field.x, layout.field.right());
        let middle = left + (right - left) * 10.0 / 20.0;
        let expected = [left, left, left, middle, middle, right];
        for ((x, _), expected) in layout.steps.iter().zip(expected) {
            assert!((x - expected).abs() < 1e-9, "{x} {expected}");
        }
        let ys = layout.steps.iter().map(|(_, y)| *y).collect::<Vec<_>>();
        assert_eq!(ys[0], layout.field.bottom());
        assert!(ys[2] == ys[3] && ys[4] == ys[5] && ys[4] < ys[3], "{ys:?}");
    }

    #[test]
    fn nothing_leaves_the_picture_at_any_width() {
        for width in [320, 410, 540, 1600] {
            for chart in [chart(vec![], 0), chart(vec![(0, 14)], 0), chart(vec![(1, 40), (30, 41)], 30)] {
                let layout = chart.layout(width).unwrap();
                let (w, h) = layout.size;
                let within = |rect: &Rect| rect.x >= 0.0 && rect.right() <= w && rect.bottom() <= h;
                let texts = layout.days.iter().chain(layout.numbers.iter().map(|(_, number)| number));
                assert!(texts.chain([&layout.title]).all(|text| within(&text.rect)), "{width}");
                assert!(layout.steps.iter().all(|(x, y)| *x <= w && *y >= layout.field.y - 1e-9), "{width}");
                assert!(chart.to_svg_at(width).unwrap().starts_with("<svg"));
            }
        }
    }
}
