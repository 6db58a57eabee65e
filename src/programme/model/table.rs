//! What a model is made of: inputs, rules, readings and what the report leaves
//! open. Each scheme is one such table; nothing is computed here.

use super::expr::Expr;
use crate::words::Words;

/// Where a default comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Basis {
    /// A printed figure, by its id.
    Figure(&'static str),
    /// The report leaves it out: a plain decimal, and why this one.
    Assumed(&'static str, Words),
}

/// An input of a model.
#[derive(Debug, Clone, PartialEq)]
pub struct Input {
    /// snake_case; the key in the address.
    pub id: &'static str,
    /// What it is.
    pub label: Words,
    /// Its unit; empty takes that of the figure.
    pub unit: &'static str,
    /// Its default.
    pub basis: Basis,
    /// Smallest value that the rule allows.
    pub min: &'static str,
    /// Largest.
    pub max: &'static str,
    /// What one press of a button adds.
    pub step: &'static str,
    /// Words for its values, where they are a choice.
    pub choices: Vec<(&'static str, Words)>,
    /// Whether it counts whole things.
    pub whole: bool,
}

/// A result of a model.
#[derive(Debug, Clone, PartialEq)]
pub struct Output {
    /// snake_case.
    pub key: &'static str,
    /// What it is.
    pub label: Words,
    /// Which reading of the rule; empty where there is one only.
    pub reading: Words,
    /// Its unit.
    pub unit: &'static str,
    /// The rule.
    pub rule: Expr,
    /// Whether it is what the model is asked for.
    pub headline: bool,
    /// Whether it lies in the future of the report: planned, not observed.
    pub planned: bool,
    /// Words for its values, where it is a step and no quantity.
    pub words: Vec<(i64, Words)>,
}

/// What a model's picture shows.
#[derive(Debug, Clone, PartialEq)]
pub enum Picture {
    /// No picture.
    None,
    /// Outputs of one unit as bars.
    Bars(Vec<&'static str>),
    /// Outputs as an account: the first stands, each next is added to (+1) or
    /// taken from (−1) what stands, the last (0) is what is left.
    Account(Vec<(&'static str, i8)>),
    /// Outputs of one unit as lines over an input.
    Sweep {
        /// The input.
        over: &'static str,
        /// From this value of it.
        from: &'static str,
        /// To this.
        to: &'static str,
        /// The outputs.
        of: Vec<&'static str>,
    },
}

/// A sum that one party pays another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Flow {
    /// Who pays.
    pub from: Words,
    /// Who gets it.
    pub to: Words,
    /// The output or input that says how much; negative flows back.
    pub key: &'static str,
}

/// How much room a model takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A view of its own.
    Full,
    /// A few lines among others.
    Short,
}

/// A condition between inputs that the range of one alone cannot say.
#[derive(Debug, Clone, PartialEq)]
pub struct Need {
    /// The input at fault.
    pub input: &'static str,
    /// Must not be negative.
    pub rule: Expr,
    /// What would be right, the same in any language.
    pub hint: &'static str,
}

/// A scheme as a model.
#[derive(Debug, Clone, PartialEq)]
pub struct Model {
    /// snake_case.
    pub id: &'static str,
    /// The place, by its code.
    pub place: &'static str,
    /// The node of the report's programme.
    pub node: &'static str,
    /// How much room it takes.
    pub kind: Kind,
    /// Its name.
    pub name: Words,
    /// What it is about.
    pub lead: Words,
    /// What it is good for in a lesson.
    pub lesson: Words,
    /// Inputs, in the order of asking.
    pub inputs: Vec<Input>,
    /// Outputs; a rule names only what stands before it.
    pub outputs: Vec<Output>,
    /// Conditions between inputs.
    pub needs: Vec<Need>,
    /// What the report leaves open, and how it is read here.
    pub open: Vec<Words>,
    /// The picture.
    pub picture: Picture,
    /// Who pays whom, where the scheme is about money; all of one unit.
    pub flow: Vec<Flow>,
    reading: Words,
}

const NOTHING: Words = Words("", "");

impl Model {
    /// A model with a view of its own.
    pub(super) fn full(
        id: &'static str,
        place: &'static str,
        node: &'static str,
        name: Words,
    ) -> Self {
        Self {
            id,
            place,
            node,
            kind: Kind::Full,
            name,
            lead: NOTHING,
            lesson: NOTHING,
            inputs: Vec::new(),
            outputs: Vec::new(),
            needs: Vec::new(),
            open: Vec::new(),
            picture: Picture::None,
            flow: Vec::new(),
            reading: NOTHING,
        }
    }

    /// A calculator among others.
    pub(super) fn short(
        id: &'static str,
        place: &'static str,
        node: &'static str,
        name: Words,
    ) -> Self {
        Self {
            kind: Kind::Short,
            ..Self::full(id, place, node, name)
        }
    }

    pub(super) fn lead(self, lead: Words) -> Self {
        Self { lead, ..self }
    }

    pub(super) fn lesson(self, lesson: Words) -> Self {
        Self { lesson, ..self }
    }

    fn push(
        mut self,
        id: &'static str,
        label: Words,
        unit: &'static str,
        basis: Basis,
        [min, max, step]: [&'static str; 3],
    ) -> Self {
        self.inputs.push(Input {
            id,
            label,
            unit,
            basis,
            min,
            max,
            step,
            choices: Vec::new(),
            whole: false,
        });
        self
    }

    /// An input whose default is printed, in the figure's own unit.
    pub(super) fn figure(
        self,
        id: &'static str,
        label: Words,
        figure: &'static str,
        range: [&'static str; 3],
    ) -> Self {
        self.push(id, label, "", Basis::Figure(figure), range)
    }

    /// An input that the report leaves out.
    pub(super) fn assumed(
        self,
        id: &'static str,
        label: Words,
        (value, unit): (&'static str, &'static str),
        range: [&'static str; 3],
        why: Words,
    ) -> Self {
        self.push(id, label, unit, Basis::Assumed(value, why), range)
    }

    /// The last input counts whole things.
    pub(super) fn whole(mut self) -> Self {
        if let Some(last) = self.inputs.last_mut() {
            last.whole = true;
        }
        self
    }

    /// The last input is a choice between these.
    pub(super) fn choices(mut self, choices: &[(&'static str, Words)]) -> Self {
        if let Some(last) = self.inputs.last_mut() {
            last.choices = choices.to_vec();
            last.whole = true;
        }
        self
    }

    /// The outputs that follow belong to this reading.
    pub(super) fn reading(self, reading: Words) -> Self {
        Self { reading, ..self }
    }

    /// An output.
    pub(super) fn out(
        mut self,
        key: &'static str,
        label: Words,
        unit: &'static str,
        rule: Expr,
    ) -> Self {
        self.outputs.push(Output {
            key,
            label,
            reading: self.reading,
            unit,
            rule,
            headline: false,
            planned: false,
            words: Vec::new(),
        });
        self
    }

    /// The last output is what is asked for.
    pub(super) fn headline(mut self) -> Self {
        if let Some(last) = self.outputs.last_mut() {
            last.headline = true;
        }
        self
    }

    /// The last output is planned.
    pub(super) fn planned(mut self) -> Self {
        if let Some(last) = self.outputs.last_mut() {
            last.planned = true;
        }
        self
    }

    /// The last output is one of these steps.
    pub(super) fn steps(mut self, words: &[(i64, Words)]) -> Self {
        if let Some(last) = self.outputs.last_mut() {
            last.words = words.to_vec();
        }
        self
    }

    pub(super) fn need(mut self, input: &'static str, rule: Expr, hint: &'static str) -> Self {
        self.needs.push(Need { input, rule, hint });
        self
    }

    pub(super) fn open(mut self, what: Words) -> Self {
        self.open.push(what);
        self
    }

    pub(super) fn picture(self, picture: Picture) -> Self {
        Self { picture, ..self }
    }

    pub(super) fn pays(mut self, from: Words, to: Words, key: &'static str) -> Self {
        self.flow.push(Flow { from, to, key });
        self
    }

    /// The report that it is from.
    pub fn source(&self) -> &'static str {
        self.node.get(..3).unwrap_or(self.node)
    }
}
