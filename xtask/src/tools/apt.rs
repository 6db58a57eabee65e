//! Debian's packages, where this user may install them.
use super::on_path;
use crate::error::{Failure, Result};
use crate::project::Project;
use crate::steps;

/// Whether packages can be installed without asking anyone.
pub fn may_install(project: &Project) -> bool {
    let is_root = || steps::ask(project.command("id").arg("-u")).as_deref() == Some("0");
    cfg!(target_os = "linux") && on_path("apt-get").is_some() && is_root()
}

/// Installs packages.
pub fn install(project: &Project, packages: &[&str]) -> Result<()> {
    let named = packages.join(" ");
    let update = step(project, "apt-get update", &["update", "-qq"]);
    let mut words = vec!["install", "-y", "--no-install-recommends"];
    words.extend(packages);
    update
        .and_then(|()| step(project, &format!("apt-get install {named}"), &words))
        .map_err(|failure| {
            Failure::new(format!(
                "{failure}; with a working network run `apt-get update && apt-get install -y {named}`, \
                 then the same command again"
            ))
        })
}

fn step(project: &Project, name: &str, words: &[&str]) -> Result<()> {
    let mut command = project.command("apt-get");
    command.args(words).env("DEBIAN_FRONTEND", "noninteractive");
    steps::need(name, &mut command).map(|_| ())
}

/// What a person runs to install packages; on systems with apt.
pub fn advice(packages: &[&str]) -> String {
    format!("sudo apt-get install -y {}", packages.join(" "))
}
