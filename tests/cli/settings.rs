//! Settings: from a file, the environment and the command line, with errors that say what is wrong and where.

use std::{
    fs,
    os::unix::fs::PermissionsExt,
    process::{Command, Output},
};

use crate::{certificate::Made, file, stdout};

/// What `netwerkspiegel settings` says with this file and these variables.
fn settings(toml: &str, variables: &[(&str, &str)], arguments: &[&str]) -> Output {
    let folder = tempfile::tempdir().unwrap();
    let path = file(&folder, "settings.toml", toml);
    fs::set_permissions(&path, fs::Permissions::from_mode(0o600)).unwrap();
    Command::new(env!("CARGO_BIN_EXE_netwerkspiegel"))
        .args(["settings", "--data", "nowhere", "--config", &path])
        .args(arguments)
        .envs(variables.iter().copied())
        .output()
        .unwrap()
}

/// What it says is wrong.
fn wrong(toml: &str, variables: &[(&str, &str)]) -> String {
    let output = settings(toml, variables, &[]);
    assert_eq!(output.status.code(), Some(1), "{}", stdout(&output));
    assert_eq!(stdout(&output), "");
    String::from_utf8(output.stderr).unwrap()
}

const WHOLE: &str = r#"
listen = "127.0.0.1:9000"
public_url = "https://spiegel.example.org/"
behind_proxy = true
erase_contacts_after_months = 6
security_contact = "veilig@example.org"

[mail]
from = "Netwerkspiegel <spiegel@example.org>"
server = "smtp.example.org"
user = "spiegel"
password = "een geheim"
per_minute = 30
"#;

#[test]
fn the_file_the_environment_and_the_command_line_go_before_one_another() {
    let from_file = stdout(&settings(WHOLE, &[], &[]));
    for row in [
        "listen                       127.0.0.1:9000",
        "public_url                   https://spiegel.example.org\n",
        "behind_proxy                 true",
        "erase_contacts_after_months  6 months",
        "security_contact             mailto:veilig@example.org",
        "mail.server                  smtp.example.org",
        "mail.port                    587",
        "mail.security                starttls",
        "mail.per_minute              30",
    ] {
        assert!(from_file.contains(row), "{row} in {from_file}");
    }
    let variables = [("NETWERKSPIEGEL_LISTEN", "127.0.0.1:9001"), ("NETWERKSPIEGEL_MAIL_SECURITY", "tls")];
    let from_environment = stdout(&settings(WHOLE, &variables, &[]));
    assert!(from_environment.contains("listen                       127.0.0.1:9001"), "{from_environment}");
    assert!(from_environment.contains("mail.port                    465"), "{from_environment}");
    let called_for = stdout(&settings(WHOLE, &variables, &["--listen", "127.0.0.1:9002"]));
    assert!(called_for.contains("listen                       127.0.0.1:9002"), "{called_for}");
    let nothing = stdout(&settings("", &[], &[]));
    assert!(nothing.contains("mail                         not sent"), "{nothing}");
}

#[test]
fn a_password_is_never_printed() {
    let shown = settings(WHOLE, &[("NETWERKSPIEGEL_MAIL_PASSWORD", "nog een geheim")], &[]);
    assert!(stdout(&shown).contains("set, not shown"));
    let outputs = [
        String::from_utf8([shown.stdout, shown.stderr].concat()).unwrap(),
        wrong(&WHOLE.replace("password = \"een geheim\"", "password = 123geheim"), &[]),
        wrong(&WHOLE.replace("password = \"een geheim\"", "password = 8137465"), &[]),
        wrong(&WHOLE.replace("user = \"spiegel\"", ""), &[]),
        wrong(&WHOLE.replace("user =", "security = \"none\"\nuser ="), &[]),
    ];
    for output in outputs {
        assert!(!output.contains("geheim") && !output.contains("8137465"), "{output}");
    }
}

#[test]
fn what_is_wrong_is_told_with_its_place_and_what_to_do() {
    let cases = [
        ("liste = \"x\"", vec!["line 1, column 1", "unknown field `liste`", "`listen`"]),
        ("behind_proxy = 3", vec!["line 1, column 16", "boolean"]),
        (
            "[mail]\nserver = \"a b\"\nfrom = \"a@example.org\"",
            vec!["mail.server", "a b", "smtp.example.org"],
        ),
        ("[mail]\nserver = \"a.example\"", vec!["mail.from is missing"]),
        ("[mail]\nserver = \"a.example\"\nfrom = \"niemand\"", vec!["mail.from", "niemand"]),
        ("[mail]\nfrom = \"a@example.org\"", vec!["neither server nor folder"]),
        ("[mail]\nfrom = \"a@example.org\"\nserver = \"a.example\"\nfolder = \"x\"", vec!["both set"]),
        (
            "[mail]\nfrom = \"a@example.org\"\nserver = \"a.example\"\nsecurity = \"ssl\"",
            vec!["mail.security", "ssl", "starttls"],
        ),
        (
            "[mail]\nfrom = \"a@example.org\"\nserver = \"a.example\"\nuser = \"a\"",
            vec!["without a password", "mail.password_file"],
        ),
        (
            "[mail]\nfrom = \"a@example.org\"\nserver = \"a.example\"",
            vec!["public_url is missing", "https://spiegel"],
        ),
        ("security_contact = \"http://example.org\"", vec!["security_contact", "https://"]),
        ("erase_contacts_after_months = 0", vec!["erase_contacts_after_months", "1 to 120"]),
    ];
    for (toml, parts) in cases {
        let told = wrong(toml, &[]);
        assert!(parts.iter().all(|part| told.contains(part)), "{toml}: {told}");
    }
    for url in
        ["spiegel.example", "ftp://spiegel.example", "https://spiegel.example/pad", "https://u:p@s.example"]
    {
        let told = wrong("", &[("NETWERKSPIEGEL_PUBLIC_URL", url)]);
        assert!(told.contains("public_url") && told.contains("https://spiegel.example.org"), "{told}");
    }
    let unknown = wrong("", &[("NETWERKSPIEGEL_LISTENS", "x")]);
    assert!(unknown.contains("NETWERKSPIEGEL_LISTENS"), "{unknown}");
}

#[test]
fn a_certificate_comes_with_its_own_key_and_is_named_before_a_server_starts() {
    let folder = tempfile::tempdir().unwrap();
    let files = Made::new().write(folder.path());
    let (certificate, key) = (files.certificate.to_str().unwrap(), files.key.to_str().unwrap());
    let both = format!("tls_certificate = {certificate:?}\ntls_key = {key:?}\n");
    let shown = stdout(&settings(&both, &[], &[]));
    assert!(shown.contains(certificate) && shown.contains(key), "{shown}");
    let http = format!("public_url = \"http://spiegel.example.org\"\n{both}");
    assert!(wrong(&http, &[]).contains("let public_url begin with https://"));
    let text = file(&folder, "text.pem", "no PEM");
    let nothing = format!("tls_certificate = {text:?}\ntls_key = {key:?}");
    assert!(wrong(&nothing, &[]).contains("holds no certificate in PEM form"));
    let nothing = format!("tls_certificate = {certificate:?}\ntls_key = {text:?}");
    assert!(wrong(&nothing, &[]).contains("holds no key in PEM form"));
    let one = [("NETWERKSPIEGEL_TLS_CERTIFICATE", certificate)];
    assert!(wrong("", &one).contains("tls_certificate is set without tls_key"));
    assert!(wrong("", &[("NETWERKSPIEGEL_TLS_KEY", key)]).contains("tls_key is set without tls_certificate"));
    assert!(
        wrong("", &[one[0], ("NETWERKSPIEGEL_TLS_KEY", "/nowhere.pem")])
            .contains("/nowhere.pem cannot be read")
    );
    fs::set_permissions(key, fs::Permissions::from_mode(0o640)).unwrap();
    assert!(wrong(&both, &[]).contains("chmod 600"));
    fs::write(key, Made::new().key).unwrap();
    fs::set_permissions(key, fs::Permissions::from_mode(0o600)).unwrap();
    let told = wrong(&both, &[]);
    assert!(told.contains("the key that was made for it") && told.contains("fullchain.pem"), "{told}");
}

#[test]
fn a_file_with_a_password_that_others_may_read_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let path = file(&folder, "netwerkspiegel.toml", WHOLE);
    fs::set_permissions(&path, fs::Permissions::from_mode(0o644)).unwrap();
    // Found without being named: it lies in the data folder.
    let data = folder.path().to_str().unwrap();
    let (code, told) = crate::failure(&["settings", "--data", data]);
    assert_eq!(code, 1);
    assert!(told.contains("chmod 600") && told.contains("644"), "{told}");
    let (_, missing) = crate::failure(&["serve", "--data", data, "--config", "/nowhere.toml"]);
    assert!(missing.contains("/nowhere.toml cannot be read"), "{missing}");
}

#[test]
fn the_settings_in_the_document_are_right() {
    let document = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/hosting.md")).unwrap();
    let sample = document.split("```toml\n").nth(1).unwrap().split("```").next().unwrap();
    // These files are on nobody's machine.
    let lines =
        sample.lines().filter(|line| !line.starts_with("password_file") && !line.starts_with("ca_file"));
    let sample = lines.collect::<Vec<_>>().join("\n");
    let shown = settings(&sample, &[("NETWERKSPIEGEL_MAIL_PASSWORD", "een geheim")], &[]);
    let shown = stdout(&shown);
    for row in stdout(&settings(WHOLE, &[], &[])).lines() {
        let name = row.split_whitespace().next().unwrap();
        assert!(shown.contains(name), "{name} is missing in the document");
    }
}
