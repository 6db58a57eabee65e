//! Chinese numerals and the traditional forms of the characters that occur in
//! printed figures.

/// The simplified form of a character that occurs in printed figures; others
/// come back unchanged. Full-width digits and percent signs become ASCII.
pub fn simplify(c: char) -> char {
    match c {
        '萬' => '万',
        '億' => '亿',
        '兩' => '两',
        '幾' => '几',
        '餘' => '余',
        '畝' => '亩',
        '戶' => '户',
        '個' => '个',
        '裏' | '裡' => '里',
        '約' => '约',
        '過' => '过',
        '餅' => '饼',
        '於' => '于',
        '隻' => '只',
        '場' => '场',
        '鄉' => '乡',
        '鎮' => '镇',
        '縣' => '县',
        '種' => '种',
        '項' => '项',
        '處' => '处',
        '輛' => '辆',
        '條' => '条',
        '塊' => '块',
        '錢' => '钱',
        '歲' => '岁',
        '級' => '级',
        '冊' => '册',
        '書' => '书',
        '樓' => '楼',
        '門' => '门',
        '噸' => '吨',
        '達' => '达',
        '類' => '类',
        '堂' => '堂',
        '關' => '关',
        '間' => '间',
        '區' => '区',
        '隊' => '队',
        '組' => '组',
        '產' => '产',
        '匯' => '汇',
        '報' => '报',
        '層' => '层',
        '換' => '换',
        '棟' => '栋',
        '檢' => '检',
        '測' => '测',
        '筆' => '笔',
        '結' => '结',
        '評' => '评',
        '調' => '调',
        '輪' => '轮',
        '輸' => '输',
        '頭' => '头',
        '點' => '点',
        '％' => '%',
        '，' => ',',
        '～' | '–' | '－' | '-' | '―' => '—',
        '０'..='９' => char::from_u32(c as u32 - '０' as u32 + '0' as u32).unwrap_or(c),
        _ => c,
    }
}

/// The digit that a character spells, 两 included.
pub(super) fn digit(c: char) -> Option<i128> {
    Some(match c {
        '〇' | '零' => 0,
        '一' => 1,
        '二' | '两' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        _ => return None,
    })
}

/// The power of ten that a character multiplies by.
pub(super) fn multiplier(c: char) -> Option<i128> {
    Some(match c {
        '十' => 10,
        '百' => 100,
        '千' => 1000,
        '万' => 10_000,
        '亿' => 100_000_000,
        _ => return None,
    })
}

/// Reads a spelled whole number below 10 000 from the start of `text`
/// (simplified characters): its value and how many characters it takes.
/// 十 and 十二 are 10 and 12; 一百二十 is 120; 百 alone is 100.
pub(super) fn spelled(text: &[char]) -> Option<(i128, usize)> {
    let (mut total, mut current, mut used) = (0i128, None, 0usize);
    for &c in text {
        if let Some(d) = digit(c) {
            current = Some(d);
        } else {
            match c {
                '十' | '百' | '千' => {
                    total += current.take().unwrap_or(1) * multiplier(c)?;
                }
                _ => break,
            }
        }
        used += 1;
    }
    (used > 0).then(|| (total + current.unwrap_or(0), used))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spelled_numbers_are_read() {
        for (text, value) in [
            ("十", 10),
            ("十二", 12),
            ("二十", 20),
            ("四", 4),
            ("两", 2),
            ("一百二十", 120),
            ("百", 100),
            ("三千零五", 3005),
        ] {
            let chars: Vec<char> = text.chars().collect();
            assert_eq!(spelled(&chars), Some((value, chars.len())), "{text}");
        }
        assert_eq!(spelled(&['个']), None);
    }
}
