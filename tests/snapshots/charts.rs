//! The charts of which a snapshot is kept: what networks really draw, and the hardest that can be asked for.

use netwerkspiegel::chart::{
    AgreedMarks, Band, Dot, DotSeries, DotsChart, HeatCell, HeatClass, HeatRow, HeatmapChart, LikertChart,
    LikertRow, Locale, Printed, ScaleRange, Series, SpiderChart,
};

pub const ASPECTS: [&str; 5] = [
    "Gedeelde ambitie",
    "Recht doen aan belangen",
    "Goed persoonlijk samenwerken",
    "Professioneel organiseren",
    "Betekenisgevend proces",
];

/// Four indicators of one aspect, with the longest name of the questionnaire.
pub const INTERESTS: [&str; 4] = [
    "Oprechte interesse",
    "Waardecreatie",
    "Onderhandelingsruimte en onderhandelingsbereidheid",
    "Kwaliteit van de dialoog",
];

/// The twelve longest names of factors in Rijsdijk e.a. (2015).
pub const LONGEST: [&str; 12] = [
    "Begrijpen en waarderen van elkaars professionele rollen en verantwoordelijkheden",
    "Continu willen leren van en reflecteren op eigen en elkaars handelen",
    "Een omgeving creëren waarin professionele competenties ontwikkeld kunnen worden",
    "Vermogen om de teamsamenwerking kritisch te bekijken en waar nodig aan te passen",
    "Hoog niveau van onderling vertrouwen, wederkerigheid en respect",
    "Goede effectieve coördinatie, duidelijke protocollen en procedures",
    "Effectieve mechanismen om met conflicten binnen het team om te gaan",
    "Rolverwachtingen van teamleden, erkenning van elkaars rollen",
    "Passende verantwoordingsstructuur (controleproces, toetsing, monitoring van de samenwerking tussen organisaties)",
    "Eenduidige administratieve procedure, budget en financiële stromen",
    "Op elkaar afgestemde informatiesystemen en databases",
    "Een gemeenschappelijke (team)cultuur ontwikkelen",
];

/// Kinds of organisation, the longest that a list of partners may hold among them.
pub const KINDS: [&str; 8] = [
    "Gemeente",
    "Zorgorganisatie",
    "Welzijnsorganisatie",
    "Inwoners en vrijwilligers",
    "Huisartsenpraktijk",
    "Onderwijs",
    "Woningcorporatie",
    "Gemeentelijke gezondheidsdienst",
];

const WAVES: [&str; 3] =
    ["Start, voorjaar 2024", "Na een jaar, voorjaar 2025", "Na twee jaar, voorjaar 2026"];
const SCORES: [[f64; 12]; 3] = [
    [2.8, 2.3, 3.1, 2.1, 2.6, 3.0, 2.4, 2.2, 2.9, 3.3, 2.0, 2.7],
    [3.4, 2.6, 3.6, 2.6, 2.5, 3.1, 2.9, 2.6, 2.9, 3.8, 2.3, 3.1],
    [4.1, 3.2, 3.9, 2.9, 3.5, 3.7, 3.4, 3.3, 3.8, 4.2, 2.6, 3.5],
];

pub fn spider(axes: &[&str], count: usize) -> SpiderChart {
    let series = (3 - count..3).map(|wave| Series {
        name: WAVES[wave].to_owned(),
        values: SCORES[wave].iter().take(axes.len()).copied().map(Some).collect(),
    });
    SpiderChart {
        id: "netwerk".to_owned(),
        title: "Buurtnetwerk Wilgerdam-Noord".to_owned(),
        description: "De scores van het netwerk op elk aspect, van 1 tot 5.".to_owned(),
        axes: axes.iter().map(|axis| (*axis).to_owned()).collect(),
        scale: ScaleRange { min: 1.0, max: 5.0 },
        series: series.collect(),
        band: None,
        note: Some("Het midden is 1 (helemaal niet), de rand is 5 (volledig).".to_owned()),
        locale: Locale::dutch(),
    }
}

pub fn dots(rows: &[&str], count: usize, half_width: Option<f64>) -> DotsChart {
    let dot = |value: f64| Dot { value, interval: half_width.map(|half| (value - half, value + half)) };
    let series = (3 - count..3).map(|wave| DotSeries {
        name: WAVES[wave].to_owned(),
        points: SCORES[wave].iter().take(rows.len()).map(|value| Some(dot(*value))).collect(),
    });
    DotsChart {
        id: "verandering".to_owned(),
        title: "Verandering per aspect".to_owned(),
        description: "De scores per meting op elk aspect, van 1 tot 5.".to_owned(),
        rows: rows.iter().map(|row| (*row).to_owned()).collect(),
        scale: ScaleRange { min: 1.0, max: 5.0 },
        series: series.collect(),
        band: None,
        bars: false,
        agreed: None,
        note: half_width.map(|_| {
            "Een streep loopt over de waarden die bij toeval ook hadden kunnen uitkomen.".to_owned()
        }),
        locale: Locale::dutch(),
    }
}

/// Answers to each row on a scale of `points`: another spread in every row, the second without figures, the third all
/// at one end.
pub fn likert(rows: &[&str], points: usize) -> LikertChart {
    let counts = |row: usize| match row {
        1 => None,
        2 => Some((0..points).map(|point| if point + 1 == points { 19 } else { 0 }).collect()),
        _ => Some((0..points as u64).map(|point| (point * 7 + row as u64 * 5 + 3) % 11).collect()),
    };
    let row = |(i, name): (usize, &&str)| LikertRow {
        name: (*name).to_owned(),
        counts: counts(i),
        unknown: (i != 1).then_some(i as u64 % 3),
    };
    let words = ["helemaal niet", "een beetje", "deels", "grotendeels", "volledig"];
    let word = |point: usize| match (points, point) {
        (5, _) => words[point],
        (_, 0) => words[0],
        _ if point + 1 == points => words[4],
        _ => "",
    };
    LikertChart {
        id: "verdeling".to_owned(),
        title: "Hoe vaak elk antwoord is gegeven".to_owned(),
        description: "Per indicator hoeveel antwoorden op elk punt van de schaal.".to_owned(),
        points: (0..points).map(|point| format!("{} {}", point + 1, word(point)).trim().to_owned()).collect(),
        rows: rows.iter().enumerate().map(row).collect(),
        printed: Printed::Percentages,
        unknown: Some("weet ik niet".to_owned()),
        note: Some("Het midden van de schaal staat in elke balk op dezelfde plaats.".to_owned()),
        locale: Locale::dutch(),
    }
}

/// A mean for each row and column, here and there none.
pub fn heatmap(rows: &[&str], columns: &[&str]) -> HeatmapChart {
    let cell = |i: usize, k: usize| {
        let tenths = 12 + (i * 11 + k * 7) % 37;
        let text = match tenths {
            12 => "≤ 1,2".to_owned(),
            48 => "≥ 4,8".to_owned(),
            _ => format!("{},{}", tenths / 10, tenths % 10),
        };
        let class = match tenths {
            ..=25 => HeatClass::Low,
            26..=35 => HeatClass::Middle,
            _ => HeatClass::High,
        };
        ((i * 3 + k) % 10 != 7).then_some(HeatCell { text, class, n: Some(5 + (i + k) as u64 * 3) })
    };
    let row = |(i, name): (usize, &&str)| HeatRow {
        name: (*name).to_owned(),
        cells: (0..columns.len()).map(|k| cell(i, k)).collect(),
    };
    HeatmapChart {
        id: "soorten".to_owned(),
        title: "Scores per soort organisatie".to_owned(),
        description: "De score op elk aspect per soort organisatie, van 1 tot 5.".to_owned(),
        columns: columns.iter().map(|column| (*column).to_owned()).collect(),
        rows: rows.iter().enumerate().map(row).collect(),
        classes: ["tot en met 2,5", "tot en met 3,5", "boven 3,5"].map(String::from),
        note: None,
        locale: Locale::dutch(),
    }
}

/// The middle half of other networks on every axis, from two tenths under the first wave.
pub fn band(count: usize) -> Band {
    let range = |low: &f64| Some((low - 0.2, low + 0.9));
    Band {
        name: "middelste helft van 12 netwerken".to_owned(),
        ranges: SCORES[0][..count].iter().map(range).collect(),
    }
}

/// A spider before a band that one axis does not have.
pub fn spider_in_band(axes: &[&str], count: usize) -> SpiderChart {
    let mut chart = SpiderChart { band: Some(band(axes.len())), ..spider(axes, count) };
    if let Some(band) = chart.band.as_mut().filter(|band| band.ranges.len() > 5) {
        band.ranges[2] = None;
    }
    chart
}

/// Dots before a band, with agreed scores on every other row.
pub fn dots_in_band(rows: &[&str], count: usize) -> DotsChart {
    let agreed = (0..rows.len()).map(|i| i.is_multiple_of(2).then_some(SCORES[1][i] + 0.5));
    let agreed = AgreedMarks { name: "samen afgesproken".to_owned(), values: agreed.collect() };
    DotsChart { band: Some(band(rows.len())), agreed: Some(agreed), ..dots(rows, count, Some(0.4)) }
}

/// Every chart of which a snapshot is kept, by name.
pub fn all() -> Vec<(&'static str, String)> {
    let mut charts = Vec::new();
    let mut keep =
        |name, svg: Result<String, _>| charts.push((name, svg.expect("a chart that can be drawn")));
    keep("spider-5-axes-1-series", spider(&ASPECTS, 1).to_svg());
    keep("spider-5-axes-2-series", spider(&ASPECTS, 2).to_svg());
    keep("spider-5-axes-3-series", spider(&ASPECTS, 3).to_svg());
    keep("spider-5-axes-narrow", spider(&ASPECTS, 2).to_svg_at(360));
    keep("spider-4-axes-narrowest", spider(&INTERESTS, 1).to_svg_at(320));
    keep("spider-12-longest-axes-narrow", spider(&LONGEST, 3).to_svg_at(360));
    keep("spider-3-axes", spider(&ASPECTS[..3], 2).to_svg());
    keep("spider-4-axes", spider(&INTERESTS, 3).to_svg());
    keep("spider-12-longest-axes", spider(&LONGEST, 3).to_svg());
    keep("spider-missing", missing().to_svg());
    keep("spider-equal-and-extreme", equal_and_extreme().to_svg());
    keep("spider-hostile", hostile().to_svg());
    keep("dots-1-series", dots(&ASPECTS, 1, None).to_svg());
    keep("dots-1-series-intervals", dots(&ASPECTS, 1, Some(0.4)).to_svg());
    keep("dots-2-series", dots(&ASPECTS, 2, None).to_svg());
    keep("dots-2-series-intervals", dots(&ASPECTS, 2, Some(0.4)).to_svg());
    keep("dots-2-series-narrow", dots(&ASPECTS, 2, Some(0.4)).to_svg_at(360));
    keep("dots-3-series", dots(&LONGEST, 3, None).to_svg());
    keep("dots-3-series-intervals-missing", dots_missing().to_svg());
    keep("spider-band", spider_in_band(&ASPECTS, 2).to_svg());
    keep("dots-band-agreed", dots_in_band(&INTERESTS, 2).to_svg_at(410));
    keep("likert-5-points", likert(&INTERESTS, 5).to_svg());
    keep("likert-10-points-narrow", likert(&INTERESTS[..3], 10).to_svg_at(360));
    keep("heatmap", heatmap(&ASPECTS, &KINDS[..4]).to_svg());
    keep("heatmap-narrow", heatmap(&INTERESTS, &KINDS[..5]).to_svg_at(360));
    charts
}

/// One gap in the first wave, a lone value in the second, nothing at all on one axis.
fn missing() -> SpiderChart {
    let mut chart = spider(&ASPECTS, 3);
    chart.series[0].values[1] = None;
    chart.series[1].values[0] = None;
    chart.series[1].values[2] = None;
    for series in &mut chart.series {
        series.values[3] = None;
    }
    chart
}

/// The same values in every wave, at both ends of a long scale, in English.
fn equal_and_extreme() -> SpiderChart {
    let mut chart =
        spider(&["Shared ambition", "Trust", "Mutual gains", "Organising", "Process", "Energy"], 3);
    chart.scale = ScaleRange { min: 0.0, max: 10.0 };
    chart.locale = Locale { tag: "en".into(), decimal_mark: ".".into(), no_figure: "no figure".into() };
    chart.note = None;
    for series in &mut chart.series {
        series.values = vec![Some(10.0), Some(0.0), Some(5.5), Some(5.5), Some(0.0), Some(7.0)];
    }
    chart
}

fn hostile() -> SpiderChart {
    let mut chart = spider(&ASPECTS[..4], 2);
    chart.id = "a b\"><script>".to_owned();
    chart.title = "</title><script>alert('x')</script> & \u{0} \u{ffff} \u{202e}om".to_owned();
    chart.axes[0] = "<script>alert(1)</script>".to_owned();
    chart.axes[1] = "Samen 🕸️🤝 sterk & \"veilig\" ]]>".to_owned();
    chart.axes[2] = "&lt;b&gt;".to_owned();
    chart.axes[3] = "\u{0}\u{8}\n".to_owned();
    chart.series[0].name = "Ronde <1>".to_owned();
    chart
}

fn dots_missing() -> DotsChart {
    let mut chart = dots(&ASPECTS, 3, Some(0.4));
    chart.series[0].points[1] = None;
    for series in &mut chart.series {
        series.points[3] = None;
    }
    chart.series[2].points[0] = Some(Dot { value: 5.0, interval: Some((4.6, 5.4)) });
    chart.series[0].points[4] = Some(Dot { value: 1.0, interval: Some((0.4, 1.6)) });
    chart
}
