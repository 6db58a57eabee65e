//! The server, asked over TCP as a browser would, and as an attacker would.
use std::fs;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::PathBuf;
use xtask::serve::{free_port, start, POLICY};

#[cfg(test)]
mod tests {
    use super::*;

    /// A site in a directory of its own, and its server's port.
    fn serve(name: &str) -> (PathBuf, u16) {
        let root = std::env::temp_dir().join(format!("server-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&root);
        for (path, text) in [
            ("www/index.html", "<!doctype html>"),
            ("www/style.css", "a{}"),
            ("pkg/county_lens_bg.wasm", "\0asm"),
            ("pkg/embed.html", "<!doctype html>"),
            ("Cargo.toml", "secret"),
        ] {
            let path = root.join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        let port = free_port(0).unwrap();
        let running = start(&root, port).unwrap();
        assert_eq!(running.url(), format!("http://127.0.0.1:{port}/"));
        (root, port)
    }

    fn ask(port: u16, method: &str, path: &str) -> String {
        let mut stream = TcpStream::connect(("127.0.0.1", port)).unwrap();
        let request =
            format!("{method} {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");
        stream.write_all(request.as_bytes()).unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        String::from_utf8_lossy(&answer).into_owned()
    }

    fn header<'a>(answer: &'a str, name: &str) -> Option<&'a str> {
        let mut lines = answer.split("\r\n\r\n").next()?.lines();
        lines.find_map(|line| line.strip_prefix(name)?.strip_prefix(": "))
    }

    #[test]
    fn the_page_and_the_module_are_served() {
        let (root, port) = serve("pages");
        for (path, mime, body) in [
            ("/www/", "text/html; charset=utf-8", "<!doctype html>"),
            (
                "/www/index.html?q=1#x",
                "text/html; charset=utf-8",
                "<!doctype html>",
            ),
            ("/www/style.css", "text/css; charset=utf-8", "a{}"),
            ("/pkg/county_lens_bg.wasm", "application/wasm", "\0asm"),
        ] {
            let answer = ask(port, "GET", path);
            assert!(answer.starts_with("HTTP/1.1 200 OK\r\n"), "{answer}");
            assert_eq!(header(&answer, "content-type"), Some(mime));
            assert_eq!(header(&answer, "cache-control"), Some("no-cache"));
            assert_eq!(header(&answer, "content-security-policy"), Some(POLICY));
            assert_eq!(header(&answer, "x-content-type-options"), Some("nosniff"));
            assert!(answer.ends_with(&format!("\r\n\r\n{body}")), "{answer}");
        }
        fs::remove_dir_all(root).unwrap();
    }

    #[test]
    fn the_framed_page_keeps_its_own_policy() {
        let (root, port) = serve("framed");
        let answer = ask(port, "GET", "/pkg/embed.html?lang=en");
        assert!(answer.starts_with("HTTP/1.1 200 OK\r\n"), "{answer}");
        assert_eq!(header(&answer, "content-security-policy"), None);
        fs::remove_dir_all(root).unwrap();
    }

    #[test]
    fn the_root_leads_to_the_page_with_its_question() {
        let (root, port) = serve("root");
        let answer = ask(port, "GET", "/?place=140429&lang=zh");
        assert!(answer.starts_with("HTTP/1.1 302"), "{answer}");
        assert_eq!(
            header(&answer, "location"),
            Some("/www/?place=140429&lang=zh")
        );
        assert_eq!(header(&ask(port, "GET", "/www"), "location"), Some("/www/"));
        fs::remove_dir_all(root).unwrap();
    }

    #[test]
    fn nothing_outside_is_served() {
        let (root, port) = serve("outside");
        for path in [
            "/Cargo.toml",
            "/www/../Cargo.toml",
            "/www/%2e%2e/Cargo.toml",
            "/www/%2e%2e%2fCargo.toml",
            "/www/..%5cCargo.toml",
            "/www/%00",
            "/www/%",
            "//www/index.html",
            "/nothing",
        ] {
            let answer = ask(port, "GET", path);
            assert!(answer.starts_with("HTTP/1.1 40"), "{path}: {answer}");
            assert!(!answer.contains("secret"), "{path}: {answer}");
            assert_eq!(header(&answer, "content-security-policy"), Some(POLICY));
        }
        fs::remove_dir_all(root).unwrap();
    }

    #[test]
    fn only_reading_is_allowed() {
        let (root, port) = serve("methods");
        for method in ["POST", "PUT", "DELETE", "OPTIONS", "PATCH"] {
            let answer = ask(port, method, "/www/");
            assert!(answer.starts_with("HTTP/1.1 405"), "{method}: {answer}");
            assert_eq!(header(&answer, "allow"), Some("GET, HEAD"));
        }
        let answer = ask(port, "HEAD", "/www/style.css");
        assert!(answer.starts_with("HTTP/1.1 200 OK\r\n"), "{answer}");
        assert!(answer.ends_with("\r\n\r\n"), "a body for HEAD: {answer}");
        assert_eq!(
            header(&answer, "content-type"),
            Some("text/css; charset=utf-8")
        );
        fs::remove_dir_all(root).unwrap();
    }

    #[test]
    fn a_busy_port_is_an_error_that_names_the_option() {
        let (root, port) = serve("busy");
        for failure in [
            free_port(port).unwrap_err(),
            start(&root, port).map(|_| ()).unwrap_err(),
        ] {
            let words = failure.to_string();
            assert!(words.contains(&format!("port {port} is in use")), "{words}");
            assert!(words.contains("--port "), "{words}");
        }
        fs::remove_dir_all(root).unwrap();
    }

    #[test]
    fn there_must_be_a_page() {
        let empty = std::env::temp_dir().join(format!("server-empty-{}", std::process::id()));
        fs::create_dir_all(&empty).unwrap();
        let failure = start(&empty, 0).map(|_| ()).unwrap_err();
        assert!(failure.to_string().contains("www/index.html"));
        fs::remove_dir_all(empty).unwrap();
    }
}
