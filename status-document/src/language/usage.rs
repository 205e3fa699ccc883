//! How a page marks statuses and codes that it does not send, in many languages.

use crate::{
    language::word_list::{Starts, WordList},
    result::Lifecycle,
};

/// The use of a status, according to its row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Usage {
    /// The status has an entry with this lifecycle.
    Entry(Lifecycle),
    /// The status has no entry.
    Unassigned,
}

/// Words in the place of a phrase: the status is not assigned. All lists are in lower case.
const UNASSIGNED: &[&str] = &["unassigned", "未分配"];

/// Words in the place of a phrase: the status is reserved for the future.
const RESERVED: &[&str] = &["reserved", "保留", "预留", "預留", "予約済み"];

/// Words for what is not sent, or no longer.
#[rustfmt::skip]
const RETIRED: &[&str] = &[
    "unused", "disused", "not used", "not in use", "not being used", "never used", "no longer used",
    "no longer in use", "not used any more", "not used anymore", "not used any longer",
    "never sent", "not sent", "no longer sent", "not sent any more", "not sent anymore",
    "never returned", "not returned", "no longer returned", "not returned any more",
    "not returned anymore", "never emitted", "no longer emitted", "never issued",
    "no longer issued", "no longer generated", "no longer produced", "obsolete", "obsoleted",
    "defunct", "phased out",
    // Chinese
    "未使用", "不使用", "不再使用", "已不使用", "已不再使用", "停止使用", "废弃", "已废弃", "作废",
    "已作废", "废除", "已废除", "不再返回", "从不返回", "廢棄", "已廢棄", "作廢",
    "從不返回",
    // Japanese
    "不使用", "使用されていません", "使用されません", "使用しません", "使用されない", "使用しない",
    "使われていません", "使われません", "使用停止", "廃止", "廃止済み", "廃止されました",
    "返されなくなりました", "送信されません",
    // Korean
    "미사용", "사용 안 함", "사용되지 않음", "사용하지 않음", "사용되지 않습니다", "더 이상 사용되지 않음",
    "더 이상 사용하지 않음", "더 이상 사용되지 않습니다", "폐기", "폐기됨",
    // Spanish
    "sin uso", "no usado", "no utilizado", "no se usa", "no se utiliza", "ya no se usa",
    "ya no se utiliza", "en desuso", "obsoleto", "descontinuado", "no se envía", "nunca se envía",
    "ya no se envía", "nunca se devuelve", "ya no se devuelve",
    // Portuguese
    "não usado", "não utilizado", "não é usado", "não é utilizado", "não é mais usado",
    "não é mais utilizado", "não se usa", "sem uso", "em desuso", "nunca enviado",
    "não é mais enviado", "não é mais retornado",
    // French
    "inutilisé", "non utilisé", "plus utilisé", "n'est pas utilisé", "n'est plus utilisé",
    "jamais utilisé", "jamais envoyé", "plus envoyé", "n'est plus envoyé", "n'est plus renvoyé",
    "obsolète",
    // German
    "unbenutzt", "ungenutzt", "nicht verwendet", "nicht benutzt", "nicht genutzt",
    "wird nicht verwendet", "wird nicht benutzt", "wird nicht genutzt", "nicht mehr verwendet",
    "nicht mehr benutzt", "nicht mehr genutzt", "wird nicht mehr verwendet",
    "wird nicht mehr benutzt", "wird nicht mehr genutzt", "nie gesendet", "wird nie gesendet",
    "wird nicht gesendet", "nicht mehr gesendet", "wird nicht mehr gesendet",
    "wird nicht mehr zurückgegeben", "nicht mehr in gebrauch", "obsolet", "abgeschafft",
    "entfallen",
    // Swedish, Indonesian, Czech
    "oanvänd", "används inte", "används inte längre", "tidak digunakan", "tidak digunakan lagi",
    "tidak dipakai", "tidak dipakai lagi", "nepoužito", "nepoužívaný", "nepoužívá se",
    "již se nepoužívá", "už se nepoužívá",
    // Russian, Ukrainian
    "не используется", "больше не используется", "не применяется", "больше не применяется",
    "не возвращается", "больше не возвращается", "не отправляется", "больше не отправляется",
    "не використовується", "більше не використовується",
    // Italian, Polish
    "inutilizzato", "non usato", "non utilizzato", "non più usato", "non più utilizzato",
    "non è più utilizzato", "non viene più utilizzato", "mai inviato", "non più restituito",
    "nieużywany", "nieużywana", "nieużywane", "nie jest używany", "już nieużywany",
    "nie jest już używany", "nie jest zwracany", "nie jest już zwracany",
    // Turkish, Vietnamese
    "kullanılmıyor", "artık kullanılmıyor", "kullanılmaz", "không sử dụng", "không còn sử dụng",
    "không được sử dụng", "không còn được sử dụng", "không dùng", "không còn dùng",
];

/// Words for what was taken out of an API, or away from a client: `Removed` alone explains a 410.
#[rustfmt::skip]
const REMOVED: &[&str] = &[
    "removed", "retired", "discontinued", "withdrawn", "decommissioned", "abandoned", "移除", "已移除",
    "下线", "已下线", "已下線", "제거됨", "retirado", "removido", "retiré", "abandonné", "entfernt",
    "eingestellt", "borttagen", "odstraněno", "zrušeno", "отменён", "rimosso", "dismesso", "wycofany",
    "kaldırıldı", "đã bỏ",
];

/// Words for what no longer exists, which are about the row only if it is named.
#[rustfmt::skip]
const DELETED: &[&str] = &[
    "deleted", "删除", "已删除", "已刪除", "削除", "削除済み", "削除されました", "삭제됨", "eliminado", "supprimé",
    "gelöscht", "dihapus", "удален", "удалён", "удалено", "видалено", "usunięty", "đã xóa",
];

/// In a column of states: more words for what is not sent.
const GONE: &[&str] = &[
    "inactive",
    "dead",
    "sunset",
    "eol",
    "end of life",
    "停用",
    "已停用",
    "无效",
    "無効",
    "비활성",
    "inaktiv",
    "inactivo",
    "inativo",
    "inactif",
];

/// In a column of states: words for what is still sent.
#[rustfmt::skip]
const SENT: &[&str] = &[
    "active", "in use", "used", "current", "live", "stable", "beta", "alpha", "preview",
    "experimental", "new", "supported", "enabled", "valid", "deprecated", "ga", "planned",
    "有效", "生效", "生效中", "启用", "已启用", "使用中", "在用", "现行", "活跃", "弃用", "已弃用", "啟用",
    "現行", "有効", "使用可", "非推奨", "활성", "사용 중", "사용", "aktiv", "gültig", "veraltet",
    "in gebrauch", "activo", "activa", "vigente", "en uso", "ativo", "ativa", "em uso", "actif",
    "attivo", "in uso", "aktywny", "aktif", "aktivní", "активен", "активный", "действует",
    "используется", "hoạt động", "đang dùng",
];

/// Before words for what is not sent: words for the row.
#[rustfmt::skip]
const ROWS: &[&str] = &[
    "this status code ", "this error code ", "this status ", "this code ", "this error ",
    "the status ", "the code ", "status ", "code ", "deprecated and ", "dieser statuscode ",
    "dieser fehlercode ", "dieser status ", "dieser code ", "dieser fehler ", "este código ",
    "este estado ", "este error ", "ce code ", "ce statut ", "questo codice ", "этот код ",
    "이 코드는 ", "该状态码", "此状态码", "本状态码", "该错误码", "此错误码", "该码", "此码", "該錯誤碼",
    "此錯誤碼", "このコードは", "このステータスコードは", "このステータスは", "このエラーコードは", "このエラーは",
];

/// Before words for what is not sent: words that add nothing.
#[rustfmt::skip]
const FILLERS: &[&str] = &[
    "it ", "is ", "was ", "has been ", "currently ", "now ", "ist ", "wurde ", "fue ", "está ",
    "est ", "a été ", "è stato ", "目前", "现在", "现已", "現在は", "現在", "もう",
];

/// After words for what is not sent, before a version or a date.
const PREPOSITIONS: &[&str] = &[
    "in", "since", "as", "from", "after", "with", "for", "seit", "ab", "mit", "desde", "en",
    "depuis", "dans", "à", "em", "da", "dal", "od", "w", "z", "с", "в", "sejak", "từ",
];

/// After words for what is not sent: words that add nothing.
const ENDINGS: &[&str] = &[
    "by this api",
    "by the api",
    "in this api",
    "in the api",
    "by this service",
    "by the service",
    "by the server",
    "here",
    "currently",
    "at present",
];

static UNASSIGNED_INDEX: WordList = WordList::new(UNASSIGNED);
static RESERVED_INDEX: WordList = WordList::new(RESERVED);
static RETIRED_INDEX: WordList = WordList::new(RETIRED);
static REMOVED_INDEX: WordList = WordList::new(REMOVED);

/// The starts of all texts about rows that are not sent, unless they start with a version.
static STARTS: Starts = Starts::new(&[RETIRED, REMOVED, DELETED, ROWS, FILLERS]);

impl Usage {
    /// Classifies a phrase. Parentheses around it make no difference: IANA writes `(Unused)`.
    pub(crate) fn from_phrase(phrase: &str) -> Self {
        static STARTS: Starts = Starts::new(&[UNASSIGNED, RESERVED, RETIRED]);
        let word = unmarked(phrase);
        if word.is_empty() || !STARTS.may_start(word) {
            Self::Entry(Lifecycle::Active)
        } else if has_word(&UNASSIGNED_INDEX, word) {
            Self::Unassigned
        } else if has_word(&RESERVED_INDEX, word) {
            Self::Entry(Lifecycle::Reserved)
        } else if has_word(&RETIRED_INDEX, word) {
            Self::Entry(Lifecycle::Retired)
        } else {
            Self::Entry(Lifecycle::Active)
        }
    }

    /// Classifies the text of a row: all of it, or a first clause about the row itself, such as
    /// `Removed in v2.`
    pub(crate) fn from_text(text: &str, status: u16) -> Self {
        if text.is_empty() {
            return Self::Entry(Lifecycle::Active);
        }
        let whole = Self::from_phrase(text);
        if whole != Self::Entry(Lifecycle::Active) {
            return whole;
        }
        // The order of a 404 or a 410 is removed too, and a success may be to remove it.
        let is_removed = status >= 400
            && !matches!(status, 404 | 410)
            && has_word(&REMOVED_INDEX, unmarked(text));
        if is_removed || begins_retired(text) {
            Self::Entry(Lifecycle::Retired)
        } else {
            Self::Entry(Lifecycle::Active)
        }
    }

    /// Classifies the cell of a column of states. Returns `None` for any other text.
    pub(crate) fn from_state(text: &str) -> Option<Self> {
        let word = bare(text);
        let word = word.as_str();
        let usage = Self::from_phrase(word);
        if usage != Self::Entry(Lifecycle::Active) {
            Some(usage)
        } else if is_gone(word) || GONE.contains(&word) || begins_retired(word) {
            Some(Self::Entry(Lifecycle::Retired))
        } else {
            SENT.contains(&word).then_some(usage)
        }
    }
}

/// A text without parentheses and marks around it.
fn unmarked(text: &str) -> &str {
    text.trim_matches(|c: char| {
        !c.is_ascii_alphanumeric() && (c.is_whitespace() || "()（）[]【】*_`~.。!！:：".contains(c))
    })
}

/// Such a text in lower case.
fn bare(text: &str) -> String {
    unmarked(text).to_lowercase().replace('’', "'")
}

/// Whether a text is in a list, in any case and with any apostrophes.
fn has_word(list: &WordList, text: &str) -> bool {
    let has_other_apostrophe = !text.is_ascii() && text.contains('’');
    list.contains_in_any_case(text)
        || (has_other_apostrophe && list.contains_in_any_case(&text.replace('’', "'")))
}

/// Number of characters that a text about the use of a status has before its first mark.
const MAX_CLAUSE: usize = 80;

/// Whether the first clause of a text is about a row that is not sent. After `Deprecated`, the
/// second clause counts too.
fn begins_retired(text: &str) -> bool {
    let end = text.char_indices().nth(2 * MAX_CLAUSE);
    let beginning = end.map_or(text, |(end, _)| &text[..end]);
    let start = beginning.trim_start_matches(|c: char| !c.is_alphanumeric());
    let has_digit = || beginning.contains(|c: char| c.is_ascii_digit());
    if !STARTS.may_start(start) && (beginning.is_ascii() || !has_digit()) {
        return false;
    }
    let (first, rest) = split_clause(beginning);
    let (second, _) = split_clause(rest);
    is_retired(&first, false) || (first == "deprecated" && is_retired(&second, true))
}

/// Splits a text after its first clause, which is returned without marks around it.
fn split_clause(text: &str) -> (String, &str) {
    let text = text.trim_start_matches(|c: char| !c.is_alphanumeric());
    let end = text
        .char_indices()
        .find(|(offset, c)| ends_clause(&text[*offset..], *c))
        .map_or(text.len(), |(offset, _)| offset);
    (bare(&text[..end]), &text[end..])
}

/// Whether a clause ends before this text, which starts with `c`.
fn ends_clause(text: &str, c: char) -> bool {
    match c {
        // `v2.0` is one word.
        '.' | ':' | ',' => !text[1..].starts_with(char::is_alphanumeric),
        '-' => text.starts_with("- "),
        _ => "。，、；;：!！?？()（）—–\n".contains(c),
    }
}

/// Whether a clause consists of words for what is not sent, after words for the row.
fn is_retired(clause: &str, names_row: bool) -> bool {
    const MAX_WORDS_BEFORE: usize = 4;
    let (mut left, mut names_row) = (clause, names_row);
    for _ in 0..MAX_WORDS_BEFORE {
        if is_not_sent(left, names_row) {
            return true;
        }
        let after_any = |words: &[&str]| words.iter().find_map(|word| after(left, word));
        left = match (after_any(ROWS), after_any(FILLERS)) {
            (Some(after), _) => {
                names_row = true;
                after
            }
            (None, Some(after)) => after,
            (None, None) => return false,
        };
    }
    false
}

/// Whether a text is words for what is not sent, perhaps with a version or a date.
fn is_not_sent(text: &str, names_row: bool) -> bool {
    let has = |words: &[&str], is_end: fn(&str) -> bool| {
        let mut after = words.iter().filter_map(|word| after(text, word));
        after.any(is_end)
    };
    has(RETIRED, |end| {
        end.is_empty() || is_version(end) || ENDINGS.contains(&end.trim_start())
    }) || has(REMOVED, is_version)
        || has(DELETED, is_version)
        || (names_row && is_gone(text))
        || has_version_first(text)
}

/// The text after a word. Most words differ in their first byte, and a page has many rows.
fn after<'t>(text: &'t str, word: &str) -> Option<&'t str> {
    let is_likely = text.as_bytes().first() == word.as_bytes().first();
    is_likely.then(|| text.strip_prefix(word)).flatten()
}

fn is_gone(word: &str) -> bool {
    REMOVED.contains(&word) || DELETED.contains(&word)
}

/// Whether a text names a version or a date: ` in v2`, ` since 2014`.
fn is_version(text: &str) -> bool {
    const MAX_WORDS: usize = 5;
    let Some(text) = text.strip_prefix(' ') else {
        return false;
    };
    let words: Vec<&str> = text.split(' ').collect();
    PREPOSITIONS.contains(&words[0])
        && words.len() <= MAX_WORDS
        && text.contains(|c: char| c.is_ascii_digit())
}

/// Whether a text in a language without spaces has the version first: `v2で廃止`.
fn has_version_first(text: &str) -> bool {
    const MAX_VERSION: usize = 16;
    let has_digit = |text: &str| text.contains(|c: char| c.is_ascii_digit());
    if text.is_ascii() || !has_digit(text) {
        return false;
    }
    // Letters with a case belong to languages with spaces.
    let mut words = RETIRED
        .iter()
        .chain(REMOVED)
        .chain(DELETED)
        .filter(|word| !word.contains(char::is_lowercase));
    words.any(|word| {
        text.strip_suffix(word)
            .is_some_and(|version| has_digit(version) && version.chars().count() <= MAX_VERSION)
    })
}

#[cfg(test)]
mod tests {
    use super::Usage;
    use crate::result::Lifecycle;

    const ACTIVE: Usage = Usage::Entry(Lifecycle::Active);
    const RETIRED: Usage = Usage::Entry(Lifecycle::Retired);
    const RESERVED: Usage = Usage::Entry(Lifecycle::Reserved);

    #[test]
    fn parentheses_around_a_phrase_make_no_difference() {
        let cases = [
            ("Unassigned", Usage::Unassigned),
            ("unused", RETIRED),
            ("Not used", RETIRED),
            ("RESERVED", RESERVED),
            ("未分配", Usage::Unassigned),
            ("未使用", RETIRED),
            ("保留", RESERVED),
            ("Unused Path", ACTIVE),
            ("", ACTIVE),
        ];
        for (phrase, usage) in cases {
            for written in [
                phrase.to_owned(),
                format!("({phrase})"),
                format!("（{phrase}）"),
            ] {
                assert_eq!(Usage::from_phrase(&written), usage, "{written}");
                assert_eq!(Usage::from_text(&written, 409), usage, "{written}");
            }
        }
    }

    #[test]
    fn a_text_about_its_row_retires_it() {
        for text in [
            "(Unused).",
            "Unused. Reserved for a later version.",
            "Not used any more",
            "Not used by this API.",
            "No longer returned, see 409",
            "Never sent.",
            "This status is not used.",
            "This error code is no longer used.",
            "This code was removed in v2.",
            "Currently unused",
            "Obsolete since 2014",
            "Removed in v2",
            "Removed in v2.0, use 409 instead",
            "Removed as of 2024-01-01.",
            "Deprecated: no longer returned",
            "Deprecated. Removed.",
            "Deprecated and removed.",
            "Deprecated, not used",
            "废弃",
            "已废弃。",
            "该错误码不再使用",
            "v2 起废弃",
            "使用されていません",
            "このコードは使用されていません。",
            "現在は使用されていません",
            "v2で廃止",
            "더 이상 사용되지 않음",
            "Wird nicht mehr verwendet.",
            "Entfernt seit v3",
            "Dieser Fehlercode wird nicht mehr verwendet.",
            "Ya no se usa.",
            "Não é mais usado",
            "N’est plus utilisé",
            "Больше не используется",
            "Non più utilizzato",
        ] {
            assert_eq!(Usage::from_text(text, 404), RETIRED, "{text}");
        }
    }

    #[test]
    fn a_text_about_something_else_does_not() {
        for text in [
            "The order was removed by another client",
            "Removed",
            "It was removed",
            "Removed by another client.",
            "Deleted",
            "已删除",
            "Unused parameter",
            "Unused parameters are refused.",
            "Not used tokens expire",
            "deprecated",
            "Deprecated: use 409",
            "Deprecated since v2",
            "已弃用",
            "参数未使用",
            "トークンは使用されていません",
            "The API version is no longer used",
            "No longer used by the owner",
            "Removed items cannot be changed in v2",
            "Der Parameter wird nicht verwendet",
        ] {
            assert_eq!(Usage::from_text(text, 404), ACTIVE, "{text}");
        }
        assert_eq!(Usage::from_text("Removed", 409), RETIRED);
        assert_eq!(Usage::from_text("Removed", 204), ACTIVE);
        assert_eq!(Usage::from_text("Deleted", 409), ACTIVE);
    }

    #[test]
    fn a_state_is_a_word_of_its_own() {
        for (text, usage) in [
            ("Removed", Some(RETIRED)),
            ("removed in v2", Some(RETIRED)),
            ("已下线", Some(RETIRED)),
            ("`active`", Some(ACTIVE)),
            ("Deprecated", Some(ACTIVE)),
            ("reserved", Some(RESERVED)),
            ("Not Found", None),
            ("", None),
        ] {
            assert_eq!(Usage::from_state(text), usage, "{text}");
        }
    }
}
