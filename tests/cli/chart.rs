//! `chart`: a picture, or a message and no picture.

use crate::{answers, failure, file, ids, run};

const Q: &str = "kaats-opheij-2014";

fn three_waves(folder: &tempfile::TempDir) -> String {
    let rows = ["start,a", "start,b", "jaar1,a", "jaar2,a", "jaar3,b"]
        .map(|row| format!("{row},{}\n", answers("4")));
    file(folder, "a.csv", &format!("golf,wie,{}\n{}", ids(), rows.concat()))
}

#[test]
fn the_last_three_waves_are_drawn() {
    let folder = tempfile::tempdir().unwrap();
    let csv = three_waves(&folder);
    for kind in ["spider", "dots"] {
        let svg = folder.path().join(format!("{kind}.svg"));
        let output = run(&[
            "chart",
            &csv,
            "--questionnaire",
            Q,
            "--wave",
            "golf",
            "--kind",
            kind,
            "-o",
            svg.to_str().unwrap(),
        ]);
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let svg = std::fs::read_to_string(svg).unwrap();
        assert!(svg.contains("Gedeelde ambitie") && svg.contains("jaar3 (n = 1)"), "{svg}");
        assert!(!svg.contains("start (n"), "the first of four waves is left out");
    }
}

#[test]
fn names_follow_the_language_and_a_dimension_can_be_drawn_alone() {
    let folder = tempfile::tempdir().unwrap();
    let csv = three_waves(&folder);
    let svg = folder.path().join("a.svg");
    run(&[
        "chart",
        &csv,
        "--questionnaire",
        Q,
        "--dimension",
        "belangen",
        "--lang",
        "en",
        "-o",
        svg.to_str().unwrap(),
    ]);
    let svg = std::fs::read_to_string(svg).unwrap();
    assert!(svg.contains("Doing justice to interests") && !svg.contains("Recht doen aan belangen"), "{svg}");
}

#[test]
fn a_png_is_a_png() {
    let folder = tempfile::tempdir().unwrap();
    let csv = three_waves(&folder);
    let png = folder.path().join("a.png");
    run(&["chart", &csv, "--questionnaire", Q, "-o", png.to_str().unwrap()]);
    assert!(std::fs::read(png).unwrap().starts_with(b"\x89PNG"));
}

#[test]
fn the_four_levels_can_be_drawn_as_well_as_the_five_parts() {
    let folder = tempfile::tempdir().unwrap();
    let questionnaire = netwerkspiegel::questionnaire::library::find("rijsdijk-2015").unwrap();
    let ids = questionnaire.items().map(|item| item.id.as_str()).collect::<Vec<_>>().join(",");
    let csv = file(&folder, "a.csv", &format!("{ids}\n{}\n", ["3"; 33].join(",")));
    let draw = |name: &str, more: &[&str]| {
        let svg = folder.path().join(name);
        run(&[&["chart", &csv, "--questionnaire", "rijsdijk-2015", "-o", svg.to_str().unwrap()], more]
            .concat());
        std::fs::read_to_string(svg).unwrap()
    };
    let (parts, levels) = (draw("parts.svg", &[]), draw("levels.svg", &["--levels"]));
    assert!(parts.contains("Teamproces") && parts.contains("Teamstructuur"));
    assert!(levels.contains("Teamniveau") && !levels.contains("Teamproces"));
}

/// Draws a chart and gives back its SVG.
fn drawn(folder: &tempfile::TempDir, csv: &str, more: &[&str]) -> String {
    let svg = folder.path().join("drawn.svg");
    let output = run(&[&["chart", csv, "--questionnaire", Q, "-o", svg.to_str().unwrap()], more].concat());
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    std::fs::read_to_string(svg).unwrap()
}

#[test]
fn bars_of_answers_are_drawn_of_all_rows_or_of_the_last_wave() {
    let folder = tempfile::tempdir().unwrap();
    let rows = [("start", "1"), ("start", "2"), ("later", "4"), ("later", "4"), ("later", "NA")];
    let rows = rows.map(|(wave, answer)| format!("{wave},{}\n", answers(answer)));
    let csv = file(&folder, "a.csv", &format!("golf,{}\n{}", ids(), rows.concat()));
    let all = drawn(&folder, &csv, &["--kind", "likert"]);
    assert!(all.contains("Waardecreatie: 1 × 1, 1 × 2, 2 × 4."), "{all}");
    assert!(all.contains(">n = 4</text>") && all.contains(">25%</text>") && all.contains(">50%</text>"));
    assert!(all.contains(">1 helemaal niet</text>") && all.contains(">5 volledig</text>"));
    let last = drawn(&folder, &csv, &["--kind", "likert", "--wave", "golf", "--lang", "en"]);
    assert!(last.contains(">later (n = 3)</text>") && last.contains(">n = 2</text>"), "{last}");
    assert!(last.contains(">100%</text>") && last.contains(">4 largely</text>"));
    let one = drawn(&folder, &csv, &["--kind", "likert", "--dimension", "belangen"]);
    assert!(one.contains("Waardecreatie") && one.matches(">n = 4</text>").count() == 4, "{one}");
    assert_eq!(all.matches(">n = 4</text>").count(), 20);
    let none = file(&folder, "none.csv", &format!("{}\n", ids()));
    let none = drawn(&folder, &none, &["--kind", "likert", "--dimension", "belangen"]);
    assert_eq!(none.matches(">geen cijfer</text>").count(), 4, "{none}");
}

#[test]
fn a_heatmap_has_a_column_for_each_group_of_the_last_wave() {
    let folder = tempfile::tempdir().unwrap();
    let rows = [("start", "zorg", "1"), ("nu", "zorg", "2"), ("nu", "wijk", "4"), ("nu", "zorg", "3")];
    let rows = rows.map(|(wave, group, answer)| format!("{wave},{group},{}\n", answers(answer)));
    let csv = file(&folder, "a.csv", &format!("golf,wie,{}\n{}", ids(), rows.concat()));
    let options = ["--kind", "heatmap", "--group", "wie"];
    let last = drawn(&folder, &csv, &[&options[..], &["--wave", "golf"]].concat());
    assert_eq!(last.matches(">2,5</text>").count(), 5, "the mean of 2 and 3, on five aspects: {last}");
    assert_eq!(last.matches(">4,0</text>").count(), 5);
    assert_eq!(last.matches(">n = 2</text>").count(), 5);
    assert!(
        last.contains(">zorg</text>") && last.contains(">wijk</text>") && last.contains(">nu (n = 3)</text>")
    );
    assert!(last.contains(">tot en met 2,5</text>") && last.contains(">boven 3,5</text>"));
    let all = drawn(&folder, &csv, &[&options[..], &["--dimension", "belangen", "--lang", "en"]].concat());
    assert_eq!(all.matches(">2.0</text>").count(), 4, "the mean of 1, 2 and 3, on four indicators: {all}");
    assert!(all.contains(">up to 2.5</text>") && !all.contains(">4.5</text>"));
}

#[test]
fn a_kind_of_chart_says_which_options_it_needs_or_has_no_use_for() {
    let folder = tempfile::tempdir().unwrap();
    let csv = three_waves(&folder);
    let svg = folder.path().join("a.svg");
    let refused = |more: &[&str]| {
        failure(&[&["chart", &csv, "--questionnaire", Q, "-o", svg.to_str().unwrap()], more].concat())
    };
    let (code, message) = refused(&["--kind", "heatmap"]);
    assert_eq!((code, message.contains("--group")), (2, true), "{message}");
    let (code, message) = refused(&["--kind", "likert", "--group", "wie"]);
    assert_eq!((code, message.contains("leave out --group")), (2, true), "{message}");
    let (code, message) = refused(&["--kind", "likert", "--levels"]);
    assert_eq!((code, message.contains("leave out --levels")), (2, true), "{message}");
    let rows = (0..9).map(|group| format!("g{group},{}\n", answers("3"))).collect::<String>();
    let many = file(&folder, "many.csv", &format!("wie,{}\n{rows}", ids()));
    let (code, message) = failure(&[
        "chart",
        &many,
        "--questionnaire",
        Q,
        "--kind",
        "heatmap",
        "--group",
        "wie",
        "-o",
        svg.to_str().unwrap(),
    ]);
    assert_eq!((code, message.contains("1 to 8 columns, not 9")), (1, true), "{message}");
    assert!(!svg.exists());
}

#[test]
fn a_failure_leaves_no_file_and_an_old_one_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let bad = file(&folder, "bad.csv", &format!("{}\n{}\n", ids(), answers("9")));
    let svg = file(&folder, "old.svg", "old");
    let (code, message) = failure(&["chart", &bad, "--questionnaire", Q, "-o", &svg]);
    assert_eq!((code, message.contains("line 2")), (1, true), "{message}");
    assert_eq!(std::fs::read_to_string(&svg).unwrap(), "old");
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 2, "nothing is left beside it");
    assert_eq!(failure(&["chart", &bad, "--questionnaire", Q, "-o", "a.jpg"]).0, 2);
    let (code, message) = failure(&["chart", &bad, "--questionnaire", Q, "--dimension", "moed", "-o", &svg]);
    assert_eq!((code, message.contains("ambitie")), (2, true), "{message}");
    let (code, message) =
        failure(&["chart", &three_waves(&folder), "--questionnaire", Q, "--group", "golf", "-o", &svg]);
    assert_eq!((code, message.contains("4 groups")), (1, true), "{message}");
}
