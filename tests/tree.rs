//! The programmes as trees: each report has one, figures hang in it, and what
//! a report announces without spelling it out says so.

#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "a test that cannot go on is to stop")]

use std::collections::BTreeSet;

use county_lens::data::{builtin, builtin_notes, builtin_programmes, Dataset, Programmes};
use county_lens::programme::tree::{is_money, outline, theme, Branch, Size, THEMES};
use county_lens::quantity::Rational;
use county_lens::view;
use county_lens::words::Lang;

fn loaded() -> (Dataset, Programmes) {
    (builtin().unwrap(), builtin_programmes().unwrap())
}

fn walk<'a>(branches: &'a [Branch<'a>], see: &mut dyn FnMut(&'a Branch<'a>)) {
    for b in branches {
        see(b);
        walk(&b.parts, see);
    }
}

#[test]
fn every_node_and_every_figure_stands_in_its_report_s_tree_once() {
    let (d, p) = loaded();
    let (mut nodes, mut figures) = (BTreeSet::new(), BTreeSet::new());
    for s in &d.sources {
        let roots = outline(&s.id, &p.nodes, &d);
        assert!(!roots.is_empty(), "{}", s.id);
        let total: usize = roots.iter().map(Branch::count).sum();
        let mine = d.observations.iter().filter(|o| o.source == s.id).count();
        assert_eq!(total, mine, "{}", s.id);
        walk(&roots, &mut |b| {
            assert_eq!(b.node.source, s.id);
            assert!(nodes.insert(b.node.id.clone()), "{} twice", b.node.id);
            for o in &b.figures {
                assert!(figures.insert(o.id.clone()), "{} twice", o.id);
            }
        });
    }
    assert_eq!(
        (nodes.len(), figures.len()),
        (p.nodes.len(), d.observations.len())
    );
}

#[test]
fn every_theme_has_a_name_and_the_themes_hold_every_node() {
    let (d, p) = loaded();
    let words: BTreeSet<&str> = THEMES.iter().map(|(word, ..)| *word).collect();
    assert_eq!(words.len(), THEMES.len());
    for node in &p.nodes {
        assert!(words.contains(node.theme.as_str()), "{}", node.theme);
    }
    // A node stands below a topmost node of its theme, wherever that hangs.
    let mut seen = BTreeSet::new();
    for (word, zh, en) in THEMES {
        assert!(!zh.is_empty() && en.is_ascii(), "{word}");
        for s in &d.sources {
            walk(&theme(word, &s.id, &p.nodes, &d), &mut |b| {
                seen.insert(b.node.id.clone());
            });
        }
    }
    assert_eq!(seen.len(), p.nodes.len());
}

#[test]
fn what_is_announced_and_not_spelled_out_says_so() {
    let (_, p) = loaded();
    // Name, stated parts, what the note must say.
    let cases = [
        ("000-p110", Some(4), "只有整村微店和一店带多户作了说明"),
        ("000-p442", Some(7), "6项"),
        ("000-p520", None, "未展开"),
        ("000-p830", Some(20), "均未逐项列出"),
        ("000-p870", None, "未展开"),
        ("001-p260", Some(8), "开头写的是六大工程"),
        ("002-p080", None, "市方案1个、县方案9个、行业部门方案23个"),
        ("003-p480", None, "未展开"),
        ("004-p010", None, "两种机制、三个体系、十大措施"),
    ];
    for (id, parts, note) in cases {
        let node = p.node(id).unwrap();
        assert_eq!(node.parts_stated, parts, "{id}");
        assert!(node.note.zh.contains(note), "{id}: {}", node.note.zh);
        assert!(!node.note.en.is_empty(), "{id}");
    }
}

#[test]
fn parts_that_are_listed_are_as_many_as_stated_or_the_node_says_otherwise() {
    let (d, p) = loaded();
    for s in &d.sources {
        walk(&outline(&s.id, &p.nodes, &d), &mut |b| {
            let Some(stated) = b.node.parts_stated else {
                return;
            };
            let listed = u32::try_from(b.parts.len()).unwrap();
            let silent = b.node.note.is_empty();
            assert!(
                listed == stated || !silent,
                "{}: {listed} of {stated}",
                b.node.id
            );
        });
    }
}

#[test]
fn money_is_not_added_twice() {
    let (d, p) = loaded();
    // Rural roads print 392 million for five years and three schemes that may nest in it.
    let roads = theme("infrastructure", "000", &p.nodes, &d);
    let mut found = None;
    walk(&roads, &mut |b| {
        if b.node.id == "000-p310" {
            found = Some((b.money(), b.sums().len()));
        }
    });
    assert_eq!(found, Some((Rational::from_int(392_000_000), 4)));
    for s in &d.sources {
        walk(&outline(&s.id, &p.nodes, &d), &mut |b| {
            let own = b
                .figures
                .iter()
                .filter(|o| is_money(o))
                .map(|o| o.value)
                .max();
            assert!(b.money() >= own.unwrap_or(Rational::ZERO), "{}", b.node.id);
            for part in &b.parts {
                assert!(b.money() >= part.money(), "{}", b.node.id);
                assert!(
                    Size::Figures.of(b) >= Size::Figures.of(part),
                    "{}",
                    b.node.id
                );
                assert!(Size::Figures.of(part) > 0.0);
            }
        });
    }
}

#[test]
fn relocation_has_one_answer_across_the_places() {
    let (d, p) = loaded();
    let notes = builtin_notes().unwrap();
    for lang in Lang::ALL {
        let rows = view::themes(&p.nodes, &d, Some(&notes), lang);
        let row = rows.iter().find(|r| r.id == "relocation").unwrap();
        assert_eq!(row.cells.len(), 5);
        assert!(row.cells.iter().all(|c| !c.nodes.is_empty()));
        let figures = |c: &view::CellView| {
            fn count(n: &view::NodeView) -> usize {
                n.figures.len() + n.children.iter().map(count).sum::<usize>()
            }
            c.nodes.iter().map(count).sum::<usize>()
        };
        // Shenchi says what it does and prints no number.
        let counts: Vec<usize> = row.cells.iter().map(figures).collect();
        assert_eq!(counts[3], 0);
        assert!([0, 1, 2, 4].iter().all(|i| counts[*i] > 0), "{counts:?}");
    }
}

#[test]
fn the_changelog_counts_what_is_there() {
    let (d, p) = loaded();
    let models = county_lens::programme::model::models();
    let short = county_lens::programme::model::Kind::Short;
    let short = models.iter().filter(|m| m.kind == short).count();
    let log = std::fs::read_to_string("CHANGELOG.md").unwrap();
    let log = log.split_whitespace().collect::<Vec<_>>().join(" ");
    for said in [
        format!("{} observations", d.observations.len()),
        format!("{} nodes", p.nodes.len()),
        format!("{} claims", p.claims.len()),
        format!("{} schemes as models", models.len() - short),
        format!("{short} calculators"),
    ] {
        assert!(log.contains(&said), "the changelog does not say {said:?}");
    }
}
