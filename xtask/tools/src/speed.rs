//! The statistics' speed as native code, on the numbers that the benchmark hands
//! over: what the same code costs without a browser.

use std::path::Path;
use std::rc::Rc;
use std::time::Instant;

use county_lens::catalogue::{call, Arg};

/// Rows of the panel, its columns, and the counties that are resampled; as in
/// `benches/statistics/data.mjs`.
const ROWS: usize = 60_000;
const COLUMNS: usize = 24;
const COUNTIES: usize = 3_000;

type Column = Rc<Vec<f64>>;

struct Data {
    columns: Vec<Column>,
    years: Column,
    incomes: Column,
}

fn read(path: &Path) -> Result<Data, String> {
    let bytes = std::fs::read(path).map_err(|e| format!("{}: {e}", path.display()))?;
    let (numbers, _) = bytes.as_chunks::<8>();
    let numbers: Vec<f64> = numbers.iter().map(|b| f64::from_le_bytes(*b)).collect();
    let expected = ROWS * (COLUMNS + 1) + COUNTIES;
    if numbers.len() != expected {
        let found = numbers.len();
        return Err(format!(
            "{}: {found} numbers instead of {expected}",
            path.display()
        ));
    }
    let (panel, incomes) = numbers.split_at(ROWS * (COLUMNS + 1));
    let mut columns: Vec<Column> = panel.chunks(ROWS).map(|c| Rc::new(c.to_vec())).collect();
    let years = columns.pop().unwrap_or_default();
    Ok(Data {
        columns,
        years,
        incomes: Rc::new(incomes.to_vec()),
    })
}

fn options(given: &[(&str, Arg)]) -> Vec<(String, Arg)> {
    let own = |(name, arg): &(&str, Arg)| ((*name).to_owned(), arg.clone());
    given.iter().map(own).collect()
}

fn run(id: &str, given: &[(&str, Arg)]) -> Result<(), String> {
    let record = call(id, options(given)).map_err(|e| e.to_string())?;
    std::hint::black_box(record);
    Ok(())
}

fn median(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times.get(times.len() / 2).copied().unwrap_or_default()
}

/// Prints the median milliseconds of each task as JSON, by the task's name.
pub fn speed(path: &Path, rounds: usize) -> Result<(), String> {
    let data = read(path)?;
    let numbers = |column: &Column| Arg::Numbers(Rc::clone(column));
    let columns = || Arg::Columns(data.columns.clone());
    let probabilities = Arg::Numbers(Rc::new(vec![0.1, 0.5, 0.9]));
    type Work<'a> = Box<dyn Fn() -> Result<(), String> + 'a>;
    let tasks: Vec<(&str, Work<'_>)> = vec![
        (
            "mean and standard deviation of 24 columns",
            Box::new(|| run("describe", &[("columns", columns())])),
        ),
        (
            "three quantiles of 24 columns",
            Box::new(|| {
                data.columns.iter().try_for_each(|column| {
                    let shares = ("probabilities", probabilities.clone());
                    run("quantiles", &[("values", numbers(column)), shares])
                })
            }),
        ),
        (
            "276 correlations",
            Box::new(|| run("correlation_matrix", &[("columns", columns())])),
        ),
        (
            "least squares with six regressors",
            Box::new(|| {
                let x = Arg::Columns(data.columns[1..7].to_vec());
                run(
                    "ordinary_least_squares",
                    &[("y", numbers(&data.columns[0])), ("x", x)],
                )
            }),
        ),
        (
            "means of 24 columns by year",
            Box::new(|| {
                let groups = ("groups", numbers(&data.years));
                run("group_means", &[("columns", columns()), groups])
            }),
        ),
        (
            "Gini with 1 000 resamples of 3 000 counties",
            Box::new(|| {
                let statistic = ("statistic", Arg::Text("gini".to_owned()));
                let replicates = ("replicates", Arg::Number(1000.0));
                run(
                    "bootstrap",
                    &[("values", numbers(&data.incomes)), statistic, replicates],
                )
            }),
        ),
    ];
    let mut times = vec![Vec::with_capacity(rounds); tasks.len()];
    for round in 0..rounds + 3 {
        for ((_, work), times) in tasks.iter().zip(&mut times) {
            let start = Instant::now();
            work()?;
            // The first rounds warm up, as in the browser.
            if round >= 3 {
                times.push(1000.0 * start.elapsed().as_secs_f64());
            }
        }
    }
    let pair =
        |((id, _), times): (&(&str, Work<'_>), Vec<f64>)| format!("{id:?}: {}", median(times));
    let pairs: Vec<String> = tasks.iter().zip(times).map(pair).collect();
    println!("{{{}}}", pairs.join(", "));
    Ok(())
}
