//! Colours by what they are for, in a light and a dark theme. Hues are told
//! apart by shape, dash and label too, never by colour alone.

/// A colour without transparency.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Color(pub u8, pub u8, pub u8);

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
    /// The first series.
    Primary,
    /// The second series or reading.
    Secondary,
    /// The band or bar of a rounding range.
    Range,
    /// A ring around what is selected.
    Focus,
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

/// The colours of a theme. Blue and orange stay apart in all common kinds of
/// colour blindness (after Okabe & Ito, darkened or lightened for contrast).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Palette(Theme);

impl Palette {
    /// The palette of a theme.
    pub const fn of(theme: Theme) -> Self {
        Self(theme)
    }

    /// The colour for a role.
    pub const fn get(self, role: Role) -> Color {
        match (self.0, role) {
            (Theme::Light, Role::Background) => Color(255, 255, 255),
            (Theme::Light, Role::Text) => Color(27, 31, 36),
            (Theme::Light, Role::Muted) => Color(87, 96, 106),
            (Theme::Light, Role::Grid) => Color(216, 222, 228),
            (Theme::Light, Role::Primary) => Color(0, 94, 162),
            (Theme::Light, Role::Secondary) => Color(180, 83, 9),
            (Theme::Light, Role::Range) => Color(148, 190, 224),
            (Theme::Light, Role::Focus) => Color(27, 31, 36),
            (Theme::Dark, Role::Background) => Color(17, 20, 24),
            (Theme::Dark, Role::Text) => Color(230, 237, 243),
            (Theme::Dark, Role::Muted) => Color(157, 167, 179),
            (Theme::Dark, Role::Grid) => Color(54, 61, 69),
            (Theme::Dark, Role::Primary) => Color(104, 178, 240),
            (Theme::Dark, Role::Secondary) => Color(240, 160, 75),
            (Theme::Dark, Role::Range) => Color(40, 84, 122),
            (Theme::Dark, Role::Focus) => Color(230, 237, 243),
        }
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
            for role in [Role::Primary, Role::Secondary, Role::Focus] {
                assert!(on(role) >= 3.0, "{theme:?} {role:?} {}", on(role));
            }
        }
    }
}
