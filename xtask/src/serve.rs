//! The static server of `cargo xtask serve` and of the page's tests.
//!
//! `/` leads to `/www/`; only `/www/...` and `/pkg/...` are served, from the directories of these
//! names, which is how the published site is laid out too.
mod mime;
mod paths;

use crate::error::{Context, Failure, Result};
use oxhttp::model::header::{
    HeaderName, ALLOW, CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, LOCATION,
    REFERRER_POLICY, X_CONTENT_TYPE_OPTIONS,
};
use oxhttp::model::{Body, HeaderValue, Method, Request, Response, StatusCode};
use oxhttp::{ListeningServer, Server};
use paths::{Refusal, Target};
use std::fs;
use std::io::ErrorKind;
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};

/// The policy that the page must work under.
pub const POLICY: &str = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; \
                          style-src 'self'; img-src 'self' blob: data:";

/// A server that listens.
pub struct Running {
    url: String,
    server: ListeningServer,
}

impl Running {
    /// The address of the page, with a slash at its end.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Waits as long as the server runs.
    pub fn join(self) -> Result<()> {
        self.server.join().context("the server stopped")
    }
}

/// The port to listen on: the one given if nobody holds it, a free one for 0.
pub fn free_port(port: u16) -> Result<u16> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))
        .map_err(|error| cannot_listen(port, &error))?;
    let address = listener.local_addr().context("the server's address")?;
    Ok(address.port())
}

/// Starts to serve the `www` and `pkg` of `root` on 127.0.0.1.
pub fn start(root: &Path, port: u16) -> Result<Running> {
    if !root.join("www/index.html").is_file() {
        return Err(Failure::new("there is no page to serve: www/index.html"));
    }
    let root = root.canonicalize().context(root.display())?;
    let server = Server::new(move |request| respond(&root, request))
        .bind((Ipv4Addr::LOCALHOST, port))
        .spawn()
        .map_err(|error| cannot_listen(port, &error))?;
    Ok(Running {
        url: format!("http://127.0.0.1:{port}/"),
        server,
    })
}

fn cannot_listen(port: u16, error: &std::io::Error) -> Failure {
    let other = if port == u16::MAX { 8081 } else { port + 1 };
    Failure::new(match error.kind() {
        ErrorKind::AddrInUse => format!(
            "port {port} is in use by another program; choose another port, for instance \
             `cargo xtask serve --port {other}` (`--port 0` takes any free one)"
        ),
        ErrorKind::PermissionDenied => format!(
            "port {port} may not be used by this user; choose a port above 1023, for instance \
             `cargo xtask serve --port 8080`"
        ),
        _ => format!("cannot listen on port {port}: {error}"),
    })
}

fn respond(root: &Path, request: &mut Request<Body>) -> Response<Body> {
    let head = request.method() == Method::HEAD;
    if !head && request.method() != Method::GET {
        let mut response = text(StatusCode::METHOD_NOT_ALLOWED, "only GET and HEAD");
        set(&mut response, ALLOW, "GET, HEAD");
        return response;
    }
    let mut response = match paths::resolve(root, request.uri().path()) {
        Ok(Target::File(path)) => file(&path),
        Ok(Target::Elsewhere(path)) => elsewhere(&path, request.uri().query()),
        Err(Refusal::Malformed) => text(StatusCode::BAD_REQUEST, "400: not a path"),
        Err(Refusal::NotServed) => not_found(),
    };
    if head {
        // The server crate writes a length of 0 here; it leaves no other choice.
        *response.body_mut() = Body::empty();
    }
    response
}

/// The page that other people's pages frame. It says in itself what it may do: in a sandbox it has
/// no origin, and a policy that names `'self'` would allow it nothing in some browsers.
const FRAMED: &str = "pkg/embed.html";

fn file(path: &PathBuf) -> Response<Body> {
    match fs::read(path) {
        Ok(bytes) => {
            let mut response = reply(StatusCode::OK, mime::of(path), Body::from(bytes));
            if path.ends_with(FRAMED) {
                response.headers_mut().remove(CONTENT_SECURITY_POLICY);
            }
            response
        }
        Err(_) => not_found(),
    }
}

/// Sends the visitor on, with the question that the address may carry.
fn elsewhere(path: &str, query: Option<&str>) -> Response<Body> {
    let target = match query {
        Some(query) => format!("{path}?{query}"),
        None => path.to_owned(),
    };
    let mut response = text(StatusCode::FOUND, &target);
    set(&mut response, LOCATION, &target);
    response
}

fn not_found() -> Response<Body> {
    let page = "<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n\
                <title>404</title>\n<h1>404</h1>\n\
                <p lang=\"zh-CN\">没有这个页面。<a href=\"/www/\">县镜</a></p>\n\
                <p>There is no such page. <a href=\"/www/\">County Lens</a></p>\n";
    reply(
        StatusCode::NOT_FOUND,
        "text/html; charset=utf-8",
        Body::from(page),
    )
}

fn text(status: StatusCode, words: &str) -> Response<Body> {
    reply(
        status,
        "text/plain; charset=utf-8",
        Body::from(format!("{words}\n")),
    )
}

fn reply(status: StatusCode, mime: &str, body: Body) -> Response<Body> {
    let mut response = Response::new(body);
    *response.status_mut() = status;
    set(&mut response, CONTENT_TYPE, mime);
    set(&mut response, CACHE_CONTROL, "no-cache");
    set(&mut response, CONTENT_SECURITY_POLICY, POLICY);
    set(&mut response, X_CONTENT_TYPE_OPTIONS, "nosniff");
    set(&mut response, REFERRER_POLICY, "no-referrer");
    response
}

fn set(response: &mut Response<Body>, name: HeaderName, value: &str) {
    if let Ok(value) = HeaderValue::from_str(value) {
        response.headers_mut().insert(name, value);
    }
}
