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
