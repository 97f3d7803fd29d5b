//! What a monitor is told, and who is told nothing.

use crate::app::App;

#[test]
fn a_monitor_on_this_machine_is_told_totals_and_nothing_of_anybody() {
    let app = App::start();
    let partner = app.visitor();
    let link = app.open_link();
    partner.fill_in(&link, "4");
    partner.get("/bestaat-niet");
    let told = app.visitor().get("/metrics");
    assert_eq!(told.status, 200, "{}", told.body);
    let kind = told.headers["content-type"].to_str().unwrap();
    assert!(kind.starts_with("application/openmetrics-text"), "{kind}");
    let value = |name: &str| -> f64 {
        let line =
            told.body.lines().find(|line| line.strip_prefix(name).is_some_and(|rest| rest.starts_with(' ')));
        line.unwrap_or_else(|| panic!("{name} in {}", told.body)).rsplit(' ').next().unwrap().parse().unwrap()
    };
    assert!(value("netwerkspiegel_requests_total{status=\"2xx\"}") >= 6.0);
    assert!(value("netwerkspiegel_requests_total{status=\"3xx\"}") >= 6.0);
    assert_eq!(value("netwerkspiegel_requests_total{status=\"4xx\"}"), 1.0);
    assert!(value("netwerkspiegel_request_duration_seconds_count") >= 13.0);
    assert!(value("netwerkspiegel_writes_total") >= value("netwerkspiegel_commits_total"));
    assert!(value("netwerkspiegel_commits_total") >= 6.0, "a page each, and sending");
    assert!(value("netwerkspiegel_database_size_bytes") > 100_000.0);
    assert!(value("netwerkspiegel_disk_free_bytes") > 0.0);
    assert_eq!(value("netwerkspiegel_database_sound"), 1.0);
    assert!(told.body.ends_with("# EOF\n"));
    let secret = link.rsplit('/').next().unwrap();
    for word in [secret, "/s/", "/e/", "voorbeeld", "ko-1-1", "Vlierhoven"] {
        assert!(!told.body.contains(word), "{word} in {}", told.body);
    }
}

#[test]
fn whoever_comes_through_a_proxy_is_told_no_totals() {
    let app = App::start();
    for header in
        [("x-forwarded-for", "203.0.113.9"), ("forwarded", "for=203.0.113.9"), ("X-Forwarded-For", "")]
    {
        let told = app.visitor().get_with("/metrics", &[header]);
        assert_eq!(told.status, 404, "{header:?}");
        assert!(!told.body.contains("netwerkspiegel_"), "{}", told.body);
    }
}
