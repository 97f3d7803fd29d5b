//! What is refused, and in which words.

use netwerkspiegel::chart::{ChartError, Dot, ScaleRange};

use crate::charts::{ASPECTS, KINDS, LONGEST, dots, dots_in_band, heatmap, likert, spider, spider_in_band};

#[test]
fn a_spider_has_three_to_fourteen_axes_and_one_to_three_series() {
    let found = |n: usize| spider(&LONGEST[..n], 1).to_svg();
    assert_eq!(found(2), Err(ChartError::Axes { found: 2, min: 3, max: 14 }));
    assert!(found(3).is_ok() && found(12).is_ok());
    let mut many = spider(&ASPECTS, 1);
    many.axes = vec!["as".to_owned(); 15];
    assert_eq!(many.to_svg(), Err(ChartError::Axes { found: 15, min: 3, max: 14 }));
    assert_eq!(spider(&ASPECTS, 0).to_svg(), Err(ChartError::Series { found: 0, max: 3 }));
    let mut four = spider(&ASPECTS, 3);
    four.series.push(four.series[0].clone());
    assert_eq!(four.to_svg(), Err(ChartError::Series { found: 4, max: 3 }));
}

#[test]
fn every_series_has_a_place_for_every_axis() {
    let mut chart = spider(&ASPECTS, 1);
    chart.series[0].values.pop();
    let error = chart.to_svg().unwrap_err();
    assert_eq!(error.to_string(), "series \"Na twee jaar, voorjaar 2026\" has 4 values where 5 are expected");
}

#[test]
fn a_value_off_the_scale_is_named_and_nothing_is_drawn() {
    for value in [0.99, 5.01, f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
        let mut chart = spider(&ASPECTS, 2);
        chart.series[1].values[2] = Some(value);
        let error = chart.to_svg().unwrap_err();
        assert!(matches!(&error, ChartError::Value { position: 3, .. }), "{value}: {error}");
        let mut chart = dots(&ASPECTS, 2, None);
        chart.series[1].points[2] = Some(Dot { value, interval: None });
        assert!(matches!(chart.to_svg(), Err(ChartError::Value { position: 3, .. })), "{value}");
    }
}

#[test]
fn an_interval_is_finite_and_the_right_way_up() {
    for interval in [(3.5, 2.5), (f64::NAN, 4.0), (2.0, f64::INFINITY)] {
        let mut chart = dots(&ASPECTS, 1, None);
        chart.series[0].points[0] = Some(Dot { value: 3.0, interval: Some(interval) });
        assert!(matches!(chart.to_svg(), Err(ChartError::Interval { position: 1, .. })), "{interval:?}");
    }
    // Of answers 5, 5, 5 and 2 the middle half is 5, and the mean is not.
    let mut chart = dots(&ASPECTS, 1, None);
    chart.series[0].points[0] = Some(Dot { value: 4.25, interval: Some((5.0, 5.0)) });
    assert!(chart.to_svg().is_ok());
}

#[test]
fn a_dot_chart_has_one_to_forty_rows() {
    assert_eq!(dots(&[], 1, None).to_svg(), Err(ChartError::Rows { found: 0, min: 1, max: 40 }));
    let mut chart = dots(&ASPECTS, 1, None);
    chart.rows = vec!["rij".to_owned(); 41];
    assert_eq!(chart.to_svg(), Err(ChartError::Rows { found: 41, min: 1, max: 40 }));
}

#[test]
fn a_scale_has_length_and_a_picture_a_width() {
    let mut chart = spider(&ASPECTS, 1);
    chart.scale = ScaleRange { min: 5.0, max: 1.0 };
    assert_eq!(chart.to_svg(), Err(ChartError::Scale { min: 5.0, max: 1.0 }));
    let width = |width| spider(&ASPECTS, 1).to_svg_at(width);
    assert_eq!(width(319), Err(ChartError::Width { found: 319, min: 320, max: 1600 }));
    assert!(width(1600).is_ok() && width(1601).is_err());
}

#[test]
fn bars_of_answers_have_two_to_eleven_points_and_a_count_for_each() {
    let refused = |chart: netwerkspiegel::chart::LikertChart| chart.to_svg().unwrap_err().to_string();
    assert_eq!(refused(likert(&ASPECTS, 12)), "a likert chart has 2 to 11 points, not 12");
    assert_eq!(refused(likert(&[], 5)), "a likert chart has 1 to 40 rows, not 0");
    let mut chart = likert(&ASPECTS, 5);
    chart.rows[4].counts = Some(vec![1; 4]);
    assert_eq!(refused(chart), "series \"Betekenisgevend proces\" has 4 values where 5 are expected");
    assert!(matches!(likert(&ASPECTS, 5).to_svg_at(200), Err(ChartError::Width { found: 200, .. })));
}

#[test]
fn a_heatmap_has_at_most_twelve_rows_and_eight_columns_and_a_place_for_every_cell() {
    let refused = |chart: netwerkspiegel::chart::HeatmapChart| chart.to_svg().unwrap_err().to_string();
    let mut wide = heatmap(&ASPECTS, &KINDS);
    wide.columns.push("Nog een".into());
    assert_eq!(refused(wide), "a heatmap has 1 to 8 columns, not 9");
    assert_eq!(refused(heatmap(&[LONGEST[0]; 15], &KINDS)), "a heatmap has 1 to 14 rows, not 15");
    let mut short = heatmap(&ASPECTS, &KINDS);
    short.rows[0].cells.pop();
    assert!(matches!(short.to_svg(), Err(ChartError::Length { found: 7, expected: 8, .. })));
}

#[test]
fn a_band_lies_on_the_scale_and_so_do_agreed_scores() {
    for range in [(0.9, 3.0), (3.0, 5.1), (3.0, 2.0), (f64::NAN, 3.0)] {
        let mut chart = spider_in_band(&ASPECTS, 1);
        chart.band.as_mut().unwrap().ranges[2] = Some(range);
        assert!(matches!(chart.to_svg(), Err(ChartError::Band { position: 3, .. })), "{range:?}");
        let mut chart = dots_in_band(&ASPECTS, 1);
        chart.band.as_mut().unwrap().ranges[2] = Some(range);
        assert!(matches!(chart.to_svg(), Err(ChartError::Band { position: 3, .. })), "{range:?}");
    }
    let mut chart = dots_in_band(&ASPECTS, 1);
    chart.agreed.as_mut().unwrap().values[1] = Some(5.5);
    assert!(matches!(chart.to_svg(), Err(ChartError::Value { position: 2, .. })));
    let mut chart = dots_in_band(&ASPECTS, 1);
    chart.agreed.as_mut().unwrap().values.pop();
    assert!(matches!(chart.to_svg(), Err(ChartError::Length { found: 4, expected: 5, .. })));
    let mut chart = spider_in_band(&ASPECTS, 1);
    chart.band.as_mut().unwrap().ranges.pop();
    assert!(matches!(chart.to_svg(), Err(ChartError::Length { found: 4, expected: 5, .. })));
}
