//! Colours by what they are for, in a light and a dark theme. Hues are told
//! apart by shape, dash and label too, never by colour alone.

/// A colour without transparency.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Color(pub u8, pub u8, pub u8);

impl Color {
    /// Reads `#rrggbb`.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#').filter(|d| d.len() == 6)?;
        let part = |at: usize| u8::from_str_radix(digits.get(at..at + 2)?, 16).ok();
        Some(Self(part(0)?, part(2)?, part(4)?))
    }
}

/// What a colour is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Role {
    /// Behind everything.
    Background,
    /// Text.
    Text,
    /// Secondary text.
    Muted,
    /// Grid lines and axes.
    Grid,
    /// The band or bar of a rounding range.
    Range,
    /// A ring around what is selected.
    Focus,
    /// An author's note, line or band.
    Note,
    /// A series, 0 the first; after the last the first again.
    Series(u8),
}

impl Role {
    /// The first series.
    pub const PRIMARY: Self = Self::Series(0);
    /// The second series or reading.
    pub const SECONDARY: Self = Self::Series(1);

    fn index(self) -> usize {
        match self {
            Self::Background => 0,
            Self::Text => 1,
            Self::Muted => 2,
            Self::Grid => 3,
            Self::Range => 4,
            Self::Focus => 5,
            Self::Note => 6,
            Self::Series(n) => 7 + usize::from(n) % SERIES,
        }
    }
}

/// Light or dark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Theme {
    /// Dark on light.
    #[default]
    Light,
    /// Light on dark.
    Dark,
}

/// Series that have a colour of their own.
pub const SERIES: usize = 6;

/// The names by which a colour can be replaced, in the order of [`Role`].
pub const NAMES: [&str; 7 + SERIES] = [
    "background",
    "text",
    "muted",
    "grid",
    "range",
    "focus",
    "note",
    "series1",
    "series2",
    "series3",
    "series4",
    "series5",
    "series6",
];

const LIGHT: [Color; 7 + SERIES] = [
    Color(255, 255, 255),
    Color(27, 31, 36),
    Color(87, 96, 106),
    Color(216, 222, 228),
    Color(148, 190, 224),
    Color(27, 31, 36),
    Color(110, 64, 145),
    Color(0, 94, 162),
    Color(180, 83, 9),
    Color(7, 141, 98),
    Color(174, 101, 140),
    Color(207, 128, 0),
    Color(40, 44, 52),
];

const DARK: [Color; 7 + SERIES] = [
    Color(17, 20, 24),
    Color(230, 237, 243),
    Color(157, 167, 179),
    Color(54, 61, 69),
    Color(40, 84, 122),
    Color(230, 237, 243),
    Color(200, 160, 235),
    Color(104, 178, 240),
    Color(240, 160, 75),
    Color(60, 150, 110),
    Color(205, 110, 180),
    Color(245, 230, 120),
    Color(225, 235, 240),
];

/// The colours of a theme, some of them replaced where a reader or a host page
/// asks for its own. The series stay apart in all common kinds of colour
/// blindness (after Okabe & Ito, darkened or lightened for contrast).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Palette([Color; 7 + SERIES]);

impl Palette {
    /// The palette of a theme.
    pub const fn of(theme: Theme) -> Self {
        Self(match theme {
            Theme::Light => LIGHT,
            Theme::Dark => DARK,
        })
    }

    /// Replaces the colour of a name; false for a name that there is not.
    pub fn replace(&mut self, name: &str, color: Color) -> bool {
        let at = NAMES.iter().position(|n| *n == name);
        match at.and_then(|at| self.0.get_mut(at)) {
            Some(place) => {
                *place = color;
                true
            }
            None => false,
        }
    }

    /// A colour between the background (0) and the first series (1).
    pub fn shade(self, t: f64) -> Color {
        let (Color(a, b, c), Color(x, y, z)) =
            (self.get(Role::Background), self.get(Role::PRIMARY));
        // The lightest is still told from nothing.
        let t = 0.06 + 0.94 * t.clamp(0.0, 1.0);
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let mix = |from: u8, to: u8| {
            libm::round(f64::from(from) + (f64::from(to) - f64::from(from)) * t) as u8
        };
        Color(mix(a, x), mix(b, y), mix(c, z))
    }

    /// The colour for a role.
    pub fn get(self, role: Role) -> Color {
        self.0
            .get(role.index())
            .copied()
            .unwrap_or(Color(128, 128, 128))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// WCAG 2 relative luminance.
    fn luminance(Color(r, g, b): Color) -> f64 {
        let part = |v: u8| {
            let v = f64::from(v) / 255.0;
            if v <= 0.03928 {
                v / 12.92
            } else {
                libm::pow((v + 0.055) / 1.055, 2.4)
            }
        };
        0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b)
    }

    fn contrast(a: Color, b: Color) -> f64 {
        let (a, b) = (luminance(a), luminance(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    #[test]
    fn text_and_marks_stand_out() {
        for theme in [Theme::Light, Theme::Dark] {
            let palette = Palette::of(theme);
            let on = |role| contrast(palette.get(role), palette.get(Role::Background));
            for role in [Role::Text, Role::Muted] {
                assert!(on(role) >= 4.5, "{theme:?} {role:?} {}", on(role));
            }
            let series = (0..SERIES).map(|n| Role::Series(u8::try_from(n).unwrap()));
            for role in series.chain([Role::Focus, Role::Note]) {
                assert!(on(role) >= 3.0, "{theme:?} {role:?} {}", on(role));
            }
        }
    }

    /// What an eye without one kind of cone sees of a colour, in linear RGB:
    /// the matrices of Machado, Oliveira & Fernandes (2009) at full severity.
    const BLIND: [(&str, [[f64; 3]; 3]); 4] = [
        ("none", [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]),
        (
            "protanopia",
            [
                [0.152286, 1.052583, -0.204868],
                [0.114503, 0.786281, 0.099216],
                [-0.003882, -0.048116, 1.051998],
            ],
        ),
        (
            "deuteranopia",
            [
                [0.367322, 0.860646, -0.227968],
                [0.280085, 0.672501, 0.047413],
                [-0.011820, 0.042940, 0.968881],
            ],
        ),
        (
            "tritanopia",
            [
                [1.255528, -0.076749, -0.178779],
                [-0.078411, 0.930809, 0.147602],
                [0.004733, 0.691367, 0.303900],
            ],
        ),
    ];

    /// CIELAB (D65) of a colour as an eye with `matrix` sees it.
    fn seen(Color(r, g, b): Color, matrix: [[f64; 3]; 3]) -> [f64; 3] {
        let linear = [r, g, b].map(|v| {
            let v = f64::from(v) / 255.0;
            if v <= 0.04045 {
                v / 12.92
            } else {
                libm::pow((v + 0.055) / 1.055, 2.4)
            }
        });
        let times = |m: [[f64; 3]; 3], v: [f64; 3]| {
            m.map(|row| row.iter().zip(v).map(|(a, b)| a * b).sum::<f64>())
        };
        let rgb = times(matrix, linear).map(|v| v.clamp(0.0, 1.0));
        let xyz = times(
            [
                [0.4124, 0.3576, 0.1805],
                [0.2126, 0.7152, 0.0722],
                [0.0193, 0.1192, 0.9505],
            ],
            rgb,
        );
        let f = |t: f64| {
            if t > 216.0 / 24389.0 {
                libm::cbrt(t)
            } else {
                t * 841.0 / 108.0 + 4.0 / 29.0
            }
        };
        let [x, y, z] = xyz;
        let [x, y, z] = [x / 0.95047, y, z / 1.08883].map(f);
        [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
    }

    #[test]
    fn series_stay_apart_for_every_eye() {
        for theme in [Theme::Light, Theme::Dark] {
            let palette = Palette::of(theme);
            for (kind, matrix) in BLIND {
                for i in 0..SERIES {
                    for j in i + 1..SERIES {
                        let lab = |n: usize| {
                            let role = Role::Series(u8::try_from(n).unwrap());
                            seen(palette.get(role), matrix)
                        };
                        let (a, b) = (lab(i), lab(j));
                        let square: f64 = a.iter().zip(b).map(|(a, b)| (a - b) * (a - b)).sum();
                        let apart = libm::sqrt(square);
                        assert!(apart >= 12.0, "{theme:?} {kind}: {i} and {j}, {apart:.1}");
                    }
                }
            }
        }
    }

    #[test]
    fn a_colour_is_replaced_by_its_name() {
        let mut palette = Palette::of(Theme::Light);
        assert!(palette.replace("series2", Color(1, 2, 3)));
        assert_eq!(palette.get(Role::SECONDARY), Color(1, 2, 3));
        assert!(!palette.replace("series9", Color(1, 2, 3)));
        assert_eq!(Color::parse("#0a1B2c"), Some(Color(10, 27, 44)));
        for wrong in ["0a1b2c", "#0a1b2", "#0a1b2cd", "#gg0000", "#é0000"] {
            assert_eq!(Color::parse(wrong), None, "{wrong}");
        }
    }
}
