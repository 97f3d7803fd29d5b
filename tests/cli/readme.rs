//! The README is tested: its commands are those of the project, its pictures are there.

use crate::{run, stdout};

fn readme() -> String {
    std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/README.md")).unwrap()
}

#[test]
fn the_two_commands_are_there_and_the_test_command_is_what_ci_runs() {
    let readme = readme();
    assert!(readme.contains("cargo run --release -- demo"));
    assert!(readme.contains("./tests/run"));
    let ci = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/.ci/run")).unwrap();
    assert!(ci.lines().any(|line| line == "./tests/run"));
}

#[test]
fn every_command_of_the_program_is_named() {
    let help = stdout(&run(&["--help"]));
    let commands =
        help.lines().skip_while(|line| *line != "Commands:").skip(1).take_while(|line| !line.is_empty());
    let commands =
        commands.map(|line| line.split_whitespace().next().unwrap()).filter(|command| *command != "help");
    let commands = commands.collect::<Vec<_>>();
    assert_eq!(
        commands,
        [
            "demo",
            "serve",
            "settings",
            "user",
            "backup",
            "restore",
            "score",
            "chart",
            "export",
            "import",
            "simulate",
            "questionnaire"
        ]
    );
    for command in commands {
        assert!(readme().contains(&format!("netwerkspiegel {command}")), "{command}");
    }
}

#[test]
fn every_file_that_the_readme_points_to_is_there() {
    let readme = readme();
    let targets = readme.split("](").skip(1).map(|rest| rest.split(')').next().unwrap());
    let own =
        targets.filter(|target| !target.starts_with("http") && !target.starts_with('#')).collect::<Vec<_>>();
    assert!(own.len() > 5);
    for target in own {
        let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(target);
        assert!(path.exists(), "{target}");
    }
}
